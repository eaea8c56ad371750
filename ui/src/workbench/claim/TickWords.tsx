import { memo } from "react";

import { cx } from "../../lib/cx";
import type { Word } from "../text/pieces";
import type { Ticked } from "./ticking";
import t from "./ticks.module.css";

interface Props {
  /** The words' ids begin with it. */
  id: string;
  words: readonly Word[];
  /** The span whose words are drawn. */
  span: number;
  ticked: Ticked;
  active: number;
  /** Whether the words can be ticked, or only read. */
  offered: boolean;
}

const most = 50; // words that are drawn anew together

/** The words of one span of a claim, the ticked ones marked. Only what changed is drawn anew. */
export function TickWords({ id, words, span, ticked, active, offered }: Props) {
  const first = words.findIndex((w) => w.span === span);
  const mine = words.filter((w) => w.span === span);
  const groups = Array.from({ length: Math.ceil(mine.length / most) }, (_, n) => first + n * most);
  return groups.map((from) => {
    const to = Math.min(from + most, first + mine.length);
    const ticks = words.slice(from, to).map((_, i) => (ticked.has(from + i) ? "1" : "0"));
    const here = active >= from && active < to ? active : -1;
    return (
      <Group key={from} id={id} words={words} from={from} ticks={ticks.join("")} active={here} offered={offered} />
    );
  });
}

interface GroupProps extends Pick<Props, "id" | "words" | "active" | "offered"> {
  from: number;
  /** Which of the words from there on are ticked, "1" or "0" each. */
  ticks: string;
}

const Group = memo(function Group({ id, words, from, ticks, active, offered }: GroupProps) {
  return words.slice(from, from + ticks.length).map((w, n) => {
    const i = from + n;
    const on = ticks[n] === "1";
    const look = cx(t.word, on && t.ticked, offered && i === active && t.active);
    return (
      <span key={w.start}>
        {offered ? (
          <span id={`${id}-${i}`} className={look} role="option" aria-selected={on} tabIndex={-1} data-word={i}>
            {w.text}
          </span>
        ) : (
          <span className={look}>{w.text}</span>
        )}
        {w.space}
      </span>
    );
  });
});
