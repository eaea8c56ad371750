import { useState } from "react";

import { fieldError } from "../../lib/api";
import { words } from "../../lib/words";
import { Choice, TextField } from "../../parts/Field";
import { notCheckableReasons } from "../model";
import { type FormProps, Frame } from "./ActionForm";
import s from "./actions.module.css";

const dispositions = [
  { value: "not_checkable", label: "Not checkable" },
  { value: "furniture", label: "Not part of the story" },
  { value: "duplicate", label: "Said elsewhere" },
] as const;

/** Why a piece of text is no claim to check. */
export function DismissForm(props: FormProps) {
  const [disposition, setDisposition] = useState<(typeof dispositions)[number]["value"]>("not_checkable");
  const [reason, setReason] = useState("");
  return (
    <Frame
      {...props}
      shown={["reason"]}
      ready={reason.trim() !== ""}
      request={() => ({ action: "dismiss", body: { disposition, reason: reason.trim() } })}
    >
      {(error) => (
        <>
          <fieldset className={s.choices}>
            <legend>These words are</legend>
            {dispositions.map((d) => (
              <Choice
                key={d.value}
                type="radio"
                name="disposition"
                label={d.label}
                checked={disposition === d.value}
                onChange={() => setDisposition(d.value)}
              />
            ))}
          </fieldset>
          {disposition === "not_checkable" && (
            <fieldset className={s.chips}>
              <legend>because it is</legend>
              {notCheckableReasons.map((r) => (
                <button
                  key={r}
                  type="button"
                  className={s.chip}
                  aria-pressed={reason === r}
                  onClick={() => setReason(r)}
                >
                  {words(r)}
                </button>
              ))}
            </fieldset>
          )}
          <TextField
            label="Reason"
            required
            error={fieldError(error, "reason")}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
        </>
      )}
    </Frame>
  );
}
