import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Lets colours arrive: nothing is measured while a transition runs. */
async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document
      .getAnimations()
      .filter((a) => a.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.all(finite.map((a) => a.finished.catch(() => undefined)));
  });
}

async function run(page) {
  await settle(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { iframes: false, resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes: [first, ...rest] }) => {
      const why = [...first.any, ...first.all, ...first.none][0]?.message ?? help;
      return `${id} at ${first.target.join(" ")}${rest.length > 0 ? ` and ${rest.length} more` : ""}: ${why}`;
    });
  });
}

/** Runs axe on what a page shows, in light and in dark; answers what it found, with the screen's name. */
export async function axeBoth(page, screen) {
  const found = [];
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    for (const v of await run(page)) found.push(`${screen}, ${colorScheme}: ${v}`);
  }
  return found;
}
