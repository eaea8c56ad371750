import { spansOf, type Word } from "../text/pieces";
import type { Range } from "../text/words";

/** Words of a claim by their place in it. */
export type Ticked = ReadonlySet<number>;

/** The words that ticked ranges cover whole. */
export function tickedOf(words: readonly Word[], ticks: readonly Range[]): Ticked {
  const covered = words.flatMap(({ core }, i) => {
    let at = core.start;
    for (const t of ticks) if (t.start <= at && at < t.end) at = t.end;
    return at >= core.end ? [i] : [];
  });
  return new Set(covered);
}

/** The ranges of some words; words that stand beside each other are one. */
export function rangesOf(words: readonly Word[], ticked: Ticked): Range[] {
  return spansOf(words.filter((_, i) => ticked.has(i))).map(({ start, end }) => ({ start, end }));
}

/** With a run of words ticked or un-ticked, in whichever direction it was drawn. */
export function withRun(before: Ticked, from: number, to: number, on: boolean): Ticked {
  const after = new Set(before);
  for (let i = Math.min(from, to); i <= Math.max(from, to); i++) {
    if (on) after.add(i);
    else after.delete(i);
  }
  return after;
}

export const sameTicks = (a: Ticked, b: Ticked) => a.size === b.size && [...a].every((i) => b.has(i));
