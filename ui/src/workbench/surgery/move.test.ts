import { expect, test } from "vitest";

import { Offsets } from "../../lib/offsets";
import type { Range } from "../text/words";
import { dragged, joined, moved, quoted } from "./move";

const text = "We suspend the work 👍🏽 today. قال الوزير إن العمل توقف. Later e\u0301te\u0301 came.";
const offsets = new Offsets(text);
const at = (words: string): Range => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const sentences = [
  at("We suspend the work 👍🏽 today. "),
  at("قال الوزير إن العمل توقف. "),
  at("Later e\u0301te\u0301 came."),
];
const said = (spans: Range[]) => joined(quoted(offsets, spans));
const word = { unit: "word" as const };

test("an edge moves by a word, over the end of a sentence too", () => {
  const from = [at("the work 👍🏽 today")];
  expect(said(moved(offsets, sentences, from, { ...word, piece: 0, edge: "end", forward: true }))).toBe(
    "the work 👍🏽 today. قال",
  );
  expect(said(moved(offsets, sentences, from, { ...word, piece: 0, edge: "start", forward: false }))).toBe(
    "suspend the work 👍🏽 today",
  );
});

test("pieces of a claim never meet", () => {
  const from = [at("We suspend"), at("the work")];
  const longer = moved(offsets, sentences, from, { ...word, piece: 0, edge: "end", forward: true });
  expect(said(longer)).toBe("We suspend … the work");
  const earlier = moved(offsets, sentences, from, { ...word, piece: 1, edge: "start", forward: false });
  expect(said(earlier)).toBe("We suspend … the work");
});

test("a dragged edge goes to the nearest end of a word, and a character as a reader counts it", () => {
  const from = [at("suspend the")];
  const point = at("work").start + 3;
  expect(said(dragged(offsets, sentences, from, { ...word, piece: 0, edge: "end", point }))).toBe("suspend the work");
  expect(said(dragged(offsets, sentences, from, { piece: 0, edge: "end", point, unit: "grapheme" }))).toBe(
    "suspend the wor",
  );
  const inEmoji = at("👍🏽").start + 1;
  expect(said(dragged(offsets, sentences, from, { piece: 0, edge: "end", point: inEmoji + 1, unit: "grapheme" }))).toBe(
    "suspend the work 👍🏽",
  );
});

test("a dragged edge keeps to its piece and never makes it empty", () => {
  const from = [at("We suspend"), at("work 👍🏽 today")];
  const far = { ...word, piece: 0, edge: "end" as const, point: at("came").end };
  expect(said(dragged(offsets, sentences, from, far))).toBe("We suspend the … work 👍🏽 today");
  const back = { ...word, piece: 0, edge: "end" as const, point: 0 };
  expect(said(dragged(offsets, sentences, from, back))).toBe("We … work 👍🏽 today");
});

test("Arabic words are words", () => {
  const from = [at("الوزير إن")];
  expect(said(moved(offsets, sentences, from, { ...word, piece: 0, edge: "end", forward: true }))).toBe(
    "الوزير إن العمل",
  );
  expect(said(dragged(offsets, sentences, from, { ...word, piece: 0, edge: "start", point: at("قال").start }))).toBe(
    "قال الوزير إن",
  );
});
