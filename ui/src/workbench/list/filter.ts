import type { ClaimRow } from "../../lib/api";
import { isSetAside, statusName } from "../model";

export interface Filter {
  words: string;
  /** "" for all. */
  status: string;
  setAside: boolean;
}

export interface Group {
  /** "" when the list is not grouped. */
  name: string;
  rows: ClaimRow[];
}

const plain = (s: string) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The claims to list, in reading order. A number finds the claim of that number. */
export function listed(rows: readonly ClaimRow[], filter: Filter): ClaimRow[] {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  return rows.filter((r) => {
    if (!filter.setAside && isSetAside(r)) return false;
    if (filter.status !== "" && r.status !== filter.status) return false;
    if (words.length === 1 && words[0] === String(r.number)) return true;
    const text = plain(`${r.wording} ${r.quote} ${r.speaker} ${r.holder?.name ?? ""}`);
    return words.every((w) => text.includes(w));
  });
}

const order = [
  "proposed",
  "open",
  "in_review",
  "waiting",
  "submitted",
  "cross_check",
  "disputed",
  "retracting",
  "approved",
  "waived",
];
const rank = (status: string) => (order.includes(status) ? order.indexOf(status) : order.length);

/** One group, or one per status in the order of the work. */
export function grouped(rows: readonly ClaimRow[], byStatus: boolean): Group[] {
  if (!byStatus) return [{ name: "", rows: [...rows] }];
  const groups = new Map<string, ClaimRow[]>();
  for (const r of rows) groups.set(r.status, [...(groups.get(r.status) ?? []), r]);
  return [...groups]
    .sort((a, b) => rank(a[0]) - rank(b[0]))
    .map(([status, of]) => ({ name: statusName(status), rows: of }));
}
