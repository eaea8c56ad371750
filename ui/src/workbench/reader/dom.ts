import type { Offsets } from "../../lib/offsets";

/**
 * Positions in the article's document as positions in its text. Paragraphs carry
 * data-start, the code point they begin at; what stands between the words but is
 * not part of them, such as claim numbers, carries data-note and does not count.
 */

const paragraphs = "[data-start]";

export interface Place {
  paragraph: HTMLElement;
  /** UTF-16 units from the start of the paragraph. */
  unit: number;
}

export function placeOf(node: Node, offset: number): Place | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>(paragraphs);
  if (!paragraph) return undefined;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  const words = before.cloneContents();
  for (const note of words.querySelectorAll("[data-note]")) note.remove();
  return { paragraph, unit: words.textContent.length };
}

/** The text node and the position in it; at a boundary the node that begins there, or the one that ends there with `end`. */
export function nodeAt(paragraph: HTMLElement, unit: number, end = false): { node: Text; offset: number } | undefined {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let before = 0;
  let last: { node: Text; offset: number } | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest("[data-note]")) continue;
    const inside = unit - before;
    last = { node, offset: Math.min(Math.max(inside, 0), node.length) };
    if (inside < node.length || (end && inside === node.length)) return last;
    before += node.length;
  }
  return last;
}

/** The paragraph that holds a code point; what `root` holds in order carries data-from, where its words begin. */
export function paragraphAt(root: HTMLElement, point: number): HTMLElement | undefined {
  const { children } = root;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = children[middle]?.getAttribute("data-from");
    if (from && Number(from) <= point) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at--) {
    const here = [...(children[at]?.querySelectorAll<HTMLElement>(paragraphs) ?? [])];
    const found = here.findLast((p) => Number(p.dataset["start"]) <= point);
    if (found) return found; // lines that are folded have no words in the document
  }
  return undefined;
}

/** The text node and the position in it that are nearest to a point of the window. */
function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === "function") {
    const at = document.caretPositionFromPoint(x, y);
    return at ? { node: at.offsetNode, offset: at.offset } : undefined;
  }
  const at = document.caretRangeFromPoint?.(x, y);
  return at ? { node: at.startContainer, offset: at.startOffset } : undefined;
}

/** The code point of the article at a point of the window; undefined where there are no words. */
export function pointAt(root: HTMLElement, offsets: Offsets, x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  if (!caret || !root.contains(caret.node)) return undefined;
  const place = placeOf(caret.node, caret.offset);
  return place && offsets.toPoints(offsets.toUnits(Number(place.paragraph.dataset["start"])) + place.unit);
}
