import type { Segment } from "../../lib/api";
import s from "./reader.module.css";

const height = 1000; // the drawing is stretched to the paragraph; only the proportions matter
const space = 12;

const shape: Record<Segment["state"], string | undefined> = {
  done: s.done,
  open: s.open,
  set_aside: s.aside,
  not_checkable: s.hollow,
  gap: s.gapStrip,
};

/** The state of each sentence of a paragraph beside it, each as long as its share of the words. */
export function Strip({ segments }: { segments: readonly Segment[] }) {
  const start = segments[0]?.start ?? 0;
  const length = Math.max((segments.at(-1)?.end ?? 0) - start, 1);
  return (
    <svg className={s.strip} viewBox={`0 0 10 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {segments.map((segment, i) => {
        const from = ((segment.start - start) / length) * height + (i === 0 ? 0 : space);
        const to = ((segment.end - start) / length) * height;
        const className = shape[segment.state];
        if (segment.state === "not_checkable" || segment.state === "gap") {
          const wide = segment.state === "gap" ? 7 : 4.5;
          return (
            <rect
              key={segment.id}
              className={className}
              x="1.25"
              y={from}
              width={wide}
              height={Math.max(to - from, 1)}
            />
          );
        }
        return <line key={segment.id} className={className} x1="3.5" x2="3.5" y1={from} y2={to} />;
      })}
    </svg>
  );
}
