const apple = /mac|iphone|ipad/i.test(globalThis.navigator.userAgent);

const shown: Record<string, string> = {
  Ctrl: apple ? "⌘" : "Ctrl",
  Shift: "⇧",
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** A shortcut as key caps; written as in a KeyMap. */
export function Keys({ keys }: { keys: string }) {
  const caps = keys.split(/[ +]/).filter(Boolean);
  return (
    <span aria-hidden="true">
      {caps.map((k) => (
        <kbd key={k}>{shown[k] ?? k}</kbd>
      ))}
    </span>
  );
}
