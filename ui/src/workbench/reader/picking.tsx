import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from "react";

import type { Segment } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useToast } from "../../parts/Toast";
import { useBench, useSelected } from "../bench";
import { makePicks, type Picks } from "../picks";
import { useTarget } from "../target";
import type { Range } from "../text/words";

interface Picking {
  picks: Picks;
  /** The ids of the segments that can be set aside now, in reading order. */
  order(): readonly string[];
}

const Context = createContext<Picking | undefined>(undefined);

export function usePicking(): Picking {
  const picking = use(Context);
  if (!picking) throw new Error("usePicking outside of the reader");
  return picking;
}

export const canSetAside = (s: Segment) => s.actions.includes("dispose");

/** The segments that a range touches. */
export const touchedBy = (segments: readonly Segment[], range: Range) =>
  segments.filter((s) => s.start < range.end && range.start < s.end);

/** Lets sentences be picked, to be set aside together. What cannot be set aside any more is dropped. */
export function PickingProvider({ children }: { children: ReactNode }) {
  const { article } = useBench();
  const [picks] = useState(makePicks);
  const order = useMemo(() => article.segments.filter(canSetAside).map((s) => s.id), [article.segments]);
  useEffect(() => picks.keep(new Set(order)), [picks, order]);
  const latest = useRef(order);
  useEffect(() => {
    latest.current = order;
  }, [order]);
  // What is picked and can be picked changes often, and draws only what asks for it.
  const picking = useMemo(() => ({ picks, order: () => latest.current }), [picks]);
  return (
    <Context value={picking}>
      <PickKeys />
      {children}
    </Context>
  );
}

function PickKeys() {
  const { article } = useBench();
  const { range } = useSelected();
  const { picks } = usePicking();
  const { announce } = useToast();
  const here = useTarget() === "words" && range !== undefined;

  const pick = (segments: readonly Segment[]) => {
    const able = segments.filter(canSetAside).map((s) => s.id);
    if (able.length === 0) return announce("A claim covers this. It is not set aside.");
    picks.toggle(able);
    announce(`${picks.get().size} picked.`);
  };
  const touched = range ? touchedBy(article.segments, range) : [];
  const paragraphs = new Set(touched.map((s) => s.paragraph));
  useKeys(
    here
      ? {
          x: { label: "Pick the sentence", run: () => pick(touched) },
          "Shift+x": {
            label: "Pick the paragraph",
            run: () => pick(article.segments.filter((s) => paragraphs.has(s.paragraph))),
          },
        }
      : {},
    { scope: "Article" },
  );
  return null;
}
