import { useEffect, useRef } from "react";

const typingRests = 250; // milliseconds

/** Calls `run` with what is typed, trimmed, once it rests, and not after its page is gone; undefined for nothing. */
export function useRested(run: (typed: string | undefined) => void): (typed: string) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (typed) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => run(typed.trim() || undefined), typingRests);
  };
}
