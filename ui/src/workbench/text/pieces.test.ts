import { expect, test } from "vitest";

import { spansOf, wordsOf } from "./pieces";

const texts = (start: number, quote: string) =>
  wordsOf([{ start, end: start + [...quote].length, quote }]).map((w) => [w.text, w.start, w.end]);

test("words keep the marks that close them, and those that open them go with the next", () => {
  expect(texts(10, "he said “we won”, (twice).")).toEqual([
    ["he", 10, 12],
    ["said", 13, 17],
    ["“we", 18, 21],
    ["won”,", 22, 27],
    ["(twice).", 28, 36],
  ]);
});

test("counts code points, and has no word of signs alone but where there is nothing else", () => {
  expect(texts(0, "won 🏆 today")).toEqual([
    ["won 🏆", 0, 5],
    ["today", 6, 11],
  ]);
  expect(texts(5, "🎉🎉")).toEqual([["🎉🎉", 5, 7]]);
});

test("finds words where no space parts them", () => {
  expect(texts(0, "東京は首都です。").map(([word]) => word)).toEqual(["東京", "は", "首都", "です。"]);
  expect(texts(0, "ارتفعت الأسعار بنسبة ٥٪").map(([word]) => word)).toEqual(["ارتفعت", "الأسعار", "بنسبة", "٥٪"]);
});

test("an empty claim has no words", () => {
  expect(wordsOf([])).toEqual([]);
});

test("neighbours become one span, never over the edge of a piece", () => {
  const words = wordsOf([
    { start: 4, end: 13, quote: "sales  in" },
    { start: 13, end: 18, quote: " 2021" },
  ]);
  expect(spansOf(words)).toEqual([
    { start: 4, end: 13, quote: "sales  in" },
    { start: 14, end: 18, quote: "2021" },
  ]);
  expect(spansOf(words.slice(1, 2))).toEqual([{ start: 11, end: 13, quote: "in" }]);
  expect(spansOf([])).toEqual([]);
});

test("takes 200,000 characters", () => {
  const words = wordsOf([{ start: 7, end: 200_007, quote: "word ".repeat(40_000) }]);
  expect(words).toHaveLength(40_000);
  expect(spansOf(words).map(({ start, end }) => [start, end])).toEqual([[7, 200_006]]);
});
