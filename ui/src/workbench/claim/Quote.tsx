import type { Claim } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Offsets } from "../../lib/offsets";
import { useBench } from "../bench";
import { look } from "../model";
import marks from "../reader/marks.module.css";
import s from "./claim.module.css";

/** The claim's words in their sentence; words of it elsewhere follow. */
export function Quote({ claim }: { claim: Claim }) {
  const { verdicts } = useBench();
  const { sentence } = claim;
  const text = new Offsets(sentence.text);
  const inside = claim.spans.filter((x) => x.start >= sentence.start && x.end <= sentence.end);
  const elsewhere = claim.spans.filter((x) => !inside.includes(x));
  let at = 0;
  const pieces = inside.map((x) => {
    const before = text.slice(at, x.start - sentence.start);
    at = x.end - sentence.start;
    return { before, words: text.slice(x.start - sentence.start, at), start: x.start };
  });
  const mark = (words: string) => (
    <mark className={cx(marks.m, marks.l1, marks.on)} {...look(claim, verdicts)}>
      {words}
    </mark>
  );
  return (
    <blockquote className={s.quote} dir="auto">
      {pieces.map((p) => (
        <span key={p.start}>
          {p.before}
          {mark(p.words)}
        </span>
      ))}
      {text.slice(at, text.length).trimEnd()}
      {elsewhere.map((x) => (
        <span key={x.start}>
          {" … "}
          {mark(x.quote)}
        </span>
      ))}
    </blockquote>
  );
}
