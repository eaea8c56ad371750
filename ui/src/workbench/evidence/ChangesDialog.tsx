import { useQuery } from "@tanstack/react-query";

import type { Evidence } from "../../lib/api";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Icon } from "../../parts/Icon";
import { ErrorState, Note, ProblemNote, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import s from "./copy.module.css";
import { type CopyChanges, changesQuery } from "./server";

interface Props {
  row: Evidence;
  /** The copy that the row rests on. */
  from: string | undefined;
  /** The fetch that found something else. */
  captureId: string;
  /** Says that it does not matter; undefined where the person may not. */
  settle: (() => void) | undefined;
  /** Lets the row rest on what is there now; undefined where the person may not. */
  replace: (() => void) | undefined;
  busy: boolean;
  error: unknown;
  close(): void;
}

/** What became of a source since it was stored: the difference in words, and whether the passages still stand. */
export function ChangesDialog({ row, from, captureId, settle, replace, busy, error, close }: Props) {
  const changes = useQuery(changesQuery(captureId, from));
  const { data } = changes;
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={`What became of source ${row.ordinal}`}
      footer={
        <>
          <Button onClick={close}>Close</Button>
          {replace && data?.after.state === "stored" && (
            <Button busy={busy} onClick={replace}>
              Use the new copy
            </Button>
          )}
          {settle && (
            <Button variant="primary" busy={busy} onClick={settle}>
              Keep the stored copy
            </Button>
          )}
        </>
      }
    >
      {changes.isPending && <Skeleton rows={5} label="Comparing" />}
      {changes.isError && <ErrorState error={changes.error} retry={() => void changes.refetch()} />}
      {data && <Compared changes={data} row={row} />}
      <ProblemNote error={error} />
    </Dialog>
  );
}

function Compared({
  changes: { before, after, changes, cut, passages },
  row,
}: {
  changes: CopyChanges;
  row: Evidence;
}) {
  return (
    <>
      <p className="t3" dir="auto">
        {row.source.title}: stored {before.endedAt && <Time at={before.endedAt} />}, looked at again{" "}
        {after.endedAt && <Time at={after.endedAt} />}.
      </p>
      {after.state === "failed" && <Note tone="warn">{after.error} The copy that was stored is kept.</Note>}
      {passages.length > 0 && (
        <ul className={s.standing} aria-label="Quoted passages">
          {passages.map((p) => (
            <li key={p.evidenceId}>
              <Icon name={p.passage === "verbatim" ? "check" : "alert"} size={14} />
              Claim {p.claimNumber}, source {p.ordinal}: {standing[p.passage]}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <section className={s.diff} aria-label="Difference" dir="auto">
          {placed(changes).map(({ at, change }) => (
            <Piece key={at} change={change} />
          ))}
        </section>
      )}
      {after.state === "stored" && changes.length === 0 && !cut && (
        <Note>No word of the text differs. The bytes do: see what you can make of both copies.</Note>
      )}
      {cut && <Note>There is more that differs than is shown here.</Note>}
    </>
  );
}

/** The pieces with where each begins. */
function placed(changes: CopyChanges["changes"]) {
  let at = 0;
  return changes.map((change) => {
    at += change.text.length + change.words + 1;
    return { at, change };
  });
}

const standing = {
  verbatim: "the passage still stands there word for word.",
  missing: "the passage is no longer there.",
  no_text: "there is no text to look for the passage in.",
};

function Piece({ change: { kind, text, words } }: { change: CopyChanges["changes"][number] }) {
  if (kind === "gone") return <del>{text}</del>;
  if (kind === "new") return <ins>{text}</ins>;
  if (kind === "skipped") return <span className={s.skipped}>… {words} words unchanged …</span>;
  return <>{text}</>;
}
