import { act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";

import { article, claim, row } from "../testing/fixtures";
import { claimServer, Scene, show } from "../testing/harness";

const drawn = vi.hoisted((): string[] => []);

// It is drawn once for each time its paragraph is.
vi.mock("./MarginNotes", () => ({
  MarginNotes: ({ block }: { block: { start: number } }) => {
    drawn.push(`paragraph at ${block.start}`);
    return null;
  },
}));

const sentence = (n: number) => `The town paid ${n} million for bridge number ${n}.`;
const text = article(Array.from({ length: 40 }, (_, n) => sentence(n + 10)));
const start = (n: number) => text.segments[n]?.start ?? 0;
const rows = text.segments.map((s, n) =>
  row({ number: n + 1, spans: [{ start: s.start, end: s.start + 8, quote: "The town" }], wording: sentence(n + 10) }),
);

function open() {
  claimServer(() => claim());
  const { redraw } = show(<Scene article={text} claims={rows} />);
  expect(drawn).toHaveLength(40);
  drawn.length = 0;
  return redraw;
}

beforeEach(() => {
  drawn.length = 0;
});

test("a claim that changes draws its paragraph again, and no other", () => {
  const redraw = open();
  const newer = rows.map((r) => (r.number === 7 ? { ...r, status: "approved", version: 2 } : r));
  redraw(<Scene article={text} claims={newer} />);
  expect(drawn).toEqual([`paragraph at ${start(6)}`]);
});

test("a sentence that is set aside draws its paragraph again, and no other", () => {
  const redraw = open();
  const segments = text.segments.map((s, n) => (n === 11 ? { ...s, state: "not_checkable" as const, version: 2 } : s));
  redraw(<Scene article={{ ...text, segments }} claims={rows} />);
  expect(drawn).toEqual([`paragraph at ${start(11)}`]);
});

test("a step to the next claim draws the paragraph that is left and the one that is reached", async () => {
  open();
  await userEvent.keyboard("j");
  expect(drawn).toEqual([`paragraph at ${start(0)}`]);
  drawn.length = 0;
  await userEvent.keyboard("j");
  expect(drawn).toEqual([`paragraph at ${start(0)}`, `paragraph at ${start(1)}`]);
});

test("words that are selected draw the paragraph they end in", () => {
  open();
  const words = document.querySelectorAll("[data-start]")[20]?.querySelector("mark")?.firstChild;
  act(() => document.getSelection()?.setBaseAndExtent(words as Node, 0, words as Node, 3));
  expect(new Set(drawn)).toEqual(new Set([`paragraph at ${start(20)}`]));
});
