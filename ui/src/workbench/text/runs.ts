import { lanes, type Marked, type Placed } from "./lanes";

/** Lanes that are drawn on their own; what lies deeper shares the last one. */
export const ownLanes = 3;

export interface Drawn<M extends Marked> {
  claim: M;
  lane: number;
}

export type Part<M extends Marked> =
  /** The number of a claim, before its first word, or before a later piece of it. */
  | { kind: "number"; at: number; claim: M; continued: boolean }
  /** Words with the marks around them, outermost first; `more` claims share the last lane. */
  | { kind: "text"; start: number; end: number; marks: Drawn<M>[]; more: M[] }
  /** After words that carry more claims than there are lanes. */
  | { kind: "more"; at: number; claims: M[] };

interface Range {
  start: number;
  end: number;
}

/**
 * Cuts a paragraph into words that carry the same claims, in reading order.
 * `breaks` are further positions to cut at, such as the ends of sentences. A claim
 * that has no lane of its own is drawn alone on lane 1 while it is `active`.
 */
export function runs<M extends Marked>(
  claims: readonly M[],
  paragraph: Range,
  breaks: readonly number[],
  active: string | undefined,
): Part<M>[] {
  const placed = lanes(claims, paragraph.start, paragraph.end);
  const parts: Part<M>[] = [];
  let gathered: M[] = [];
  const flush = (at: number) => {
    if (gathered.length > 0) parts.push({ kind: "more", at, claims: gathered });
    gathered = [];
  };
  let next = 0;
  let open: Placed<M>[] = []; // what begins before the end of the range and ends after its start
  for (const range of cut(placed, paragraph, breaks)) {
    for (let p = placed[next]; p && p.from < range.end; p = placed[++next]) open.push(p);
    open = open.filter((p) => p.to > range.start);
    const here = open.filter((p) => p.claim.spans.some((s) => s.start < range.end && range.start < s.end));
    const text = draw(here, range, active);
    if (text.more.length === 0) flush(range.start);
    for (const p of here.toSorted((a, b) => a.claim.number - b.claim.number)) {
      const begins = p.claim.spans.some((s) => s.start === range.start);
      const shown = text.marks.some((m) => m.claim.id === p.claim.id);
      if (begins && shown) {
        const first = p.claim.spans.every((s) => s.start >= range.start);
        parts.push({ kind: "number", at: range.start, claim: p.claim, continued: !first });
      }
    }
    parts.push(text);
    gathered = [...gathered, ...text.more.filter((c) => !gathered.includes(c))];
  }
  flush(paragraph.end);
  return parts;
}

function cut<M extends Marked>(placed: Placed<M>[], paragraph: Range, breaks: readonly number[]): Range[] {
  const at = new Set([paragraph.start, paragraph.end, ...breaks]);
  for (const p of placed) {
    for (const s of p.claim.spans) {
      at.add(s.start);
      at.add(s.end);
    }
  }
  const inside = [...at].filter((x) => x >= paragraph.start && x <= paragraph.end).sort((a, b) => a - b);
  return inside.slice(1).map((end, i) => ({ start: inside[i] ?? paragraph.start, end }));
}

function draw<M extends Marked>(
  here: Placed<M>[],
  range: Range,
  active: string | undefined,
): Part<M> & { kind: "text" } {
  const order = here.toSorted((a, b) => a.lane - b.lane);
  const deep = order.filter((p) => p.lane > ownLanes);
  const alone = deep.find((p) => p.claim.id === active);
  if (alone) {
    const others = order.filter((p) => p !== alone).map((p) => p.claim);
    return { kind: "text", ...range, marks: [{ claim: alone.claim, lane: 1 }], more: others };
  }
  const shared = deep.length > 0 ? order.filter((p) => p.lane >= ownLanes) : [];
  const own = order.filter((p) => !shared.includes(p));
  return {
    kind: "text",
    ...range,
    marks: own.map((p) => ({ claim: p.claim, lane: p.lane })),
    more: shared.map((p) => p.claim),
  };
}
