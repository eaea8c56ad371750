import { createContext, type ReactNode, use, useSyncExternalStore } from "react";

import type { Article, ClaimRow, Colleague, Me } from "../lib/api";
import type { Offsets } from "../lib/offsets";
import type { Cursor } from "./cursor";
import type { Verdicts } from "./model";
import type { Range } from "./text/words";

export type PaneName = "claims" | "article" | "claim";

/** What the right pane shows. */
export type Panel =
  | { kind: "claim" }
  | { kind: "thread"; id: string }
  | { kind: "new-thread"; range: Range }
  /** The copy checks, at one finding by its fingerprint. */
  | { kind: "lint"; at: string | undefined };

/** What every part of the workbench works on. */
export interface Bench {
  article: Article;
  offsets: Offsets;
  /** The article's claims as they are drawn now, in reading order. */
  rows: readonly ClaimRow[];
  /** Those of them that the list shows. */
  shown: readonly ClaimRow[];
  /** By claim, who changed it while it was on screen. */
  changed: ReadonlyMap<string, string>;
  me: Me;
  people: readonly Colleague[];
  verdicts: Verdicts;
  /** Which claim is open; the right pane follows it with a short pause. */
  cursor: Cursor;
  /** Opens a claim in the right pane; undefined closes it. */
  open(claim: ClaimRow | undefined): void;
  /** Draws the newest state of a claim, or of all, also if others changed it. */
  refresh(claimId?: string): void;
  /** Lists the claims of one status only. */
  listStatus(status: string): void;
  panel: Panel;
  setPanel(panel: Panel): void;
  setPane(pane: PaneName): void;
}

const BenchContext = createContext<Bench | undefined>(undefined);

/** The cursor on its own: it stays the same, so that a change of the bench draws nothing that only follows the cursor. */
const CursorContext = createContext<Cursor | undefined>(undefined);

export function BenchProvider({ bench, children }: { bench: Bench; children: ReactNode }) {
  return (
    <CursorContext value={bench.cursor}>
      <BenchContext value={bench}>{children}</BenchContext>
    </CursorContext>
  );
}

/** The workbench around the component; it must be inside one. */
export function useBench(): Bench {
  const bench = use(BenchContext);
  if (!bench) throw new Error("useBench outside of a workbench");
  return bench;
}

function useCursorHere(): Cursor {
  const cursor = use(CursorContext);
  if (!cursor) throw new Error("useCursorHere outside of a workbench");
  return cursor;
}

/** The claim that is open. */
export function useActive(): ClaimRow | undefined {
  const { rows, cursor } = useBench();
  const id = useSyncExternalStore(cursor.subscribe, cursor.get);
  return rows.find((r) => r.id === id);
}

/** Whether a claim is the one that is open. */
export function useIsActive(claimId: string): boolean {
  const cursor = useCursorHere();
  return useSyncExternalStore(cursor.subscribe, () => cursor.get() === claimId);
}

/** The id of the claim that is open, if it is one of these. */
export function useActiveOf(claims: readonly ClaimRow[]): string | undefined {
  const cursor = useCursorHere();
  return useSyncExternalStore(cursor.subscribe, () => claims.find((c) => c.id === cursor.get())?.id);
}

/** Words of the article that a person has selected, and how to select others. */
export interface Selected {
  range: Range | undefined;
  /** Selects words and brings them into view; undefined selects nothing. */
  select(range: Range | undefined): void;
  /** Where the words began that were selected last; -1 when none were. */
  last(): number;
}

const SelectedContext = createContext<Selected>({ range: undefined, select: () => undefined, last: () => -1 });

export function SelectedProvider({ selected, children }: { selected: Selected; children: ReactNode }) {
  return <SelectedContext value={selected}>{children}</SelectedContext>;
}

export const useSelected = () => use(SelectedContext);
