import { useState } from "react";

import { fieldError } from "../../lib/api";
import { Choice, Field, Select, TextArea } from "../../parts/Field";
import { useBench } from "../bench";
import { isSetAside } from "../model";
import { type FormProps, Frame } from "./ActionForm";
import s from "./actions.module.css";

/** Which claim says the same. */
export function DuplicateForm(props: FormProps) {
  const { rows } = useBench();
  const [of, setOf] = useState("");
  return (
    <Frame
      {...props}
      shown={["duplicateOf"]}
      ready={of !== ""}
      request={() => ({ action: "mark_duplicate", body: { duplicateOf: of } })}
    >
      {(error) => (
        <Field label="The claim that says the same" aside="required" error={fieldError(error, "duplicateOf")}>
          {(id, describedBy, invalid) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              invalid={invalid}
              value={of}
              onChange={(e) => setOf(e.target.value)}
            >
              <option value="">Choose a claim</option>
              {rows
                .filter((r) => r.id !== props.claim.id && !isSetAside(r))
                .map((r) => (
                  <option key={r.id} value={r.id}>
                    {r.number}. {r.wording}
                  </option>
                ))}
            </Select>
          )}
        </Field>
      )}
    </Frame>
  );
}

/** Which claims become one, and what that one says. */
export function MergeForm(props: FormProps) {
  const { rows } = useBench();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wording, setWording] = useState(props.claim.wording);
  const others = rows.filter((r) => r.id !== props.claim.id && ["proposed", "open"].includes(r.status));
  const parts = others.filter((r) => chosen.includes(r.id));
  return (
    <Frame
      {...props}
      shown={["wording"]}
      ready={parts.length > 0 && wording.trim() !== ""}
      request={() => ({
        action: "merge",
        body: {
          with: parts.map((r) => r.id),
          versions: Object.fromEntries(parts.map((r) => [r.id, r.version])),
          wording: wording.trim(),
        },
      })}
    >
      {(error) => (
        <>
          <fieldset className={s.choices}>
            <legend>Merge claim {props.claim.number} with</legend>
            {others.length === 0 && <p className={s.hint}>No other claim is proposed or open.</p>}
            <div className={s.scroll}>
              {others.map((r) => (
                <Choice
                  key={r.id}
                  label={`${r.number}. ${r.wording}`}
                  checked={chosen.includes(r.id)}
                  onChange={(e) => setChosen(e.target.checked ? [...chosen, r.id] : chosen.filter((id) => id !== r.id))}
                />
              ))}
            </div>
          </fieldset>
          <Field label="Wording of the merged claim" aside="required" error={fieldError(error, "wording")}>
            {(id, describedBy, invalid) => (
              <TextArea
                id={id}
                rows={2}
                aria-describedby={describedBy}
                invalid={invalid}
                value={wording}
                onChange={(e) => setWording(e.target.value)}
              />
            )}
          </Field>
        </>
      )}
    </Frame>
  );
}
