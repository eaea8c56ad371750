import { openBench } from "../lib/bench.mjs";
import { focused, same, says, until } from "../lib/wait.mjs";

const copy = `The bridge is open again

The council met on Friday, 4 March 2025, to open the bridge.

“We will not close it again, the mayor said.
`;

/** What the copy checks find is said at the import, shown in the article, dismissed with a reason and opened again, and seen by others. */
export default async function ({ person, axe, step }) {
  const reviewer = await person("reviewer");
  const editor = await person("editor");
  const { page } = reviewer;

  step("an odd quotation mark is told before the article is stored");
  await page.goto("/articles/new");
  await page.getByLabel("Article text, exactly as copied").fill(copy);
  const preview = page.getByRole("region", { name: "Preview" });
  await says(preview, "1 thing to look at in the copy");
  await says(preview, "“We will");
  await axe(page, "new article, copy checks");

  step("the article says how much there is to look at");
  await page.getByRole("button", { name: /^Start checking/ }).click();
  await page.getByRole("region", { name: "Text of the article" }).waitFor();
  const article = page.url().match(/articles\/([^/?]+)/)[1];
  await page.getByRole("button", { name: "2 to look at in the copy" }).waitFor();

  step("the keys lead from one to the next");
  await page.keyboard.press("l");
  const found = page.getByRole("region", { name: "What the checks found" });
  await says(found, "4 March 2025 was a Tuesday");
  await axe(page, "copy checks");
  const selected = () => page.evaluate(() => document.getSelection().toString());
  await page.keyboard.press("j");
  await until(async () => (await selected()) === "Friday, 4 March 2025", "the date is selected in the article");

  step("it is dismissed with a reason, and the other person sees that");
  await openBench(editor.page, article);
  await editor.page.getByRole("button", { name: "2 to look at in the copy" }).click();
  const theirs = editor.page.getByRole("region", { name: "What the checks found" });
  await page.keyboard.press("d");
  const why = found.getByLabel("Why nothing has to be done");
  await focused(why, "the reason has the focus");
  await why.fill("The clerk's book has it so");
  await axe(page, "copy checks, a reason is written");
  await why.press("Enter");
  await says(theirs, "The clerk's book has it so");
  await editor.page.getByRole("button", { name: "1 to look at in the copy" }).waitFor();

  step("what was done is undone");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "2 to look at in the copy" }).waitFor();
  const { items } = await reviewer.api.get(`/articles/${article}/lint`);
  same(
    items.map((f) => [f.rule, f.version, f.dismissed]),
    [
      ["weekday-date", 3, undefined],
      ["quotes-unbalanced", 1, undefined],
    ],
    "the findings",
  );

  step("on a small screen the words take the place of the list");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: "Details" }).click();
  await axe(page, "copy checks, 390 px");
  await found.getByRole("button", { name: /We will/ }).click();
  await page.getByRole("region", { name: "Text of the article" }).waitFor();
  await page.getByRole("toolbar", { name: "Selected words" }).waitFor();
}
