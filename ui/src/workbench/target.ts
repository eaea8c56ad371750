import { useState } from "react";

import { useActive, useSelected } from "./bench";

/** What keys that pick and resize work on: the words selected in the article, or the claim that is open. */
export type Target = "words" | "claim";

/** Whichever of the two the person turned to last. */
export function useTarget(): Target {
  const { range } = useSelected();
  const active = useActive()?.id;
  const [was, setWas] = useState<{ range: typeof range; active: typeof active; target: Target }>({
    range,
    active,
    target: "claim",
  });
  if (was.range === range && was.active === active) return was.target;
  let target: Target = range ? "words" : "claim";
  if (was.range === range && active !== undefined) target = "claim";
  setWas({ range, active, target });
  return target;
}
