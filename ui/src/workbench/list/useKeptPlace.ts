import { type RefObject, useEffect } from "react";

/** The row at the top of the list, and how far it is scrolled past, by the article it belongs to. */
const places = new Map<string, { line: string; past: number }>();

const linesIn = (scroller: HTMLElement) => [...scroller.querySelectorAll<HTMLElement>("[data-line]")];

/**
 * Keeps the same row at the top while the list changes its size, is hidden, or is drawn anew. `show` brings a
 * row to the top that is not in the document. Without a `list` it does nothing.
 */
export function useKeptPlace(
  ref: RefObject<HTMLElement | null>,
  list: string | undefined,
  show?: (line: string) => void,
): void {
  useEffect(() => {
    const scroller = ref.current;
    if (!scroller || list === undefined) return;
    const top = () => scroller.getBoundingClientRect().top;
    const restore = () => {
      const place = places.get(list);
      if (!place || scroller.clientHeight === 0) return;
      const row = linesIn(scroller).find((x) => x.dataset["line"] === place.line);
      if (row) scroller.scrollTop += row.getBoundingClientRect().top - top() + place.past;
      else show?.(place.line);
    };
    const note = () => {
      if (scroller.clientHeight === 0) return; // hidden, it has lost its place and gets it back
      const first = linesIn(scroller).find((x) => x.getBoundingClientRect().bottom > top());
      const line = first?.dataset["line"];
      if (first && line) places.set(list, { line, past: top() - first.getBoundingClientRect().top });
    };
    restore();
    const sized = new ResizeObserver(restore);
    sized.observe(scroller);
    scroller.addEventListener("scroll", note, { passive: true });
    return () => {
      sized.disconnect();
      scroller.removeEventListener("scroll", note);
    };
  }, [ref, list, show]);
}
