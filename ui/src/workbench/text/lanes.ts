/** A claim as the text shows it: where its words are, in code points. */
export interface Marked {
  id: string;
  number: number;
  spans: readonly { start: number; end: number }[];
}

export interface Placed<M extends Marked> {
  claim: M;
  /** 1 is nearest to the words. */
  lane: number;
  /** From the first word to the last one inside the paragraph, with what lies between. */
  from: number;
  to: number;
}

/**
 * Gives each claim of a paragraph its lane: the lowest one that no earlier claim
 * holds between its first and its last word; by start, longer first. It does not
 * depend on which claim is active, so nothing moves under a reader.
 */
export function lanes<M extends Marked>(claims: readonly M[], start: number, end: number): Placed<M>[] {
  const waiting = claims
    .map((claim) => ({ claim, inside: claim.spans.filter((s) => s.start < end && start < s.end) }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ claim, inside }) => ({
      claim,
      from: Math.max(start, Math.min(...inside.map((s) => s.start))),
      to: Math.min(end, Math.max(...inside.map((s) => s.end))),
    }))
    .sort((a, b) => a.from - b.from || b.to - a.to || a.claim.number - b.claim.number);

  const ends: number[] = []; // by lane, where its last claim ends
  return waiting.map((next) => {
    const free = ends.findIndex((end) => end <= next.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = next.to;
    return { ...next, lane: lane + 1 };
  });
}
