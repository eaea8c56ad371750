import { act, line, openBench, pane, read } from "../lib/bench.mjs";
import { says, until } from "../lib/wait.mjs";
import { doOn, submitted, takeWithSources } from "../lib/work.mjs";

/** axe on the screens that no other journey passes, and all of them on a small screen. */
export default async function ({ person, axe, step, troubles }) {
  const reviewer = await person("reviewer");
  const { page, api } = reviewer;
  const [sample] = (await api.get("/articles")).items;
  const claims = Object.values(await read(api, sample.id));
  const mine = claims.find((c) => c.risk !== "high");

  step("lists that are empty or filtered to nothing");
  for (const view of ["mine", "cross_check", "waiting", "voided", "unassigned", "submitted"]) {
    await page.goto(`/queue?view=${view}`);
    await page.getByRole("navigation", { name: "Queues" }).waitFor();
    await until(
      () =>
        page
          .getByRole("status", { name: "Loading the queue" })
          .count()
          .then((n) => n === 0),
      "the queue is read",
    );
    if (view === "mine" || view === "cross_check") await axe(page, `queue, ${view}, empty`);
  }
  await page.goto("/inbox");
  await page.getByRole("heading", { name: "Nothing has happened yet." }).waitFor();
  await axe(page, "inbox, empty");
  await page.goto("/articles?q=nosuchtitle");
  await page.getByRole("button", { name: "Remove the filters" }).waitFor();
  await axe(page, "articles, nothing fits");
  await page.goto("/articles");
  await page.getByRole("link", { name: sample.title }).waitFor();
  await axe(page, "articles");

  step("profile, not found, not there");
  await page.goto("/profile");
  await says(page.getByRole("main"), "This one");
  await axe(page, "profile");
  await page.goto("/no/such/page");
  await page.getByRole("heading", { name: "There is nothing at this address." }).waitFor();
  await axe(page, "not found");
  await page.goto("/articles/01ARZ3NDEKTSV4RRFFQ69G5FAV");
  await page.getByRole("heading", { name: "Not here" }).waitFor();
  await axe(page, "article that is not there");

  step("errors: a server that fails, and none at all");
  await page.route("**/api/v1/articles?*", (r) =>
    r.fulfill({
      status: 500,
      headers: { "x-test": "1" },
      contentType: "application/problem+json",
      body: JSON.stringify({ status: 500, code: "internal", title: "Something went wrong on our side." }),
    }),
  );
  await page.route("**/api/v1/articles", (r) => r.fallback());
  await ignoring(troubles, /500/, async () => {
    await page.goto("/articles?q=fails");
    await page.getByRole("heading", { name: "This did not work" }).waitFor();
    await axe(page, "articles, error");
  });
  await page.unroute("**/api/v1/articles?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Remove the filters" }).waitFor();
  await page.route("**/api/v1/articles?*", (r) => r.abort("failed"));
  await ignoring(troubles, /net::ERR/, async () => {
    await page.goto("/articles?q=offline");
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    await axe(page, "articles, offline");
  });
  await page.unroute("**/api/v1/articles?*");

  step("the draft of the report, on its page and alone");
  await takeWithSources(api, mine.id, 2);
  await page.goto(`/articles/${sample.id}/report`);
  await page.getByRole("heading", { name: "Standing" }).waitFor();
  await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  await axe(page, "report, draft");
  await page.goto(`/api/v1/articles/${sample.id}/report/draft/html?inline=1`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await axe(page, "draft of the report alone");

  step("menus and dialogs of the article");
  await openBench(page, sample.id);
  await page.getByRole("button", { name: "More about the article" }).click();
  await page.getByRole("button", { name: /^Edit the details/ }).click();
  await page.getByRole("dialog", { name: "Details of the article" }).waitFor();
  await axe(page, "details of the article");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Collapse the claims" }).click();
  await page.getByRole("button", { name: /^Show.*claims$/i }).waitFor();
  await axe(page, "workbench, claims collapsed");
  await page.getByRole("button", { name: /^Show.*claims$/i }).click();

  step("the forms of actions");
  await forms(await person("editor"), reviewer, {
    axe,
    sample,
    mine,
    other: claims.find((c) => c.risk !== "high" && c !== mine),
  });

  step("1024 px");
  await page.setViewportSize({ width: 1024, height: 768 });
  await openBench(page, sample.id, mine.number);
  await axe(page, "workbench, 1024 px");
  await sideways(page, troubles, "workbench, 1024 px");

  step("390 px: one pane at a time");
  await page.setViewportSize({ width: 390, height: 844 });
  await openBenchSmall(page, sample.id);
  const panes = page.getByRole("navigation", { name: "Panes" });
  await axe(page, "workbench, 390 px, article");
  await panes.getByRole("button", { name: "Claims" }).click();
  await line(page, mine.number).waitFor();
  await axe(page, "workbench, 390 px, claims");
  await sideways(page, troubles, "workbench, 390 px, claims");
  await line(page, mine.number).click();
  await pane(page, mine.number).getByLabel("Rationale").waitFor();
  await axe(page, "workbench, 390 px, claim");
  await sideways(page, troubles, "workbench, 390 px, claim");
  await panes.getByRole("button", { name: "Article" }).click();
  await page.getByRole("button", { name: "Close the claim" }).waitFor();
  await axe(page, "workbench, 390 px, claim peeking");
  await sideways(page, troubles, "workbench, 390 px, article");
  for (const [path, heading] of [
    ["/articles", "Articles"],
    ["/articles/new", "New article"],
    ["/articles/new?way=web", "New article"],
    ["/articles/new?way=file", "New article"],
    ["/queue", "Queue"],
    ["/inbox", "Inbox"],
    ["/facts", "Facts"],
    ["/profile", "Profile"],
    [`/articles/${sample.id}/report`, /^Report/],
  ]) {
    await page.goto(path);
    await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    await until(
      () =>
        page
          .locator("[role=status][aria-label^=Loading]")
          .count()
          .then((n) => n === 0),
      `${path} is read`,
    );
    await axe(page, `${path.replace(sample.id, "…")}, 390 px`);
    await sideways(page, troubles, `${path}, 390 px`);
  }
  const admin = await person("admin", { viewport: { width: 390, height: 844 } });
  for (const [path, heading] of [
    ["/admin/people", "People"],
    ["/admin/policy", "Policy"],
    ["/admin/audit", "Audit log"],
  ]) {
    await admin.page.goto(path);
    await admin.page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    await admin.page.getByRole("table").waitFor();
    await axe(admin.page, `${path}, 390 px`);
    await sideways(admin.page, troubles, `${path}, 390 px`);
  }
}

