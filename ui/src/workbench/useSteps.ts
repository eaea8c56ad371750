import { useBench } from "./bench";
import { isSetAside } from "./model";

/** Goes through the claims in reading order. */
export function useSteps() {
  const { rows, active, open } = useBench();
  const listed = rows.filter((r) => !isSetAside(r) || r.id === active?.id);
  const at = listed.findIndex((r) => r.id === active?.id);
  return {
    next: () => open(listed[at + 1] ?? listed.at(-1)),
    previous: () => open(listed[Math.max(at - 1, 0)]),
    close: () => open(undefined),
  };
}
