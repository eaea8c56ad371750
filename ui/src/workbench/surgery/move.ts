import type { Span } from "../../lib/api";
import type { Offsets } from "../../lib/offsets";
import { type Range, resize, type Step, units } from "../text/words";

/** Where an edge of one piece of a claim may go: from the end of the piece before to the start of the one after. */
export function room(spans: readonly Range[], piece: number, length: number): Range {
  return { start: spans[piece - 1]?.end ?? 0, end: spans[piece + 1]?.start ?? length };
}

const replaced = (spans: readonly Range[], piece: number, now: Range) => spans.map((x, i) => (i === piece ? now : x));

/** The sentences around a range, with the ones before and after: all that one step can reach. */
function around(sentences: readonly Range[], range: Range): Range {
  const first = sentences.findIndex((s) => s.end > range.start);
  const last = sentences.findLastIndex((s) => s.start < range.end);
  return {
    start: sentences[Math.max(first - 1, 0)]?.start ?? range.start,
    end: (sentences[last + 1] ?? sentences[last])?.end ?? range.end,
  };
}

/** Moves an edge of one piece by a word or a character. Pieces never meet and never become empty. */
export function moved(
  offsets: Offsets,
  sentences: readonly Range[],
  spans: readonly Range[],
  { piece, ...step }: Step & { piece: number },
): Range[] {
  const now = spans[piece];
  if (!now) return [...spans];
  const free = room(spans, piece, offsets.length);
  const near = around(sentences, now);
  const within = { start: Math.max(near.start, free.start), end: Math.min(near.end, free.end) };
  return replaced(spans, piece, resize(offsets, now, within, step));
}

/** Puts an edge of one piece at the end of a word, or of a character, that is nearest to a point. */
export function dragged(
  offsets: Offsets,
  sentences: readonly Range[],
  spans: readonly Range[],
  to: { piece: number; edge: "start" | "end"; point: number; unit: Step["unit"] },
): Range[] {
  const now = spans[to.piece];
  if (!now) return [...spans];
  const free = room(spans, to.piece, offsets.length);
  const point = Math.min(Math.max(to.point, free.start), free.end);
  const near = around(sentences, { start: point, end: point + 1 });
  const stops = units(offsets, near, to.unit)
    .map((u) => u[to.edge])
    .filter((x) => (to.edge === "start" ? x >= free.start && x < now.end : x <= free.end && x > now.start));
  const nearest = stops.reduce<number | undefined>(
    (best, x) => (best === undefined || Math.abs(x - point) < Math.abs(best - point) ? x : best),
    undefined,
  );
  return nearest === undefined ? [...spans] : replaced(spans, to.piece, { ...now, [to.edge]: nearest });
}

export const same = (a: readonly Range[], b: readonly Range[]) =>
  a.length === b.length && a.every((x, i) => x.start === b[i]?.start && x.end === b[i]?.end);

/** Ranges with what the text says there. */
export const quoted = (offsets: Offsets, spans: readonly Range[]): Span[] =>
  spans.map(({ start, end }) => ({ start, end, quote: offsets.slice(start, end) }));

export const joined = (spans: readonly Span[]) => spans.map((x) => x.quote).join(" … ");
