import { type RefObject, useEffect } from "react";

/** When the control that had the focus goes away with its form, the focus goes to the pane's heading, not to the page. */
export function useKeptFocus(head: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = head.current?.closest("section");
    if (!pane) return;
    let last: Element | undefined;
    const enter = (e: FocusEvent) => {
      last = e.target instanceof Element ? e.target : undefined;
    };
    const leave = (e: FocusEvent) => {
      const from = e.target;
      queueMicrotask(() => {
        if (last === from && last?.isConnected) last = undefined;
      });
    };
    const gone = new MutationObserver(() => {
      if (last && !last.isConnected && document.activeElement === document.body) head.current?.focus();
    });
    pane.addEventListener("focusin", enter);
    pane.addEventListener("focusout", leave);
    gone.observe(pane, { childList: true, subtree: true });
    return () => {
      gone.disconnect();
      pane.removeEventListener("focusin", enter);
      pane.removeEventListener("focusout", leave);
    };
  }, [head]);
}
