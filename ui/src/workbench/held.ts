import { useCallback, useMemo, useState } from "react";

import type { ClaimRow } from "../lib/api";

interface Kept {
  /** The row as it was on screen; undefined when it was not there yet. */
  row: ClaimRow | undefined;
  by: string;
}

export interface Held {
  /** The rows to draw: what others changed still looks as it did. */
  rows: ClaimRow[];
  /** By claim, who changed it. Includes claims that are not drawn yet. */
  changed: ReadonlyMap<string, string>;
  /** Keeps a claim as it is on screen, because someone else is changing it. */
  hold(claimId: string, by: string): void;
  /** Shows the newest state of one claim, or of all. */
  show(claimId?: string): void;
}

/**
 * Keeps the list of claims as the reader sees it while other people work:
 * what they did marks a row, and is drawn when the reader asks for it.
 */
export function useHeld(newest: readonly ClaimRow[]): Held {
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());

  const hold = useCallback(
    (claimId: string, by: string) =>
      setKept((k) =>
        new Map(k).set(claimId, {
          row: k.has(claimId) ? k.get(claimId)?.row : newest.find((r) => r.id === claimId),
          by,
        }),
      ),
    [newest],
  );
  const show = useCallback(
    (claimId?: string) =>
      setKept((k) => {
        if (claimId === undefined) return k.size === 0 ? k : new Map();
        return k.has(claimId) ? new Map([...k].filter(([id]) => id !== claimId)) : k;
      }),
    [],
  );

  return useMemo(() => {
    const changed = new Map<string, string>();
    const rows: ClaimRow[] = [];
    for (const row of newest) {
      const old = kept.get(row.id);
      if (old && old.row !== row) changed.set(row.id, old.by);
      if (!old) rows.push(row);
      else if (old.row) rows.push(old.row);
    }
    return { rows, changed, hold, show };
  }, [newest, kept, hold, show]);
}
