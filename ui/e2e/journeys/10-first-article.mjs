import { says } from "../lib/wait.mjs";

export const options = { empty: true };

/** A server without an article invites to bring one in. */
export default async function ({ person, axe, step }) {
  step("the empty list");
  const { page } = await person("reviewer");
  await page.goto("/articles");
  await page.getByRole("heading", { name: /^No article yet/ }).waitFor();
  await axe(page, "articles, none yet");
  await page.setViewportSize({ width: 390, height: 844 });
  await axe(page, "articles, none yet, 390 px");
  await page.setViewportSize({ width: 1440, height: 900 });

  step("leads to the form");
  await page.getByRole("link", { name: /^Paste the text/ }).click();
  await page.getByLabel("Article text, exactly as copied").waitFor();
  await says(page.getByRole("region", { name: "Preview" }), "appear here before you start");
}
