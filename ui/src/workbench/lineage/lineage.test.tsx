import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { Claim, HistoryItem } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { amara, article, claim, leila, row } from "../testing/fixtures";
import { type Got, Scene, serve, show } from "../testing/harness";

const at = "2026-01-02T12:00:00.000Z";
const rows = [3, 7, 8, 9].map((number) => row({ number, status: number === 3 ? "superseded" : "open" }));
const relatives = rows.map(({ id, number, status, wording, quote }) => ({ id, number, status, wording, quote }));
const split = { kind: "split", by: leila, at, parents: ["c3"], children: ["c7", "c8"], undone: false };

async function open(now: Claim, family: unknown, items: HistoryItem[] = []) {
  const asked = serve((got) => {
    if (got.path === `/claims/${now.id}/family`) return family;
    if (got.path === `/claims/${now.id}/history`) return { items };
    if (got.path.endsWith("/draft")) return { updatedAt: at };
    if (got.path === "/claims/c3/rejoin") return claim({ ...rows[0], status: "open" });
    if (got.path === `/claims/${now.id}` || got.path.endsWith("/edit")) return now;
    return { status: 404, title: "Not here" };
  });
  show(<Scene article={article(["NATO expelled eight envoys."])} claims={rows} open={now.number} />);
  await userEvent.click(await screen.findByRole("tab", { name: "History" }));
  return asked;
}
const posts = (asked: Got[]) => asked.filter((g) => g.method === "POST").map((g) => ({ path: g.path, body: g.body }));

test("says what a claim came from, leads there, and undoes the step that the server lets be undone", async () => {
  const family = { claims: relatives, steps: [{ ...split, rejoin: { id: "c3", version: 4 } }], duplicates: ["c9"] };
  const asked = await open(claim({ number: 7, actions: [] }), family);
  const lineage = await screen.findByRole("region", { name: "Lineage" });
  expect(lineage.textContent).toContain("Claim 3, split into 7 and 8");
  expect(lineage.textContent).toContain("Set aside because they say the same: 9");
  expect(within(lineage).queryByRole("button", { name: "Open claim 7" })).toBeNull();
  await expectAccessible();
  await userEvent.click(within(lineage).getByRole("button", { name: "Undo the split" }));
  await waitFor(() => expect(posts(asked)).toEqual([{ path: "/claims/c3/rejoin", body: { version: 4 } }]));
  await waitFor(() => expect(document.querySelector('[data-line="c7"]')?.getAttribute("aria-current")).toBeNull());
});

test("a step that was undone stays in sight, and one that cannot be undone has no button", async () => {
  const merge = { kind: "merge", by: amara, at, parents: ["c7", "c8"], children: ["c9"], undone: false };
  await open(claim({ number: 9 }), { claims: relatives, steps: [{ ...split, undone: true }, merge], duplicates: [] });
  const lineage = await screen.findByRole("region", { name: "Lineage" });
  expect(within(lineage).getByText((_, x) => x?.tagName === "S").textContent).toBe("Claim 3, split into 7 and 8");
  expect(lineage.textContent).toContain("Claim 7 and 8, merged into 9");
  expect(within(lineage).queryByRole("button", { name: /Undo/ })).toBeNull();
  await userEvent.click(within(lineage).getAllByRole("button", { name: "Open claim 8" })[0] as HTMLElement);
  expect(document.querySelector('[data-line="c8"]')?.getAttribute("aria-current")).toBe("true");
});

test("words that were moved can be put back where they stood", async () => {
  const words = [{ start: 0, end: 13, quote: "NATO expelled" }];
  const moved: HistoryItem = {
    seq: 9,
    at,
    actor: leila,
    action: "claim.edited",
    text: "Leila Haddad edited the claim.",
    from: "open",
    to: "open",
    reason: "",
    hash: "",
    words,
  };
  const none = { claims: [], steps: [], duplicates: [] };
  const asked = await open(claim({ number: 7, actions: ["edit"], version: 6 }), none, [moved]);
  const lineage = await screen.findByRole("region", { name: "Lineage" });
  await userEvent.click(within(lineage).getByRole("button", { name: "Put the words back" }));
  await waitFor(() => expect(posts(asked)).toEqual([{ path: "/claims/c7/edit", body: { version: 6, spans: words } }]));
});

test("a claim without a past shows nothing of it", async () => {
  await open(claim({ number: 7 }), { claims: [], steps: [], duplicates: [] });
  await screen.findByRole("list", { name: "History" });
  expect(screen.queryByRole("region", { name: "Lineage" })).toBeNull();
});
