import { useMemo, useState } from "react";

import { fieldError } from "../../lib/api";
import { Choice, TextInput } from "../../parts/Field";
import { type FormProps, Frame } from "../actions/ActionForm";
import forms from "../actions/actions.module.css";
import { useBench } from "../bench";
import { listed } from "../list/filter";
import { isSetAside } from "../model";
import { likest } from "./alike";
import { SideBySide } from "./SideBySide";
import s from "./surgery.module.css";

/** Which claim says the same: those most like it first, and both side by side. */
export function DuplicateForm(props: FormProps) {
  const { rows } = useBench();
  const { claim } = props;
  const [of, setOf] = useState("");
  const [words, setWords] = useState("");
  const others = useMemo(() => {
    const gone = ["dismissed", "void"];
    const live = rows.filter((r) => r.id !== claim.id && !isSetAside(r) && !gone.includes(r.status));
    return likest(live, (r) => `${r.quote} ${r.wording}`, `${claim.quote} ${claim.wording}`);
  }, [rows, claim]);
  const found = listed(others, { words, status: "", setAside: true });
  const chosen = others.find((r) => r.id === of);
  return (
    <Frame
      {...props}
      shown={["duplicateOf"]}
      ready={of !== ""}
      request={() => ({ action: "mark_duplicate", body: { duplicateOf: of } })}
    >
      {(error) => (
        <>
          <TextInput
            aria-label="Find a claim"
            placeholder="Number or words"
            value={words}
            onChange={(e) => setWords(e.target.value)}
          />
          <fieldset className={forms.choices}>
            <legend>The claim that says the same</legend>
            {found.length === 0 && <p className={s.hint}>No claim that is still checked has these words.</p>}
            <div className={forms.scroll}>
              {found.map((r) => (
                <Choice
                  key={r.id}
                  type="radio"
                  name="duplicateOf"
                  label={`${r.number}. ${r.wording}`}
                  checked={r.id === of}
                  onChange={() => setOf(r.id)}
                />
              ))}
            </div>
          </fieldset>
          {chosen && <SideBySide claims={[claim, chosen]} />}
          {fieldError(error, "duplicateOf") && <p className={forms.error}>{fieldError(error, "duplicateOf")}</p>}
        </>
      )}
    </Frame>
  );
}
