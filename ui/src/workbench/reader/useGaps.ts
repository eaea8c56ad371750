import { useToast } from "../../parts/Toast";
import { useBench, useSelected } from "../bench";

/** Moves through the sentences of the article: those that nothing covers, or all of them. */
export function useGaps() {
  const { article, offsets } = useBench();
  const { range, select, last } = useSelected();
  const toast = useToast();

  const go = (forward: boolean, all: boolean) => {
    const stops = article.segments
      .filter((s) => (all ? s.kind === "sentence" && s.state !== "set_aside" : s.state === "gap"))
      .map((s) => offsets.trim(s.start, s.end))
      .filter((s) => s.start < s.end);
    const here = range?.start ?? last();
    const next = forward ? stops.find((x) => x.start > here) : stops.findLast((x) => x.start < here);
    const to = next ?? (forward ? stops[0] : stops.at(-1));
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
