import { expect, test } from "vitest";

import { segment } from "../testing/fixtures";
import { blocks } from "./blocks";

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
