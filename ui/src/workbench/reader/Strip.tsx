import { type MouseEvent, memo } from "react";

import type { ClaimRow, Segment } from "../../lib/api";
import { cx } from "../../lib/cx";
import type { Offsets } from "../../lib/offsets";
import { count, words } from "../../lib/words";
import { useIsPicked } from "../picks";
import { looseWords } from "../text/loose";
import { onPieces } from "../text/touching";
import type { Range } from "../text/words";
import { canSetAside, usePicking } from "./picking";
import s from "./strip.module.css";

const height = 1000; // the drawing is stretched to the paragraph; only the proportions matter
const space = 12;

interface Props {
  segments: readonly Segment[];
  /** The claims with words in this paragraph. */
  claims: readonly ClaimRow[];
  offsets: Offsets;
  onSelect(words: Range): void;
}

/**
 * The state of each sentence of a paragraph beside it, each as long as its share of the words. A click
 * selects the sentence; with Ctrl it is picked, with Shift all from the last one picked.
 */
export const Strip = memo(function Strip({ segments, claims, offsets, onSelect }: Props) {
  const { picks, order } = usePicking();
  const start = segments[0]?.start ?? 0;
  const length = Math.max((segments.at(-1)?.end ?? 0) - start, 1);
  const able = segments.filter(canSetAside).map((x) => x.id);
  const here = onPieces(segments, claims, (c) => c.spans);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg
        className={s.strip}
        viewBox={`0 0 10 ${height}`}
        preserveAspectRatio="none"
        role="group"
        aria-label="What became of each sentence"
      >
        {segments.map((segment, i) => (
          <Sentence
            key={segment.id}
            segment={segment}
            label={labelOf(segment, here.get(segment) ?? [], offsets)}
            from={((segment.start - start) / length) * height + (i === 0 ? 0 : space)}
            to={((segment.end - start) / length) * height}
            onClick={(e) => {
              e.preventDefault();
              if (e.shiftKey) picks.extend(order(), segment.id);
              else if ((e.ctrlKey || e.metaKey) && canSetAside(segment)) picks.toggle([segment.id]);
              else onSelect(offsets.trim(segment.start, segment.end));
            }}
          />
        ))}
      </svg>
      {able.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={s.all}
          aria-label="Pick this paragraph"
          title="Pick this paragraph (Shift X)"
          onClick={() => picks.toggle(able)}
        />
      )}
    </>
  );
});

interface SentenceProps {
  segment: Segment;
  label: string;
  from: number;
  to: number;
  onClick(e: MouseEvent): void;
}

const Sentence = memo(function Sentence({ segment, label, from, to, onClick }: SentenceProps) {
  const { picks } = usePicking();
  const picked = useIsPicked(picks, segment.id);
  const tall = Math.max(to - from, 1);
  return (
    // Sentences are reached by keys with the full stop and the comma, gaps with n.
    <a
      href={`#segment-${segment.id}`}
      tabIndex={-1}
      className={s.sentence}
      aria-label={picked ? `${label}, picked` : label}
      onClick={onClick}
    >
      <title>{label}</title>
      <rect className={s.target} x="-8" y={from} width="26" height={tall} />
      {picked && <rect className={s.pickedMark} x="-6" y={from} width="22" height={tall} />}
      <Shape state={segment.state} from={from} to={to} tall={tall} />
    </a>
  );
});

interface ShapeProps {
  state: Segment["state"];
  from: number;
  to: number;
  tall: number;
}

/** A thick bar is done, dashes are open, a box is a gap, a thin box is not checkable, dots are set aside. */
export function Shape({ state, from, to, tall }: ShapeProps) {
  if (state === "gap") return <rect className={s.gap} x="1.25" y={from} width="7" height={tall} />;
  if (state === "not_checkable") return <rect className={s.hollow} x="1.25" y={from} width="4.5" height={tall} />;
  const look = state === "done" ? s.done : state === "open" ? s.open : s.aside;
  return <line className={cx(look)} x1="3.5" x2="3.5" y1={from} y2={to} />;
}

const firstWords = 40; // UTF-16 units

/** What became of a sentence, in words; `claims` are those on it. */
function labelOf(segment: Segment, claims: readonly ClaimRow[], offsets: Offsets): string {
  const text = offsets.slice(segment.start, segment.end).trim();
  const quote = text.length > firstWords ? `${text.slice(0, text.lastIndexOf(" ", firstWords) + 1).trim()}…` : text;
  return `${standing(segment, claims, offsets)}: “${quote}”`;
}

function standing(segment: Segment, claims: readonly ClaimRow[], offsets: Offsets): string {
  const reason = segment.reason ? `, ${segment.reason.replaceAll("_", " ")}` : "";
  if (segment.state === "gap") return "Not covered";
  if (segment.state === "not_checkable") return `Not checkable${reason}`;
  if (segment.state === "set_aside") return `Set aside as ${words(segment.disposition).toLowerCase()}${reason}`;
  const numbers = claims.map((c) => c.number).sort((a, b) => a - b);
  const named = numbers.length > 0 ? `, claim ${numbers.join(", ")}` : "";
  const spans = claims.flatMap((c) => c.spans);
  const loose = looseWords(offsets, segment, spans).length;
  const outside = loose > 0 ? `, ${count(loose, "word")} outside` : "";
  return `${segment.state === "done" ? "Done" : "Open"}${named}${outside}`;
}

const states: Segment["state"][] = ["done", "open", "gap", "not_checkable", "set_aside"];
const names = {
  done: "done",
  open: "open",
  gap: "not covered",
  not_checkable: "not checkable",
  set_aside: "set aside",
};

/** What the shapes beside the text mean. */
export function StripKey() {
  return (
    <ul className={s.key} aria-label="Marks beside the text">
      {states.map((state) => (
        <li key={state}>
          <svg className={s.sample} viewBox="0 0 10 20" preserveAspectRatio="none" aria-hidden="true">
            <Shape state={state} from={1} to={19} tall={18} />
          </svg>
          {names[state]}
        </li>
      ))}
    </ul>
  );
}
