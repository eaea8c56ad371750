import { useMemo } from "react";

import type { Segment } from "../../lib/api";
import { count, digits } from "../../lib/words";
import { Icon } from "../../parts/Icon";
import { CoverageBar, type CoveragePart } from "../../parts/Progress";
import { useBench } from "../bench";
import { useGaps } from "../reader/useGaps";
import s from "./list.module.css";

const separate = 300; // segments, up to which each is told from its neighbours

/** The article's segments in reading order; neighbours in one state come together where there are many of them. */
function inOrder(segments: readonly Segment[]): CoveragePart[] {
  const parts: CoveragePart[] = [];
  for (const { state, start, end } of segments.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const last = parts.at(-1);
    if (last?.state === state && segments.length > separate) last.size += end - start;
    else parts.push({ state, size: end - start });
  }
  return parts;
}

/** How much of the article is accounted for. */
export function CoverageHead() {
  const { article } = useBench();
  const gaps = useGaps();
  const { coverage: c, segments } = article;
  const parts = useMemo(() => inOrder(segments), [segments]);
  return (
    <div className={s.coverage}>
      <div className={s.coverageLine}>
        <h2 className={s.title}>Coverage</h2>
        <span className={s.covered}>
          {digits(c.segments - c.gaps)} of {digits(c.segments)}
          <span className="vh"> segments</span>
        </span>
        {c.gaps > 0 && (
          <button
            type="button"
            className={s.gaps}
            aria-label={`${count(c.gaps, "gap")}, go to the next`}
            onClick={gaps.next}
          >
            <Icon name="gap" size={14} />
            <span>{count(c.gaps, "gap")}</span>
          </button>
        )}
      </div>
      <CoverageBar label={`${count(c.segments, "segment")} in reading order, ${count(c.gaps, "gap")}`} parts={parts} />
      <p className={s.counts}>
        {digits(c.final)} of {count(c.claims, "claim")} final
        {c.blocked > 0 && <span className="end">{digits(c.blocked)} blocked</span>}
      </p>
    </div>
  );
}
