import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { ArticleRow, LiveEvent } from "../../lib/api";
import { answer } from "../../testing/server";
import { arrive, expectAccessible, me, showPage } from "../../testing/show";
import { grouped } from "./useArticles";

const ferry: ArticleRow = {
  id: "ferry",
  title: "Ferry operator knew of ramp fault",
  publisher: "Investigations",
  status: "checking",
  claims: 71,
  final: 52,
  blocked: 4,
  gaps: 1,
  people: [],
  updatedAt: "2030-01-02T03:04:05.000Z",
  restricted: true,
};
const tax: ArticleRow = { ...ferry, id: "tax", title: "Council tax to rise", restricted: false, gaps: 0 };

const change: LiveEvent = {
  seq: 9,
  action: "claim.submitted",
  articleId: "ferry",
  claimId: "c1",
  subjectId: "c1",
  actorId: "jonas",
  actorName: "Jonas Weber",
  at: "2030-01-02T03:04:05.000Z",
};

function serve() {
  let rows = [ferry, tax];
  const received = answer({
    "GET /me": { status: 200, body: me },
    "GET /articles": ({ path }) => ({ status: 200, body: { items: path.includes("search=") ? [] : rows } }),
  });
  const change = () => {
    rows = [tax, { ...ferry, final: 53 }];
  };
  return { received, change };
}

function titles(): string[] {
  return [...document.querySelectorAll("[data-row]")].map((row) => row.textContent ?? "");
}

test("what others change is said in a line, and shown when asked for", async () => {
  const server = serve();
  showPage("/articles");
  await screen.findByText(ferry.title);
  await expectAccessible();
  server.change();
  arrive(change);
  expect((await screen.findByText(/1 article changed\./)).textContent).toContain("1 article changed.");
  expect(screen.getByText("· changed since you looked")).toBeTruthy();
  expect(titles()).toEqual([ferry.title, tax.title]);
  await userEvent.click(screen.getByRole("button", { name: "Show it" }));
  await waitFor(() => expect(titles()).toEqual([tax.title, ferry.title]));
  expect(screen.queryByText("· changed since you looked")).toBeNull();
});

test("what one did oneself is no news", async () => {
  serve();
  showPage("/articles");
  await screen.findByText(ferry.title);
  arrive({ ...change, actorId: me.id });
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByText(/1 article changed/)).toBeNull();
});

test("a search is in the address, and a way out of it is offered", async () => {
  serve();
  const { router } = showPage("/articles");
  await userEvent.type(await screen.findByLabelText("Search titles and publishers"), "zebra");
  await screen.findByText("No article fits these filters.");
  expect(router.state.location.search).toEqual({ q: "zebra" });
  await userEvent.click(screen.getByRole("button", { name: "Remove the filters" }));
  await screen.findByText(ferry.title);
  expect(screen.getByLabelText<HTMLInputElement>("Search titles and publishers").value).toBe("");
});

test("j and k move over the rows and Enter is the link's own", async () => {
  serve();
  showPage("/articles");
  await screen.findByText(ferry.title);
  await userEvent.keyboard("jjk");
  expect(document.activeElement?.textContent).toBe(ferry.title);
  expect(document.activeElement?.getAttribute("href")).toBe("/articles/ferry");
});

test("articles stand under their headings, the nearest deadline first", () => {
  const now = Date.parse("2030-01-02T12:00:00.000Z");
  const row = (id: string, more: Partial<ArticleRow>) => ({ ...tax, id, ...more });
  const groups = grouped(
    [
      row("signed", { status: "signed_off", deadline: "2030-01-02T13:00:00.000Z" }),
      row("late", { deadline: "2030-01-01T12:00:00.000Z" }),
      row("none", {}),
      row("thursday", { deadline: "2030-01-05T12:00:00.000Z" }),
      row("evening", { deadline: "2030-01-02T20:00:00.000Z" }),
      row("february", { deadline: "2030-02-05T12:00:00.000Z" }),
    ],
    now,
  );
  expect(groups.map((g) => `${g.label}: ${g.rows.map((r) => r.id).join(", ")}`)).toEqual([
    "Late or due within a day: late, evening",
    "Within a week: thursday",
    "Later: february",
    "No deadline: none",
    "Signed off, waiting for publication: signed",
  ]);
});
