import { useRef } from "react";

/**
 * Runs one request at a time, even before the screen shows that one is under way: the same again is
 * the same request, and another is refused until the first has its answer.
 */
export function useShared<T>(): (what: unknown, run: () => Promise<T>) => Promise<T> {
  const underWay = useRef<{ asked: string; answer: Promise<T> }>(undefined);
  return (what, run) => {
    const asked = JSON.stringify(what);
    const before = underWay.current;
    if (before?.asked === asked) return before.answer;
    if (before) return Promise.reject(new Error("The step before is still under way."));
    const answer = run().finally(() => {
      underWay.current = undefined;
    });
    underWay.current = { asked, answer };
    return answer;
  };
}
