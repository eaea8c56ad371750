import type { Span } from "../../lib/api";
import type { Offsets } from "../../lib/offsets";
import { type Range, units } from "../text/words";

/** A word of a claim, and which of its spans it stands in. */
export interface Word extends Range {
  span: number;
  text: string;
}

/** The words of a claim in reading order, each with the punctuation that follows it. */
export function wordsOf(offsets: Offsets, spans: readonly Span[]): Word[] {
  return spans.flatMap((span, i) => {
    const found = units(offsets, span);
    return found.map((w, n) => {
      const start = n === 0 ? span.start : w.start;
      const end = found[n + 1]?.start ?? span.end;
      return { span: i, start, end, text: offsets.slice(start, end).trim() };
    });
  });
}

/** Words as the spans they cover: neighbours of one span become one. */
export function spansOf(offsets: Offsets, words: readonly Word[]): Span[] {
  const made: { span: number; start: number; end: number }[] = [];
  let before: Word | undefined;
  for (const w of words) {
    const last = made.at(-1);
    if (last && before && before.span === w.span && before.end === w.start) last.end = w.end;
    else made.push({ span: w.span, start: w.start, end: w.end });
    before = w;
  }
  return made.map(({ start, end }) => {
    const range = offsets.trim(start, end);
    return { ...range, quote: offsets.slice(range.start, range.end) };
  });
}
