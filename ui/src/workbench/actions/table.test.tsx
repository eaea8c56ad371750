import { readFileSync } from "node:fs";

import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { article, claim, evidence, row } from "../testing/fixtures";
import { claimServer, Scene, show } from "../testing/harness";
import { entries } from "./table";

const document_ = readFileSync("src/lib/schema.gen.ts", "utf8");

/** Every action on a claim that the server's document has: the address below a claim has the operation's name. */
const actions = [...document_.matchAll(/"\/claims\/\{id\}\/(\w+)": \{([\s\S]*?)\n {4}\};/g)]
  .filter(([, action, operations]) => operations?.includes(`post: operations["${action?.replaceAll("_", "-")}-claim"]`))
  .map(([, action]) => action ?? "");

/** Actions that have a control elsewhere in the pane, by what it is called. */
const elsewhere: Record<string, RegExp> = {
  edit: /^Edit wording/,
  set_evidence: /source/i,
  tick: /^Tick all words/,
};

const text = article(["NATO expelled eight envoys."]);

test("the document has the actions of the workflow", () => {
  expect(actions.length).toBeGreaterThanOrEqual(35);
  expect(actions).toEqual(
    expect.arrayContaining(["take", "cancel_cross_check", "settle_return", "confirm_retraction"]),
  );
});

test("no entry stands for an action that the server does not have", () => {
  expect(entries.map((e) => e.action).filter((a) => !actions.includes(a))).toEqual([]);
});

/** How many controls of a claim there are when these actions are offered, by their names. */
async function controls(offered: string[]): Promise<string[]> {
  const now = claim({ status: "in_review", version: 3, actions: offered, evidence: [evidence()] });
  claimServer(() => now);
  const drawn = show(<Scene article={text} claims={[row({ number: 1, status: "in_review" })]} open={1} />);
  await screen.findByRole("heading", { name: "Claim 1" });
  if (offered.includes("set_verdict")) await userEvent.click(screen.getByRole("radio", { name: /Unsupported/ }));
  const more = screen.queryByRole("button", { name: "More actions" });
  if (more) await userEvent.click(more);
  const roles = ["button", "menuitem", "textbox"];
  const names = roles
    .flatMap((role) => screen.queryAllByRole(role))
    .map((b) => b.getAttribute("aria-label") ?? b.textContent ?? "");
  drawn.unmount();
  return names;
}

test.each(actions)("%s has its place in the workbench", async (action) => {
  // Whoever may agree may disagree: the two verdicts say which it is.
  const offered = action === "disagree" ? ["agree", "disagree"] : [action];
  const entry = entries.find((e) => e.action === offered[0]);
  const wanted = entry ? new RegExp(`^${entry.label}`) : elsewhere[action];
  if (!wanted) throw new Error(`Give ${action} an entry in table.ts, or say here which control it has.`);
  const without = (await controls([])).filter((name) => wanted.test(name)).length;
  const found = (await controls(offered)).filter((name) => wanted.test(name)).length;
  expect(found).toBeGreaterThan(without);
});
