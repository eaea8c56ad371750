import { type FormEvent, useState } from "react";

import { fieldError } from "../../lib/api";
import { Button } from "../../parts/Button";
import { Field, TextArea } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import s from "./talk.module.css";

interface Props {
  id?: string;
  label: string;
  button: string;
  /** What is written; kept by the parent, so that it outlives the form. */
  value: string;
  onChange(value: string): void;
  send(words: string): Promise<unknown>;
  cancel?: () => void;
  autoFocus?: boolean;
}

/** A few lines of markdown. What was typed stays when sending fails. */
export function CommentForm({ id, label, button, value, onChange, send, cancel, autoFocus }: Props) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const go = async () => {
    if (value.trim() === "" || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await send(value.trim());
    } catch (err) {
      setError(err);
    }
    setBusy(false);
  };
  const wrong = fieldError(error, "body");
  return (
    <form
      className={s.form}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        void go();
      }}
    >
      <Field label={label} hint="Markdown; @name tells a person." error={wrong}>
        {(own, describedBy, invalid) => (
          <TextArea
            id={id ?? own}
            aria-label={id ? label : undefined}
            aria-describedby={describedBy}
            invalid={invalid}
            rows={2}
            autoFocus={autoFocus}
            value={value}
            onChange={(e) => onChange(e.target.value)}
            onKeyDown={(e) => {
              if (e.key === "Escape") {
                e.preventDefault();
                if (cancel) cancel();
                else e.currentTarget.blur();
              }
              if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey)) return;
              e.preventDefault();
              void go();
            }}
          />
        )}
      </Field>
      {!wrong && <ProblemNote error={error} />}
      <div className="hx">
        <Button type="submit" size="xs" busy={busy} disabled={value.trim() === ""}>
          {button}
        </Button>
        {cancel && (
          <Button size="xs" variant="quiet" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
