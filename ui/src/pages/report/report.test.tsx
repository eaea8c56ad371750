import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Article, Person, ReportList } from "../../lib/api";
import { answer } from "../../testing/server";
import { expectAccessible, me, showPage } from "../../testing/show";

const marta: Person = { id: "marta", name: "Marta Oliveira", initials: "MO", colour: 4, active: true };

const article: Article = {
  id: "a1",
  title: "Ferry ramp was unsafe",
  publisher: "",
  byline: "",
  url: "",
  publishedOn: "",
  language: "en",
  restricted: false,
  members: [],
  status: "checking",
  articleVersion: 1,
  text: "The ramp.",
  textSha256: "",
  length: 9,
  notes: [],
  original: { source: "paste", fileName: "", retrievedFrom: "", sha256: "" },
  segments: [],
  coverage: {
    blocked: 0,
    segments: 1,
    sentences: 1,
    claims: 2,
    final: 1,
    gaps: 1,
    covered: 0,
    byDisposition: {},
    complete: false,
  },
  ready: false,
  blockers: [
    { code: "claim.open", text: "Claim 5 is disputed.", claimId: "c5" },
    { code: "coverage.gap", text: "One sentence has no answer.", segmentId: "s9" },
  ],
  version: 4,
  createdBy: marta,
  createdAt: "2030-01-02T03:04:05.000Z",
  updatedAt: "2030-01-02T03:04:05.000Z",
  actions: [],
  unavailable: [{ action: "sign_off", why: "1 claim is not final." }],
  suggestsWith: "",
  threads: [],
  lastSeq: 1,
};

const signed: Article = { ...article, status: "signed_off", blockers: [], actions: ["reopen"], unavailable: [] };
const noReports: ReportList = { items: [], actions: ["issue_report"], unavailable: [], blockers: [] };

test("what blocks the sign-off is a list with a link to each place", async () => {
  answer({
    "GET /me": { status: 200, body: me },
    "GET /articles/a1": { status: 200, body: article },
    "GET /articles/a1/reports": { status: 200, body: { ...noReports, actions: [] } },
  });
  showPage("/articles/a1/report");
  const claim = await screen.findByRole("link", { name: /^Open ?: Claim 5 is disputed\.$/ });
  expect(claim.getAttribute("href")).toBe("/articles/a1?claim=c5");
  const gap = screen.getByRole("link", { name: /^Open ?: One sentence has no answer\.$/ });
  expect(gap.getAttribute("href")).toBe("/articles/a1?segment=s9");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Sign off" }).disabled).toBe(true);
  expect(screen.getByText("Sign off: 1 claim is not final.")).toBeTruthy();
  await expectAccessible();
});

test("reopening asks for a reason and names the version; a stale one keeps the words", async () => {
  const stale = { status: 409, code: "article.stale", title: "This article changed while you were looking at it." };
  const received = answer({
    "GET /me": { status: 200, body: me },
    "GET /articles/a1": { status: 200, body: signed },
    "GET /articles/a1/reports": { status: 200, body: noReports },
    "POST /articles/a1/reopen": { status: 409, body: stale },
  });
  showPage("/articles/a1/report");
  await userEvent.click(await screen.findByRole("button", { name: "Reopen" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Reason"), "A source withdrew.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Reopen" }));
  expect((await within(dialog).findByRole("alert")).textContent).toBe(stale.title);
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>("Reason").value).toBe("A source withdrew.");
  expect(received.find((r) => r.method === "POST")?.body).toEqual({ version: 4, reason: "A source withdrew." });
});

test("the summary survives a failure and a reload until the report is issued", async () => {
  let works = false;
  let issued = false;
  const row = {
    id: "r1",
    articleId: "a1",
    number: 1,
    state: "issued",
    sha256: "ab",
    issuedBy: marta,
    issuedAt: article.createdAt,
  };
  const received = answer({
    "GET /me": { status: 200, body: me },
    "GET /articles/a1": { status: 200, body: signed },
    "GET /articles/a1/reports": () => ({ status: 200, body: { ...noReports, items: issued ? [row] : [] } }),
    "POST /articles/a1/reports": () => {
      if (!works) return { status: 503, body: { status: 503, code: "busy", title: "The server is busy." } };
      issued = true;
      return { status: 201, body: row };
    },
    "GET /reports/r1": {
      status: 200,
      body: { ...row, model: {}, formats: [{ name: "md", label: "Markdown", extension: "md" }] },
    },
  });
  const first = showPage("/articles/a1/report");
  await userEvent.type(await screen.findByLabelText("Summary"), "Three need a change.");
  await userEvent.click(screen.getByRole("button", { name: "Issue report 1" }));
  expect((await screen.findByRole("alert")).textContent).toBe("The server is busy.");
  first.unmount();

  works = true;
  showPage("/articles/a1/report");
  expect((await screen.findByLabelText<HTMLTextAreaElement>("Summary")).value).toBe("Three need a change.");
  await userEvent.click(screen.getByRole("button", { name: "Issue report 1" }));
  await screen.findByRole("button", { name: "Issue report 2" });
  expect(screen.getByLabelText<HTMLTextAreaElement>("Summary").value).toBe("");
  const sent = received.filter((r) => r.path === "/articles/a1/reports" && r.method === "POST").at(-1);
  expect(sent?.body).toEqual({ summary: "Three need a change." });
  await waitFor(() =>
    expect(screen.getByTitle("Report 1").getAttribute("src")).toBe("/api/v1/reports/r1/export/html?inline=1"),
  );
  const downloads = await screen.findByRole("list", { name: "Downloads of report 1" });
  expect(within(downloads).getByRole("link", { name: "Markdown" }).getAttribute("href")).toBe(
    "/api/v1/reports/r1/export/md",
  );
});
