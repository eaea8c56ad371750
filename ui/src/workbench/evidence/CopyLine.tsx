import type { Evidence } from "../../lib/api";
import { Icon } from "../../parts/Icon";
import { Time } from "../../parts/Time";
import s from "./evidence.module.css";
import { type Capture, copyOf, newestCopy, type SourceRecord, underWay } from "./server";

interface Props {
  row: Evidence;
  record: SourceRecord | undefined;
  open(): void;
  /** Undefined where the server does not offer it. */
  check: (() => void) | undefined;
  upload: (() => void) | undefined;
  /** Lets the row rest on the newest copy. */
  replace: (() => void) | undefined;
  busy: boolean;
}

/** Whether a source has a stored copy, since when, and what can be done about it. */
export function CopyLine({ row, record, open, check, upload, replace, busy }: Props) {
  const newest = record?.captures[0];
  const held = row.snapshot;
  const stored = copyOf(record, row) ?? newestCopy(record);
  const label = ` source ${row.ordinal}`;
  const button = (name: string, run: (() => void) | undefined) =>
    run && (
      <button type="button" className="txt" aria-label={name + label} disabled={busy} onClick={run}>
        {name}
      </button>
    );
  if (underWay(newest)) {
    return (
      <p className={s.line} role="status">
        <Icon name="refresh" size={14} />
        {stored
          ? "Looking at the page again…"
          : newest?.state === "waiting"
            ? "Waiting to be fetched…"
            : "Fetching the page…"}
        <progress className={s.fetching} aria-label={`Fetching source ${row.ordinal}`} />
      </p>
    );
  }
  if (!stored) {
    return (
      <div className={s.line}>
        <Icon name={newest ? "alert" : "archive"} size={14} />
        <span className={newest && s.failed}>{newest?.error || "No stored copy."}</span>
        {button(newest ? "Try again" : "Fetch", check)}
        {button("Upload a copy", upload)}
      </div>
    );
  }
  const newer = newestCopy(record);
  return (
    <div className={s.line}>
      <Icon name="archive" size={14} />
      <span>
        Copy <Time at={held?.capturedAt ?? stored.endedAt ?? stored.askedAt} />
        <Proof sha256={held?.sha256 ?? stored.sha256} />
        {!held && ", becomes part of the evidence on submitting"}
        {held && <Checked captures={record?.captures ?? []} held={held.sha256} />}
      </span>
      {button("Open", open)}
      {button("Re-check", check)}
      {held && newer && newer.sha256 !== held.sha256 && !row.alert && button("Replace", replace)}
      {!held && button("Use it", replace)}
    </div>
  );
}

function Proof({ sha256 }: { sha256: string }) {
  return (
    <>
      {" "}
      · <code title={`SHA-256 ${sha256}`}>{`${sha256.slice(0, 4)}…${sha256.slice(-4)}`}</code>
    </>
  );
}

/** When the source was last seen to be as it was. */
function Checked({ captures, held }: { captures: readonly Capture[]; held: string }) {
  const last = captures[0];
  if (!last?.endedAt || last.finding !== "unchanged" || last.sha256 === held) return null;
  return (
    <>
      , unchanged <Time at={last.endedAt} />
    </>
  );
}