/** The forms of actions that no other journey opens. */
async function forms(editor, reviewer, { axe, sample, mine, other }) {
  const open = async ({ page }, number, labels) => {
    await openBench(page, sample.id, number);
    for (const label of labels) {
      await act(page, number, label);
      const form = page.getByRole("form", { name: `${label}, claim ${number}` });
      await form.waitFor();
      await axe(page, `workbench, form: ${label}`);
      await form.getByRole("button", { name: "Cancel" }).click();
    }
  };
  await open(reviewer, mine.number, ["Wait"]);
  await reviewer.page.getByRole("listbox", { name: `Words of claim ${mine.number} that sources support` }).press("a");
  await axe(reviewer.page, "workbench, ticked words");
  await reviewer.page.getByText(/saving/).waitFor({ state: "detached" });
  await open(editor, mine.number, ["Take over", "Hand to someone", "Waive"]);
  await submitted(reviewer.api, other.id);
  await open(editor, other.number, ["Ask for a cross-check"]);
  await doOn(editor.api, other.id, "approve");
  await open(editor, other.number, ["Revise", "Request a retraction"]);
}

async function openBenchSmall(page, articleId) {
  await page.goto(`/articles/${articleId}`);
  await page.getByRole("region", { name: "Text of the article" }).waitFor();
}

/** Notes a page that scrolls sideways, or as a whole: what scrolls is its content, below its bar. */
async function sideways(page, troubles, screen) {
  const by = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight };
  });
  if (by.x > 0) troubles.push(`${screen} scrolls sideways by ${by.x} px`);
  if (by.y > 0) troubles.push(`${screen} scrolls as a whole by ${by.y} px`);
}

/** Does something during which complaints that fit are expected. */
async function ignoring(troubles, pattern, act) {
  const before = troubles.length;
  await act();
  const meant = troubles.splice(before).filter((t) => t.startsWith("axe:") || !pattern.test(t));
  troubles.push(...meant);
}
