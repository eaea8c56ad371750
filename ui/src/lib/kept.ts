/** What is typed but not saved, kept for the life of the tab so that a reload loses nothing. */

/** What was kept under `key`, laid over `initial`. */
export function readKept<T extends object>(key: string, initial: T): T {
  try {
    return { ...initial, ...(JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<T>) };
  } catch {
    return initial;
  }
}

/** Keeps `value`; undefined forgets it. */
export function keep(key: string, value: object | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden; what is typed then lives as long as the page.
  }
}
