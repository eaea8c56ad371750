import { useActive, useBench } from "./bench";

/** Goes through the claims that are listed, in reading order. */
export function useSteps() {
  const { shown, open } = useBench();
  const active = useActive();
  const at = shown.findIndex((r) => r.id === active?.id);
  return {
    next: () => open(shown[at + 1] ?? shown.at(-1)),
    previous: () => open(shown[Math.max(at - 1, 0)]),
    close: () => open(undefined),
  };
}
