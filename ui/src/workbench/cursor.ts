/** Which claim is open. A step through the claims changes it; only what shows that claim is drawn again. */
export interface Cursor {
  /** The claim's id; undefined when none is open. */
  get(): string | undefined;
  set(claimId: string | undefined): void;
  subscribe(listener: () => void): () => void;
}

export function cursorAt(claimId: string | undefined): Cursor {
  let now = claimId;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (next) => {
      if (next === now) return;
      now = next;
      for (const l of listeners) l();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
