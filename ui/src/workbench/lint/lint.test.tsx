import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { Article, Lint, LintFinding } from "../../lib/api";
import { invalidate } from "../../lib/live";
import { expectAccessible } from "../../testing/show";
import { amara, article, claim, leila, row } from "../testing/fixtures";
import { nothingAround, Scene, serve, show } from "../testing/harness";

const sentences = [
  "They met on Friday, 4 March 2025.",
  "“We will build it again, the mayor said.",
  "🗼 It is the tallest.",
];

const weekday: LintFinding = {
  fingerprint: "f1",
  rule: "weekday-date",
  severity: "error",
  places: [{ start: 12, end: 32, quote: "Friday, 4 March 2025" }],
  message: "4 March 2025 was a Tuesday, not a Friday.",
  claimId: "",
  claimNumber: 0,
  version: 1,
  actions: ["dismiss_finding"],
};
const quotes: LintFinding = {
  ...weekday,
  fingerprint: "f2",
  rule: "quotes-unbalanced",
  severity: "warning",
  places: [{ start: 34, end: 42, quote: "“We will" }],
  message: "This quotation mark is never closed.",
};
const superlative: LintFinding = {
  ...weekday,
  fingerprint: "f3",
  rule: "superlative",
  severity: "note",
  places: [{ start: 83, end: 94, quote: "the tallest" }],
  message: "“the tallest” needs proof.",
};
const rules = ["weekday-date", "superlative", "quotes-unbalanced"];

const dismissed = (f: LintFinding, by = amara, reason = "Our style"): LintFinding => ({
  ...f,
  version: f.version + 1,
  dismissed: { by, at: "2026-01-02T12:00:00.000Z", reason, reasonHidden: false },
  actions: ["restore_finding"],
});

/** A workbench on whose server the findings are; `now` is what that server has. */
function open(items: LintFinding[], change: Partial<Lint> = {}, refuse = false, more: Partial<Article> = {}) {
  const now: Lint = { articleVersion: 1, language: "en", rules, applied: rules, items, ...change };
  document.getSelection()?.removeAllRanges();
  const asked = serve(
    (got) => {
      if (got.path.startsWith("/articles/a1/lint/")) {
        if (refuse)
          return { status: 409, code: "stale", title: "It changed while you were looking at it.", current: now };
        const { fingerprint, reason } = got.body;
        if (!now.items.some((f) => f.fingerprint === fingerprint))
          return {
            status: 409,
            code: "lint.gone",
            title: "The article changed, and this is not found in it any more.",
          };
        now.items = now.items.map((f) => {
          if (f.fingerprint !== fingerprint) return f;
          if (got.path.endsWith("/dismiss")) return dismissed(f, amara, String(reason));
          const { dismissed: _, ...rest } = f;
          return { ...rest, version: f.version + 1, actions: ["dismiss_finding"] };
        });
        return now;
      }
      if (got.method === "GET" && got.path === "/claims/c1") return claim();
      if (got.path === "/articles/a1/sign_off") return { ...article(sentences), status: "signed_off" };
      return nothingAround;
    },
    () => now,
  );
  const text = article(sentences, more);
  return { ...show(<Scene article={text} claims={[row()]} />), asked, now };
}

async function panel(name = "2 to look at in the copy") {
  await userEvent.click(await screen.findByRole("button", { name }));
  return screen.getByRole("region", { name: "What the checks found" });
}

test("findings are grouped by how sure the check is, with their words", async () => {
  open([quotes, weekday, superlative]);
  const pane = await panel("3 to look at in the copy");
  expect(
    within(pane)
      .getAllByRole("heading")
      .map((h) => h.textContent),
  ).toEqual(["Cannot be right 1", "May not be right 1", "Something is missing 1"]);
  expect(pane.textContent).toContain("Weekday against date");
  expect(pane.textContent).toContain("Friday, 4 March 2025");
  expect(pane.textContent).toContain("Checked: weekday against date, superlatives, quotation marks.");
  expect(pane.textContent).not.toContain("checks can be made");
  await expectAccessible();
});

