import { Fragment, useMemo, useState } from "react";

import { fieldError } from "../../lib/api";
import { Field, TextArea } from "../../parts/Field";
import { useBench } from "../bench";
import { type FormProps, Frame } from "./ActionForm";
import s from "./actions.module.css";
import { pieces, wordsOf } from "./pieces";

/** Cuts a claim before chosen words into two or more, each with a wording of its own. */
export function SplitForm(props: FormProps) {
  const { offsets } = useBench();
  const words = useMemo(() => wordsOf(offsets, props.claim.spans), [offsets, props.claim.spans]);
  const [cuts, setCuts] = useState<readonly number[]>([]);
  const [wordings, setWordings] = useState<Record<string, string>>({});
  const parts = pieces(offsets, words, cuts).map((spans) => {
    const quote = spans.map((x) => x.quote).join(" … ");
    return { key: `${spans[0]?.start}`, spans, quote, wording: wordings[`${spans[0]?.start}`] ?? quote };
  });
  const toggle = (i: number) => setCuts(cuts.includes(i) ? cuts.filter((c) => c !== i) : [...cuts, i]);
  return (
    <Frame
      {...props}
      shown={["children"]}
      ready={parts.length > 1 && parts.every((p) => p.wording.trim() !== "")}
      request={() => ({
        action: "split",
        body: { children: parts.map((p) => ({ spans: p.spans, wording: p.wording.trim() })) },
      })}
    >
      {(error) => (
        <>
          <p className={s.hint}>Choose the words that begin a new claim.</p>
          <p className={s.words} dir="auto">
            {words.map((w, i) => (
              <Fragment key={w.start}>
                {i === 0 ? (
                  <span>{w.text}</span>
                ) : (
                  <button
                    type="button"
                    data-first={i === 1 || undefined}
                    aria-pressed={cuts.includes(i)}
                    aria-label={`Cut before “${w.text}”`}
                    onClick={() => toggle(i)}
                  >
                    {w.text}
                  </button>
                )}{" "}
              </Fragment>
            ))}
          </p>
          {parts.length > 1 &&
            parts.map((p, i) => (
              <Field key={p.key} label={`Wording of piece ${i + 1}`} hint={<q dir="auto">{p.quote}</q>}>
                {(id, describedBy) => (
                  <TextArea
                    id={id}
                    rows={2}
                    aria-describedby={describedBy}
                    value={p.wording}
                    onChange={(e) => setWordings({ ...wordings, [p.key]: e.target.value })}
                  />
                )}
              </Field>
            ))}
          {fieldError(error, "children") && <p className={s.error}>{fieldError(error, "children")}</p>}
        </>
      )}
    </Frame>
  );
}
