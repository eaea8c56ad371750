import type { Range } from "./words";

/** Those of some pieces of a text that a range touches; the pieces stand in order and do not overlap. */
export function touching<T extends Range>(pieces: readonly T[], range: Range): readonly T[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((pieces[end]?.start ?? range.end) < range.end) end++;
  return pieces.slice(low, end);
}

/** What has words in each piece of a text; pieces without any are not in it. */
export function onPieces<P extends Range, T>(
  pieces: readonly P[],
  items: readonly T[],
  spansOf: (item: T) => readonly Range[],
): Map<P, T[]> {
  const by = new Map<P, T[]>();
  for (const item of items) {
    for (const piece of new Set(spansOf(item).flatMap((x) => touching(pieces, x)))) {
      const here = by.get(piece);
      if (here) here.push(item);
      else by.set(piece, [item]);
    }
  }
  return by;
}
