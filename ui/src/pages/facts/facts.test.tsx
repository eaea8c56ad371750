import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Fact, Person } from "../../lib/api";
import { answer } from "../../testing/server";
import { arrive, expectAccessible, me, showPage } from "../../testing/show";

const marta: Person = { id: "marta", name: "Marta Oliveira", initials: "MO", colour: 4, active: true };

const fact = (change: Partial<Fact> = {}): Fact => ({
  id: "f1",
  statement: "The tower is 330 metres tall.",
  correction: "",
  verdict: {
    value: "confirmed",
    label: "Confirmed",
    definition: "",
    colour: "green",
    icon: "v-confirmed",
    correction: "",
    group: "confirmed",
    ordinal: 1,
    retired: false,
  },
  sources: [
    {
      kind: "web_page",
      title: "The survey",
      url: "javascript:alert(1)",
      publisher: "Survey office",
      author: "",
      publishedOn: "",
      quote: "330 m",
      locator: "p. 2",
      stance: "supports",
      primary: true,
      accessedOn: "2030-01-01",
      snapshotSha256: "ab".repeat(32),
    },
  ],
  validFrom: "",
  validUntil: "2030-06-30",
  state: "current",
  stateReason: "",
  stateBy: marta,
  stateAt: "2030-01-02T03:04:05.000Z",
  owner: marta,
  claimId: "c1",
  claimNumber: 4,
  articleId: "a1",
  articleTitle: "The tower",
  contentHash: "h",
  uses: 3,
  rests: [{ claimId: "k1", claimNumber: 2, articleId: "b1", factVersion: 1 }],
  version: 2,
  createdBy: marta,
  createdAt: "2030-01-02T03:04:05.000Z",
  actions: ["edit", "contradict", "withdraw"],
  ...change,
});

function serve(now: () => Fact[], more: Parameters<typeof answer>[0] = {}) {
  return answer({
    "GET /me": { status: 200, body: me },
    "GET /facts": () => ({ status: 200, body: { items: now() } }),
    "GET /facts/f1": () => ({ status: 200, body: now()[0] }),
    ...more,
  });
}

test("a fact shows what it stands on and what stands on it", async () => {
  serve(() => [fact()]);
  showPage("/facts");
  await userEvent.click(await screen.findByRole("link", { name: "The tower is 330 metres tall." }));
  const pane = await screen.findByRole("complementary", { name: "Fact" });
  await within(pane).findByText("330 m");
  expect(within(pane).queryByRole("link", { name: "The survey" })).toBeNull(); // no address that runs something
  expect(pane.textContent).toContain("copy abababababab");
  expect(pane.textContent).toContain("2 more in articles that you may not see");
  expect(within(pane).getByRole("link", { name: "Claim 2" }).getAttribute("href")).toBe("/articles/b1?claim=k1");
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("complementary", { name: "Fact" })).toBeNull());
});

test("what is looked for stands in the address", async () => {
  const got = serve(() => []);
  const { router } = showPage("/facts?q=tower");
  expect(await screen.findByText("No fact is like that.")).toBeTruthy();
  await userEvent.selectOptions(screen.getByLabelText("State"), "Expired");
  await waitFor(() => expect(router.state.location.search).toEqual({ q: "tower", state: "expired" }));
  await waitFor(() => expect(got.some((r) => r.path === "/facts?search=tower&state=expired")).toBe(true));
});

test("a fact is contradicted with a reason, on the version that was on screen", async () => {
  let now = fact();
  const got = serve(() => [now], {
    "POST /facts/f1/contradict": () => {
      now = fact({ state: "contradicted", stateReason: "A new survey.", version: 3, actions: ["withdraw"] });
      return { status: 200, body: now };
    },
  });
  showPage("/facts?fact=f1");
  await userEvent.click(await screen.findByRole("button", { name: "It is not so" }));
  await userEvent.type(await screen.findByLabelText("What contradicts it"), "A new survey.");
  await userEvent.click(screen.getByRole("button", { name: "Mark it as contradicted" }));
  expect(await screen.findByText("A new survey.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "It is not so" })).toBeNull();
  expect(got.find((r) => r.method === "POST")?.body).toEqual({ version: 2, reason: "A new survey." });
});

test("an expired fact is given more time; a last day that is left as it is, is not sent", async () => {
  const got = serve(() => [fact({ state: "expired" })], { "POST /facts/f1/edit": { status: 200, body: fact() } });
  showPage("/facts?fact=f1");
  await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
  const words = await screen.findByLabelText("Statement");
  await userEvent.type(words, " برج");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(got.find((r) => r.method === "POST")?.body).toEqual({
      version: 2,
      statement: "The tower is 330 metres tall. برج",
      validFrom: "",
    }),
  );
});

test("what others do marks the list, and the person shows it", async () => {
  let now = [fact()];
  serve(() => now);
  showPage("/facts");
  await screen.findByRole("link", { name: "The tower is 330 metres tall." });
  now = [fact({ statement: "The tower is 331 metres tall." })];
  arrive({
    seq: 9,
    action: "fact.edited",
    articleId: "a1",
    claimId: "c1",
    subjectId: "f1",
    actorId: "marta",
    actorName: "Marta Oliveira",
    at: "2030-01-02T03:04:05.000Z",
  });
  await userEvent.click(await screen.findByRole("button", { name: "Show them as they are" }));
  expect(await screen.findByRole("link", { name: "The tower is 331 metres tall." })).toBeTruthy();
});

test("an empty newsroom says how facts come, a refusal what to do", async () => {
  serve(() => []);
  const { unmount } = showPage("/facts");
  expect(await screen.findByText("No standing fact yet.")).toBeTruthy();
  await expectAccessible();
  unmount();
  serve(() => [], {
    "GET /facts/f1": { status: 404, body: { status: 404, code: "not_found", title: "Nothing here." } },
  });
  showPage("/facts?fact=f1");
  expect(await screen.findByText(/Nothing here\./)).toBeTruthy();
});
