import { describe, expect, test } from "vitest";

import { Offsets } from "./offsets";

describe("Offsets", () => {
  test.each([
    { name: "ASCII", text: "abc", length: 3, units: [0, 1, 2, 3] },
    { name: "a precomposed letter is one of each", text: "éa", length: 2, units: [0, 1, 2] },
    { name: "a combining mark is a code point of its own", text: "e\u0301a", length: 3, units: [0, 1, 2, 3] },
    { name: "a character of the basic plane", text: "漢字", length: 2, units: [0, 1, 2] },
    { name: "a character beyond it takes two units", text: "𠮷a", length: 2, units: [0, 2, 3] },
    {
      name: "an emoji with a skin tone is two code points and four units",
      text: "a👍🏽b",
      length: 4,
      units: [0, 1, 3, 5, 6],
    },
    { name: "a family joined by joiners", text: "👩‍👧", length: 3, units: [0, 2, 3, 5] },
    { name: "nothing", text: "", length: 0, units: [0] },
  ])("$name", ({ text, length, units }) => {
    const offsets = new Offsets(text);
    expect(offsets.length).toBe(length);
    expect(units.map((_, point) => offsets.toUnits(point))).toEqual(units);
    expect(units.map((unit) => offsets.toPoints(unit))).toEqual(units.map((_, point) => point));
  });

  test("a unit position inside a character goes to its start, or to its end", () => {
    const offsets = new Offsets("a👍🏽b");
    expect(offsets.toPoints(2)).toBe(1);
    expect(offsets.toPoints(2, true)).toBe(2);
    expect(offsets.toPoints(4)).toBe(2);
    expect(offsets.toPoints(4, true)).toBe(3);
  });

  test("a position on a boundary is not moved by asking upwards", () => {
    const offsets = new Offsets("👍b👍");
    expect([0, 2, 3, 5].map((unit) => offsets.toPoints(unit, true))).toEqual([0, 1, 2, 3]);
  });

  test("positions outside the text are moved to its ends", () => {
    const offsets = new Offsets("👍");
    expect(offsets.toUnits(-4)).toBe(0);
    expect(offsets.toUnits(9)).toBe(2);
    expect(offsets.toPoints(-4)).toBe(0);
    expect(offsets.toPoints(9)).toBe(1);
  });

  test("slices by code points", () => {
    const offsets = new Offsets("é 漢 👍🏽 e\u0301 end");
    expect(offsets.slice(2, 3)).toBe("漢");
    expect(offsets.slice(4, 6)).toBe("👍🏽");
    expect(offsets.slice(7, 9)).toBe("e\u0301");
    expect(offsets.slice(10, 13)).toBe("end");
  });

  test("trims white space, and says where the words are", () => {
    const offsets = new Offsets("👍 \n words 👍\n");
    expect(offsets.trim(1, offsets.length)).toEqual({ start: 4, end: 11 });
    expect(offsets.trim(1, 4)).toEqual({ start: 4, end: 4 });
  });

  test("a lone surrogate counts as one of each", () => {
    const offsets = new Offsets("a\ud83db");
    expect(offsets.length).toBe(3);
    expect(offsets.toUnits(2)).toBe(2);
    expect(offsets.toPoints(2)).toBe(2);
  });
});
