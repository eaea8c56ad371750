import { check, same, says, until } from "../lib/wait.mjs";

const text = `Harbour bridge to close for repairs

By Nora Lindqvist

The harbour bridge in Fernhaven will close for six weeks from 1 March, mayor Ines Okafor said on Tuesday.

The repairs will cost 4.2 million euros, according to the city's transport office.

"Nobody will be cut off," Okafor told reporters.
`;

async function begin(page) {
  await page.goto("/articles/new");
  await page.getByLabel("Article text, exactly as copied").waitFor();
}

/** A reviewer brings an article in by pasting it and another one as a file. */
export default async function ({ person, axe, step }) {
  const { page, api } = await person("reviewer");

  step("the form is reached from the list of articles");
  await page.goto("/articles");
  await page.getByRole("link", { name: "New article" }).click();
  const start = page.getByRole("button", { name: "Start checking" });
  await start.waitFor();
  check(await start.isDisabled(), "there is nothing to start with");
  await axe(page, "new article, empty");

  step("what is pasted is previewed before anything is stored");
  const before = (await api.get("/articles")).items.length;
  await page.getByLabel("Article text, exactly as copied").fill(text);
  const preview = page.getByRole("region", { name: "Preview" });
  await says(preview, "claims proposed");
  await says(preview, "First claims");
  await says(preview, "4.2 million euros");
  await axe(page, "new article, preview");
  same((await api.get("/articles")).items.length, before, "articles after a preview");

  step("what was typed survives a reload");
  await page.getByLabel("Title").fill("Harbour bridge to close");
  await page.getByLabel("Publisher").fill("Fernhaven Post");
  await page.getByLabel("Web address").fill("https://post.example.org/bridge");
  await page.getByLabel("Published on").fill("2024-02-13");
  await page.reload();
  same(await page.getByLabel("Article text, exactly as copied").inputValue(), text, "the text after a reload");
  same(await page.getByLabel("Publisher").inputValue(), "Fernhaven Post", "the publisher after a reload");

  step("the import opens the workbench with the claims");
  await start.click();
  await page.getByRole("heading", { name: "Harbour bridge to close", level: 1 }).waitFor();
  const claims = page.getByRole("list", { name: "Claims in reading order" });
  await says(claims, "4.2 million euros");
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const article = await api.get(`/articles/${id}`);
  same(article.text, text, "the stored text");
  same(
    [article.publisher, article.url, article.publishedOn],
    ["Fernhaven Post", "https://post.example.org/bridge", "2024-02-13"],
    "the stored fields",
  );

  step("a text file is imported the same way");
  await begin(page);
  same(await page.getByLabel("Article text, exactly as copied").inputValue(), "", "the form after an import");
  await page.getByRole("radio", { name: "File" }).check();
  const file = {
    name: "ferry.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`),
  };
  await page.getByLabel("Article file").setInputFiles(file);
  await says(page.getByRole("form", { name: "Article" }), "ferry.txt");
  await says(preview, "claims proposed");
  await axe(page, "new article, file");
  await page.getByLabel("Title").fill("From a file");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "From a file", level: 1 }).waitFor();
  const second = await api.get(`/articles/${new URL(page.url()).pathname.split("/").at(-1)}`);
  same(second.text, text, "a byte order mark and Windows line ends are gone from the stored text");

  step("both stand in the list, which can be searched");
  await page.goto("/articles");
  await page.getByRole("link", { name: "From a file" }).waitFor();
  await page.getByRole("searchbox", { name: "Search titles and publishers" }).fill("harbour bridge");
  await page.getByRole("link", { name: "From a file" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: "Harbour bridge to close" }).waitFor();
  await until(() => page.url().includes("q="), "the search stands in the address");
}
