import type { Segment } from "../lib/api";
import { useKeys } from "../lib/keys";
import { useToast } from "../parts/Toast";
import { type PaneName, useActive, useBench, useSelected } from "./bench";
import { useGaps } from "./reader/useGaps";
import { type Range, resize, type Step } from "./text/words";
import { useSteps } from "./useSteps";

const order: PaneName[] = ["claims", "article", "claim"];

/** The sentences that a range touches, with the one before and the one after: all that a step can reach. */
function around(segments: readonly Segment[], range: Range): Range {
  const first = segments.findIndex((s) => s.end > range.start);
  const last = segments.findLastIndex((s) => s.start < range.end);
  return {
    start: segments[Math.max(first - 1, 0)]?.start ?? range.start,
    end: (segments[last + 1] ?? segments[last])?.end ?? range.end,
  };
}

/** The shortcuts that work everywhere in the workbench. */
export function BenchKeys() {
  const active = useActive();
  const { article, offsets, panel, setPanel, setPane } = useBench();
  const { range, select } = useSelected();
  const steps = useSteps();
  const gaps = useGaps();
  const { announce } = useToast();

  const focusPane = (name: PaneName) => {
    setPane(name);
    requestAnimationFrame(() => document.getElementById(`pane-${name}`)?.focus());
  };
  const cycle = (by: number) => {
    const at = order.findIndex((name) => document.getElementById(`pane-${name}`)?.contains(document.activeElement));
    const next = order[(at + by + order.length) % order.length];
    focusPane(next ?? "article");
  };
  const step = (s: Step) => {
    if (!range) return announce("Nothing is selected. Press n for the next gap, or full stop for the next sentence.");
    const next = resize(offsets, range, around(article.segments, range), s);
    select(next);
    announce(offsets.slice(next.start, next.end));
  };
  const back = () => {
    const focused = document.activeElement;
    if (
      focused instanceof HTMLInputElement ||
      focused instanceof HTMLTextAreaElement ||
      focused instanceof HTMLSelectElement
    )
      focused.blur();
    else if (panel.kind !== "claim") setPanel({ kind: "claim" });
    else steps.close();
  };
  const none = () => announce("Select words in the article first.");

  useKeys(
    {
      j: { label: "Next claim", run: steps.next },
      k: { label: "Previous claim", run: steps.previous },
      Enter: { label: "Go to the claim", run: () => (active ? focusPane("claim") : steps.next()) },
      Escape: { label: "Back", run: back },
      F6: { label: "Next pane", run: () => cycle(1) },
      "Shift+F6": { label: "Previous pane", run: () => cycle(-1) },
    },
    { scope: "Workbench" },
  );
  useKeys(
    {
      n: { label: "Next gap", run: gaps.next },
      "Shift+n": { label: "Previous gap", run: gaps.previous },
      ".": { label: "Next sentence", run: gaps.nextSentence },
      ",": { label: "Previous sentence", run: gaps.previousSentence },
      "]": { label: "Longer by a word", run: () => step({ edge: "end", forward: true, unit: "word" }) },
      "[": { label: "Shorter by a word", run: () => step({ edge: "end", forward: false, unit: "word" }) },
      "Shift+]": { label: "Longer by a character", run: () => step({ edge: "end", forward: true, unit: "grapheme" }) },
      "Shift+[": {
        label: "Shorter by a character",
        run: () => step({ edge: "end", forward: false, unit: "grapheme" }),
      },
      "Alt+]": { label: "Begin a word later", run: () => step({ edge: "start", forward: true, unit: "word" }) },
      "Alt+[": { label: "Begin a word earlier", run: () => step({ edge: "start", forward: false, unit: "word" }) },
      c: { label: "Make claim", run: none },
      u: { label: "Not checkable", run: none },
    },
    { scope: "Article" },
  );
  return null;
}
