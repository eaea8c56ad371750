import { useCallback, useEffect, useRef, useState } from "react";

import type { ClaimRow } from "../lib/api";
import { cursorAt } from "./cursor";

const rest = 200; // milliseconds without a step until the address follows

const named = (rows: readonly ClaimRow[], address: string | undefined) =>
  rows.find((r) => String(r.number) === address || r.id === address)?.id;

/**
 * The claim that is open, as the address names it by number or id. A step moves it at once; the address,
 * which costs more, follows when the steps pause. Where the address changes for another reason it leads.
 */
export function useCursor(rows: readonly ClaimRow[], address: string | undefined, put: (claim?: string) => void) {
  const [cursor] = useState(() => cursorAt(named(rows, address)));
  const followed = useRef(address);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (followed.current === address && (address === undefined || cursor.get() !== undefined)) return;
    const id = named(rows, address);
    if (address !== undefined && id === undefined) return; // not read yet
    clearTimeout(later.current);
    followed.current = address;
    cursor.set(id);
  }, [rows, address, cursor]);
  useEffect(() => () => clearTimeout(later.current), []);

  const moveTo = useCallback(
    (claim: ClaimRow | undefined) => {
      cursor.set(claim?.id);
      clearTimeout(later.current);
      later.current = setTimeout(() => {
        followed.current = claim && String(claim.number);
        put(followed.current);
      }, rest);
    },
    [cursor, put],
  );
  return { cursor, moveTo };
}