test("a click on its words, and j, select them in the article", async () => {
  open([weekday, superlative]);
  const pane = await panel();
  await userEvent.click(within(pane).getByRole("button", { name: /Friday, 4 March 2025/ }));
  expect(document.getSelection()?.toString()).toBe("Friday, 4 March 2025");
  await userEvent.keyboard("j");
  expect(document.getSelection()?.toString()).toBe("the tallest");
  await userEvent.keyboard("k");
  expect(document.getSelection()?.toString()).toBe("Friday, 4 March 2025");
});

test("words of another version of the article are not selected in this one", async () => {
  open([weekday], { articleVersion: 2 });
  const pane = await panel("1 to look at in the copy");
  await userEvent.click(within(pane).getByRole("button", { name: /Friday, 4 March 2025/ }));
  expect(document.getSelection()?.toString()).toBe("");
});

test("it is dismissed with a reason, stays where it stood, and the dismissal is undone", async () => {
  const { asked } = open([weekday, superlative]);
  const pane = await panel();
  await userEvent.click(within(pane).getByRole("button", { name: `Dismiss …: ${weekday.message}` }));
  const form = within(pane).getByRole("form");
  expect(within(form).getByRole<HTMLButtonElement>("button", { name: "Dismiss" }).disabled).toBe(true);
  await userEvent.click(within(form).getByRole("button", { name: "Both are right" }));
  await userEvent.type(within(form).getByRole("textbox"), ", says the mayor");
  await userEvent.click(within(form).getByRole("button", { name: "Dismiss" }));
  await waitFor(() =>
    expect(asked.find((g) => g.path.endsWith("/dismiss"))?.body).toEqual({
      fingerprint: "f1",
      version: 1,
      reason: "Both are right, says the mayor",
    }),
  );
  expect((await within(pane).findByText(/Dismissed by Amara Diallo/)).textContent).toContain("Both are right");
  expect(screen.getByRole("button", { name: "1 to look at in the copy" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByRole("button", { name: "2 to look at in the copy" })).toBeTruthy();
  expect(asked.find((g) => g.path.endsWith("/restore"))?.body).toEqual({ fingerprint: "f1", version: 2 });
});

test("a dismissal that cannot be undone any more says so, when the panel is closed too", async () => {
  const { now } = open([weekday, superlative]);
  const pane = await panel();
  await userEvent.click(within(pane).getByRole("button", { name: `Dismiss …: ${weekday.message}` }));
  await userEvent.type(within(pane).getByRole("textbox"), "Both are right{Enter}");
  await screen.findByRole("button", { name: "Undo" });
  await userEvent.click(screen.getByRole("button", { name: "Close (Esc)" }));
  now.items = [];
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  const notices = screen.getByRole("region", { name: "Notices" });
  expect(await within(notices).findByText("The article changed, and this is not found in it any more.")).toBeTruthy();
});

test("d does not ask for the reason of a finding that is dismissed, now or when it is opened again", async () => {
  open([dismissed(weekday, leila), superlative]);
  const pane = await panel("1 to look at in the copy");
  await userEvent.click(within(pane).getByRole("button", { name: "1 dismissed" }));
  await userEvent.click(within(pane).getByRole("button", { name: /Friday, 4 March 2025/ }));
  await userEvent.keyboard("d");
  await userEvent.click(within(pane).getByRole("button", { name: /^Open again/ }));
  expect(await within(pane).findByRole("button", { name: `Dismiss …: ${weekday.message}` })).toBeTruthy();
  expect(within(pane).queryByRole("form")).toBeNull();
});

test("d asks for the reason of the finding that is shown; letters typed there are text", async () => {
  open([weekday, superlative]);
  await panel();
  await userEvent.keyboard("jd");
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: /Why nothing has to be done/ });
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard("jld");
  expect(field.value).toBe("jld");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("form")).toBeNull();
  expect(screen.getByRole("region", { name: "What the checks found" })).toBeTruthy();
});

