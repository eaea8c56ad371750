// Runs the browser journeys, two at a time: node e2e/run.mjs [part of a name …]
import { readdirSync } from "node:fs";
import { launch } from "./lib/browser.mjs";
import { runJourney } from "./lib/journey.mjs";
import { binary } from "./lib/server.mjs";

const atATime = 2;
const folder = new URL("./journeys/", import.meta.url);
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((f) => f.endsWith(".mjs"))
  .map((f) => f.slice(0, -".mjs".length))
  .filter((n) => wanted.length === 0 || wanted.some((w) => n.includes(w)));

binary();
const browser = await launch();
const begun = Date.now();
const sum = { failed: 0, screens: 0, violations: 0 };

function report({ name, troubles, counts, ms }) {
  sum.screens += counts.screens;
  sum.violations += counts.violations;
  const axe =
    counts.screens > 0 ? `, axe on ${counts.screens} screens, light and dark: ${counts.violations} violations` : "";
  const took = `${(ms / 1000).toFixed(1)} s${axe}`;
  if (troubles.length === 0) {
    console.log(`ok ${name} (${took})`);
    return;
  }
  sum.failed++;
  console.log(`not ok ${name}: ${troubles[0].split("\n")[0]} (${took})`);
  for (const t of troubles) console.log(`#   ${t.replaceAll("\n", "\n#   ")}`);
}

const waiting = [...names];
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    report(await runJourney(browser, name, await import(new URL(`${name}.mjs`, folder))));
  }
}
await Promise.all(Array.from({ length: atATime }, work));
await browser.close();
console.log(
  `# ${names.length} journeys, ${sum.failed} failed, axe on ${sum.screens} screens in light and dark: ${sum.violations} violations, ${((Date.now() - begun) / 1000).toFixed(1)} s`,
);
process.exit(sum.failed > 0 || names.length === 0 ? 1 : 0);
