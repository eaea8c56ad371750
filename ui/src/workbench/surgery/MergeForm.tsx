import { useState } from "react";

import { fieldError } from "../../lib/api";
import { AreaField, Choice } from "../../parts/Field";
import { type FormProps, Frame } from "../actions/ActionForm";
import forms from "../actions/actions.module.css";
import { useBench } from "../bench";
import { likest } from "./alike";
import { SideBySide } from "./SideBySide";
import s from "./surgery.module.css";

/** Which claims become one, and what that one says. */
export function MergeForm(props: FormProps) {
  const { rows } = useBench();
  const { claim } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wording, setWording] = useState(claim.wording);
  const able = rows.filter((r) => r.id !== claim.id && r.together.includes("merge"));
  const others = likest(able, (r) => `${r.quote} ${r.wording}`, `${claim.quote} ${claim.wording}`);
  const parts = others.filter((r) => chosen.includes(r.id));
  return (
    <Frame
      {...props}
      shown={["wording", "with"]}
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
          <fieldset className={forms.choices}>
            <legend>Merge claim {claim.number} with</legend>
            {others.length === 0 && <p className={s.hint}>No other claim can be merged now.</p>}
            <div className={forms.scroll}>
              {others.map((r) => (
                <Choice
                  key={r.id}
                  label={`${r.number}. ${r.wording}`}
                  checked={chosen.includes(r.id)}
                  onChange={(e) => setChosen(e.target.checked ? [...chosen, r.id] : chosen.filter((id) => id !== r.id))}
                />
              ))}
            </div>
            {fieldError(error, "with") && <p className={forms.error}>{fieldError(error, "with")}</p>}
          </fieldset>
          {parts.length > 0 && <SideBySide claims={[claim, ...parts]} />}
          <AreaField
            label="Wording of the merged claim"
            aside="required"
            rows={2}
            error={fieldError(error, "wording")}
            value={wording}
            onChange={(e) => setWording(e.target.value)}
          />
        </>
      )}
    </Frame>
  );
}
