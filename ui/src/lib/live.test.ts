import { QueryClient } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import type { LiveEvent } from "./api";
import { invalidate, startLive } from "./live";

const event: LiveEvent = {
  seq: 7,
  action: "claim.submitted",
  articleId: "a1",
  claimId: "c1",
  subjectId: "c1",
  actorId: "jonas",
  actorName: "Jonas Weber",
  at: "2030-01-02T03:04:05.000Z",
};

async function readAgain(actorId: string): Promise<string[]> {
  const cache = new QueryClient();
  cache.setQueryData(["me"], { id: "amara" });
  const asked = vi.spyOn(cache, "invalidateQueries");
  invalidate(cache, { ...event, actorId });
  return asked.mock.calls
    .filter(([filter]) => filter?.refetchType !== "none")
    .map(([filter]) => (filter?.queryKey ?? ["what was seen before"]).join(" "));
}

test("what others do is read again in place, but no list is re-ordered", async () => {
  expect(await readAgain("jonas")).toEqual([
    "me",
    "sources a1",
    "article a1",
    "claims a1",
    "reports a1",
    "lint a1",
    "claim c1",
    "history c1",
    "what was seen before",
  ]);
});

test("what one did oneself shows in the lists at once", async () => {
  expect(await readAgain("amara")).toContain("articles");
  expect(await readAgain("amara")).toContain("queue");
});

test("a stream that breaks asks at once whether the session has ended", () => {
  const opened: EventTarget[] = [];
  class Source extends EventTarget {
    constructor() {
      super();
      opened.push(this);
    }
    close() {}
  }
  vi.stubGlobal("EventSource", Source);
  const lost = vi.fn();
  const stop = startLive(lost);
  opened[0]?.dispatchEvent(new Event("open"));
  expect(lost).not.toHaveBeenCalled();
  opened[0]?.dispatchEvent(new Event("error"));
  expect(lost).toHaveBeenCalledOnce();
  stop();
});

test("who stops before the lock is given reads no stream and holds nobody up", async () => {
  const Source = vi.fn();
  vi.stubGlobal("EventSource", Source);
  let held: Promise<unknown> | undefined;
  const request = async (_: string, __: LockOptions, granted: () => Promise<void>) => {
    await Promise.resolve();
    held = granted();
    await held;
  };
  vi.stubGlobal("navigator", { locks: { request } });
  startLive()();
  await vi.waitFor(() => expect(held).toBeDefined());
  await held;
  expect(Source).not.toHaveBeenCalled();
});
