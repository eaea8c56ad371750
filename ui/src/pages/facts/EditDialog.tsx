import { type FormEvent, useId, useState } from "react";
import { type Fact, fieldError, Problem } from "../../lib/api";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Field, TextArea, TextInput } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import s from "./Facts.module.css";
import type { FactStep } from "./useFacts";

interface Props {
  fact: Fact;
  run(step: FactStep): Promise<void>;
  onClose(): void;
}

/** The words of a fact and when it holds. What was typed stays when saving fails. */
export function EditDialog({ fact, run, onClose }: Props) {
  const [form, setForm] = useState({
    statement: fact.statement,
    validFrom: fact.validFrom,
    validUntil: fact.validUntil,
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const id = useId();
  const send = async (e: FormEvent) => {
    e.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await run({ action: "edit", ...form });
      onClose();
    } catch (err) {
      setError(err);
      setBusy(false);
    }
  };
  const day = (label: string, field: "validFrom" | "validUntil", hint: string) => (
    <Field label={label} hint={hint} error={fieldError(error, field)}>
      {(own, describedBy, invalid) => (
        <TextInput
          id={own}
          type="date"
          aria-describedby={describedBy}
          invalid={invalid}
          value={form[field]}
          onChange={(e) => setForm({ ...form, [field]: e.target.value })}
        />
      )}
    </Field>
  );
  const atField = error instanceof Problem && Object.keys(error.fields).length > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Edit the fact"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={id} busy={busy}>
            Save
          </Button>
        </>
      }
    >
      <form id={id} className={s.form} onSubmit={(e) => void send(e)}>
        <Field label="Statement" aside="required" error={fieldError(error, "statement")}>
          {(own, describedBy, invalid) => (
            <TextArea
              id={own}
              rows={3}
              required
              aria-describedby={describedBy}
              invalid={invalid}
              value={form.statement}
              onChange={(e) => setForm({ ...form, statement: e.target.value })}
            />
          )}
        </Field>
        {day("Holds from", "validFrom", "Empty: always.")}
        {day("Last day", "validUntil", "Empty: no end. After it, what rests on it is flagged.")}
        {!atField && <ProblemNote error={error} />}
      </form>
    </Dialog>
  );
}
