import { useId, useState } from "react";

import type { Scale, ScaleValue } from "../../lib/api";
import { type KeyMap, useKeys } from "../../lib/keys";
import { verdictIcon } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { Keys } from "../../parts/Keys";
import s from "./claim.module.css";
import { choices, chosenOf } from "./finding";

interface Props {
  scale: Scale;
  /** The question the scale answers, such as "Is it so?". */
  question: string;
  value: string;
  /** The digit of the first value; values after 9 have none. */
  digit: number;
  disabled: boolean;
  error: string | undefined;
  onChange(value: string): void;
}

const needs: Record<ScaleValue["correction"], string> = {
  "": "",
  replacement: " Needs the replacement.",
  correction: " Needs the correction.",
};

/** One answer of a scale, chosen by mouse, arrow keys or digit. What an answer means is shown while it is pointed at or chosen. */
export function Verdict({ scale, question, value, digit, disabled, error, onChange }: Props) {
  const id = useId();
  const [pointed, setPointed] = useState("");
  const offered = choices(scale, value);
  const explained = chosenOf(scale, pointed || value);

  const keys: KeyMap = {};
  for (const [i, v] of offered.entries()) {
    if (digit + i <= 9 && !disabled) keys[String(digit + i)] = { label: v.label, run: () => onChange(v.value) };
  }
  useKeys(keys, { scope: question });

  return (
    <fieldset
      className={s.verdict}
      disabled={disabled}
      aria-describedby={`${id}-def`}
      aria-invalid={error !== undefined || undefined}
    >
      <legend className="vh">{question}</legend>
      <div className={s.values}>
        {offered.map((v, i) => (
          <label
            key={v.value}
            className={s.value}
            data-v={v.value.replaceAll("_", "-")}
            data-c={v.colour}
            onMouseEnter={() => setPointed(v.value)}
            onMouseLeave={() => setPointed("")}
          >
            <input
              type="radio"
              name={id}
              value={v.value}
              checked={v.value === value}
              aria-keyshortcuts={digit + i <= 9 ? String(digit + i) : undefined}
              onFocus={() => setPointed(v.value)}
              onBlur={() => setPointed("")}
              onChange={() => onChange(v.value)}
            />
            <Icon name={verdictIcon(v)} />
            <span className="cut">{v.label}</span>
            {digit + i <= 9 && <Keys keys={String(digit + i)} />}
          </label>
        ))}
      </div>
      <p id={`${id}-def`} className={s.definition}>
        {explained ? (
          <>
            <b className="b">{explained.label}.</b> {explained.definition}
            {needs[explained.correction]}
          </>
        ) : (
          "Not decided yet."
        )}
      </p>
      {error && (
        <p className={s.error}>
          <Icon name="alert" size={14} />
          {error}
        </p>
      )}
    </fieldset>
  );
}
