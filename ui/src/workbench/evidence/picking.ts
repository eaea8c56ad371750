import type { Offsets } from "../../lib/offsets";
import { type Range, units } from "../text/words";
import type { CopyText } from "./server";

export type { Range } from "../text/words";

export type Block = CopyText["blocks"][number];

const span = (one: string, many: string, numbers: readonly number[]) => {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `${one} ${first}` : `${many} ${first}–${last}`;
};

/** Says where a range stands, as the server does: "p. 12", "paragraph 3"; "" for page furniture. */
export function locator(blocks: readonly Block[], { start, end }: Range): string {
  const under = blocks.filter((b) => b.start < end && start < b.end);
  const pages = under.map((b) => b.page).filter((n) => n > 0);
  if (pages.length > 0) return span("p.", "pp.", pages);
  const numbers = under.map((b) => b.number).filter((n) => n > 0);
  return numbers.length > 0 ? span("paragraph", "paragraphs", numbers) : "";
}

/** The paragraph after or before the one that a range begins in, as a range; undefined at the ends. */
export function nextBlock(blocks: readonly Block[], range: Range | undefined, step: 1 | -1): Range | undefined {
  if (!range) return step > 0 ? blocks[0] : blocks.at(-1);
  const at = blocks.findIndex((b) => b.start <= range.start && range.start < b.end);
  const whole = blocks[at];
  if (step < 0 && whole && range.start > whole.start) return whole;
  return blocks[at + step];
}

const isSpace = (c: string | undefined) => c === undefined || /\s/.test(c);

/** Moves one end of a range by a word. */
export function byWord(offsets: Offsets, range: Range, edge: "start" | "end", step: 1 | -1): Range {
  const { text } = offsets;
  let at = offsets.toUnits(range[edge]);
  if (step > 0) {
    while (at < text.length && isSpace(text[at])) at++;
    while (at < text.length && !isSpace(text[at])) at++;
    if (edge === "start") while (at < text.length && isSpace(text[at])) at++;
  } else {
    while (at > 0 && isSpace(text[at - 1])) at--;
    while (at > 0 && !isSpace(text[at - 1])) at--;
    if (edge === "end") while (at > 0 && isSpace(text[at - 1])) at--;
  }
  const moved = { ...range, [edge]: offsets.toPoints(at) };
  return moved.start < moved.end ? moved : range;
}

/** A range that begins and ends with whole words, so that no word is quoted in part. */
export function wholeWords(offsets: Offsets, blocks: readonly Block[], { start, end }: Range): Range {
  const around = (at: number) =>
    blocks
      .filter((b) => b.start < at && at < b.end)
      .flatMap((b) => units(offsets, b))
      .find((w) => w.start < at && at < w.end);
  return { start: around(start)?.start ?? start, end: around(end)?.end ?? end };
}

/** Where words stand in the text after a place, whatever their case; from the top when nothing follows. */
export function findWords(offsets: Offsets, words: string, after: number): Range | undefined {
  const wanted = words.trim().toLocaleLowerCase();
  const low = offsets.text.toLocaleLowerCase();
  if (wanted === "" || low.length !== offsets.text.length) return undefined;
  const at = low.indexOf(wanted, offsets.toUnits(after));
  const found = at < 0 ? low.indexOf(wanted) : at;
  if (found < 0) return undefined;
  return { start: offsets.toPoints(found), end: offsets.toPoints(found + wanted.length, true) };
}

/** The passage as it goes into a row of evidence: its runs of white space are one space each. */
export const quoteOf = (offsets: Offsets, { start, end }: Range) =>
  offsets.slice(start, end).replace(/\s+/g, " ").trim();
