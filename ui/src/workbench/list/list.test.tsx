import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { ClaimRow } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { article, claim, row } from "../testing/fixtures";
import { type Got, Scene, serve, show } from "../testing/harness";

const rows: ClaimRow[] = [
  row({ number: 1, together: ["take", "dismiss", "merge"], wording: "One." }),
  row({ number: 2, together: ["take", "dismiss", "merge"], wording: "Two.", version: 3 }),
  row({ number: 3, status: "proposed", together: ["accept", "dismiss", "merge"], wording: "Three." }),
  row({ number: 4, status: "submitted", together: [], wording: "Four." }),
];

function open(answer?: (got: Got) => unknown) {
  const asked = serve((got) => {
    if (got.method === "GET" && /^\/claims\/c\d$/.test(got.path)) return claim({ number: Number(got.path.at(-1)) });
    if (got.method === "GET") return { status: 404, title: "Not here" };
    return answer?.(got) ?? { items: rows.map((r) => ({ ...r, version: r.version + 1 })) };
  });
  show(<Scene article={article(["NATO expelled eight envoys."])} claims={rows} />);
  return asked;
}
const posts = (asked: Got[]) => asked.filter((g) => g.path === "/articles/a1/claims/act").map((g) => g.body);
const bar = () => screen.getByRole("region", { name: "Picked claims" });
const line = (n: number) => document.querySelector(`[data-line="c${n}"]`) as HTMLElement;

test("claims picked with x are taken in one request, which can be undone in one", async () => {
  const asked = open();
  await userEvent.keyboard("jxjx");
  expect(bar().textContent).toContain("2 claims picked");
  await expectAccessible();
  await userEvent.click(within(bar()).getByRole("button", { name: "Take" }));
  const seen = [
    { id: "c1", version: 1 },
    { id: "c2", version: 3 },
  ];
  await waitFor(() => expect(posts(asked)).toEqual([{ action: "take", claims: seen }]));
  expect(await screen.findAllByText("2 claims taken")).toBeDefined();
  expect(screen.queryByRole("region", { name: "Picked claims" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  const then = seen.map((x) => ({ ...x, version: x.version + 1 }));
  await waitFor(() => expect(posts(asked)[1]).toEqual({ action: "release", claims: then }));
});

test("Shift x picks up to the claim; what only some of them allow says how many", async () => {
  open();
  await userEvent.keyboard("jxjjj{Shift>}X{/Shift}");
  expect(bar().textContent).toContain("4 claims picked");
  const buttons = within(bar())
    .getAllByRole("button")
    .map((b) => b.textContent);
  expect(buttons).toEqual(["Clear", "Accept 1", "Take 2", "Dismiss 3…"]);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "Picked claims" })).toBeNull();
});

test("with the mouse: a box, Ctrl and Shift", async () => {
  open();
  await userEvent.click(screen.getByRole("checkbox", { name: "Pick claim 1" }));
  fireEvent.click(line(3), { shiftKey: true });
  fireEvent.click(line(2), { ctrlKey: true });
  expect(bar().textContent).toContain("2 claims picked");
  expect(line(3).getAttribute("aria-current")).toBeNull();
});

test("dismissing asks why, and says what the server said when it refuses", async () => {
  const title = "Nothing was done to any of the 2 claims. Claim 2: it changed while you were looking at it.";
  let refuse = true;
  const asked = open(() => {
    if (!refuse) return undefined;
    refuse = false;
    return { status: 409, code: "stale", title, current: { items: rows } };
  });
  await userEvent.keyboard("jxjx");
  await userEvent.click(within(bar()).getByRole("button", { name: "Dismiss…" }));
  await userEvent.click(within(bar()).getByRole("button", { name: "Opinion" }));
  expect((await within(bar()).findByRole("alert")).textContent).toBe(title);
  expect(bar().textContent).toContain("2 claims picked");
  await userEvent.click(within(bar()).getByRole("button", { name: "Opinion" }));
  await waitFor(() =>
    expect(posts(asked)[1]).toMatchObject({ action: "dismiss", disposition: "not_checkable", reason: "opinion" }),
  );
});

test("claims picked in the list are merged, side by side, into one", async () => {
  const asked = open((got) => (got.path === "/claims/c1/merge" ? claim({ number: 5 }) : undefined));
  await userEvent.keyboard("jxjjx");
  await userEvent.click(within(bar()).getByRole("button", { name: "Merge…" }));
  expect(within(bar()).getAllByRole("listitem")).toHaveLength(2);
  const wording = within(bar()).getByLabelText<HTMLTextAreaElement>("Wording of the merged claim");
  expect(wording.value).toBe("One. Three.");
  await expectAccessible();
  await userEvent.click(within(bar()).getByRole("button", { name: "Merge" }));
  await waitFor(() =>
    expect(asked.find((g) => g.path === "/claims/c1/merge")?.body).toEqual({
      version: 1,
      with: ["c3"],
      versions: { c3: 1 },
      wording: "One. Three.",
    }),
  );
  expect((await screen.findAllByText("Merged into claim 5")).length).toBeGreaterThan(0);
});
