import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { base } from "../../lib/api";
import { count } from "../../lib/words";
import { Button, buttonClass } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Icon } from "../../parts/Icon";
import { ErrorState, Note, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import { CopyReader } from "./CopyReader";
import s from "./copy.module.css";
import type { Range } from "./picking";
import { type Capture, copyQuery } from "./server";
import { sizeOf } from "./size";
import { type Picked, useCopyText } from "./useCopyText";

interface Props {
  /** The stored copy that is shown. */
  capture: Capture;
  title: string;
  /** What is marked at first. */
  marked?: Range;
  /** Takes a passage; undefined where the copy is only read. */
  pick?: (picked: Picked) => void;
  close(): void;
}

/** A stored copy of a source: what it is, and its text, in which a passage can be chosen. */
export function CopyDialog({ capture, title, marked, pick, close }: Props) {
  const copy = useQuery(copyQuery(capture.id));
  const text = useCopyText(copy.data);
  const [range, setRange] = useState<Range | undefined>(marked);
  const picked = range && text?.pick(range);
  const take = () => {
    if (!picked?.quote || !pick) return;
    pick(picked);
    close();
  };
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={pick ? "Choose the passage" : "The stored copy"}
      footer={
        <>
          <a className={buttonClass({ variant: "quiet" })} href={`${base}/captures/${capture.id}/file`} download>
            <Icon name="download" />
            Download
          </a>
          {capture.record && (
            <a className={buttonClass({ variant: "quiet" })} href={`${base}/captures/${capture.id}/warc`} download>
              WARC
            </a>
          )}
          <span className="grow" />
          <Button onClick={close}>Close</Button>
          {pick && (
            <Button variant="primary" kbd="Enter" disabled={!picked?.quote} onClick={take}>
              Use this passage
            </Button>
          )}
        </>
      }
    >
      <Facts capture={capture} title={title} />
      {copy.isPending && <Skeleton rows={5} label="Reading the copy" />}
      {copy.isError && <ErrorState error={copy.error} retry={() => void copy.refetch()} />}
      {copy.data && copy.data.text === "" && <Note>{capture.textNote || "There is no text in this copy."}</Note>}
      {text && copy.data?.text && (
        <CopyReader text={text} range={range} setRange={pick ? setRange : undefined} take={take} />
      )}
      {pick && picked?.quote && (
        <p className={s.picked} role="status">
          <Icon name="quote" size={14} />
          <span dir="auto">{picked.quote}</span>
          <span className="t3">{picked.locator}</span>
        </p>
      )}
    </Dialog>
  );
}

/** Where a copy comes from, when it was made and what proves it. */
function Facts({ capture, title }: { capture: Capture; title: string }) {
  const from = capture.finalUrl || capture.fileName;
  return (
    <dl className={s.facts}>
      <dt>Source</dt>
      <dd dir="auto">{title}</dd>
      {from && (
        <>
          <dt>{capture.finalUrl ? "Fetched from" : "File"}</dt>
          <dd dir={capture.finalUrl ? "ltr" : "auto"}>
            {from}
            {capture.redirects.length > 0 && (
              <span className="t3"> after {count(capture.redirects.length, "redirect")}</span>
            )}
          </dd>
        </>
      )}
      <dt>Stored</dt>
      <dd>
        {capture.endedAt && <Time at={capture.endedAt} />} · {capture.mediaType.split(";")[0]} · {sizeOf(capture.bytes)}
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code>{capture.sha256}</code>
      </dd>
    </dl>
  );
}
