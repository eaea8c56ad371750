import type { ClaimRow } from "../../lib/api";
import { StatusChip } from "../../parts/Chip";
import s from "./surgery.module.css";

/** Claims beside each other, so that one sees whether they say the same. */
export function SideBySide({ claims }: { claims: readonly ClaimRow[] }) {
  return (
    <ul className={s.sides} aria-label="Side by side">
      {claims.map((c) => (
        <li key={c.id}>
          <p className="hx">
            <b className="b">Claim {c.number}</b>
            <StatusChip status={c.status} />
          </p>
          <blockquote dir="auto">{c.quote}</blockquote>
          <p dir="auto">{c.wording}</p>
          {c.speaker && (
            <p className={s.hint} dir="auto">
              Said by {c.speaker}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
