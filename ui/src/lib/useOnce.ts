import { useRef } from "react";

/** Runs one request at a time: a call while another is under way does nothing, even before the screen shows it. */
export function useOnce(): (run: () => Promise<void>) => Promise<void> {
  const underWay = useRef(false);
  return async (run) => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      await run();
    } finally {
      underWay.current = false;
    }
  };
}
