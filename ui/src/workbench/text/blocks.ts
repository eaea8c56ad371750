import type { Segment } from "../../lib/api";
import type { Range } from "./words";

/** A paragraph as it is read, or lines that were set aside and are folded to one row. */
export interface Block {
  kind: "paragraph" | "folded";
  key: string;
  role: string;
  start: number;
  end: number;
  segments: Segment[];
}

/** Groups an article's segments, in reading order, into paragraphs and folded rows. A headline is never folded. */
export function blocks(segments: readonly Segment[]): Block[] {
  const made: Block[] = [];
  let paragraph: number | undefined;
  for (const s of segments.toSorted((a, b) => a.ordinal - b.ordinal)) {
    const kind = s.state === "set_aside" && s.role !== "headline" ? "folded" : "paragraph";
    const last = made.at(-1);
    const joins = last?.kind === kind && (kind === "folded" ? last.role === s.role : paragraph === s.paragraph);
    paragraph = s.paragraph;
    if (last && joins) {
      last.segments.push(s);
      last.end = s.end;
    } else {
      made.push({ kind, key: s.id, role: s.role, start: s.start, end: s.end, segments: [s] });
    }
  }
  return made;
}

type Run = [Block, ...Block[]];

const many = 4; // rows that follow each other, from which on they are one

/** The blocks as they are drawn: folded rows that follow each other come together where there are many of them. */
export function gathered(made: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (const b of made) {
    const last = runs.at(-1);
    if (last?.[0].kind === "folded" && b.kind === "folded") last.push(b);
    else runs.push([b]);
  }
  return runs.flatMap((run) => (run.length < many ? run.map((b): Run => [b]) : [run]));
}

/** The selected words if they end in a block. */
export function endsIn(range: Range | undefined, { start, end }: Pick<Block, "start" | "end">): Range | undefined {
  return range && range.end > start && range.end <= end ? range : undefined;
}
