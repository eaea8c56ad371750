import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";

import { useRequestKey } from "./requestKey";

test("the same thing in a row has one key; another thing, or nothing, between has it anew", () => {
  const { result } = renderHook(useRequestKey);
  const key = (what: unknown) => result.current(what)["Idempotency-Key"];
  const first = key({ text: "a" });
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(key({ text: "a" })).toBe(first);
  const other = key({ text: "b" });
  expect(other).not.toBe(first);
  expect(key(undefined)).not.toBe(other);
  expect(key({ text: "b" })).not.toBe(other);
});
