import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answer } from "../../testing/server";
import { expectAccessible, me, showPage } from "../../testing/show";
import { article } from "../../workbench/testing/fixtures";
import type { VersionReview } from "./useVersions";

const by = { id: "u1", name: "Ada Okafor", initials: "AO", colour: 1, active: true };
const row = { fileName: "", retrievedFrom: "", source: "paste", by, textSha256: "", length: 90 };
const span = (start: number, quote: string) => ({ start, end: start + quote.length, quote });
const item = {
  wording: "A claim.",
  status: "approved",
  now: "",
  change: "" as const,
  decision: "" as const,
  diff: [],
  candidates: [],
  voids: false,
  textChanged: false,
};

const review: VersionReview = {
  articleId: "a1",
  title: "Envoys",
  articleVersion: 1,
  version: 4,
  old: { ...row, number: 1, at: "2030-01-02T10:00:00Z" },
  new: { ...row, number: 2 },
  stored: false,
  fresh: [{ wording: "Belgium had no notice.", spans: [span(60, "no notice")] }],
  items: [
    {
      ...item,
      claimId: "c1",
      number: 1,
      outcome: "ambiguous",
      old: [span(0, "It is so.")],
      new: [],
      candidates: [
        { spans: [span(0, "It is so.")], before: "", after: " Again." },
        { spans: [span(20, "It is so.")], before: "Again. ", after: " The end." },
      ],
    },
    {
      ...item,
      claimId: "c2",
      number: 2,
      outcome: "reworded",
      change: "marks",
      voids: true,
      old: [span(30, 'said "no"')],
      new: [span(40, "said “no”")],
      diff: [
        { op: "same", text: "said " },
        { op: "deleted", text: '"' },
        { op: "inserted", text: "“" },
        { op: "same", text: "no" },
      ],
    },
    { ...item, claimId: "c3", number: 3, outcome: "unchanged", old: [span(50, "kept")], new: [span(55, "kept")] },
  ],
  sentences: [
    { kind: "unsure", old: span(0, "It is so."), paragraph: true, diff: [] },
    { kind: "unsure", new: span(0, "It is so."), paragraph: true, diff: [] },
    { kind: "reworded", old: span(30, 'said "no"'), new: span(40, "said “no”"), paragraph: true, diff: [] },
    { kind: "same", old: span(50, "kept"), new: span(55, "kept"), paragraph: true, diff: [] },
    { kind: "gone", old: span(70, "Gone now."), paragraph: true, diff: [] },
  ],
};

function serve(more: Parameters<typeof answer>[0]) {
  return answer({
    "GET /me": { status: 200, body: me },
    "GET /articles/a1": { status: 200, body: { ...article(["It is so."]), id: "a1", actions: ["new_version"] } },
    "POST /articles/a1/versions/preview": { status: 200, body: review },
    ...more,
  });
}

async function compare() {
  await userEvent.type(await screen.findByLabelText("Article text, exactly as copied"), "It is so. Again.");
  await userEvent.click(screen.getByRole("button", { name: /Compare with version/ }));
  await screen.findByRole("heading", { level: 1, name: "Version 2 against version 1" });
}

const list = () => screen.getByRole("navigation", { name: "What became of the claims" });

test("a claim without a certain place keeps the version from being stored until somebody places it", async () => {
  const received = serve({
    "POST /articles/a1/versions": {
      status: 422,
      body: { status: 422, code: "version.undecided", title: "Some claims.", fields: { "decisions.c1": "Not there." } },
    },
  });
  showPage("/articles/a1/versions/new");
  await compare();
  const store = screen.getByRole("button", { name: /^Import/ });
  expect(store).toHaveProperty("disabled", true);
  await expectAccessible();
  await userEvent.click(screen.getAllByRole("radio")[1] as HTMLElement);
  expect(within(list()).getByText("place chosen")).toBeTruthy();
  expect(store).toHaveProperty("disabled", false);
  await userEvent.click(store);
  expect(await screen.findByText("Not there.")).toBeTruthy();
  const sent = received.find((r) => r.path === "/articles/a1/versions");
  expect(sent?.body).toEqual({
    text: "It is so. Again.",
    version: 4,
    decisions: [{ claimId: "c1", as: "spans", spans: [span(20, "It is so.")] }],
  });
  expect(sent?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
});

test("the keyboard walks the changes and confirms a reworded claim", async () => {
  serve({});
  showPage("/articles/a1/versions/new");
  await compare();
  await userEvent.click(document.body);
  await userEvent.keyboard("j");
  expect(screen.getByText("Claim 2, reworded")).toBeTruthy();
  expect(screen.getByText(/Only quotation marks or spaces changed/)).toBeTruthy();
  await userEvent.keyboard("{Enter}");
  expect(within(list()).getByText("place confirmed")).toBeTruthy();
  await userEvent.keyboard("kk");
  expect(screen.getByText("Claim 1, to be placed")).toBeTruthy();
  expect(within(list()).queryByText("unchanged")).toBeNull();
  await userEvent.click(within(list()).getByRole("button", { name: "Show" }));
  expect(within(list()).getAllByRole("button").length).toBe(5);
});

test("the same text is refused at its field", async () => {
  serve({
    "POST /articles/a1/versions/preview": {
      status: 422,
      body: {
        status: 422,
        code: "version.same",
        title: "Nothing changed.",
        fields: { text: "Nothing changed: word for word." },
      },
    },
  });
  showPage("/articles/a1/versions/new");
  await userEvent.type(await screen.findByLabelText("Article text, exactly as copied"), "It is so.");
  await userEvent.click(screen.getByRole("button", { name: /Compare with version/ }));
  expect(await screen.findByText("Nothing changed: word for word.")).toBeTruthy();
});

test("an old version is read with its claims", async () => {
  const edition = {
    ...row,
    number: 1,
    at: "2030-01-02T10:00:00Z",
    articleId: "a1",
    text: "👩‍👧 It is so.\n",
    segments: [{ start: 0, end: 15, kind: "sentence", role: "body", paragraph: 0 }],
    claims: [{ claimId: "c1", number: 1, wording: "It is so.", status: "approved", spans: [span(4, "It is so.")] }],
  };
  serve({
    "GET /articles/a1/versions": { status: 200, body: { items: [{ ...row, number: 1, at: "2030-01-02T10:00:00Z" }] } },
    "GET /articles/a1/versions/1": { status: 200, body: edition },
  });
  showPage("/articles/a1/versions/1");
  expect(await screen.findByRole("heading", { level: 1, name: "Version 1" })).toBeTruthy();
  expect(await screen.findByText(/👩‍👧 It is so\./)).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "Claims of this version" })).getByText("Approved")).toBeTruthy();
  await expectAccessible();
});
