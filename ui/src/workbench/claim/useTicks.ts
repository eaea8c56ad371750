import { useMemo } from "react";

import type { Claim } from "../../lib/api";
import { count, digits } from "../../lib/words";
import { type Word, wordsOf } from "../text/pieces";
import { rangesOf, sameTicks, type Ticked, tickedOf } from "./ticking";
import { type SendTicks, useTickSaver } from "./useTickSaver";

export interface Ticks {
  words: readonly Word[];
  /** The words that sources support, as they are drawn now. */
  ticked: Ticked;
  /** Ticks exactly these words; undefined where the server lets the person tick none. */
  change: ((next: Ticked) => void) | undefined;
  /** What is drawn is not on the server yet. */
  unsaved: boolean;
  /** Why it could not be saved. */
  error: unknown;
  /** Tries once more. */
  again(): void;
  /** The person's own ticks, which the newer claim does not have. */
  aside: Ticked | undefined;
  putBack(): void;
  drop(): void;
  /** Sends all that is not sent yet and answers with the claim then; undefined when there was nothing. */
  flush(): Promise<Claim | undefined>;
  /** The person's own step made the next version of the claim. */
  follow(seen: number, saved: Claim): void;
}

/** How many of a claim's words are supported. */
export const supported = (ticked: Ticked, words: readonly Word[]) =>
  `${digits(ticked.size)} of ${count(words.length, "word")} supported`;

/** The words of a claim that sources support, and ticking others. Expects to be mounted anew for each claim. */
export function useTicks(claim: Claim, person: string, send: SendTicks): Ticks {
  const { mine, aside, error, put, again, flush, follow } = useTickSaver(claim, person, send);
  const words = useMemo(() => wordsOf(claim.spans), [claim.spans]);
  const stored = useMemo(() => tickedOf(words, claim.ticks), [words, claim.ticks]);
  const may = claim.actions.includes("tick");
  const drawn = may ? mine?.ticks : undefined;
  const ticked = useMemo(() => (drawn ? tickedOf(words, drawn) : stored), [words, drawn, stored]);
  const other = aside ?? (may || mine?.sent ? undefined : mine?.ticks);
  const lost = useMemo(() => other && tickedOf(words, other), [words, other]);
  const change = (next: Ticked) =>
    put({ aside, mine: { base: mine?.base ?? claim.version, ticks: rangesOf(words, next), sent: false } });
  return {
    words,
    ticked,
    change: may ? change : undefined,
    unsaved: drawn !== undefined && mine?.sent === false,
    error,
    again,
    aside: lost && !sameTicks(lost, stored) ? lost : undefined,
    putBack: () => put({ mine: { base: claim.version, ticks: lost ? rangesOf(words, lost) : [], sent: false } }),
    drop: () => put({}),
    flush,
    follow,
  };
}
