import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";

import type { Offsets } from "../../lib/offsets";
import type { Selected } from "../bench";
import type { Range as Points } from "../text/words";
import { nodeAt, paragraphAt, placeOf } from "./dom";

/** Reads the browser's selection as code points of the article; "outside" when it is not in the article. */
function read(root: HTMLElement, offsets: Offsets): Points | undefined | "outside" {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return "outside";
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return "outside";
  const from = placeOf(range.startContainer, range.startOffset);
  // A field beside the words takes the caret, not the selection.
  if (range.collapsed) return from ? undefined : "outside";
  if (!from) return undefined;
  const to = placeOf(range.endContainer, range.endOffset);
  const point = (place: typeof from, up: boolean) =>
    offsets.toPoints(offsets.toUnits(Number(place.paragraph.dataset["start"])) + place.unit, up);
  // A triple click ends outside of the paragraph it selects.
  const end = to ? point(to, true) : Number(from.paragraph.dataset["end"]);
  const words = offsets.trim(point(from, false), end);
  return words.start < words.end ? words : undefined;
}

/** The document's range of some code points of the article. */
export function rangeOf(root: HTMLElement, offsets: Offsets, words: Points): Range | undefined {
  const at = (point: number, end: boolean) => {
    const paragraph = paragraphAt(root, end ? point - 1 : point);
    const unit = paragraph && offsets.toUnits(point) - offsets.toUnits(Number(paragraph.dataset["start"]));
    return paragraph && unit !== undefined ? nodeAt(paragraph, unit, end) : undefined;
  };
  const from = at(words.start, false);
  const to = at(words.end, true);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function paint(range: Range | undefined): void {
  if (!("highlights" in CSS) || typeof Highlight === "undefined") return;
  if (range) CSS.highlights.set("linecheck-selection", new Highlight(range));
  else CSS.highlights.delete("linecheck-selection");
}

/**
 * The words of the article that are selected, with the mouse, by touch or by
 * keys. The browser's own selection is what is seen; when the focus moves to a
 * form the words stay selected and are painted.
 */
export function useSelection(root: RefObject<HTMLElement | null>, offsets: Offsets): Selected {
  const [range, setRange] = useState<Points>();

  useEffect(() => {
    let pressed = false;
    const take = () => {
      const now = root.current ? read(root.current, offsets) : "outside";
      if (now !== "outside") setRange((old) => (old?.start === now?.start && old?.end === now?.end ? old : now));
    };
    const changed = () => !pressed && take();
    const down = () => {
      pressed = true;
    };
    const up = () => {
      pressed = false;
      take();
    };
    document.addEventListener("selectionchange", changed);
    document.addEventListener("pointerdown", down);
    document.addEventListener("pointerup", up);
    document.addEventListener("pointercancel", up);
    return () => {
      document.removeEventListener("selectionchange", changed);
      document.removeEventListener("pointerdown", down);
      document.removeEventListener("pointerup", up);
      document.removeEventListener("pointercancel", up);
    };
  }, [root, offsets]);

  useEffect(() => {
    paint(range && root.current ? rangeOf(root.current, offsets, range) : undefined);
    return () => paint(undefined);
  }, [range, root, offsets]);

  const select = useCallback(
    (next: Points | undefined) => {
      setRange(next);
      const selection = document.getSelection();
      selection?.removeAllRanges();
      const found = next && root.current ? rangeOf(root.current, offsets, next) : undefined;
      if (!found) return;
      selection?.addRange(found);
      found.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
    },
    [root, offsets],
  );

  const begun = useRef(-1);
  useEffect(() => {
    if (range) begun.current = range.start;
  }, [range]);
  const last = useCallback(() => begun.current, []);

  return useMemo(() => ({ range, select, last }), [range, select, last]);
}
