import { type DragEvent, type FormEvent, useEffect, useRef, useState } from "react";

import type { Claim } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useOnce } from "../../lib/useOnce";
import { Button } from "../../parts/Button";
import { Problems } from "../../parts/Problems";
import s from "./evidence.module.css";
import { SourceFields, sourceFields } from "./SourceFields";
import type { SourceValues } from "./source";
import { useAttach } from "./useAttach";

interface Props {
  claim: Claim;
  values: SourceValues;
  change(values: SourceValues): void;
  save(): Promise<void>;
  /** Closes the form and keeps what is typed. */
  close(): void;
  /** Closes the form and forgets what is typed; undefined when nothing is. */
  discard: (() => void) | undefined;
  /** Whether the server takes evidence from this person now. */
  offered: boolean;
  /** What was dropped or pasted to begin with. */
  brought: Brought | undefined;
}

/** A file or an address that somebody dropped or pasted. */
export type Brought = { file: File } | { url: string };

/** What a source says and where. What is typed is part of the person's draft on the claim. */
export function SourceForm({ claim, values, change, save, close, discard, offered, brought }: Props) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const once = useOnce();
  const first = useRef<HTMLInputElement>(null);
  const attach = useAttach(claim.articleId, values, change);
  const took = useRef<Brought>(undefined);
  useEffect(() => {
    if (!brought || took.current === brought) return;
    took.current = brought;
    if ("file" in brought) attach.upload(brought.file);
    else change({ ...values, url: brought.url });
  });
  useEffect(() => {
    first.current?.focus();
  }, []);

  const send = () =>
    once(async () => {
      if (!offered) return;
      setBusy(true);
      setError(undefined);
      try {
        await save();
      } catch (err) {
        setError(err);
        setBusy(false);
      }
    });
  useKeys(
    {
      "Ctrl+Enter": { label: "Save the source", run: () => void send() },
      Escape: { label: "Close the form", run: close },
    },
    { scope: "Source" },
  );
  return (
    <form
      className={s.form}
      noValidate
      onDragOver={(e) => e.preventDefault()}
      onDrop={(e: DragEvent) => {
        const file = e.dataTransfer.files[0];
        if (!file) return;
        e.preventDefault();
        e.stopPropagation();
        attach.upload(file);
      }}
      aria-label={values.id ? "Edit the source" : "Add a source"}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        void send();
      }}
    >
      <SourceFields
        claim={claim}
        values={values}
        set={(part) => change({ ...values, ...elsewhere(values, part), ...part })}
        attach={attach}
        error={error}
        first={first}
      />
      <Problems error={error} shown={sourceFields} />
      <div className="hx">
        <Button
          type="submit"
          variant="primary"
          kbd="Ctrl+Enter"
          busy={busy}
          disabled={!offered || values.title.trim() === ""}
        >
          {values.id ? "Save the source" : "Add the source"}
        </Button>
        <Button variant="quiet" onClick={close}>
          Close
        </Button>
        {discard && (
          <Button variant="quiet" onClick={discard}>
            Discard
          </Button>
        )}
      </div>
    </form>
  );
}

/** Another address is another source: what was attached to the former one is not this one's. */
function elsewhere(values: SourceValues, part: Partial<SourceValues>): Partial<SourceValues> {
  const other = part.url !== undefined && part.url !== values.url && values.rootId !== "" && values.url !== "";
  return other ? { sourceId: "", rootId: "", captureId: "" } : {};
}
