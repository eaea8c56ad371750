import { useState } from "react";

import type { Claim } from "../../lib/api";
import { type Alternative, fieldOf, readings, saidNow } from "./alternatives";
import type { Edits } from "./edits";

export interface TakenReadings {
  use(a: Alternative): void;
  /** Puts back what stood in the field before the first reading was taken over. */
  undo(a: Alternative): void;
}

/** Takes other readings of a claim over into the edits that are not saved yet, and back. */
export function useReadings(claim: Claim, edits: Edits | undefined, change: (edits: Edits) => void): TakenReadings {
  const [before, setBefore] = useState<Readonly<Record<string, string>>>({});
  return {
    use: (a) => {
      const field = fieldOf(a);
      if (!field) return;
      const now = saidNow(claim, edits, field);
      const read = readings(claim).some((other) => other.field === field && other.value === now);
      if (!read) setBefore((b) => ({ ...b, [field]: now }));
      change({ [field]: a.value });
    },
    undo: (a) => {
      const field = fieldOf(a);
      if (field) change({ [field]: before[field] ?? claim[field] });
    },
  };
}
