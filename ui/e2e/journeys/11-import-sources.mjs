import { readFileSync } from "node:fs";
import { selectWords } from "../lib/bench.mjs";
import { pdfOf } from "../lib/pdf.mjs";
import { startSite } from "../lib/site.mjs";
import { check, focused, same, says, until } from "../lib/wait.mjs";

export const options = { fetchHere: true };

const coldReader = 90_000; // milliseconds until the first PDF is read on a busy machine

const story = `<!doctype html><html lang="en"><head><title>Harbour bridge reopens - The Ellis Post</title>
<meta property="og:site_name" content="The Ellis Post"><meta property="article:published_time" content="2020-01-01T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour bridge reopens</h1>
<p>The harbour bridge in Port Ellis reopened to traffic on Monday after nine months of repairs, the town said.</p>
<p>The repairs cost 12 million euros, Mayor Ines Duval told reporters at the opening on the quay.</p>
<p>Engineers replaced 340 steel cables and painted the towers, according to the harbour authority.</p></article>
<footer><p>The Ellis Post sells 40,000 copies a day</p><p>All rights reserved</p></footer></body></html>`;

/** Answers nothing until it is let go. */
function slowPage() {
  const waiting = [];
  return { asked: waiting, page: (response) => waiting.push(response) };
}

/** A reviewer brings in a page of the web, a saved page and a PDF, and claims back what was set aside. */
export default async function (scene) {
  const slow = slowPage();
  const site = await startSite({
    "/bridge": story,
    "/moved": (response) => response.writeHead(302, { Location: "/bridge" }).end(),
    "/slow": slow.page,
  });
  try {
    const reviewer = await scene.person("reviewer");
    await fromTheWeb(scene, reviewer, site.url, slow);
    await claimedBack(scene, reviewer);
    await fromFiles(scene, reviewer);
  } finally {
    site.stop();
  }
}

const form = (page) => page.getByRole("form", { name: "Article" });
const preview = (page) => page.getByRole("region", { name: "Preview" });
const opened = async ({ page, api }, title) => {
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
  return api.get(`/articles/${new URL(page.url()).pathname.split("/").at(-1)}`);
};

async function fromTheWeb({ axe, step }, reviewer, site, slow) {
  const { page } = reviewer;
  const address = page.getByLabel("Address of the page");
  const start = page.getByRole("button", { name: "Start checking" });

  step("an address that is pasted for a text is offered to be fetched, and a slow page can be given up");
  await page.goto("/articles/new");
  await page.getByLabel("Article text, exactly as copied").fill(`${site}/slow`);
  await page.getByRole("button", { name: "Get the page" }).click();
  await page.getByRole("progressbar", { name: "Getting the page" }).waitFor();
  await until(() => slow.asked.length === 1, "the site is asked");
  await axe(page, "new article, getting a page");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("progressbar", { name: "Getting the page" }).waitFor({ state: "detached" });
  await focused(address, "the address has the focus after Cancel");
  same(await address.inputValue(), `${site}/slow`, "the address after Cancel");

  step("a page that is not there is said at its address");
  await address.fill(`${site}/gone`);
  await address.press("Enter");
  await until(() => address.getAttribute("aria-invalid"), "the address is marked");
  await says(form(page), "The site says that there is no such page (404)");
  check(await start.isDisabled(), "there is nothing to start with");
  await axe(page, "new article, no such page");

  step("a page is followed to where it is, and shown before anything is stored");
  await address.fill(`${site}/moved`);
  await page.getByRole("button", { name: "Get the page" }).click();
  await says(form(page), `from ${site}/bridge`);
  await says(preview(page), "The Ellis Post · 2020-01-01");
  await says(preview(page), "Set aside as page furniture");
  same(
    await page.getByLabel("Publisher").getAttribute("placeholder"),
    "The Ellis Post",
    "the publisher that was found",
  );
  await says(form(page), "Found: 1 January 2020.");
  await axe(page, "new article, page");

  step("the page is still there after a reload, and is what the article is made of");
  await page.reload();
  await says(form(page), `from ${site}/bridge`);
  await says(preview(page), "The Ellis Post · 2020-01-01");
  await page.getByLabel("Byline").fill("By Nora Lindqvist");
  await page.keyboard.press("Control+Enter");
  const article = await opened(reviewer, "Harbour bridge reopens");
  same(
    [article.publisher, article.byline, article.url, article.publishedOn, article.original.source],
    ["The Ellis Post", "By Nora Lindqvist", `${site}/bridge`, "2020-01-01", "web"],
    "the stored fields",
  );

  step("where it came from stands beside it, and the bytes are to be had as they came");
  const about = page.getByRole("region", { name: "About the import" });
  await says(about, `from ${site}/bridge`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    about.getByRole("link", { name: "Download the original" }).click(),
  ]);
  same(readFileSync(await download.path(), "utf8"), story, "the original");
  await axe(page, "workbench, a page of the web");
}

