import { useId, useRef } from "react";
import type { PolicyProblem } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Offsets } from "../../lib/offsets";
import { Icon } from "../../parts/Icon";
import s from "./Policy.module.css";

interface Props {
  text: string;
  readOnly: boolean;
  problems: readonly PolicyProblem[];
  hints: readonly PolicyProblem[];
  /** The reading is of an older text. */
  checking: boolean;
  onChange(text: string): void;
  onSave(): void;
}

/** Where a problem stands in the text, in UTF-16 units. */
export function placeOf(text: string, p: PolicyProblem): { start: number; end: number } {
  const lines = text.split("\n");
  const before = lines.slice(0, p.line - 1).reduce((n, l) => n + l.length + 1, 0);
  const line = new Offsets(lines[p.line - 1] ?? "");
  return { start: before + line.toUnits(p.column - 1), end: before + line.toUnits(p.column - 1 + p.length) };
}

/** The policy as text, with the numbers of its lines and what is wrong with them. */
export function Editor({ text, readOnly, problems, hints, checking, onChange, onSave }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const goTo = (p: PolicyProblem) => {
    const { start, end } = placeOf(text, p);
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  const bad = new Set(problems.map((p) => p.line));
  const odd = new Set(hints.map((p) => p.line));
  return (
    <div className={s.editor}>
      <label htmlFor={id} className={s.caption}>
        Policy as text
      </label>
      <div className={s.sheet}>
        <div className={s.gutter} ref={gutter} aria-hidden="true">
          {text.split("\n").map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <span key={i} className={cx(bad.has(i + 1) && s.bad, !bad.has(i + 1) && odd.has(i + 1) && s.odd)}>
              {i + 1}
            </span>
          ))}
        </div>
        <textarea
          id={id}
          ref={area}
          className={s.text}
          dir="auto"
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          readOnly={readOnly}
          value={text}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby={`${id}-state`}
          onChange={(e) => onChange(e.target.value)}
          onScroll={(e) => {
            if (gutter.current) gutter.current.scrollTop = e.currentTarget.scrollTop;
          }}
          onKeyDown={(e) => {
            if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
              e.preventDefault();
              onSave();
            }
          }}
        />
      </div>
      <p id={`${id}-state`} className={s.state} role="status">
        {checking ? "Checking…" : stateOf(problems.length, hints.length)}
      </p>
      <Problems list={problems} tone="bad" goTo={goTo} />
      <Problems list={hints} tone="odd" goTo={goTo} />
    </div>
  );
}

function stateOf(problems: number, hints: number): string {
  if (problems === 1) return "1 line cannot be read.";
  if (problems > 1) return `${problems} places cannot be read.`;
  if (hints > 0) return "It can be read. Something is worth a second look.";
  return "It can be read.";
}

interface ProblemsProps {
  list: readonly PolicyProblem[];
  tone: "bad" | "odd";
  goTo(p: PolicyProblem): void;
}

function Problems({ list, tone, goTo }: ProblemsProps) {
  if (list.length === 0) return null;
  return (
    <ul className={cx(s.problems, s[tone])}>
      {list.map((p) => (
        <li key={`${p.line}:${p.column}:${p.text}`}>
          <Icon name={tone === "bad" ? "alert" : "info"} size={14} />
          <button type="button" className="txt" onClick={() => goTo(p)}>
            Line {p.line}
            {tone === "bad" && `, column ${p.column}`}
          </button>
          <span dir="auto">{p.text}</span>
        </li>
      ))}
    </ul>
  );
}
