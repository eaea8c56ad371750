import { useEffect, useRef } from "react";

import type { Claim } from "../../lib/api";

type Listener = (seen: number, saved: Claim) => void;

const listeners = new Set<Listener>();

/** Says that the person changed a claim outside of its pane: from the version they saw to what is stored now. */
export function tellOwnStep(seen: number, saved: Claim): void {
  for (const l of listeners) l(seen, saved);
}

/** Hears of the person's own steps, so that what they are writing is not called outdated by them. */
export function useOwnSteps(listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const hear: Listener = (seen, saved) => latest.current(seen, saved);
    listeners.add(hear);
    return () => {
      listeners.delete(hear);
    };
  }, []);
}
