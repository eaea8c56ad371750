import { useRef } from "react";

import { fieldError } from "../../lib/api";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import s from "./evidence.module.css";
import { accepted } from "./server";
import { sizeOf } from "./size";
import type { Attach } from "./useAttach";

/** What is stored of the source that the form describes, and the ways to a copy: fetch it, use one that is here, upload one. */
export function CopyStatus({ attach }: { attach: Attach }) {
  const { record, copy, acts, known, get, reuse, check } = attach;
  const newest = record?.captures[0];
  return (
    <div className={s.attach}>
      {known.length > 0 && (
        <ul className={s.known} aria-label="Stored already">
          {known.slice(0, 3).map((k) => (
            <li key={k.copy.id}>
              <Icon name="archive" size={14} />
              <span dir="auto">
                Stored already <Time at={k.copy.endedAt ?? k.copy.askedAt} />: “{k.source.title}”, at “{k.articleTitle}”
              </span>
              <button type="button" className="txt" onClick={() => reuse(k.source.id)}>
                Use it again
              </button>
            </li>
          ))}
        </ul>
      )}
      {attach.busy ? (
        <p className={s.state} role="status">
          <Icon name="refresh" size={14} />
          Fetching the page. You can go on meanwhile.
          <progress className={s.fetching} aria-label="Fetching the page" />
        </p>
      ) : (
        <>
          {newest?.state === "failed" && (
            <p className={s.state} role="status">
              <Icon name="alert" size={14} />
              <span className={s.failed}>{newest.error}</span>
            </p>
          )}
          {copy && newest?.state !== "failed" && (
            <p className={s.state} role="status">
              <Icon name="check" size={14} />
              <span>
                Copy stored <Time at={copy.endedAt ?? copy.askedAt} />, {sizeOf(copy.bytes)}
                {copy.textNote && <span className="t3">. {copy.textNote}</span>}
              </span>
            </p>
          )}
        </>
      )}
      <div className="hx">
        {get && (
          <Button size="xs" icon="archive" busy={acts.add.isPending} onClick={get}>
            Get a copy
          </Button>
        )}
        {!attach.busy && newest?.state === "failed" && check && (
          <Button size="xs" icon="refresh" busy={acts.check.isPending} onClick={check}>
            Try again
          </Button>
        )}
        {!attach.busy && <Upload attach={attach} stored={copy !== undefined} />}
      </div>
      <ProblemNote error={acts.add.error ?? acts.check.error} />
    </div>
  );
}

/** A file of the person's own: the source itself, or what stands in for a page that cannot be fetched. */
function Upload({ attach: { acts, upload, tooLarge }, stored }: { attach: Attach; stored: boolean }) {
  const picker = useRef<HTMLInputElement>(null);
  const wrong = tooLarge
    ? "This file is larger than 50 MB. Cut it to what matters, or describe where it is kept."
    : (fieldError(acts.upload.error, "file") ?? (acts.upload.error ? acts.upload.error.message : undefined));
  return (
    <>
      <Button size="xs" icon="upload" busy={acts.upload.isPending} onClick={() => picker.current?.click()}>
        {stored ? "Upload another copy" : "Upload a file"}
      </Button>
      <span className="t3">or drop it here</span>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accepted}
        aria-label="A file of the source"
        onChange={(e) => {
          const file = e.target.files?.[0];
          e.target.value = "";
          if (!file) return;
          upload(file);
        }}
      />
      {acts.upload.isPending && <progress className={s.sending} aria-label="Sending the file" value={acts.sent} />}
      {wrong && (
        <p role="alert" className={s.failed}>
          {wrong}
        </p>
      )}
    </>
  );
}
