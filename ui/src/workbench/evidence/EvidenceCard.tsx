import { useRef, useState } from "react";

import type { Evidence } from "../../lib/api";
import { cx } from "../../lib/cx";
import { written } from "../../lib/time";
import { Tag } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { ProblemNote } from "../../parts/States";
import { Alarm, passageMark } from "./Alarm";
import { ChangesDialog } from "./ChangesDialog";
import { CopyDialog } from "./CopyDialog";
import { CopyLine } from "./CopyLine";
import s from "./evidence.module.css";
import { describe, stances, webAddress } from "./rows";
import { accepted, copyOf, newestCopy, type SourceRecord, useSourceActs } from "./server";

interface Props {
  articleId: string;
  row: Evidence;
  record: SourceRecord | undefined;
  /** Undefined when the row may not be changed. */
  edit: (() => void) | undefined;
  remove: (() => void) | undefined;
  /** Lets the row rest on another stored copy. */
  replace: ((captureId: string) => Promise<unknown>) | undefined;
}

/** One source: what it is, which passage counts, which way it points, and the copy of it. */
export function EvidenceCard({ articleId, row, record, edit, remove, replace }: Props) {
  const [shown, setShown] = useState<"copy" | "changes">();
  const acts = useSourceActs(articleId);
  const picker = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<unknown>();
  const copy = copyOf(record, row) ?? newestCopy(record);
  const offered = (action: string) => record?.actions.includes(action);
  const busy = acts.check.isPending || acts.upload.isPending || acts.settle.isPending;
  const use = (captureId: string | undefined) =>
    replace && captureId
      ? () => {
          setFailed(undefined);
          void replace(captureId).then(() => setShown(undefined), setFailed);
        }
      : undefined;
  const error = failed ?? acts.check.error ?? acts.upload.error ?? acts.settle.error;
  const may = edit !== undefined || offered("upload");

  return (
    <article className={s.card} aria-label={`Source ${row.ordinal}`}>
      <Head row={row} />
      <Passage row={row} />
      <CopyLine
        row={row}
        record={record}
        open={() => setShown("copy")}
        check={offered("check") && record ? () => acts.check.mutate(record.id) : undefined}
        upload={offered("upload") ? () => picker.current?.click() : undefined}
        replace={use(newestCopy(record)?.id)}
        busy={busy}
      />
      {acts.upload.isPending && <progress className={s.sending} aria-label="Sending the file" value={acts.sent} />}
      <input
        ref={picker}
        type="file"
        hidden
        accept={accepted}
        aria-label={`A copy of source ${row.ordinal}`}
        onChange={(e) => {
          const file = e.target.files?.[0];
          if (file) acts.upload.mutate({ file, to: record?.id ?? row.source.id });
          e.target.value = "";
        }}
      />
      <Alarm row={row} look={() => setShown("changes")} />
      {!shown && <ProblemNote error={error} />}
      <div className={s.line}>
        <span>
          {row.accessedOn && `Accessed ${written(row.accessedOn)}, `}
          {row.addedBy.name}
        </span>
        {edit && (
          <button type="button" className="txt end" aria-label={`Edit source ${row.ordinal}`} onClick={edit}>
            Edit
          </button>
        )}
        {remove && (
          <button type="button" className="txt" aria-label={`Remove source ${row.ordinal}`} onClick={remove}>
            Remove
          </button>
        )}
      </div>
      {row.note && (
        <p className={s.line} dir="auto">
          {row.note}
        </p>
      )}
      {shown === "copy" && copy && (
        <CopyDialog
          capture={copy}
          title={row.source.title}
          marked={row.passage.state === "verbatim" ? row.passage : undefined}
          close={() => setShown(undefined)}
        />
      )}
      {shown === "changes" && row.alert && (
        <ChangesDialog
          row={row}
          from={copyOf(record, row)?.id}
          captureId={row.alert.captureId}
          settle={
            may
              ? () =>
                  acts.settle.mutate(
                    { evidenceId: row.id, captureId: row.alert?.captureId ?? "" },
                    { onSuccess: () => setShown(undefined) },
                  )
              : undefined
          }
          replace={use(row.alert.captureId)}
          busy={busy}
          error={error}
          close={() => setShown(undefined)}
        />
      )}
    </article>
  );
}

function Head({ row: { ordinal, source, stance: value } }: { row: Evidence }) {
  const stance = stances.find((x) => x.value === value); // a second reviewer is not told
  const address = webAddress(source.url);
  return (
    <div className={s.source}>
      <span className={s.number}>{ordinal}</span>
      <div className={s.what}>
        <p className={s.title} dir="auto">
          {address ? (
            <a href={address} target="_blank" rel="noopener noreferrer">
              {source.title || address}
            </a>
          ) : (
            source.title || source.url
          )}
        </p>
        <p className={s.by}>
          {describe(source).map((part, i) => (
            <span key={part}>
              {i > 0 && " · "}
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
      </div>
      {stance && (
        <span className={cx(s.stance, s[stance.tone])}>
          <Icon name={stance.icon} size={12} />
          {stance.label}
        </span>
      )}
    </div>
  );
}

/** The passage with where it stands, and whether it was found there. */
function Passage({ row }: { row: Evidence }) {
  const tone = stances.find((x) => x.value === row.stance)?.tone ?? "ctx";
  const mark = passageMark(row);
  return (
    <>
      {row.quote && (
        <blockquote className={cx(s.passage, s[tone])} dir="auto">
          {row.quote}
        </blockquote>
      )}
      <div className={s.line}>
        {mark && (
          <span className={cx(s.mark, s[mark.tone])}>
            <Icon name={mark.icon} size={14} />
            {mark.text}
          </span>
        )}
        {row.locator && <span dir="auto">{row.locator}</span>}
        <Tag icon={row.primary ? "gem" : undefined}>{row.primary ? "Primary" : "Secondary"}</Tag>
        {row.sameOriginAs.length > 0 && (
          <Tag icon="copy">Same origin as {row.sameOriginAs.map((n) => `#${n}`).join(", ")}</Tag>
        )}
      </div>
    </>
  );
}
