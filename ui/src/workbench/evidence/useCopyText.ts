import { useMemo } from "react";

import { Offsets } from "../../lib/offsets";
import { type Block, locator, quoteOf, type Range } from "./picking";
import type { CopyText } from "./server";

/** A passage that somebody chose in a copy. */
export interface Picked {
  captureId: string;
  quote: string;
  locator: string;
}

/** The text of a copy, ready for choosing in it. */
export interface ReadableCopy {
  offsets: Offsets;
  blocks: readonly Block[];
  pick(range: Range): Picked;
}

export function useCopyText(copy: CopyText | undefined): ReadableCopy | undefined {
  return useMemo(() => {
    if (!copy) return undefined;
    const offsets = new Offsets(copy.text);
    const { blocks, capture } = copy;
    const pick = (range: Range) => ({
      captureId: capture.id,
      quote: quoteOf(offsets, range),
      locator: locator(blocks, range),
    });
    return { offsets, blocks, pick };
  }, [copy]);
}
