import type { RefObject } from "react";
import { useKeys } from "./keys";

/**
 * Lets j and k move the focus over the links marked data-row inside `list`. Enter then follows the link
 * by itself.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, scope: string): void {
  const move = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
    rows[next]?.focus();
    rows[next]?.scrollIntoView({ block: "nearest" });
  };
  useKeys(
    {
      j: { label: "Next row", run: () => move(1) },
      k: { label: "Previous row", run: () => move(-1) },
    },
    { scope },
  );
}
