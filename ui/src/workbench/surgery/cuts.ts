/** A piece of a claim that is to become a claim of its own: the words in it, by their place. */
export interface Piece {
  /** Stays the same while the piece changes. */
  key: number;
  words: readonly number[];
}

const sorted = (words: Iterable<number>) => [...new Set(words)].sort((a, b) => a - b);

const nextKey = (pieces: readonly Piece[]) => Math.max(0, ...pieces.map((p) => p.key)) + 1;

/** One piece with all of a claim's words. */
export const whole = (words: number): Piece[] => [{ key: 1, words: Array.from({ length: words }, (_, i) => i) }];

/** Cuts before a word: what follows it in its piece becomes the next piece. Cutting there again takes the cut back. */
export function cutBefore(pieces: readonly Piece[], word: number): Piece[] {
  const begins = pieces.findIndex((p, i) => i > 0 && p.words[0] === word);
  if (begins > 0) {
    const before = pieces[begins - 1];
    const words = sorted([...(before?.words ?? []), ...(pieces[begins]?.words ?? [])]);
    return pieces.flatMap((p, i) => (i === begins ? [] : [p === before ? { ...p, words } : p]));
  }
  const at = pieces.findIndex((p) => p.words.includes(word) && p.words[0] !== word);
  return pieces.flatMap((p, i) =>
    i === at
      ? [
          { ...p, words: p.words.filter((w) => w < word) },
          { key: nextKey(pieces), words: p.words.filter((w) => w >= word) },
        ]
      : [p],
  );
}

/** Puts a word into a piece, or takes it out; a word may be in several pieces. */
export const toggleWord = (pieces: readonly Piece[], key: number, word: number): Piece[] =>
  pieces.map((p) =>
    p.key === key
      ? { ...p, words: p.words.includes(word) ? p.words.filter((w) => w !== word) : sorted([...p.words, word]) }
      : p,
  );

/** One more piece, without words yet. */
export const withPiece = (pieces: readonly Piece[]): Piece[] => [...pieces, { key: nextKey(pieces), words: [] }];

export const withoutPiece = (pieces: readonly Piece[], key: number): Piece[] => pieces.filter((p) => p.key !== key);
