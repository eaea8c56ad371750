import { expect, test } from "vitest";

import { onPieces, touching } from "./touching";

const pieces = [0, 10, 20, 30].map((start) => ({ id: `p${start}`, start, end: start + 10 }));
const ids = (start: number, end: number) => touching(pieces, { start, end }).map((p) => p.id);

test("a range touches what it shares a character with", () => {
  expect(ids(0, 10)).toEqual(["p0"]);
  expect(ids(9, 11)).toEqual(["p0", "p10"]);
  expect(ids(10, 31)).toEqual(["p10", "p20", "p30"]);
  expect(ids(40, 50)).toEqual([]);
  expect(touching([], { start: 0, end: 5 })).toEqual([]);
});

test("an item with several pieces of one sentence is there once, in the order of the items", () => {
  const item = (id: number, ...spans: [number, number][]) => ({
    id,
    spans: spans.map(([start, end]) => ({ start, end })),
  });
  const spansOf = (x: ReturnType<typeof item>) => x.spans;
  const by = onPieces(pieces, [item(1, [12, 14], [17, 22]), item(2, [0, 40]), item(3, [50, 60])], spansOf);
  const numbers = [...by].map(([piece, items]) => `${piece.id} ${items.map((x) => x.id)}`).sort();
  expect(numbers).toEqual(["p0 2", "p10 1,2", "p20 1,2", "p30 2"]);
});
