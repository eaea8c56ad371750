import { useId, useState } from "react";

import type { Claim } from "../../lib/api";
import { words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Tag } from "../../parts/Chip";
import { Due } from "../../parts/Time";
import s from "./claim.module.css";
import type { Edits } from "./edits";

interface Props {
  claim: Claim;
  /** Applies an alternative; undefined when the claim can't be edited. */
  apply: ((change: Edits) => void) | undefined;
}

/** Who says it, how, and what kind of claim it is; on request, why the engine thinks so. */
export function Facts({ claim, apply }: Props) {
  const [why, setWhy] = useState(false);
  const id = useId();
  const explained = claim.reasons.length + claim.alternatives.length + claim.policy.rules.length > 0;
  const narrated = claim.attribution === "" || claim.attribution === "narrator";
  return (
    <>
      <dl className={s.facts}>
        <dt>Speaker</dt>
        <dd dir="auto">
          {claim.speaker || "The article, as narrator"}
          {claim.speakerMention && claim.speakerMention !== claim.speaker && (
            <span className="t3"> “{claim.speakerMention}”</span>
          )}
        </dd>
        {!narrated && (
          <>
            <dt>Said</dt>
            <dd dir="auto">
              {words(claim.attribution)}
              {claim.cue && <span className="t3">, “{claim.cue}”</span>}
            </dd>
          </>
        )}
        <dt>Type</dt>
        <dd className="hx">
          <span>{words(claim.type)}</span>
          {claim.risk !== "low" && (
            <Tag icon="flag" alarm={claim.risk === "high"}>
              {words(claim.risk)} risk
            </Tag>
          )}
          {explained && (
            <button
              type="button"
              className="txt end"
              aria-expanded={why}
              aria-controls={id}
              onClick={() => setWhy(!why)}
            >
              Why?
            </button>
          )}
        </dd>
        {claim.deadline && (
          <>
            <dt>Deadline</dt>
            <dd>
              <Due at={claim.deadline} />
            </dd>
          </>
        )}
      </dl>
      <div id={id} hidden={!why} className={s.why}>
        <Why claim={claim} apply={apply} />
      </div>
    </>
  );
}

const applicable = (field: string) => ["wording", "speaker", "cue", "attribution", "type", "risk"].includes(field);

/** Who made the claim, in a sentence. */
function source({ origin, engine }: Claim): string {
  if (origin === "person") return "Made by a person.";
  if (origin === "suggestion") return `Suggested by a language model, ${engine.replace("model/", "")}.`;
  return `Proposed by the engine${engine && `, ${engine}`}.`;
}

/** Why the engine made the claim so, and what else it might be. */
function Why({ claim, apply }: Props) {
  return (
    <>
      <ul>
        {claim.reasons.map((r) => (
          <li key={`${r.field} ${r.text}`}>
            <b className="b">{words(r.field)}.</b> {r.text}
          </li>
        ))}
        {claim.checkableReason && <li>{claim.checkableReason}</li>}
      </ul>
      {claim.alternatives.length > 0 && (
        <>
          <h3>It could also be</h3>
          <ul>
            {claim.alternatives.map((a) => (
              <li key={`${a.field} ${a.value}`} className={s.alternative}>
                <span>
                  <b className="b">{words(a.field)}:</b> <span dir="auto">{a.value}</span>
                  <span className="t3"> {a.text}</span>
                </span>
                {apply && applicable(a.field) && (
                  <Button size="xs" onClick={() => apply({ [a.field]: a.value })}>
                    Apply
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {claim.policy.rules.length > 0 && (
        <>
          <h3>What the policy asks</h3>
          <ul>
            {claim.policy.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </>
      )}
      <p className="t3">{source(claim)}</p>
    </>
  );
}
