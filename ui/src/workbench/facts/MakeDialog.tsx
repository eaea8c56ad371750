import { type FormEvent, useId, useState } from "react";

import { type Claim, fieldError } from "../../lib/api";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Field, TextArea, TextInput } from "../../parts/Field";
import { useToast } from "../../parts/Toast";
import { Problems } from "../Problems";
import s from "./facts.module.css";
import { useMake } from "./server";

const shown = ["statement", "validFrom", "validUntil"];

/** Turns a claim that is signed off into a fact for other articles. */
export function MakeDialog({ claim, onClose }: { claim: Claim; onClose(): void }) {
  const [statement, setStatement] = useState(claim.wording);
  const [validFrom, setFrom] = useState("");
  const [validUntil, setUntil] = useState("");
  const make = useMake(claim);
  const toast = useToast();
  const id = useId();
  const send = (e: FormEvent) => {
    e.preventDefault();
    make.mutate(
      { statement, validFrom, validUntil },
      {
        onSuccess: () => {
          toast.show(`Claim ${claim.number} is a standing fact.`);
          onClose();
        },
      },
    );
  };
  const day = (label: string, field: string, value: string, set: (v: string) => void, hint: string) => (
    <Field label={label} hint={hint} error={fieldError(make.error, field)}>
      {(own, describedBy, invalid) => (
        <TextInput
          id={own}
          type="date"
          aria-describedby={describedBy}
          invalid={invalid}
          value={value}
          onChange={(e) => set(e.target.value)}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title="Make it a standing fact"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={id} busy={make.isPending}>
            Make the fact
          </Button>
        </>
      }
    >
      <form id={id} className={s.fields} onSubmit={send}>
        <p className="t2">Other articles can rest on it. It keeps the verdict and the sources as they stand now.</p>
        <Field label="Statement" aside="required" error={fieldError(make.error, "statement")}>
          {(own, describedBy, invalid) => (
            <TextArea
              id={own}
              rows={3}
              required
              aria-describedby={describedBy}
              invalid={invalid}
              value={statement}
              onChange={(e) => setStatement(e.target.value)}
            />
          )}
        </Field>
        <div className={s.pair}>
          {day("Holds from", "validFrom", validFrom, setFrom, "Empty: always.")}
          {day("Last day", "validUntil", validUntil, setUntil, "Empty: no end. After it, what rests on it is flagged.")}
        </div>
        <Problems error={make.error} shown={shown} />
      </form>
    </Dialog>
  );
}
