import type { Offsets } from "../../lib/offsets";
import { type Range, units } from "./words";

/** The words of a sentence that none of the spans touches. */
export function looseWords(offsets: Offsets, sentence: Range, spans: readonly Range[]): Range[] {
  return units(offsets, sentence).filter((w) => !spans.some((x) => x.start < w.end && w.start < x.end));
}
