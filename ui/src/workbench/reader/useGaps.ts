import type { Segment } from "../../lib/api";
import { useToast } from "../../parts/Toast";
import { useBench, useSelected } from "../bench";
import type { Range } from "../text/words";

/** Moves through the sentences of the article: those that nothing covers, or all of them. */
export function useGaps() {
  const { article, offsets } = useBench();
  const { range, select, last } = useSelected();
  const toast = useToast();

  const go = (forward: boolean, all: boolean) => {
    const stops = article.segments.filter((s) =>
      all ? s.kind === "sentence" && s.state !== "set_aside" : s.state === "gap",
    );
    const here = range?.start ?? last();
    const first = (among: readonly Segment[], fits: (words: Range) => boolean) => {
      for (const s of among) {
        const words = offsets.trim(s.start, s.end);
        if (words.start < words.end && fits(words)) return words;
      }
      return undefined;
    };
    const inTurn = forward ? stops : stops.toReversed();
    const ahead = inTurn.filter((s) => (forward ? s.end > here : s.start < here));
    const to =
      first(ahead, (x) => (forward ? x.start > here : x.start < here)) ?? // or once around
      first(inTurn, () => true);
    if (to) {
      select(to);
      toast.announce(offsets.slice(to.start, to.end));
    } else {
      toast.announce(all ? "There are no sentences." : "No gaps left.");
    }
  };

  return {
    next: () => go(true, false),
    previous: () => go(false, false),
    nextSentence: () => go(true, true),
    previousSentence: () => go(false, true),
  };
}
