import { check, same, says, until } from "../lib/wait.mjs";

const story = "The council approved the plan on Monday. It will cost 3 million euros, the mayor said.";

/** The words of the article as they are on screen, without the numbers and buttons between them. */
function readText(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-start]")]
      .map((paragraph) => {
        const words = paragraph.cloneNode(true);
        for (const note of words.querySelectorAll("[data-note]")) note.remove();
        return words.textContent;
      })
      .join("\n"),
  );
}

/** Bad and unusual input in the form for an article: the error stands at its field, and nothing typed is lost. */
export default async function ({ person, axe, step }) {
  const { page, api } = await person("reviewer");
  const area = page.getByLabel("Article text, exactly as copied");
  const start = page.getByRole("button", { name: "Start checking" });

  const open = async () => {
    await page.evaluate(() => sessionStorage.clear());
    await page.goto("/articles/new");
    await area.waitFor();
  };
  const describedBy = (field) =>
    field.evaluate((el) =>
      (el.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" "),
    );
  const refusedAt = async (label, what, error) => {
    const field = page.getByLabel(label);
    await until(() => field.getAttribute("aria-invalid"), `${what} is marked at “${label}”`);
    await until(async () => error.test(await describedBy(field)), `${what}: “${label}” says ${error}`);
    check(page.url().endsWith("/articles/new"), `${what} was not imported`);
  };

  await page.goto("/articles/new");
  step("nothing at all, or only spaces");
  await area.fill("  \n ");
  check(await start.isDisabled(), "spaces are nothing to start with");

  step("a title of 10,000 characters");
  const long = "Ü".repeat(10_000);
  await area.fill(story);
  await page.getByLabel("Title").fill(long);
  await start.click();
  await refusedAt("Title", "a title of 10,000 characters", /\d/);
  same(await page.getByLabel("Title").inputValue(), long, "the title after the refusal");
  same(await area.inputValue(), story, "the text after the refusal");
  await axe(page, "new article, long title refused");

  step("a day in the future");
  await page.getByLabel("Title").fill("A plan");
  await page.getByLabel("Published on").fill("2999-01-01");
  await start.click();
  await refusedAt("Published on", "a day in the future", /future/);
  same(await page.getByLabel("Published on").inputValue(), "2999-01-01", "the day after the refusal");

  step("an address that is a script");
  await page.getByLabel("Published on").fill("2024-01-01");
  await page.getByLabel("Web address").fill("javascript:window.__pwned=1");
  await start.click();
  await refusedAt("Web address", "a script as an address", /\w/);
  same(
    await page.getByLabel("Web address").inputValue(),
    "javascript:window.__pwned=1",
    "the address after the refusal",
  );
  same(await area.inputValue(), story, "the text after three refusals");
  await axe(page, "new article, address refused");

  step("a file that is not UTF-8");
  await open();
  const latin = {
    name: "latin.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("La r\xe9union co\xfbte 3 euros.", "latin1"),
  };
  await page.getByRole("radio", { name: "File" }).check();
  await page.getByLabel("Article file").setInputFiles(latin);
  await start.click();
  await says(page.getByRole("form", { name: "Article" }), "UTF-8");
  check(page.url().endsWith("/articles/new?way=file"), "a file that is not UTF-8 was not imported");
  await axe(page, "new article, file refused");

  step("one character is an article of one segment");
  await open();
  await area.fill("x");
  await start.click();
  await until(
    async () => !page.url().endsWith("/articles/new") || (await area.getAttribute("aria-invalid")),
    "an answer",
  );
  check(!page.url().endsWith("/new") || (await area.inputValue()) === "x", "one character is imported or kept");

  const imported = async (title, text) => {
    await open();
    await page.getByLabel("Title").fill(title);
    await area.fill(text);
    await start.click();
    await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    await page.getByRole("region", { name: "Text of the article" }).waitFor();
    const article = await api.get(`/articles/${new URL(page.url()).pathname.split("/").at(-1)}`);
    same(article.text, text, `the stored text of “${title}”`);
    return { article, shown: await readText(page) };
  };

  step("an article that is written from right to left");
  const arabic = "قال الوزير إن المشروع سيكلف 3 ملايين يورو. وأضاف أن العمل يبدأ في مارس.";
  await imported("مشروع جديد", arabic);
  const words = page.locator("[data-start]").first();
  same(await words.evaluate((el) => getComputedStyle(el).direction), "rtl", "the direction of Arabic words");
  await axe(page, "workbench, right to left");

  step("emoji and combining marks are kept as they are");
  const marks = "The mayor 👩🏽‍🚒 said the cafe\u0301 cost 3 million euros. It opened in 2019 🎉, Zoë told reporters.";
  const { article } = await imported("Emoji and marks", marks);
  for (const c of (await api.get(`/articles/${article.id}/claims`)).items) {
    const points = [...marks];
    for (const s of c.spans) same(points.slice(s.start, s.end).join(""), s.quote, `the span of claim ${c.number}`);
  }

  step("HTML is text: shown as it is, and nothing runs");
  const html =
    'The mayor said <img src=x onerror="window.__pwned=1"> the plan costs 3 million euros.\n\n<script>window.__pwned=2</script> The council approved it on Monday.\n\n[here](javascript:window.__pwned=3) The work began in 2019.';
  const { article: tags, shown } = await imported("<b>Bold</b> <script>window.__pwned=4</script>", html);
  check(shown.includes('<img src=x onerror="window.__pwned=1">'), "the tag stands in the text as it was pasted");
  const [claim] = (await api.get(`/articles/${tags.id}/claims`)).items;
  await api.post(`/claims/${claim.id}/threads`, {
    body: '<img src=x onerror="window.__pwned=5"> <script>window.__pwned=6</script> [x](javascript:window.__pwned=7) **bold**',
  });
  await page.goto(`/articles/${tags.id}?claim=${claim.number}`);
  await page.getByRole("tab", { name: /Discussion/ }).click();
  await page.getByRole("tabpanel").getByText("bold", { exact: true }).waitFor();
  same(
    await page.evaluate(() => document.querySelectorAll("main script, main img, main a[href^='javascript']").length),
    0,
    "elements out of pasted HTML",
  );
  same(await page.evaluate(() => window.__pwned ?? "nothing"), "nothing", "what pasted HTML ran");
  await axe(page, "workbench, pasted HTML");
}
