import { type FormEvent, useEffect, useRef, useState } from "react";

import type { Claim } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useOnce } from "../../lib/useOnce";
import { Button } from "../../parts/Button";
import { Problems } from "../Problems";
import s from "./evidence.module.css";
import { SourceFields, sourceFields } from "./SourceFields";
import type { SourceValues } from "./source";

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
}

/** What a source says and where. What is typed is part of the person's draft on the claim. */
export function SourceForm({ claim, values, change, save, close, discard, offered }: Props) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const once = useOnce();
  const first = useRef<HTMLInputElement>(null);
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
      aria-label={values.id ? "Edit the source" : "Add a source"}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        void send();
      }}
    >
      <SourceFields
        claim={claim}
        values={values}
        set={(part) => change({ ...values, ...part })}
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
