import type { QuoteCheck, QuotePiece } from "../../lib/api";
import type { IconName } from "../../parts/Icon";

/** How the labels of a quotation look, and whether they must not be missed. */
export const looks: Record<QuoteCheck["label"]["value"], { icon: IconName; alarm: boolean }> = {
  verbatim: { icon: "check", alarm: false },
  trimmed: { icon: "fold", alarm: false },
  bracketed: { icon: "gap", alarm: false },
  altered: { icon: "pencil", alarm: true },
  stitched: { icon: "merge", alarm: true },
  not_found: { icon: "search", alarm: true },
};

/** What a piece says that differs, before its words. */
export const told: Record<Exclude<QuotePiece["kind"], "same">, string> = {
  changed: "Changed",
  added: "Added",
  left_out: "Left out without a mark",
  omitted: "Left out, marked",
  bracket: "In brackets",
  jump: "Goes on elsewhere",
  end: "The sentence also says",
};

/** A column of the view in two lines: what is printed over what was heard. */
export interface Column {
  key: string;
  kind: QuotePiece["kind"];
  printed: string;
  heard: string;
}

const longest = 90; // characters of a column; the list below the lines has all of it

/** The end of what stands before the quotation, and the beginning of what stands elsewhere. */
function shortened(s: string, before: boolean): string {
  if (s.length <= longest) return s;
  const cut = before ? s.slice(-longest) : s.slice(0, longest);
  return before ? `…${cut.slice(cut.indexOf(" "))}` : `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}

const split = (s: string) => s.trim().split(/\s+/u);

const bare = (s: string) => s.toLocaleLowerCase("en").replace(/[^\p{L}\p{N}]/gu, "");

/** What was heard for each printed word, hesitations with the word before them; undefined where the words are written otherwise. */
function paired(printed: readonly string[], heard: readonly string[]): string[] | undefined {
  const found: string[] = [];
  let at = 0;
  for (const word of printed) {
    const next = heard.findIndex((h, i) => i >= at && bare(h) === bare(word));
    if (next < 0) return undefined;
    const passed = heard.slice(at, next);
    if (found.length > 0) found[found.length - 1] += passed.map((h) => ` ${h}`).join("");
    found.push([...(found.length > 0 ? [] : passed), heard[next]].join(" "));
    at = next + 1;
  }
  const rest = heard.slice(at).map((h) => ` ${h}`);
  return found.length > 0 ? [...found.slice(0, -1), found[found.length - 1] + rest.join("")] : undefined;
}

/** The columns of a comparison: one for each word that is the same, one for each piece that is not. */
export function columns(pieces: readonly QuotePiece[]): Column[] {
  return pieces.flatMap((p, i) => {
    const printed = split(p.quote);
    const heard = p.kind === "same" ? paired(printed, split(p.passage)) : undefined;
    if (!heard) return [{ key: `${i}`, kind: p.kind, printed: p.quote, heard: shortened(p.passage, i === 0) }];
    return printed.map((word, n) => ({ key: `${i}.${n}`, kind: p.kind, printed: word, heard: heard[n] ?? "" }));
  });
}

/** The pieces that are not the same, in the order of the quotation. */
export function differences(pieces: readonly QuotePiece[]) {
  return pieces.flatMap((p, i) => (p.kind === "same" ? [] : [{ key: `${i}`, ...p, kind: p.kind }]));
}
