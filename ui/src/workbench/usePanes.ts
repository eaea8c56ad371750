import { useState } from "react";

interface Panes {
  claims: boolean;
  claim: boolean;
}

const key = "linecheck.panes";

function stored(): Panes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept === "object" && kept !== null && "claims" in kept && "claim" in kept) {
      return { claims: kept.claims !== false, claim: kept.claim !== false };
    }
  } catch {
    // Storage may be forbidden or hold something else; both panes are shown then.
  }
  return { claims: true, claim: true };
}

/** Which panes are open beside the article; kept in this browser. */
export function usePanes() {
  const [panes, setPanes] = useState(stored);
  const set = (change: Partial<Panes>) => {
    const next = { ...panes, ...change };
    setPanes(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // The choice then lasts until the page is left.
    }
  };
  return { ...panes, set };
}