async function claimedBack({ step }, { page, api }) {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const segmentOf = async (words) => {
    const { text, segments } = await api.get(`/articles/${id}`);
    const points = [...text];
    return segments.find((s) => points.slice(s.start, s.end).join("").includes(words));
  };
  const sold = "The Ellis Post sells 40,000 copies a day";

  step("words of a line that was set aside become a claim");
  same((await segmentOf(sold)).disposition, "furniture", "the line before");
  const folded = page.getByRole("button", { name: /^Show [a-z]/, expanded: false });
  while ((await folded.count()) > 0) await folded.first().click();
  await selectWords(page, sold);
  await page
    .getByRole("toolbar", { name: "Selected words" })
    .getByRole("button", { name: /^Make claim/ })
    .click();
  await page
    .getByRole("region", { name: "Text of the article" })
    .locator("mark", { hasText: "40,000" })
    .first()
    .waitFor();
  same((await segmentOf(sold)).disposition, "claimed", "the line after");

  step("a line that was set aside becomes a gap again");
  const line = page
    .getByRole("region", { name: "Article", exact: true })
    .locator("p", { hasText: "All rights reserved" });
  await line.locator("..").getByRole("button", { name: "Claim it back" }).click();
  await until(async () => (await segmentOf("All rights reserved")).gap, "the line is a gap");
  await page.getByRole("button", { name: /^Next gap/ }).waitFor();
}

async function fromFiles({ axe, step }, reviewer) {
  const { page } = reviewer;
  const choose = async (name, buffer) => {
    await page.goto("/articles/new?way=file");
    await page.getByLabel("Article file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await says(form(page), name);
  };

  step("a saved web page of some megabytes");
  const saved = story.replace("</body>", `<!--${"x".repeat(3_000_000)}--></body>`);
  await choose("bridge.html", Buffer.from(saved));
  await says(preview(page), "The Ellis Post · 2020-01-01", 30_000);
  await page.getByLabel("Title").fill("Bridge, saved");
  await page.getByRole("button", { name: "Start checking" }).click();
  const html = await opened(reviewer, "Bridge, saved");
  same(
    [html.original.source, html.original.fileName, html.publisher],
    ["file", "bridge.html", "The Ellis Post"],
    "a saved page",
  );

  step("a PDF");
  const lines = [
    "Ferry line to run all year",
    "",
    "The ferry between Port Ellis and Lunde will run all year from",
    "March, the harbour authority said on Tuesday.",
    "",
    "The change costs 3.1 million euros a year, according to the",
    "town's budget.",
  ];
  await choose("ferry.pdf", pdfOf(lines));
  await says(preview(page), "Ferry line to run all year", coldReader);
  await axe(page, "new article, PDF");
  await page.getByRole("button", { name: "Start checking" }).click();
  const pdf = await opened(reviewer, "Ferry line to run all year");
  check(pdf.text.includes("will run all year from March"), "the lines of the PDF are one sentence");
  await says(page.getByRole("region", { name: "About the import" }), "From the file ferry.pdf");

  step("a file of no known kind is refused at the file");
  await choose("photo.png", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  await says(form(page), "Upload a text, web page, PDF or Word file");
  await axe(page, "new article, file of no known kind");
}
