import { count, digits } from "../../lib/words";
import { Icon } from "../../parts/Icon";
import { CoverageBar } from "../../parts/Progress";
import { useBench } from "../bench";
import { useGaps } from "../reader/useGaps";
import s from "./list.module.css";

/** How much of the article is accounted for. */
export function CoverageHead() {
  const { article } = useBench();
  const gaps = useGaps();
  const { coverage: c, segments } = article;
  const inOrder = segments.toSorted((a, b) => a.ordinal - b.ordinal);
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
      <CoverageBar
        label={`${count(c.segments, "segment")} in reading order, ${count(c.gaps, "gap")}`}
        parts={inOrder.map((x) => ({ state: x.state, size: x.end - x.start }))}
      />
      <p className={s.counts}>
        {digits(c.final)} of {count(c.claims, "claim")} final
        {c.blocked > 0 && <span className="end">{digits(c.blocked)} blocked</span>}
      </p>
    </div>
  );
}
