import type { Offsets } from "../../lib/offsets";

/** A half-open range of code points. */
export interface Range {
  start: number;
  end: number;
}

type Unit = "word" | "grapheme";

const segmenters = new Map<Unit, Intl.Segmenter>();

function segmenter(unit: Unit): Intl.Segmenter {
  const known = segmenters.get(unit);
  if (known) return known;
  const made = new Intl.Segmenter(undefined, { granularity: unit });
  segmenters.set(unit, made);
  return made;
}

/** Parts of a text that end before white space where there is some: the time a segmenter takes grows with the square of a text's length. */
const parts = /.{1,2000}(?!\S)|.{1,2000}/gsu;

/** The words, or the characters as a reader counts them, that lie in a range. */
export function units(offsets: Offsets, within: Range, unit: Unit = "word"): Range[] {
  let base = offsets.toUnits(within.start);
  const found: Range[] = [];
  for (const [part] of offsets.slice(within.start, within.end).matchAll(parts)) {
    for (const s of segmenter(unit).segment(part)) {
      if (unit === "word" && !s.isWordLike) continue;
      const start = offsets.toPoints(base + s.index);
      found.push({ start, end: offsets.toPoints(base + s.index + s.segment.length, true) });
    }
    base += part.length;
  }
  return found;
}

/** Which end of a selection moves, and whether it moves towards the end of the text. */
export interface Step {
  edge: "start" | "end";
  forward: boolean;
  unit: Unit;
}

/** Moves one end of a selection by a word or a character inside `within`; a selection never becomes empty. */
export function resize(offsets: Offsets, selection: Range, within: Range, step: Step): Range {
  const all = units(offsets, within, step.unit);
  if (step.edge === "end") {
    const to = step.forward
      ? all.find((u) => u.end > selection.end)?.end
      : all.findLast((u) => u.end < selection.end && u.end > selection.start)?.end;
    return { start: selection.start, end: to ?? selection.end };
  }
  const to = step.forward
    ? all.find((u) => u.start > selection.start && u.start < selection.end)?.start
    : all.findLast((u) => u.start < selection.start)?.start;
  return { start: to ?? selection.start, end: selection.end };
}
