// Measures the workbench on long articles: node e2e/screen.mjs [--slow 4] [--rounds 20] [--characters N --claims N [--one]]
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { openBench, selectWords } from "./lib/bench.mjs";
import { launch } from "./lib/browser.mjs";
import { longArticle } from "./lib/long.mjs";
import { answered, heap, longest, slowed, watchTime } from "./lib/measure.mjs";
import { makePerson } from "./lib/person.mjs";
import { startServer } from "./lib/server.mjs";

const { values } = parseArgs({
  options: {
    slow: { type: "string", default: "1" },
    rounds: { type: "string", default: "20" },
    characters: { type: "string" },
    claims: { type: "string", default: "600" }, // sentences that state something; most become two claims
    one: { type: "boolean", default: false }, // all in one paragraph
  },
});
const slow = Number(values.slow);
const rounds = Number(values.rounds);
const sizes = values.characters
  ? [[Number(values.characters), Number(values.claims)]]
  : [
      [10_000, 50],
      [80_000, 300],
      [200_000, 600],
    ];

const wheel = 600; // pixels a turn
const goals = { start: 2_000, answer: 100 }; // milliseconds

const server = await startServer({ empty: true });
const browser = await launch();
const troubles = [];
try {
  console.log(
    `Chromium ${browser.version()}, ${cpus().length} cores, processor slowed ${slow} times, ${rounds} rounds; milliseconds`,
  );
  const person = await makePerson(browser, server, server.accounts.reviewer, { troubles });
  for (const [characters, claims] of sizes) {
    const text = longArticle(characters, claims);
    print(await measure(person, values.one ? text.replaceAll("\n\n", " ") : text));
  }
} finally {
  await browser.close();
  await server.stop();
}
for (const t of troubles) console.log(`# ${t}`);
process.exit(troubles.length > 0 ? 1 : 0);

/** Imports a text and does with it what a day's work is made of. */
async function measure({ page: first, context, api }, text) {
  const article = await api.post("/articles", { title: `An article of ${text.length} characters`, text });
  const claims = (await api.get(`/articles/${article.id}/claims`)).items;
  await openBench(first, article.id); // what the browser keeps, it has now
  await first.goto("/articles");
  const page = await context.newPage();
  await watchTime(page);
  const client = await slowed(page, slow);
  await page.goto(`/articles/${article.id}`); // nothing else looks at the page while it starts
  const start = await page.evaluate(() => window.__settled());
  const answers = await interactions(page, claims);
  const moves = {
    "scroll the text": await longest(page, () =>
      scroll(page, page.getByRole("region", { name: "Text of the article" })),
    ),
    "scroll the list": await longest(page, () =>
      scroll(page, page.getByRole("list", { name: "Claims in reading order" })),
    ),
  };
  const held = await heap(page, client);
  await page.close();
  return {
    characters: text.length,
    segments: article.segments.length,
    claims: claims.length,
    start,
    answers,
    moves,
    held,
  };
}

async function interactions(page, claims) {
  const press = (key) => answered(page, rounds, () => page.keyboard.press(key));
  const nth = (n) => claims[Math.floor((claims.length * ((n * 7) % rounds)) / rounds)];
  const answers = { j: await press("j"), k: await press("k") };
  answers["click a mark"] = await answered(
    page,
    rounds,
    (_, at) => page.mouse.click(at.x, at.y),
    (n) => middle(page, nth(n)),
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  answers["next gap"] = await press("n");
  answers["next sentence"] = await press(".");
  answers["shorter by a word"] = await press("[");
  answers["pick the sentence"] = await press("x");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  answers["select with the mouse"] = await answered(page, rounds, (n) => selectWords(page, nth(n).spans[0].quote));
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  answers["filter, a letter"] = await answered(page, 6, (n) => page.keyboard.press("bridge"[n]));
  await page.getByRole("button", { name: "Clear the filter" }).click();
  return answers;
}

/** The middle of a claim's first words, brought into view. */
function middle(page, claim) {
  return page.evaluate(async (id) => {
    const mark = document.querySelector(`mark[data-claim="${id}"]`);
    for (let i = 0; i < 3; i++) {
      mark.scrollIntoView({ block: "center" });
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    }
    const [box] = mark.getClientRects();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, claim.id);
}

/** Scrolls from the top to the end. */
async function scroll(page, region) {
  const box = await region.boundingBox();
  await region.evaluate((el) => {
    el.scrollTop = 0;
  });
  await page.mouse.move(box.x + box.width / 2, 400);
  for (let i = 0; i < 80; i++) {
    await page.mouse.wheel(0, wheel);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
}

function print({ characters, segments, claims, start, answers, moves, held }) {
  const over = (value, goal) => (value > goal ? "  over" : "");
  console.log(`\n${characters} characters, ${segments} segments, ${claims} claims`);
  console.log(
    `  ${"start, until it answers at once".padEnd(34)}${String(start).padStart(6)}${over(start, goals.start)}`,
  );
  console.log(`  ${"".padEnd(34)}${["p50", "p95", "max"].map((x) => x.padStart(6)).join("")}`);
  for (const [name, { p50, p95, max }] of Object.entries(answers)) {
    const figures = [p50, p95, max].map((x) => String(Math.round(x)).padStart(6)).join("");
    console.log(`  ${name.padEnd(34)}${figures}${over(p95, goals.answer)}`);
  }
  for (const [name, { tasks, longest: worst }] of Object.entries(moves)) {
    console.log(`  ${name.padEnd(34)}${String(Math.round(worst)).padStart(6)} the longest of ${tasks} tasks over 50`);
  }
  console.log(`  ${"memory".padEnd(34)}${held.megabytes.toFixed(1).padStart(6)} MB of script, ${held.nodes} nodes`);
}
