import { useState } from "react";
import type { Policy } from "../../lib/api";
import { keep, readKept } from "../../lib/kept";

interface Kept {
  text?: string;
  /** The version of the policy that the text was begun on. */
  base?: number;
}

const key = "linecheck.policy";

/** The text that is being written: kept for the life of the tab, and the policy in force while nothing was written. */
export function useText(policy: Policy) {
  const [{ text, base }, setKept] = useState(() => readKept<Kept>(key, {}));
  const put = (next: Kept) => {
    setKept(next);
    keep(key, next.text === undefined ? undefined : next);
  };
  const dirty = text !== undefined && text !== policy.text;
  return {
    text: text ?? policy.text,
    dirty,
    /** The version the text was begun on. */
    base: dirty ? (base ?? policy.version) : policy.version,
    write: (next: string) => put({ text: next, base: dirty ? (base ?? policy.version) : policy.version }),
    /** The text is now meant for the policy that is in force. */
    rebase: () => put({ text, base: policy.version }),
    discard: () => put({}),
  };
}

export type Text = ReturnType<typeof useText>;
