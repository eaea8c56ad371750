import { createMemoryHistory } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { createCache } from "./lib/cache";
import { createAppRouter } from "./router";

function at(address: string) {
  const cache = createCache(() => undefined);
  const router = createAppRouter(cache);
  router.update({ history: createMemoryHistory({ initialEntries: [address] }), context: { cache } });
  return router;
}

test("search parameters stand in the address as they are, without quotation marks", () => {
  const router = at("/");
  const href = router.buildLocation({
    to: "/articles/$articleId",
    params: { articleId: "a1" },
    search: { claim: "5", q: "a b", status: "", aside: true },
  }).href;
  expect(href).toBe("/articles/a1?claim=5&q=a+b&aside=true");
});

test("what looks like a number in the address stays the text it is", () => {
  const router = at("/articles/a1?claim=1e3&segment=01M8");
  expect(router.matchRoutes(router.latestLocation).at(-1)?.search).toEqual({ claim: "1e3", segment: "01M8" });
});
