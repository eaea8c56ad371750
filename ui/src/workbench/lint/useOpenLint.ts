import { useCallback } from "react";

import { useBench } from "../bench";

/** Opens the findings of the copy checks, at one of them or at the first. */
export function useOpenLint() {
  const { setPanel, setPane } = useBench();
  return useCallback(
    (at?: string) => {
      setPanel({ kind: "lint", at });
      setPane("claim");
    },
    [setPanel, setPane],
  );
}
