import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

import { type Ticked, withRun } from "./ticking";

/** A run of words that is being drawn: where it began, what was ticked before, and what becomes of its words. */
export interface Run {
  anchor: number;
  before: Ticked;
  on: boolean;
}

/** The word of the row that an element belongs to. */
export function wordOf(row: HTMLElement | null, element: Element | null): number | undefined {
  const word = element?.closest<HTMLElement>("[data-word]");
  return word && row?.contains(word) ? Number(word.dataset["word"]) : undefined;
}

/** Draws a run with the pointer. A finger that moves up or down scrolls, as the style sheet says, and draws nothing. */
export function useTickDrag(row: RefObject<HTMLElement | null>, reach: (word: number) => void) {
  const [drawn, setDrawn] = useState<Ticked>();
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const cancel = () => {
    stop.current?.();
    stop.current = undefined;
    setDrawn(undefined);
  };
  /** Draws `run`, at first to the word `to`; `save` takes what it came to. */
  const start = (down: PointerEvent, { anchor, before, on }: Run, to: number, save: (next: Ticked) => void) => {
    let next = withRun(before, anchor, to, on);
    const draw = (word: number) => {
      next = withRun(before, anchor, word, on);
      setDrawn(next);
      reach(word);
    };
    if (down.pointerType !== "touch") draw(to); // a finger may be about to scroll
    const ends = new AbortController();
    stop.current = () => ends.abort();
    const { signal } = ends;
    const move = (e: globalThis.PointerEvent) => {
      const word = wordOf(row.current, document.elementFromPoint(e.clientX, e.clientY));
      if (word !== undefined) draw(word);
    };
    const up = () => {
      cancel();
      save(next);
    };
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", up, { signal });
    addEventListener("pointercancel", cancel, { signal });
  };
  return { drawn, start, cancel };
}
