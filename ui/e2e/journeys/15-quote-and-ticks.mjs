import { act, fillFinding, hasStatus, openBench, pane } from "../lib/bench.mjs";
import { check, focused, same, says, until } from "../lib/wait.mjs";
import { takeWithSources } from "../lib/work.mjs";

const copy = `Talks at the mission

“We have practically no conditions for work 👩🏽‍🚀 at the mission,” the foreign minister, Ada Moreau, said on 18 October 2021.
`;
const transcript = `QUESTION: What now?
MINISTER: We have practically no conditions for work 👩🏽‍🚀 at the mission. Next question.`;

/** A quotation is compared with its transcript, the answer that follows is taken over, the supported words are ticked; another person sees both. */
export default async function ({ person, axe, step, troubles }) {
  const reviewer = await person("reviewer");
  const editor = await person("editor");
  const { page } = reviewer;
  const article = await reviewer.api.post("/articles", { text: copy, title: "Talks at the mission" });
  const { items } = await reviewer.api.get(`/articles/${article.id}/claims`);
  const claim = items.find((c) => c.attributionScale || c.attribution === "direct_quote") ?? items[0];
  const n = claim.number;
  await takeWithSources(reviewer.api, claim.id);
  await openBench(page, article.id, n);
  await openBench(editor.page, article.id, n);
  const [mine, theirs] = [pane(page, n), pane(editor.page, n)];

  step("the transcript is pasted, and what differs is shown");
  await mine.getByRole("button", { name: /^Check the quotation/ }).waitFor();
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: `Check the quotation of claim ${n}` });
  const pasted = dialog.getByLabel("Transcript", { exact: true });
  await pasted.fill(transcript.replace("practically", "absolutely"));
  await pasted.press("Control+Enter");
  await says(dialog, "1 word differs");
  await says(dialog.getByRole("list", { name: "What differs" }), /practically.*absolutely/s);
  await axe(page, "check of a quotation, altered");

  step("other words are other words: the result goes, and comes anew");
  await pasted.fill(transcript);
  await until(async () => !(await dialog.textContent()).includes("1 word differs"), "the old result is gone");
  await dialog.getByLabel("Where it is from").fill("Press conference, 18 October");
  await dialog.getByRole("button", { name: "Compare" }).click();
  await says(dialog, "Verbatim: the words are those of the passage.");
  await dialog.getByRole("button", { name: "Keep the check" }).click();
  await dialog.waitFor({ state: "detached" });
  await says(theirs.getByRole("article", { name: "Quotation: Verbatim" }), "Press conference, 18 October");
  await axe(page, "claim, quotation checked");

  step("the only check is removed and brought back, for both");
  const card = (where) => where.getByRole("article", { name: "Quotation: Verbatim" });
  await card(mine).getByRole("button", { name: "More about this check" }).click();
  await card(mine).getByRole("button", { name: "Remove", exact: true }).click();
  await card(theirs).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await card(theirs).waitFor();

  step("the answer that follows is taken over");
  await card(mine)
    .getByRole("button", { name: /^Take over/ })
    .click();
  const said = mine.getByRole("group", { name: "Did they say it?" }).getByRole("radio", { name: /^Said verbatim/ });
  await until(() => said.isChecked(), "the answer is in the finding");

  step("words are ticked with the pointer");
  const words = mine.getByRole("listbox", { name: `Words of claim ${n} that sources support` });
  const word = (i) => words.getByRole("option").nth(i);
  await word(0).scrollIntoViewIfNeeded();
  const [from, to] = [await word(0).boundingBox(), await word(2).boundingBox()];
  await page.mouse.move(from.x + 3, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.up();
  await says(theirs, /3 of \d+ words supported/);

  step("and by keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("v");
  await focused(words, "the words have the focus");
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await says(theirs, /2 of \d+ words supported/);
  await page.keyboard.press("a");
  const all = await words.getByRole("option").count();
  await says(theirs, `${all} of ${all} words supported`);
  await axe(page, "claim, words ticked");
  await axe(editor.page, "claim, words that another person ticked");

  step("on a small screen both have room");
  await page.setViewportSize({ width: 390, height: 844 });
  await page
    .getByRole("navigation", { name: "Panes" })
    .getByRole("button", { name: `Claim ${n}` })
    .click();
  await words.waitFor();
  check(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    "nothing is wider than the small screen",
  );
  await axe(page, "claim with ticks and check, 390 px");
  await page.setViewportSize({ width: 1440, height: 900 });

  step("it is submitted, with the words");
  await fillFinding(page, n, { verdict: "Confirmed", rationale: "The transcript has it." });
  await act(page, n, "Submit");
  await hasStatus(page, n, "submitted");
  await hasStatus(editor.page, n, "submitted");
  const now = await reviewer.api.get(`/claims/${claim.id}`);
  same(now.finding.attributionVerdict, "said_verbatim", "the answer");
  same(
    now.ticks,
    claim.spans.map(({ start, end, quote }) => ({ start, end, quote })),
    "the ticks",
  );

  step("the draft of the report has both");
  const { origin } = new URL(page.url());
  const draft = await reviewer.context.request.fetch(`${origin}/api/v1/articles/${article.id}/report/draft/html`);
  const text = await draft.text();
  for (const wanted of ["Word ticks", "Press conference, 18 October"])
    if (!text.includes(wanted)) troubles.push(`the report does not say “${wanted}”`);
}
