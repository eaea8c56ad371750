import { diffWords } from "diff";
import { useState } from "react";

import type { Claim } from "../../lib/api";
import { words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Note } from "../../parts/States";
import s from "./claim.module.css";
import type { Edits } from "./edits";
import { drafted, fields } from "./finding";
import type { Draft } from "./useDraft";

interface Difference {
  label: string;
  mine: string;
  newer: string;
}

/** Where what the person wrote and the newer version say different things. */
function differences(claim: Claim, draft: Draft, edits: Edits | undefined): Difference[] {
  const finding = drafted(draft.body["finding"]);
  const found = finding
    ? fields.map(({ field, label }) => ({ label, mine: finding[field], newer: claim.finding[field] }))
    : [];
  const edited = Object.entries(edits ?? {}).flatMap(([field, mine]) =>
    typeof mine === "string" ? [{ label: words(field), mine, newer: String(claim[field as keyof Claim] ?? "") }] : [],
  );
  return [...edited, ...found].filter((d) => d.mine !== d.newer);
}

interface Props {
  claim: Claim;
  draft: Draft;
  edits: Edits | undefined;
  /** Who changed it, when that is known. */
  by: string | undefined;
}

/**
 * Says that the claim has moved on since the person began to write, and where
 * the two differ. Their words stay until they choose.
 */
export function Newer({ claim, draft, edits, by }: Props) {
  const [open, setOpen] = useState(false);
  if (draft.base === undefined || claim.version <= draft.base) return null;
  const differing = differences(claim, draft, edits);
  return (
    <Note tone="warn" alert>
      <p>
        <b className="b">{by ?? "Someone"} changed this claim while you wrote.</b> Nothing is lost: theirs is saved,
        yours is still here.{" "}
        {!open && (
          <button type="button" className="txt" onClick={() => setOpen(true)}>
            Show the newer version
          </button>
        )}
      </p>
      {open && (
        <>
          {differing.length === 0 && <p>What you wrote is not affected.</p>}
          <dl className={s.conflict}>
            {differing.map((d) => (
              <div key={d.label}>
                <dt>{d.label}, newer version against yours</dt>
                <dd dir="auto">
                  <WordDiff before={d.mine} after={d.newer} />
                </dd>
              </div>
            ))}
          </dl>
          <div className="hx wrap">
            <Button size="xs" onClick={draft.discard}>
              Take theirs
            </Button>
            <Button size="xs" onClick={() => draft.rebase(claim.version)}>
              Keep mine on top of it
            </Button>
          </div>
        </>
      )}
    </Note>
  );
}

/** What was taken out and put in, word by word. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  let at = 0;
  return diffWords(before, after).map((part) => {
    const key = `${at} ${part.added ? "+" : part.removed ? "-" : "="}`;
    at += part.value.length;
    if (part.added) return <ins key={key}>{part.value}</ins>;
    if (part.removed) return <del key={key}>{part.value}</del>;
    return <span key={key}>{part.value}</span>;
  });
}
