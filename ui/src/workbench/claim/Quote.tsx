import { useRef } from "react";

import type { Claim } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Offsets } from "../../lib/offsets";
import { useBench } from "../bench";
import { look } from "../model";
import marks from "../reader/marks.module.css";
import s from "./claim.module.css";
import { TickLine } from "./TickLine";
import { TickWords } from "./TickWords";
import t from "./ticks.module.css";
import { useTickRow } from "./useTickRow";
import type { Ticks } from "./useTicks";

/** The claim's words in their sentence, and which of them sources support; words of it elsewhere follow. */
export function Quote({ claim, ticks }: { claim: Claim; ticks: Ticks }) {
  const { verdicts } = useBench();
  const row = useRef<HTMLElement>(null);
  const { active, ticked, press, key } = useTickRow(ticks, row);
  const { words, change } = ticks;
  const ticking = change !== undefined || ticked.size > 0;
  const { pieces, after } = parts(claim);
  const id = `ticks-${claim.id}`;
  const drawn = pieces.map(({ lead, span }, i) => (
    <span key={span}>
      {i > 0 && lead}
      <mark className={cx(marks.m, marks.l1, marks.on, ticking && t.words)} {...look(claim, verdicts)}>
        {ticking ? (
          <TickWords id={id} words={words} span={span} ticked={ticked} active={active} offered={change !== undefined} />
        ) : (
          claim.spans[span]?.quote
        )}
      </mark>
    </span>
  ));
  return (
    <div className={t.quoted}>
      <blockquote className={cx(s.quote, ticking && t.spaced)} dir="auto">
        {pieces[0]?.lead}
        {change ? (
          <span
            ref={row}
            id={id}
            className={t.row}
            role="listbox"
            tabIndex={0}
            aria-label={`Words of claim ${claim.number} that sources support`}
            aria-describedby={`${id}-hint`}
            aria-multiselectable="true"
            aria-activedescendant={`${id}-${active}`}
            onPointerDown={press}
            onKeyDown={key}
          >
            {drawn}
          </span>
        ) : (
          drawn
        )}
        {after}
      </blockquote>
      {ticking && <TickLine id={id} ticks={ticks} ticked={ticked} />}
    </div>
  );
}

interface Piece {
  /** What stands before it, back to the piece before. */
  lead: string;
  /** Which of the claim's spans it is. */
  span: number;
}

/** The pieces of the claim, those in its sentence first, with the text around them. */
function parts({ sentence, spans }: Claim): { pieces: Piece[]; after: string } {
  const text = new Offsets(sentence.text);
  const pieces: Piece[] = [];
  const elsewhere: Piece[] = [];
  let at = 0;
  for (const [span, { start, end }] of spans.entries()) {
    if (start < sentence.start || end > sentence.end) {
      elsewhere.push({ lead: " … ", span });
      continue;
    }
    pieces.push({ lead: text.slice(at, start - sentence.start), span });
    at = end - sentence.start;
  }
  const rest = text.slice(at, text.length).trimEnd();
  const [next, ...others] = elsewhere;
  if (!next) return { pieces, after: rest };
  return { pieces: [...pieces, { ...next, lead: rest + next.lead }, ...others], after: "" };
}
