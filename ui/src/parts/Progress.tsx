import type { Segment } from "../lib/api";
import { cx } from "../lib/cx";
import { digits } from "../lib/words";
import s from "./Progress.module.css";

const round = 2 * Math.PI * 9;

/** Final claims green, blocked ones red, the rest grey. Always with the numbers in words beside it. */
export function Ring({
  claims,
  final,
  blocked,
  large,
}: {
  claims: number;
  final: number;
  blocked: number;
  large?: boolean;
}) {
  const part = (n: number) => (claims > 0 ? (n / claims) * round : 0);
  const gap = final > 0 && final < claims ? 1.2 : 0;
  return (
    <svg
      className={cx(s.ring, large && s.large)}
      viewBox="0 0 24 24"
      role="img"
      aria-label={`${digits(final)} of ${digits(claims)} claims final, ${digits(blocked)} blocked`}
    >
      <circle className={s.track} cx="12" cy="12" r="9" />
      {final > 0 && <circle className={s.final} cx="12" cy="12" r="9" strokeDasharray={`${part(final)} ${round}`} />}
      {blocked > 0 && (
        <circle
          className={s.blocked}
          cx="12"
          cy="12"
          r="9"
          strokeDasharray={`${Math.max(part(blocked) - 2 * gap, 0.6)} ${round}`}
          strokeDashoffset={-(part(final) + gap)}
        />
      )}
    </svg>
  );
}

/** A stretch of text in one state. */
export interface CoveragePart {
  state: Segment["state"];
  /** How long it is, in code points. */
  size: number;
}

/** The whole text as one bar in reading order, coloured by what became of each part. */
export function CoverageBar({ parts, label }: { parts: CoveragePart[]; label: string }) {
  const total = parts.reduce((n, p) => n + p.size, 0) || 1;
  let x = 0;
  const rects = parts.map((p) => {
    const start = x;
    x += (p.size / total) * 1000;
    return { state: p.state, x: start, width: Math.max(x - start - 1.5, 1) };
  });
  return (
    <svg className={s.bar} viewBox="0 0 1000 8" preserveAspectRatio="none" role="img" aria-label={label}>
      {rects.map((r) => (
        <rect key={r.x} className={s[r.state]} x={r.x} y="0" width={r.width} height="8" />
      ))}
    </svg>
  );
}
