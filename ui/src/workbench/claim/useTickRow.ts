import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react";

import { withRun } from "./ticking";
import { type Run, useTickDrag, wordOf } from "./useTickDrag";
import type { Ticks } from "./useTicks";

/** The word that stands above or below another; the same where there is none. */
function beside(row: HTMLElement, word: number, below: boolean): number {
  const rects = [...row.querySelectorAll("[data-word]")].map((w) => w.getBoundingClientRect());
  const here = rects[word];
  if (!here) return word;
  const found = rects
    .map((r, i) => ({
      i,
      lines: Math.abs(r.top - here.top),
      off: Math.abs(r.left + r.right - here.left - here.right),
      r,
    }))
    .filter(({ r }) => (below ? r.top >= here.bottom - 1 : r.bottom <= here.top + 1))
    .sort((a, b) => a.lines - b.lines || a.off - b.off);
  return found[0]?.i ?? word;
}

/** Ticking the words in a row with the mouse, by touch and by keys. `active` is the word that the keys are on. */
export function useTickRow(ticks: Ticks, row: RefObject<HTMLElement | null>) {
  const { words, ticked, change } = ticks;
  const [at, setAt] = useState(0);
  const drag = useTickDrag(row, setAt);
  const run = useRef<Run>(undefined); // that Shift and an arrow make longer
  const active = Math.min(at, words.length - 1);

  const press = (e: PointerEvent) => {
    const word = wordOf(row.current, e.target as Element);
    if (!change || word === undefined || e.button !== 0) return;
    e.preventDefault(); // keeps the browser from selecting text
    row.current?.focus({ preventScroll: true });
    run.current = { anchor: e.shiftKey ? active : word, before: ticked, on: e.shiftKey || !ticked.has(word) };
    setAt(word);
    drag.start(e, run.current, word, change);
  };

  const towards = (e: KeyboardEvent<HTMLElement>): number | undefined => {
    const rtl = getComputedStyle(e.currentTarget).direction === "rtl";
    const by = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, Home: -words.length, End: words.length }[e.key];
    if (by !== undefined) return Math.min(Math.max(active + by, 0), words.length - 1);
    if (e.key === "ArrowDown" || e.key === "ArrowUp") return beside(e.currentTarget, active, e.key === "ArrowDown");
    return undefined;
  };
  const go = (to: number, longer: boolean) => {
    if (longer) {
      run.current ??= { anchor: active, before: ticked, on: true };
      change?.(withRun(run.current.before, run.current.anchor, to, run.current.on));
    } else run.current = undefined;
    setAt(to);
    row.current?.querySelector(`[data-word="${to}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const toggle = () => {
    run.current = { anchor: active, before: ticked, on: !ticked.has(active) };
    change?.(withRun(ticked, active, active, run.current.on));
  };
  const leave = () => {
    drag.cancel();
    row.current?.closest("section")?.focus();
  };
  const acts: Record<string, () => void> = {
    " ": toggle,
    a: () => change?.(new Set(words.keys())),
    n: () => change?.(new Set()),
    escape: leave,
  };
  const key = (e: KeyboardEvent<HTMLElement>) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const to = towards(e);
    const act = to === undefined ? acts[e.key.toLowerCase()] : () => go(to, e.shiftKey);
    if (!act) return;
    e.preventDefault();
    act();
  };
  return { active, ticked: drag.drawn ?? ticked, press, key };
}
