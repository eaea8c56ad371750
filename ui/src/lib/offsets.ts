/**
 * Converts between the two ways a position in a text is counted: code points,
 * as the server and the store count, and UTF-16 units, as the browser does.
 * This is the only place in the interface that does so.
 */
export class Offsets {
  readonly text: string;
  /** Length of the text in code points. */
  readonly length: number;
  /** Code point position of every character that takes two units, ascending. */
  readonly #wide: number[] = [];

  constructor(text: string) {
    this.text = text;
    let point = 0;
    for (const char of text) {
      if (char.length === 2) this.#wide.push(point);
      point++;
    }
    this.length = point;
  }

  /** The UTF-16 position of a code point position; positions outside the text are moved to its ends. */
  toUnits(point: number): number {
    const at = Math.min(Math.max(point, 0), this.length);
    return at + this.#before(at);
  }

  /**
   * The code point position of a UTF-16 position. A position inside a character
   * that takes two units becomes the one before it, or after it with `up`.
   */
  toPoints(unit: number, up = false): number {
    const at = Math.min(Math.max(unit, 0), this.text.length);
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) + middle < at) low = middle + 1;
      else high = middle;
    }
    const point = at - low;
    const last = this.#wide[low - 1];
    const inside = last !== undefined && last + low - 1 === at - 1;
    return inside && up ? point + 1 : point;
  }

  /** The text of a half-open range of code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }

  /** A half-open range of code points without the white space at its ends; empty when nothing else is in it. */
  trim(start: number, end: number): { start: number; end: number } {
    const words = this.slice(start, end);
    const lead = words.length - words.trimStart().length;
    const from = this.toPoints(this.toUnits(start) + lead);
    const to = this.toPoints(this.toUnits(start) + words.trimEnd().length);
    return { start: from, end: Math.max(from, to) };
  }

  #before(point: number): number {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
