import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { cx } from "../../lib/cx";
import { useBench } from "../bench";
import { paragraphAt, pointAt } from "../reader/dom";
import { rangeOf } from "../reader/useSelection";
import type { Range } from "../text/words";
import { dragged } from "./move";
import { useRespan } from "./respan";
import s from "./surgery.module.css";

type Edge = "start" | "end";

interface Place {
  piece: number;
  edge: Edge;
  /** Pixels from the corner of the article. */
  x: number;
  y: number;
  height: number;
  rtl: boolean;
}

/** Where the edges of a claim's words are drawn. */
function places(root: HTMLElement, spans: readonly Range[], find: (span: Range) => globalThis.Range | undefined) {
  const corner = root.getBoundingClientRect();
  return spans.flatMap((span, piece): Place[] => {
    const range = find(span);
    if (!range) return [];
    const rects = [...range.getClientRects()].filter((r) => r.width > 0);
    const whole = range.getBoundingClientRect();
    const paragraph = paragraphAt(root, span.start);
    const rtl = paragraph !== undefined && getComputedStyle(paragraph).direction === "rtl";
    const at = (edge: Edge): Place => {
      const rect = (edge === "start" ? rects[0] : rects.at(-1)) ?? whole;
      const side = (edge === "start") === rtl ? rect.right : rect.left;
      return { piece, edge, x: side - corner.left, y: rect.top - corner.top, height: rect.height, rtl };
    };
    return [at("start"), at("end")];
  });
}

/** The edges of the open claim's words, to be dragged or moved with the arrow keys, where the server lets them be moved. */
export function Handles({ root }: { root: RefObject<HTMLElement | null> }) {
  const { article, offsets } = useBench();
  const respan = useRespan();
  const { claim, editable, spans } = respan;
  const [shown, setShown] = useState<Place[]>([]);
  const [dragging, setDragging] = useState(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  useLayoutEffect(() => {
    const element = root.current;
    if (!element || !editable) return setShown([]);
    const measure = () => setShown(places(element, spans, (span) => rangeOf(element, offsets, span)));
    measure();
    const sized = new ResizeObserver(measure);
    sized.observe(element);
    return () => sized.disconnect();
  }, [root, editable, spans, offsets]);

  const start = ({ piece, edge }: Place, down: PointerEvent) => {
    if (down.button !== 0) return;
    down.preventDefault(); // keeps the browser from selecting text
    let now = [...spans];
    const move = (e: globalThis.PointerEvent) => {
      const point = root.current ? pointAt(root.current, offsets, e.clientX, e.clientY) : undefined;
      if (point === undefined) return;
      now = dragged(offsets, article.segments, now, { piece, edge, point, unit: e.shiftKey ? "grapheme" : "word" });
      respan.propose(now);
    };
    const end = (save: boolean) => {
      stop.current?.();
      setDragging(false);
      if (save) respan.save(now);
      else respan.cancel();
    };
    const up = () => end(true);
    const lost = () => end(false);
    const key = (e: globalThis.KeyboardEvent) => {
      if (e.key !== "Escape") return;
      e.preventDefault();
      e.stopPropagation();
      end(false);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", lost);
    addEventListener("keydown", key, true);
    stop.current = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", lost);
      removeEventListener("keydown", key, true);
      stop.current = undefined;
    };
    setDragging(true);
  };
  const press = ({ piece, edge, rtl }: Place, e: KeyboardEvent) => {
    if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
    e.preventDefault();
    respan.step({ edge, forward: (e.key === "ArrowRight") !== rtl, unit: e.shiftKey ? "grapheme" : "word" }, piece);
  };
  if (!claim || !editable) return null;
  return shown.map((p) => (
    <button
      key={`${p.piece} ${p.edge}`}
      type="button"
      className={cx(s.handle, p.edge === "end" && s.last, dragging && s.dragging)}
      aria-label={`${p.edge === "start" ? "Start" : "End"} of ${spans.length > 1 ? `piece ${p.piece + 1} of ` : ""}claim ${claim.number}`}
      title="Drag to move the words of this claim; Shift by character"
      // Where the words are drawn only the script knows.
      style={{ transform: `translate(${p.x}px, ${p.y}px)`, blockSize: p.height }}
      onPointerDown={(e) => start(p, e)}
      onKeyDown={(e) => press(p, e)}
    />
  ));
}
