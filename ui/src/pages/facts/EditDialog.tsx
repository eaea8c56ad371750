import { useState } from "react";
import { type Fact, fieldError } from "../../lib/api";
import { AreaField, TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
import type { FactStep } from "./useFacts";

interface Props {
  fact: Fact;
  run(step: FactStep): Promise<void>;
  onClose(): void;
}

/** The words of a fact and when it holds. What was typed stays when saving fails. */
export function EditDialog({ fact, run, onClose }: Props) {
  const { statement, validFrom, validUntil } = fact;
  const [form, setForm] = useState({ statement, validFrom, validUntil });
  const field = (name: keyof typeof form, error: unknown) => ({
    error: fieldError(error, name),
    value: form[name],
    onChange: (e: { target: { value: string } }) => setForm({ ...form, [name]: e.target.value }),
  });
  return (
    <FormDialog
      title="Edit the fact"
      confirm="Save"
      fields={Object.keys(form)}
      send={() => run({ action: "edit", ...form })}
      onClose={onClose}
    >
      {(error) => (
        <>
          <AreaField label="Statement" rows={3} required {...field("statement", error)} />
          <TextField label="Holds from" hint="Empty: always." type="date" {...field("validFrom", error)} />
          <TextField
            label="Last day"
            hint="Empty: no end. After it, what rests on it is flagged."
            type="date"
            {...field("validUntil", error)}
          />
        </>
      )}
    </FormDialog>
  );
}
