import { expect, test } from "vitest";

import { runs } from "./runs";

const text = "we suspend the work, including the envoy";
const claim = (number: number, ...words: string[]) => ({
  id: `c${number}`,
  number,
  spans: words.map((w) => ({ start: text.indexOf(w), end: text.indexOf(w) + w.length })),
});

/** Writes the parts as a reader sees them: [numbers] (+more) and words with the lanes they lie on. */
function drawn(claims: ReturnType<typeof claim>[], active?: string) {
  return runs(claims, { start: 0, end: text.length }, [], active).map((p) => {
    if (p.kind === "number") return p.continued ? `…${p.claim.number}` : `[${p.claim.number}]`;
    if (p.kind === "more") return `+${p.claims.map((c) => c.number)}`;
    const marks = p.marks.map((m) => `${m.claim.number}@${m.lane}`).join(" ");
    return `${text.slice(p.start, p.end)}|${marks}${p.more.length > 0 ? ` more ${p.more.map((c) => c.number)}` : ""}`;
  });
}

test("overlapping and split claims nest, the outer lane outside", () => {
  expect(drawn([claim(9, "we suspend the work"), claim(10, "we suspend", "including the envoy")])).toEqual([
    "[9]",
    "[10]",
    "we suspend|10@1 9@2",
    " the work|9@2",
    ", |",
    "…10",
    "including the envoy|10@1",
  ]);
});

test("the third lane gathers what has no lane of its own", () => {
  const four = [claim(1, "we suspend the work"), claim(2, "suspend the work"), claim(3, "the work"), claim(4, "work")];
  expect(drawn(four)).toEqual([
    "[1]",
    "we |1@1",
    "[2]",
    "suspend |1@1 2@2",
    "[3]",
    "the |1@1 2@2 3@3",
    "work|1@1 2@2 more 3,4",
    "+3,4",
    ", including the envoy|",
  ]);
});

test("a claim without a lane stands alone on the first one while it is active", () => {
  const four = [claim(1, "we suspend the work"), claim(2, "suspend the work"), claim(3, "the work"), claim(4, "work")];
  expect(drawn(four, "c4").slice(-4)).toEqual(["[4]", "work|4@1 more 1,2,3", "+1,2,3", ", including the envoy|"]);
});

test("a break cuts the words and repeats no number", () => {
  const parts = runs([claim(1, "suspend the work")], { start: 0, end: 20 }, [10], undefined);
  expect(parts.map((p) => (p.kind === "text" ? [p.start, p.end] : p.kind))).toEqual([
    [0, 3],
    "number",
    [3, 10],
    [10, 19],
    [19, 20],
  ]);
});
