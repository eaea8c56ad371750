import { expect, test } from "vitest";

import { segment } from "../testing/fixtures";
import { blocks, endsIn, gathered } from "./blocks";

const shape = (segments: Parameters<typeof blocks>[0]) =>
  blocks(segments).map((b) => `${b.kind} ${b.role} ${b.segments.map((s) => s.ordinal).join("+")}`);

test("sentences of one paragraph stay together, set-aside lines of one kind fold", () => {
  expect(
    shape([
      segment({ ordinal: 1, paragraph: 1, role: "headline", state: "set_aside" }),
      segment({ ordinal: 2, paragraph: 2, role: "share_bar", state: "set_aside" }),
      segment({ ordinal: 3, paragraph: 3, role: "share_bar", state: "set_aside" }),
      segment({ ordinal: 4, paragraph: 4, role: "byline", state: "set_aside" }),
      segment({ ordinal: 5, paragraph: 5 }),
      segment({ ordinal: 6, paragraph: 5 }),
      segment({ ordinal: 7, paragraph: 6 }),
    ]),
  ).toEqual([
    "paragraph headline 1",
    "folded share_bar 2+3",
    "folded byline 4",
    "paragraph body 5+6",
    "paragraph body 7",
  ]);
});

test("a line that was claimed back is read again", () => {
  expect(
    shape([
      segment({ ordinal: 1, paragraph: 1, role: "caption", state: "set_aside" }),
      segment({ ordinal: 2, paragraph: 2, role: "caption", state: "gap" }),
    ]),
  ).toEqual(["folded caption 1", "paragraph caption 2"]);
});

test("many folded rows that follow each other are drawn as one, few stay as they are", () => {
  const kinds = ["navigation", "promo", "navigation", "promo", "", "byline", "caption", "byline", ""];
  const made = blocks(
    kinds.map((role, i) => segment({ ordinal: i, paragraph: i, role, state: role === "" ? "open" : "set_aside" })),
  );
  expect(gathered(made).map((run) => run.map((b) => b.role).join("+"))).toEqual([
    "navigation+promo+navigation+promo",
    "",
    "byline",
    "caption",
    "byline",
    "",
  ]);
});

test("selected words belong to the block that they end in", () => {
  expect(endsIn({ start: 2, end: 10 }, { start: 5, end: 10 })).toEqual({ start: 2, end: 10 });
  expect(endsIn({ start: 2, end: 5 }, { start: 5, end: 10 })).toBeUndefined();
});
