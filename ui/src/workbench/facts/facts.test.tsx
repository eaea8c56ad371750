import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";

import type { FactUnder } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { amara, article, claim, lineCheck, row } from "../testing/fixtures";
import { type Got, Scene, serve, show } from "../testing/harness";

const text = article(["NATO expelled eight envoys."]);

const under: FactUnder = {
  evidenceId: "e1",
  ordinal: 2,
  factId: "f1",
  factVersion: 1,
  version: 2,
  state: "contradicted",
  stateReason: "Its claim was re-opened: A new survey.",
  statement: "The tower is 330 metres tall.",
  validUntil: "",
};

const found = {
  id: "f1",
  statement: "The tower is 330 metres tall.",
  version: 4,
  verdict: lineCheck.values[0],
  sources: [],
  validUntil: "",
};

let search = (): unknown[] => [found];
let broken: unknown[] = [];
beforeEach(() => {
  search = () => [found];
  broken = [];
});

function open(
  facts: object,
  now = claim({ status: "in_review", holder: amara, version: 3 }),
  more = (_: Got): unknown => undefined,
) {
  const asked = serve((got) => {
    if (got.path === "/claims/c1/draft") return got.method === "DELETE" ? undefined : { updatedAt: now.updatedAt };
    if (got.method === "GET" && got.path === "/claims/c1") return now;
    if (got.method === "GET" && got.path.endsWith("/history")) return { items: [] };
    if (got.path === "/claims/c1/facts" && got.method === "GET")
      return { made: [], under: [], actions: [], unavailable: [], ...facts };
    if (got.path.endsWith("/queries")) return { items: [], actions: [], unavailable: [] };
    if (got.path === "/facts") return { items: search() };
    if (got.path === "/articles/a1/facts") return { items: broken };
    return got.method === "GET" ? { status: 404, title: "Not here" } : more(got);
  });
  return { ...show(<Scene article={text} claims={[row({ status: now.status })]} open={1} />), asked };
}

test("a claim says that a fact under it does not hold any more", async () => {
  open({ under: [under] });
  const part = await screen.findByRole("region", { name: "Standing facts" });
  expect(part.textContent).toContain("Evidence #2 is a standing fact that was contradicted");
  expect(part.textContent).toContain("Its claim was re-opened: A new survey.");
  expect(within(part).getByRole("link", { name: "The tower is 330 metres tall." }).getAttribute("href")).toBe(
    "/facts?fact=f1",
  );
  await expectAccessible();
});

test("what may not be seen of a fact is not named", async () => {
  open({ under: [{ ...under, factId: "", statement: "", stateReason: "" }] });
  const part = await screen.findByRole("region", { name: "Standing facts" });
  expect(part.textContent).toContain("a fact that you may not see");
  expect(within(part).queryByRole("link")).toBeNull();
});

test("a fact is found and used for the version of the claim that was on screen", async () => {
  const { asked } = open({ actions: ["use_fact"] }, undefined, () => claim({ version: 4 }));
  await userEvent.click(await screen.findByRole("button", { name: "Use a fact" }));
  await userEvent.type(await screen.findByLabelText("Look for"), "tower");
  await userEvent.click(await screen.findByRole("radio", { name: /330 metres/ }));
  await userEvent.selectOptions(screen.getByLabelText("What it does to the claim"), "Context");
  await userEvent.click(screen.getByRole("button", { name: "Use the fact" }));
  await waitFor(() =>
    expect(asked.find((g) => g.path === "/claims/c1/facts/use")?.body).toEqual({
      claimVersion: 3,
      fact: "f1",
      factVersion: 4,
      stance: "context",
    }),
  );
});

test("a fact that the list does not show any more is not used", async () => {
  const { asked } = open({ actions: ["use_fact"] }, undefined, () => claim({ version: 4 }));
  await userEvent.click(await screen.findByRole("button", { name: "Use a fact" }));
  await userEvent.click(await screen.findByRole("radio", { name: /330 metres/ }));
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Use the fact" }).disabled).toBe(false);
  search = () => [];
  await userEvent.type(screen.getByLabelText("Look for"), "bridge");
  await screen.findByText("No current fact says that.");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Use the fact" }).disabled).toBe(true);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(asked.some((g) => g.method === "POST")).toBe(false);
});

test("the list marks a claim whose fact does not hold any more", async () => {
  broken = [{ ...under, state: "expired", claimId: "c1", claimNumber: 1, reports: [] }];
  open({});
  const line = () => document.querySelector<HTMLElement>("[data-line=c1]");
  await waitFor(() => expect(line()?.textContent).toContain("Fact expired"));
  expect(
    within(line() as HTMLElement)
      .getByText(/Fact/)
      .querySelector("svg"),
  ).not.toBeNull();
});

test("a signed-off claim becomes a fact, and a refusal stands at its field", async () => {
  const { asked } = open({ actions: ["make_fact"] }, claim({ status: "approved", version: 7 }), () => ({
    status: 422,
    title: "Not yet.",
    fields: { validUntil: "This day is over. Give a later one, or none." },
  }));
  await userEvent.click(await screen.findByRole("button", { name: "Make it a standing fact" }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>("Statement")).value).toBe("NATO expelled eight envoys.");
  await userEvent.type(screen.getByLabelText("Last day"), "2020-01-01");
  await userEvent.click(screen.getByRole("button", { name: "Make the fact" }));
  expect(await screen.findByText("This day is over. Give a later one, or none.")).toBeTruthy();
  expect(asked.find((g) => g.method === "POST")?.body).toMatchObject({ claimVersion: 7, validUntil: "2020-01-01" });
});
