import { expect, test, vi } from "vitest";
import { answer } from "../testing/server";
import { actOnClaim, api, fieldError, Problem, unwrap } from "./api";

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const err = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(err instanceof Problem)) throw new Error(`expected a Problem, got ${String(err)}`);
  return err;
}

test("unwrap returns what the server answered", async () => {
  answer({ "GET /session": { status: 200, body: { signedIn: false, hasAccounts: true, newsroom: "N", demo: false } } });
  expect(await unwrap(api.GET("/session"))).toEqual({ signedIn: false, hasAccounts: true, newsroom: "N", demo: false });
});

test("a problem carries the server's sentence, fields and current object", async () => {
  answer({
    "GET /me": {
      status: 409,
      body: {
        status: 409,
        code: "claim.stale",
        title: "It changed.",
        fields: { name: "Say who." },
        current: { version: 4 },
      },
    },
  });
  const p = await problemOf(unwrap(api.GET("/me")));
  expect([p.message, p.code, p.stale, p.offline, p.current]).toEqual([
    "It changed.",
    "claim.stale",
    true,
    false,
    { version: 4 },
  ]);
  expect(fieldError(p, "name")).toBe("Say who.");
  expect(fieldError(p, "other")).toBeUndefined();
});

test("no answer is a problem of its own, which says that nothing is lost", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("network")));
  const p = await problemOf(unwrap(api.GET("/me")));
  expect([p.offline, p.status, p.message]).toEqual([
    true,
    0,
    "Linecheck did not answer. Check the connection; nothing you wrote is lost.",
  ]);
});

test("an answer that is no problem document still says its status", async () => {
  vi.stubGlobal("fetch", async () => new Response("<h1>Bad gateway</h1>", { status: 502 }));
  const p = await problemOf(unwrap(api.GET("/me")));
  expect([p.status, p.message]).toEqual([502, "The server answered with status 502 and no explanation."]);
});

test("an action on a claim names the version that was on screen", async () => {
  const received = answer({ "POST /claims/c1/waive": { status: 200, body: { id: "c1", version: 8 } } });
  await actOnClaim({ id: "c1", version: 7 }, "waive", { reason: "The desk decided." });
  expect(received[0]?.body).toEqual({ version: 7, reason: "The desk decided." });
});
