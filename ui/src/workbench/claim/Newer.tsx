import { diffWords } from "diff";
import { useState } from "react";

import type { Claim } from "../../lib/api";
import { useLive } from "../../lib/live";
import { words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Note } from "../../parts/States";
import { useBench } from "../bench";
import s from "./claim.module.css";
import type { Edits } from "./edits";
import { drafted, fields } from "./finding";
import { type Draft, seenOf } from "./useDraft";

interface Difference {
  field: string;
  before: string;
  newer: string;
  /** What the person has written there, if that is something else. */
  mine: string | undefined;
}

const labels: Record<string, string> = {
  sources: "Number of sources",
  ...Object.fromEntries(fields.map((f) => [f.field, f.label])),
};

/** What others changed since the person began to write, and what the person wrote in the same place. */
function differences(claim: Claim, draft: Draft, edits: Edits | undefined): Difference[] {
  const written = { ...drafted(draft.body["finding"]), ...edits };
  return Object.entries(seenOf(claim)).flatMap(([field, newer]) => {
    const before = draft.seen[field] ?? "";
    const mine = written[field as keyof typeof written];
    if (before === newer) return [];
    return [{ field, before, newer, mine: typeof mine === "string" && mine !== newer ? mine : undefined }];
  });
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
  const [own, setOwn] = useState(false);
  const { me } = useBench();
  useLive((e) => {
    if (e.claimId === claim.id && e.action.startsWith("claim.")) setOwn(e.actorId === me.id);
  });
  if (draft.base === undefined || claim.version <= draft.base) return null;
  const differing = differences(claim, draft, edits);
  return (
    <Note tone="warn" alert>
      <p>
        {own ? (
          <>
            <b className="b">You changed this claim in another tab.</b> Nothing is lost: that is saved, what you wrote
            here is still here.{" "}
          </>
        ) : (
          <>
            <b className="b">{by ?? "Someone"} changed this claim while you wrote.</b> Nothing is lost: theirs is saved,
            yours is still here.{" "}
          </>
        )}
        {!open && (
          <button type="button" className="txt" onClick={() => setOpen(true)}>
            Show the newer version
          </button>
        )}
      </p>
      {open && (
        <>
          {differing.length === 0 && <p>What it says has not changed.</p>}
          <dl className={s.conflict}>
            {differing.map((d) => (
              <div key={d.field}>
                <dt>{labels[d.field] ?? words(d.field)}</dt>
                <dd dir="auto">
                  <WordDiff before={d.before} after={d.newer} />
                </dd>
                {d.mine !== undefined && (
                  <dd dir="auto" className={s.mine}>
                    <span className="lbl">Yours:</span> {d.mine}
                  </dd>
                )}
              </div>
            ))}
          </dl>
          <div className="hx wrap">
            <Button size="xs" onClick={draft.discard}>
              {own ? "Take the newer one" : "Take theirs"}
            </Button>
            <Button size="xs" onClick={() => draft.rebase(claim)}>
              {own ? "Keep this on top of it" : "Keep mine on top of it"}
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
