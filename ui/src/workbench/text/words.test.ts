import { expect, test } from "vitest";

import { Offsets } from "../../lib/offsets";
import { resize, units } from "./words";

const text = "The 漢字 👍🏽 cafe\u0301 won’t close.";
const offsets = new Offsets(text);
const all = { start: 0, end: offsets.length };
const words = (r: { start: number; end: number }) => offsets.slice(r.start, r.end);

test("words are words, with their accents and apostrophes", () => {
  expect(
    units(offsets, all)
      .map(words)
      .filter((w) => /^[a-z]/i.test(w)),
  ).toEqual(["The", "cafe\u0301", "won’t", "close"]);
});

test("the end moves by a word in both directions and stops at both sides", () => {
  const from = { start: 10, end: 15 };
  expect(words(from)).toBe("cafe\u0301");
  const longer = resize(offsets, from, all, { edge: "end", forward: true, unit: "word" });
  expect(words(longer)).toBe("cafe\u0301 won’t");
  expect(words(resize(offsets, longer, all, { edge: "end", forward: false, unit: "word" }))).toBe("cafe\u0301");
  expect(resize(offsets, from, all, { edge: "end", forward: false, unit: "word" })).toEqual(from);
  const last = { start: 10, end: 27 };
  expect(words(last)).toBe("cafe\u0301 won’t close");
  expect(resize(offsets, last, all, { edge: "end", forward: true, unit: "word" })).toEqual(last);
});

test("the start moves too", () => {
  const from = { start: 10, end: 21 };
  expect(words(resize(offsets, from, all, { edge: "start", forward: true, unit: "word" }))).toBe("won’t");
  expect(words(resize(offsets, { start: 4, end: 6 }, all, { edge: "start", forward: false, unit: "word" }))).toBe(
    "The 漢字",
  );
});

test("by character an emoji with its skin tone is one step", () => {
  const emoji = { start: 4, end: 7 };
  expect(words(emoji)).toBe("漢字 ");
  expect(words(resize(offsets, emoji, all, { edge: "end", forward: true, unit: "grapheme" }))).toBe("漢字 👍🏽");
});