test("when somebody was faster, the reason stays and the refusal is said", async () => {
  open([weekday], {}, true);
  const pane = await panel("1 to look at in the copy");
  await userEvent.click(within(pane).getByRole("button", { name: /^Dismiss …/ }));
  await userEvent.type(within(pane).getByRole("textbox"), "mine{Enter}");
  expect((await within(pane).findByRole("alert")).textContent).toBe("It changed while you were looking at it.");
  expect(within(pane).getByRole<HTMLInputElement>("textbox").value).toBe("mine");
});

test("what another person dismisses is shown in its place within a moment", async () => {
  const { now, cache } = open([weekday, superlative]);
  const pane = await panel();
  now.items = [dismissed(weekday, leila, "Checked with the mayor"), superlative];
  invalidate(cache, {
    seq: 2,
    action: "lint.dismissed",
    articleId: "a1",
    claimId: "",
    subjectId: "r1",
    actorId: leila.id,
    actorName: leila.name,
    at: "2026-01-02T12:00:00.000Z",
  });
  expect((await within(pane).findByText(/Dismissed by Leila Haddad/)).textContent).toContain("Checked with the mayor");
  expect(within(pane).getAllByRole("heading")).toHaveLength(2);
});

test("dismissed ones are folded, and can be opened again", async () => {
  const { asked } = open([dismissed(weekday, leila), superlative]);
  const pane = await panel("1 to look at in the copy");
  expect(pane.textContent).not.toContain("Our style");
  await userEvent.click(within(pane).getByRole("button", { name: "1 dismissed" }));
  expect(pane.textContent).toContain("Our style");
  await userEvent.click(within(pane).getByRole("button", { name: /^Open again/ }));
  await waitFor(() => expect(asked.find((g) => g.path.endsWith("/restore"))).toBeTruthy());
});

test("nothing to look at says what was checked, and what the language keeps back", async () => {
  open([], { language: "fr", applied: ["quotes-unbalanced"] });
  const summary = await screen.findByRole("region", { name: "Copy checks" });
  expect(summary.textContent).toContain("found nothing to look at");
  expect(screen.queryByRole("button", { name: /to look at in the copy/ })).toBeNull();
  await userEvent.click(within(summary).getByRole("button", { name: "Show the copy checks" }));
  const pane = screen.getByRole("region", { name: "What the checks found" });
  expect(pane.textContent).toContain("Nothing to look at.");
  expect(pane.textContent).toContain(
    "In French, 1 of 3 checks can be made. Look yourself for: weekday against date, superlatives.",
  );
  await expectAccessible();
});

test("who may not dismiss is offered nothing", async () => {
  open([{ ...weekday, actions: [] }]);
  const pane = await panel("1 to look at in the copy");
  await userEvent.keyboard("jd");
  expect(within(pane).queryByRole("button", { name: /Dismiss/ })).toBeNull();
  expect(within(pane).queryByRole("form")).toBeNull();
});

test("a claim tells what was found in its words, and leads there", async () => {
  open([{ ...weekday, places: [{ start: 0, end: 4, quote: "They" }] }, superlative]);
  await userEvent.click(await screen.findByRole("button", { name: /^Claim 1,/ }));
  const list = await screen.findByRole("list", { name: "Copy checks of this claim" });
  expect(within(list).getAllByRole("listitem")).toHaveLength(1);
  await userEvent.click(within(list).getByRole("button", { name: `Show: ${weekday.message}` }));
  expect(await screen.findByRole("region", { name: "What the checks found" })).toBeTruthy();
  await waitFor(() => expect(document.getSelection()?.toString()).toBe("They"));
});

test("signing off tells what is still open, and goes on when it is confirmed", async () => {
  const { asked } = open([weekday, dismissed(quotes)], {}, false, { ready: true, actions: ["sign_off"] });
  await screen.findByRole("button", { name: "1 to look at in the copy" });
  await userEvent.click(screen.getByRole("button", { name: "Sign off the article" }));
  const question = await screen.findByRole("dialog", { name: "Sign off the article" });
  expect(question.textContent).toContain("still find 1 thing to look at");
  expect(asked.some((g) => g.path.endsWith("/sign_off"))).toBe(false);
  await userEvent.click(within(question).getByRole("button", { name: "Sign off" }));
  await waitFor(() => expect(asked.filter((g) => g.path.endsWith("/sign_off"))).toHaveLength(1));
});
