import { useCallback } from "react";

import type { Lint, LintFinding } from "../../lib/api";
import { useBench, useSelected } from "../bench";

/** Selects a finding's words in the article, and on a small screen turns to it unless they are to `stay`. Does nothing while the findings are those of another version than the one on screen. */
export function usePlaces(lint: Lint | undefined) {
  const { article, setPane } = useBench();
  const { select } = useSelected();
  const here = lint?.articleVersion === article.articleVersion;
  return useCallback(
    (f: LintFinding, at: number, stay: boolean) => {
      const place = f.places[at];
      if (!place || !here) return;
      if (!stay) setPane("article");
      select({ start: place.start, end: place.end });
    },
    [here, select, setPane],
  );
}
