import { type FormEvent, useEffect, useRef, useState } from "react";

import { fieldError, type LintFinding } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import s from "./lint.module.css";
import { reasons } from "./looks";

interface Props {
  finding: LintFinding;
  busy: boolean;
  error: unknown;
  send(reason: string): void;
  close(): void;
}

/** Why nothing has to be done about a finding. */
export function DismissForm({ finding, busy, error, send, close }: Props) {
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  useKeys({ Escape: { label: "Cancel", run: close } }, { scope: "Copy checks" });
  const submit = (e: FormEvent) => {
    e.preventDefault();
    send(reason.trim());
  };
  const atField = fieldError(error, "reason");
  return (
    <form ref={form} className={s.form} aria-label={`Dismiss: ${finding.message}`} onSubmit={submit}>
      <fieldset className={s.chips}>
        <legend className="vh">Common reasons</legend>
        {reasons.map((r) => (
          <button key={r} type="button" className={s.chip} aria-pressed={reason === r} onClick={() => setReason(r)}>
            {r}
          </button>
        ))}
      </fieldset>
      <TextField
        label="Why nothing has to be done"
        error={atField}
        required
        value={reason}
        onChange={(e) => setReason(e.target.value)}
      />
      {atField === undefined && <ProblemNote error={error} />}
      <div className="hx">
        <Button type="submit" size="xs" variant="primary" busy={busy} disabled={reason.trim() === ""}>
          Dismiss
        </Button>
        <Button size="xs" variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
