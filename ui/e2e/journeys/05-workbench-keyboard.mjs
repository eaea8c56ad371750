import { hasStatus, line, pane, read, stored } from "../lib/bench.mjs";
import { ownPassword } from "../lib/person.mjs";
import { check, focused, same, says, until } from "../lib/wait.mjs";

/** A claim from the sign-in to the submitted finding with the keyboard only: the mouse is never touched. */
export default async function ({ server, person, step }) {
  const account = server.accounts.reviewer;
  const helper = await person("reviewer"); // gives the account its own password
  await helper.context.close();
  const { page, api, context } = await person("reviewer", { stranger: true });
  const press = (...keys) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const type = (text) => page.keyboard.insertText(text);
  const inside = (locator) => locator.evaluate((el) => el.contains(document.activeElement));
  /** Tabs until the focus is on `locator`. */
  const tabTo = async (locator, what, key = "Tab") => {
    for (let i = 0; i < 60; i++) {
      if ((await locator.count()) > 0 && (await inside(locator.first()))) return;
      await press(key);
    }
    throw new Error(`Tab never reached ${what}`);
  };

  /** The control that was used is gone; the focus must not be lost with it. */
  const focusKept = (what) =>
    until(
      () => page.evaluate(() => document.activeElement !== document.body),
      `the focus is kept after ${what}`,
      2_000,
    );

  step("sign in");
  await page.goto("/");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await tabTo(page.getByLabel("E-mail"), "the address");
  await type(account.email);
  await press("Tab");
  await type(ownPassword);
  await press("Enter");
  await page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();

  step("open the article");
  const [sample] = (await api.get("/articles")).items;
  const link = page.getByRole("link", { name: sample.title });
  await link.waitFor();
  await press("j");
  await focused(link, "j goes to the first article");
  await press("Enter");
  await page.getByRole("region", { name: "Text of the article" }).waitFor();
  const claims = await read(api, sample.id);

  step("the skip link comes first and leads to the content");
  await page.reload();
  await page.getByRole("region", { name: "Text of the article" }).waitFor();
  await press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await focused(skip, "the first Tab reaches the skip link");
  await press("Enter");
  await focused(page.locator("#content"), "the skip link leads to the content");

  step("go through the claims");
  const order = Object.values(claims);
  await press("j");
  const first = await openNumber(page);
  await press("j");
  const second = await openNumber(page, first);
  await press("k");
  same(await openNumber(page, second), first, "k goes back");
  const low = order.find((c) => c.risk !== "high" && c.number !== first);
  check(low, "there is a claim to work on");
  for (let i = 0; (await openNumber(page)) !== low.number; i++) {
    check(i < order.length, "j reaches every claim");
    const before = await openNumber(page);
    await press("j");
    await openNumber(page, before);
  }
  const n = low.number;
  const details = pane(page, n);

  step("F6 goes from pane to pane");
  await press("F6");
  const panes = [];
  for (let i = 0; i < 3; i++) {
    await until(async () => !["", panes.at(-1)].includes(await focusedPane(page)), "F6 moves the focus");
    panes.push(await focusedPane(page));
    await press("F6");
  }
  same([...panes].sort(), ["pane-article", "pane-claim", "pane-claims"], "F6 visits every pane");

  step("accept, edit the wording, take");
  await press("y");
  await hasStatus(page, n, "open");
  await press("w");
  const why = details.getByRole("region", { name: `Why claim ${n} is so` });
  await focused(why, "w tells why");
  await press("w");
  await why.waitFor({ state: "hidden" });
  await press("e");
  const edit = details.getByRole("form", { name: "Edit the claim" });
  await focused(edit.getByLabel("Wording"), "e opens the wording");
  await press("Control+End");
  await type(" (as worded by keyboard)");
  await press("Control+Enter");
  await edit.waitFor({ state: "detached" });
  await says(details, "(as worded by keyboard)");
  await focusKept("saving the wording");
  await press("t");
  await hasStatus(page, n, "in_review");

  step("attach a source");
  await press("s");
  const form = details.getByRole("form", { name: "Add a source" });
  await focused(form.getByLabel("Web address"), "s opens the form for a source");
  await type("https://agency.example.org/wire");
  await press("Tab");
  await type("Wire report");
  await tabTo(form.getByLabel("Passage, as it stands there"), "the passage");
  await type("The office will close.");
  await tabTo(form.getByRole("radio", { name: "Supports", exact: true }), "the stance");
  await press("ArrowDown");
  await press("ArrowUp");
  await tabTo(form.getByLabel("Primary source"), "the kind of source");
  await press("Space");
  await press("Control+Enter");
  await form.waitFor({ state: "detached" });
  await says(details.getByRole("article", { name: "Source 1" }), "Wire report");
  await focusKept("adding a source");
  check((await api.get(`/claims/${low.id}`)).evidence[0].primary, "Space marks the source as primary");

  step("digits choose the verdicts");
  const claim = await api.get(`/claims/${low.id}`);
  const answers = claim.attributionScale?.values.filter((v) => !v.retired).length ?? 0;
  const finding = details.getByRole("region", { name: "Finding" });
  if (answers > 0) {
    await press("2");
    await until(
      () => finding.getByRole("group", { name: "Did they say it?" }).getByRole("radio").nth(1).isChecked(),
      "2 answers whether they said it",
    );
  }
  if (answers < 9) {
    await press(String(answers + 1));
    await until(
      () => finding.getByRole("radio", { name: /^Confirmed[\s\d]*$/ }).isChecked(),
      "a digit chooses the verdict",
    );
  }
  const at = () => page.evaluate(() => document.activeElement?.id ?? "");
  for (let here = await at(); here !== "pane-claim"; ) {
    const before = here;
    await press("F6");
    await until(async () => ![before, ""].includes(await at()), "F6 moves the focus"); // it moves after the key
    here = await at();
  }
  await tabTo(finding.getByRole("group", { name: "Confidence" }), "the confidence");
  await press("Space");
  await press("ArrowRight");
  await press("ArrowLeft");
  await until(() => finding.getByRole("radio", { name: "High" }).isChecked(), "arrows choose the confidence");
  await tabTo(finding.getByLabel("Rationale"), "the rationale");
  await type("The wire has it. Typing j, k, t and 1 here must not do anything.");
  await press("j", "t", "1");
  same(await openNumber(page), n, "letters in a text field stay letters");

  step("comment");
  await press("Escape");
  await press("m");
  await focused(details.getByLabel("New comment"), "m leads to the comment");
  await type("Done by keyboard.");
  await press("Tab");
  await press("Enter");
  await says(details.getByRole("tabpanel"), "Done by keyboard.");

  step("submit");
  await press("Control+Enter");
  await stored(api, low.id, "submitted");
  await hasStatus(page, n, "submitted");
  await focusKept("submitting");

  step("make a claim from words that are selected with keys");
  await press("Escape");
  await press("Escape");
  await press(".");
  const bar = page.getByRole("toolbar", { name: "Selected words" });
  await bar.waitFor();
  await press(".");
  const selected = () => page.evaluate(() => String(document.getSelection()));
  const sentence = await selected();
  check(sentence.length > 10, "full stop selects a sentence");
  await press("[");
  await until(async () => (await selected()).length < sentence.length, "[ makes the selection shorter");
  await press("Alt+]");
  const number = Math.max(...order.map((c) => c.number)) + 1;
  await press("c");
  await pane(page, number).waitFor();
  const made = (await read(api, sample.id))[number];
  const { text } = await api.get(`/articles/${sample.id}`);
  same(
    [...text].slice(made.spans[0].start, made.spans[0].end).join(""),
    made.spans[0].quote,
    "the words of the new claim",
  );

  step("dismiss with a reason");
  await press("d");
  const dismissal = page.getByRole("form", { name: `Dismiss, claim ${number}` });
  await dismissal.waitFor();
  await focused(dismissal, "the form has the focus");
  await tabTo(dismissal.getByLabel("Reason"), "the reason");
  await type("a duplicate sentence");
  await press("Control+Enter");
  await stored(api, made.id, "dismissed");
  await dismissal.waitFor({ state: "detached" });
  await focusKept("dismissing");
  await line(page, number).waitFor();

  step("single letters can be switched off");
  await press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await tabTo(page.getByRole("checkbox", { name: "Single-letter shortcuts" }), "the switch");
  await press("Space");
  await press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const stays = await openNumber(page);
  await press("j");
  await press("k");
  await press("k");
  same(await openNumber(page), stays, "single letters do nothing when switched off");
  await context.close();
}

/** The number of the claim that is open; waits until it is another one than `before`. */
async function openNumber(page, before) {
  const shown = () => page.locator("#pane-claim h2").first().textContent();
  const said = await until(async () => {
    const t = await shown();
    return t.startsWith("Claim ") && t !== `Claim ${before}` ? t : undefined;
  }, "another claim opens");
  return Number(said.slice("Claim ".length));
}

function focusedPane(page) {
  return page.evaluate(() => document.activeElement?.closest("[id^=pane-]")?.id ?? "");
}
