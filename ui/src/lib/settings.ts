import { useSyncExternalStore } from "react";

/** What a person sets for this browser. Nothing about articles or people is kept here. */
export interface Settings {
  theme: "system" | "light" | "dark";
  reading: "small" | "normal" | "large";
  singleKeys: boolean;
}

const storageKey = "linecheck.settings"; // public/theme.js reads it before the first paint
const defaults: Settings = { theme: "system", reading: "normal", singleKeys: true };
const listeners = new Set<() => void>();
let current = read();

function read(): Settings {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Settings>) };
  } catch {
    return defaults;
  }
}

function apply(s: Settings): void {
  const root = document.documentElement;
  if (s.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = s.theme;
  if (s.reading === "normal") delete root.dataset["read"];
  else root.dataset["read"] = s.reading;
}

function announce(): void {
  apply(current);
  for (const l of listeners) l();
}

/** The settings now, for code outside components. */
export function settings(): Settings {
  return current;
}

/** Changes settings, keeps them, and applies them in every tab. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Storage may be forbidden; the choice then lasts until the tab closes.
  }
  announce();
}

globalThis.addEventListener("storage", (e) => {
  if (e.key !== storageKey) return;
  current = read();
  announce();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, settings);
}
