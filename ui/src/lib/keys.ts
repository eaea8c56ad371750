import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef, useSyncExternalStore } from "react";
import { settings } from "./settings";

/** A shortcut: what the cheat sheet says, and what it does. */
export interface KeyAction {
  label: string;
  run: () => void;
}

/**
 * Shortcuts by key, written as KeyboardEvent.key has it: "j", "?", "Enter", "Escape", "ArrowDown".
 * Two keys in a row are "g a"; modifiers come first: "Ctrl+Enter" (also ⌘ Enter), "Shift+[", "Alt+x".
 */
export type KeyMap = Record<string, KeyAction>;

interface Registered {
  scope: string;
  map: KeyMap;
}

/** How long a first key such as "g" waits for its second, in milliseconds. */
const sequenceWait = 1200;

const registered: Registered[] = [];
const listeners = new Set<() => void>();
let sheet: readonly { scope: string; items: { keys: string; label: string }[] }[] = [];
let pending = "";
let pendingTimer: ReturnType<typeof setTimeout> | undefined;

function rebuildSheet(): void {
  const scopes = new Map<string, Map<string, string>>();
  for (const r of registered) {
    const items = scopes.get(r.scope) ?? new Map<string, string>();
    for (const [keys, action] of Object.entries(r.map)) items.set(keys, action.label);
    scopes.set(r.scope, items);
  }
  sheet = [...scopes].map(([scope, items]) => ({
    scope,
    items: [...items].map(([keys, label]) => ({ keys, label })),
  }));
  for (const l of listeners) l();
}

/** What the key event is called in a KeyMap; several spellings where layouts differ. */
function names(e: KeyboardEvent): string[] {
  const letter = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  const fromCode = e.code === "BracketLeft" ? "[" : e.code === "BracketRight" ? "]" : undefined;
  const mods = `${e.ctrlKey || e.metaKey ? "Ctrl+" : ""}${e.altKey ? "Alt+" : ""}`;
  const out = [`${mods}${e.shiftKey ? "Shift+" : ""}${letter}`];
  if (e.shiftKey && letter === letter.toUpperCase() && letter.length === 1) out.push(mods + letter); // "?" needs shift
  if (fromCode) out.push(`${mods}${e.shiftKey ? "Shift+" : ""}${fromCode}`);
  return out;
}

function isSingle(keys: string): boolean {
  return keys.includes(" ") || keys.replace("Shift+", "").length === 1;
}

const textTypes = new Set([
  "",
  "text",
  "search",
  "email",
  "url",
  "password",
  "number",
  "tel",
  "date",
  "datetime-local",
]);

function inText(el: Element): boolean {
  if (el instanceof HTMLInputElement) return textTypes.has(el.type);
  return el instanceof HTMLTextAreaElement || el instanceof HTMLSelectElement || (el as HTMLElement).isContentEditable;
}

/** Sends the form around the field with Ctrl or ⌘ Enter. */
export function sendByKey(e: ReactKeyboardEvent<HTMLFormElement>): void {
  if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) e.currentTarget.requestSubmit();
}

/** Leaves the text field under the focus, and says whether there was one. */
export function leaveText(): boolean {
  const el = document.activeElement;
  if (!(el instanceof HTMLElement) || !inText(el)) return false;
  el.blur();
  return true;
}

/** Whether the element under the focus wants this key itself. */
function belongsElsewhere(e: KeyboardEvent, keys: string, scope: string): boolean {
  const el = e.target instanceof Element ? e.target : document.body;
  if (inText(el) && (!keys.startsWith("Ctrl+") || keys === "Ctrl+z") && keys !== "Escape") return true;
  if ((keys === "Enter" || keys === " ") && el.closest("a, button, summary, input, select")) return true;
  const layer = el.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]");
  return layer !== null && !scope.startsWith("dialog");
}

function find(e: KeyboardEvent, candidates: string[]): KeyAction | undefined {
  for (let i = registered.length - 1; i >= 0; i--) {
    const r = registered[i];
    for (const keys of candidates) {
      const action = r?.map[keys];
      if (!r || !action || belongsElsewhere(e, keys, r.scope)) continue;
      if (isSingle(keys) && !settings().singleKeys) continue;
      return action;
    }
  }
  return undefined;
}

function startsSequence(candidates: string[]): string | undefined {
  return candidates.find((c) => registered.some((r) => Object.keys(r.map).some((k) => k.startsWith(`${c} `))));
}

function forget(): void {
  pending = "";
  clearTimeout(pendingTimer);
}

function onKeyDown(e: KeyboardEvent): void {
  if (e.defaultPrevented || e.isComposing || e.key === "Shift" || e.key === "Control" || e.key === "Meta") return;
  const candidates = names(e);
  const action =
    (pending
      ? find(
          e,
          candidates.map((c) => `${pending} ${c}`),
        )
      : undefined) ?? find(e, candidates);
  const first = startsSequence(candidates);
  forget();
  if (action) {
    e.preventDefault();
    action.run();
  } else if (first && !belongsElsewhere(e, first, "")) {
    pending = first;
    pendingTimer = setTimeout(forget, sequenceWait);
  }
}

/**
 * Makes shortcuts work while the component is on screen, and lists them in the cheat sheet under
 * `scope`. The newest component wins a key. Keys without Ctrl never fire in text fields, where Ctrl Z is the field's own; none fires while
 * a dialog or a menu has the focus (except in scopes that start with "dialog"), and keys that are a
 * single character can be switched off by the person.
 */
export function useKeys(map: KeyMap, { scope }: { scope: string }): void {
  const latest = useRef<Registered>({ scope, map });
  const shape = Object.entries(map)
    .map(([keys, a]) => `${keys}\t${a.label}`)
    .join("\n");

  useEffect(() => {
    latest.current.map = map;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet changes only with the keys and labels
  useEffect(() => {
    const mine = latest.current;
    mine.scope = scope;
    mine.map = map;
    if (registered.length === 0) document.addEventListener("keydown", onKeyDown);
    registered.push(mine);
    rebuildSheet();
    return () => {
      registered.splice(registered.indexOf(mine), 1);
      if (registered.length === 0) document.removeEventListener("keydown", onKeyDown);
      rebuildSheet();
    };
  }, [scope, shape]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The shortcuts that work now, by scope. */
export function useCheatSheet() {
  return useSyncExternalStore(subscribe, () => sheet);
}
