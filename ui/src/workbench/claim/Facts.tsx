import type { Claim } from "../../lib/api";
import { words } from "../../lib/words";
import { Tag } from "../../parts/Chip";
import { Due } from "../../parts/Time";
import s from "./claim.module.css";

/** Who says it, how, and what kind of claim it is. */
export function Facts({ claim }: { claim: Claim }) {
  const narrated = claim.attribution === "" || claim.attribution === "narrator";
  return (
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
  );
}
