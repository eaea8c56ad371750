import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { expectAccessible } from "../../testing/show";
import { amara, article, claim, lineCheck, row } from "../testing/fixtures";
import { Scene, serve, show } from "../testing/harness";

const earlier = {
  claimId: "k1",
  claimNumber: 3,
  articleId: "b1",
  articleTitle: "Envoys leave",
  wording: "NATO sent eight envoys home.",
  status: "approved",
  checked: true,
  verdict: lineCheck.values[0],
  correction: "",
  at: "2026-01-01T12:00:00.000Z",
  score: 0.9,
  shared: ["NATO"],
  otherNumbers: ["9"],
  numbersDiffer: true,
  usable: true,
  refused: false,
};

function open(items: object[], actions = ["refuse_earlier", "use_earlier"]) {
  const now = claim({ status: "in_review", holder: amara, version: 3 });
  let refused = false;
  const asked = serve((got) => {
    if (got.path === "/claims/c1/draft") return got.method === "DELETE" ? undefined : { updatedAt: now.updatedAt };
    if (got.path.startsWith("/claims/c1/seen")) {
      if (got.path.endsWith("/use")) return now;
      if (got.method === "POST") refused = got.path.endsWith("/refuse");
      return { items: items.map((i, n) => (n === 0 ? { ...i, refused } : i)), actions };
    }
    if (got.path === "/articles/a1/seen") return { claims: items.length > 0 ? { c1: items.length } : {} };
    if (got.method === "GET" && got.path === "/claims/c1") return now;
    if (got.path.endsWith("/history")) return { items: [] };
    return { items: [], made: [], under: [], actions: [], unavailable: [] };
  });
  const text = article(["NATO expelled eight envoys."]);
  return { ...show(<Scene article={text} claims={[row({ status: now.status })]} open={1} />), asked };
}

test("an earlier check is shown with its verdict, and leads to it", async () => {
  open([earlier]);
  const part = await screen.findByRole("region", { name: "Seen before" });
  const link = within(part).getByRole("link", { name: "NATO sent eight envoys home." });
  expect(link.getAttribute("href")).toBe("/articles/b1?claim=k1");
  expect(part.textContent).toContain(lineCheck.values[0]?.label);
  expect(part.textContent).toContain("Its numbers differ: 9");
  await expectAccessible();
});

test("a claim without a finding only says where it is", async () => {
  open([{ ...earlier, checked: false, usable: false, at: undefined, verdict: { ...earlier.verdict, label: "" } }]);
  const part = await screen.findByRole("region", { name: "Seen before" });
  expect(part.textContent).toContain("Also in Envoys leave");
  expect(within(part).queryByRole("button", { name: "Use as source" })).toBeNull();
});

test("it is used for the version of the claim that was on screen", async () => {
  const { asked } = open([earlier]);
  await userEvent.click(await screen.findByRole("button", { name: "Use as source" }));
  await waitFor(() =>
    expect(asked.find((g) => g.path === "/claims/c1/seen/use")?.body).toEqual({
      claimVersion: 3,
      earlier: "k1",
      stance: "context",
    }),
  );
});

test("what is not the same goes away, and comes back", async () => {
  open([earlier]);
  await userEvent.click(await screen.findByRole("button", { name: "Not the same" }));
  await userEvent.click(await screen.findByRole("button", { name: "1 said to be another claim" }));
  await userEvent.click(await screen.findByRole("button", { name: "It is the same" }));
  expect(await screen.findByRole("button", { name: "Not the same" })).toBeTruthy();
});

test("nothing is drawn where nothing was seen", async () => {
  open([]);
  await screen.findByRole("region", { name: "Claim 1 in detail" });
  expect(screen.queryByRole("region", { name: "Seen before" })).toBeNull();
});
