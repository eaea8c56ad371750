import { expect, test } from "vitest";
import { ago, due, fromLocalInput, toLocalInput } from "./time";

const now = new Date(2030, 5, 12, 14, 0).getTime(); // a Wednesday
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

test.each([
  [-0.5, "just now"],
  [-6, "6 minutes ago"],
  [-180, "3 hours ago"],
  [-30 * 60, "yesterday"],
  [-12 * 24 * 60, "31 May"],
  [-400 * 24 * 60, "8 May 2029"],
])("%d minutes from now was %s", (minutes, want) => {
  expect(ago(at(minutes), now)).toBe(want);
});

test.each([
  [100, "in 1 h 40 min", "soon"],
  [20, "in 20 min", "soon"],
  [190, "in 3 h 10 min", "near"],
  [-132, "2 h 12 min late", "late"],
])("%d minutes from now is due %s", (minutes, text, tone) => {
  expect(due(at(minutes), now)).toEqual({ text, tone });
});

test("what is further away is named by its day", () => {
  expect(due(at(2 * 24 * 60), now).text).toMatch(/^Fri /);
  expect(due(at(2 * 24 * 60), now).tone).toBe("far");
});

test("a local input and an ISO time are the same moment", () => {
  expect(fromLocalInput(toLocalInput("2030-06-12T12:30:00.000Z"))).toBe("2030-06-12T12:30:00.000Z");
  expect(fromLocalInput("")).toBeUndefined();
  expect(toLocalInput(undefined)).toBe("");
});
