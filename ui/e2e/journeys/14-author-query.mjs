import { openBench, pane, read } from "../lib/bench.mjs";
import { check, focused, same, says, until } from "../lib/wait.mjs";
import { takeWithSources } from "../lib/work.mjs";

const question = "The record has another number. Was it not nine?";
const counter = "expelled nine of its members";

/** A checker asks the author, who answers without an account; the checker sees it without a reload. */
export default async function (t) {
  const reviewer = await t.person("reviewer");
  const [sample] = (await reviewer.api.get("/articles")).items;
  const claims = Object.values(await read(reviewer.api, sample.id));
  const claim = claims.find((c) => c.status === "proposed" && c.checkable && c.risk !== "high");
  await takeWithSources(reviewer.api, claim.id, 1);
  await openBench(reviewer.page, sample.id, claim.number);
  const link = await asks(t, reviewer, claim);
  const author = await t.person(undefined, { stranger: true, locale: "en-GB" });
  await answers(t, author, link);
  await seen(t, reviewer, claim);
  await changes(t, author, reviewer, claim);
  await over(t, author, reviewer, claim, link);
}

const queries = (p, claim) => pane(p.page, claim.number).getByRole("region", { name: "Author queries" });
const card = (p, claim) => queries(p, claim).getByRole("article", { name: "Query to Lena Marsh" });

async function asks({ step, axe }, reviewer, claim) {
  step("the question is asked by keys; Escape keeps what is written");
  const { page } = reviewer;
  await queries(reviewer, claim).waitFor();
  await page.keyboard.press("q");
  const dialog = page.getByRole("dialog", { name: `Ask the author about claim ${claim.number}` });
  await focused(dialog.getByLabel("Question"), "the question has the focus");
  await page.keyboard.type(question);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  const ask = queries(reviewer, claim).getByRole("button", { name: "Ask the author" });
  await ask.press("Enter");
  same(await dialog.getByLabel("Question").inputValue(), question, "the question after Escape");
  await dialog.getByLabel("Who is asked").fill("Lena Marsh");
  await dialog.getByLabel("Proposed words").fill("expelled nine members of its mission");
  await axe(page, "ask the author");
  await page.keyboard.press("Control+Enter");
  const made = page.getByRole("dialog", { name: "The link for Lena Marsh" });
  await made.waitFor();
  await axe(page, "the link to a query");
  const link = await made.getByLabel("Link", { exact: true }).inputValue();
  check(/\/query#\S+$/.test(link), `the link is ${link}`);
  await made.getByRole("button", { name: "Done" }).click();
  await made.waitFor({ state: "detached" });
  await says(card(reviewer, claim), "Waiting for an answer");
  await until(async () => (await reviewer.api.get(`/claims/${claim.id}`)).status === "waiting", "the claim waits");
  return link;
}

async function answers({ step, axe }, author, link) {
  step("the author opens the link without an account");
  const { page } = author;
  await page.goto(link);
  await page.getByRole("heading", { name: "A question about your article", level: 1 }).waitFor();
  await page.getByRole("heading", { name: question }).waitFor();
  check((await author.context.cookies()).length === 0, "the author has no session");
  await axe(page, "guest page, a question");
  step("and suggests other words");
  await page.getByLabel("Change it, but to other words").check();
  await page.getByLabel("How it should read").fill(counter);
  await page.getByLabel("Anything to add").fill("The ministry corrected it on Friday.");
  await axe(page, "guest page, other words");
  await page.keyboard.press("Control+Enter");
  await says(page.getByRole("main"), /Thank you\. You suggested other words/);
  await axe(page, "guest page, answered");
}

async function seen({ step, axe }, reviewer, claim) {
  step("whoever asked sees it without a reload, and holds the claim again");
  await says(card(reviewer, claim), counter);
  await says(card(reviewer, claim), /Lena Marsh suggests other words/);
  await says(card(reviewer, claim), "The ministry corrected it on Friday.");
  await pane(reviewer.page, claim.number).locator('[data-st="in-review"]').first().waitFor();
  await axe(reviewer.page, "a query that is answered");
}

async function changes({ step }, author, reviewer, claim) {
  step("the author changes their mind");
  const { page } = author;
  await page.reload();
  await page.getByRole("button", { name: "Change the answer" }).click();
  await page.getByLabel("Yes, change it to the proposed words").check();
  await page.getByRole("button", { name: "Send the answer" }).click();
  await says(page.getByRole("main"), /You accepted the proposed words/);
  await says(card(reviewer, claim), /Lena Marsh accepts the proposed words/);
}

async function over({ step, axe }, author, reviewer, claim, link) {
  step("a link that was taken back says so, also on a small screen");
  const more = card(reviewer, claim).getByRole("button", { name: "More about the query to Lena Marsh" });
  const dialog = reviewer.page.getByRole("dialog", { name: "Take the link back?" });
  await more.click();
  await reviewer.page.getByRole("button", { name: /^Take the link back/ }).click();
  await axe(reviewer.page, "take the link back");
  await reviewer.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await focused(more, "the focus is where the dialog was opened from");
  await reviewer.page.keyboard.press("Enter");
  await reviewer.page.getByRole("button", { name: /^Take the link back/ }).press("Enter");
  await dialog.getByRole("button", { name: "Take it back" }).click();
  await says(card(reviewer, claim), "Link taken back");
  await author.page.setViewportSize({ width: 390, height: 844 });
  await author.page.goto("/sign-in");
  await author.page.goto(link);
  await author.page.getByRole("heading", { name: "This link was taken back" }).waitFor();
  await axe(author.page, "guest page, taken back, 390 px");
}
