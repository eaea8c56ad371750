import { useSyncExternalStore } from "react";

/** Things that are picked to be worked on together, in the order of the list they stand in. */
export interface Picks {
  get(): ReadonlySet<string>;
  /** Picks what is not picked, and takes back what is. */
  toggle(ids: readonly string[]): void;
  /** Picks everything from what was picked last to `id`, in the order of `all`. */
  extend(all: readonly string[], id: string): void;
  /** Keeps only what of the picks is among `ids`. */
  keep(ids: ReadonlySet<string>): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

const none: ReadonlySet<string> = new Set();

export function makePicks(): Picks {
  let now = none;
  let last: string | undefined;
  const listeners = new Set<() => void>();
  const set = (next: ReadonlySet<string>) => {
    now = next.size === 0 ? none : next;
    for (const l of listeners) l();
  };
  return {
    get: () => now,
    toggle: (ids) => {
      const all = ids.every((id) => now.has(id));
      const next = new Set(now);
      for (const id of ids) {
        if (all) next.delete(id);
        else next.add(id);
      }
      last = ids.at(-1);
      set(next);
    },
    extend: (all, id) => {
      const to = all.indexOf(id);
      const from = last === undefined ? to : all.indexOf(last);
      if (to < 0) return;
      const [a, b] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      last = id;
      set(new Set([...now, ...all.slice(a, b + 1)]));
    },
    keep: (ids) => {
      const next = new Set([...now].filter((id) => ids.has(id)));
      if (next.size !== now.size) set(next);
    },
    clear: () => now.size > 0 && set(none),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** All that is picked. */
export const usePicked = (picks: Picks) => useSyncExternalStore(picks.subscribe, picks.get);

/** Whether one thing is picked; draws again only when that changes. */
export const useIsPicked = (picks: Picks, id: string) =>
  useSyncExternalStore(picks.subscribe, () => picks.get().has(id));
