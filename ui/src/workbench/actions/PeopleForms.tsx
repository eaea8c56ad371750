import { useState } from "react";

import { fieldError } from "../../lib/api";
import { fromLocalInput } from "../../lib/time";
import { SelectField, TextField } from "../../parts/Field";
import { useBench } from "../bench";
import type { Ask } from "../server";
import { type FormProps, Frame, Reason } from "./ActionForm";

interface PickerProps {
  label: string;
  value: string;
  /** People who are left out. */
  without: readonly (string | undefined)[];
  error: string | undefined;
  onChange(id: string): void;
}

function PersonPicker({ label, value, without, error, onChange }: PickerProps) {
  const { people } = useBench();
  return (
    <SelectField
      label={label}
      aside="required"
      error={error}
      options={people.filter((p) => p.active && !without.includes(p.id)).map((p) => ({ value: p.id, label: p.name }))}
      value={value}
      onChange={(e) => onChange(e.target.value)}
    >
      <option value="">Choose a person</option>
    </SelectField>
  );
}

/** Who is to hold the claim. */
export function PersonForm(props: FormProps) {
  const [holder, setHolder] = useState("");
  const action = props.entry.action === "reassign" ? "reassign" : "assign";
  const { status, second, submittedBy, contentBy } = props.claim;
  const involved = status === "cross_check" ? [second?.id, submittedBy?.id, contentBy?.id] : [];
  return (
    <Frame {...props} shown={["holder"]} ready={holder !== ""} request={() => ({ action, body: { holder } }) as Ask}>
      {(error) => (
        <PersonPicker
          label="Who"
          value={holder}
          without={[props.claim.holder?.id, ...involved]}
          error={fieldError(error, "holder")}
          onChange={setHolder}
        />
      )}
    </Frame>
  );
}

/** Who is to check the claim a second time, without seeing the first verdict. */
export function SecondForm(props: FormProps) {
  const [second, setSecond] = useState("");
  const [reason, setReason] = useState("");
  return (
    <Frame
      {...props}
      shown={["second", "reason"]}
      ready={second !== ""}
      request={() => ({ action: "cross_check", body: { second, reason: reason.trim() || undefined } })}
    >
      {(error) => (
        <>
          <PersonPicker
            label="Second reviewer"
            value={second}
            without={[props.claim.submittedBy?.id]}
            error={fieldError(error, "second")}
            onChange={setSecond}
          />
          <Reason label="Why" value={reason} error={error} required={false} onChange={setReason} />
        </>
      )}
    </Frame>
  );
}

/** What the claim waits for, and until when. */
export function WaitForm(props: FormProps) {
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const due = fromLocalInput(until);
  return (
    <Frame
      {...props}
      shown={["reason", "until"]}
      ready={reason.trim() !== "" && due !== undefined}
      request={() => (due ? { action: "wait", body: { reason: reason.trim(), until: due } } : undefined)}
    >
      {(error) => (
        <>
          <Reason label="What it waits for" value={reason} error={error} onChange={setReason} />
          <TextField
            label="Until"
            type="datetime-local"
            required
            error={fieldError(error, "until")}
            value={until}
            onChange={(e) => setUntil(e.target.value)}
          />
        </>
      )}
    </Frame>
  );
}
