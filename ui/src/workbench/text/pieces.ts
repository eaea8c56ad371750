import type { Span } from "../../lib/api";
import { Offsets } from "../../lib/offsets";
import { type Range, units } from "./words";

/** A word of a claim with the marks around it, in code points; what follows is the next word or white space. */
export interface Word extends Range {
  /** Which of the claim's spans it stands in. */
  span: number;
  /** The word alone. */
  core: Range;
  text: string;
  /** The white space after it. */
  space: string;
}

/** The words of a claim in reading order; a span of nothing but signs counts as one. */
export function wordsOf(spans: readonly Span[]): Word[] {
  return spans.flatMap((span, i) => {
    const quote = new Offsets(span.quote);
    const whole = quote.trim(0, quote.length);
    const all = units(quote, whole);
    const cores = all.length > 0 ? all : [whole];
    const starts = cores.map((core, n) => {
      const before = cores[n - 1];
      if (!before) return whole.start;
      // An opening mark goes with the word that it opens.
      const opening = /\s(\S*)$/u.exec(quote.slice(before.end, core.start))?.[1] ?? "";
      return core.start - new Offsets(opening).length;
    });
    return cores.map((core, n) => {
      const start = starts[n] ?? 0;
      const next = starts[n + 1] ?? whole.end;
      const { end } = quote.trim(start, next);
      const at = (range: Range) => ({ start: span.start + range.start, end: span.start + range.end });
      return {
        span: i,
        ...at({ start, end }),
        core: at(core),
        text: quote.slice(start, end),
        space: quote.slice(end, next),
      };
    });
  });
}

/** Words as the spans they cover: neighbours of one span become one. */
export function spansOf(words: readonly Word[]): Span[] {
  const made: Span[] = [];
  let before: Word | undefined;
  for (const w of words) {
    const last = made.at(-1);
    if (last && before?.span === w.span && before.end + new Offsets(before.space).length === w.start) {
      last.end = w.end;
      last.quote += before.space + w.text;
    } else made.push({ start: w.start, end: w.end, quote: w.text });
    before = w;
  }
  return made;
}
