import { expect, test } from "vitest";

import { lanes } from "./lanes";

const claim = (number: number, ...spans: [number, number][]) => ({
  id: `c${number}`,
  number,
  spans: spans.map(([start, end]) => ({ start, end })),
});

const laneOf = (placed: ReturnType<typeof lanes>) => Object.fromEntries(placed.map((p) => [p.claim.number, p.lane]));

test("claims that do not touch share the lowest lane", () => {
  expect(laneOf(lanes([claim(1, [0, 10]), claim(2, [10, 20])], 0, 30))).toEqual({ 1: 1, 2: 1 });
});

test("the one that starts first lies nearest, the longer one first of two", () => {
  expect(laneOf(lanes([claim(1, [5, 10]), claim(2, [0, 20]), claim(3, [5, 18])], 0, 30))).toEqual({ 2: 1, 3: 2, 1: 3 });
});

test("no claim steps into a lane between the pieces of another", () => {
  const split = claim(19, [0, 4], [60, 90]);
  expect(laneOf(lanes([claim(17, [0, 40]), claim(18, [46, 55]), split], 0, 100))).toEqual({ 19: 1, 17: 2, 18: 2 });
});

test("only what lies inside the paragraph counts", () => {
  expect(laneOf(lanes([claim(1, [0, 10], [50, 60]), claim(2, [30, 40])], 20, 100))).toEqual({ 2: 1, 1: 1 });
  expect(lanes([claim(1, [0, 20])], 20, 100)).toEqual([]);
});

test("a fourth claim on the same words gets a lane of its own number", () => {
  const four = [claim(1, [0, 40]), claim(2, [0, 30]), claim(3, [0, 20]), claim(4, [0, 10])];
  expect(laneOf(lanes(four, 0, 40))).toEqual({ 1: 1, 2: 2, 3: 3, 4: 4 });
});
