import type { QuoteCheck } from "../../lib/api";
import { Tag } from "../../parts/Chip";
import { Aligned } from "./Aligned";
import { looks } from "./looks";
import s from "./quotes.module.css";

/** What came of a comparison: its label with what that means, a sentence, and both texts over each other. */
export function Result({ check }: { check: QuoteCheck }) {
  const { label, also } = check;
  return (
    <>
      <p className={s.labels}>
        {[label, ...also].map((l) => (
          <Tag key={l.value} icon={looks[l.value].icon} alarm={looks[l.value].alarm}>
            <span title={l.definition}>{l.label}</span>
          </Tag>
        ))}
        <span className="t3">{label.definition}</span>
      </p>
      <p className={s.summary}>{check.summary}</p>
      <Aligned pieces={check.pieces} />
    </>
  );
}
