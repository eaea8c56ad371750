// Takes pictures of the screens: node e2e/shots.mjs --out FOLDER | --readme
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "./lib/browser.mjs";
import { makePerson } from "./lib/person.mjs";
import { workInProgress } from "./lib/scene.mjs";
import { startServer } from "./lib/server.mjs";
import { until } from "./lib/wait.mjs";

const { values } = parseArgs({ options: { out: { type: "string" }, readme: { type: "boolean", default: false } } });
if (!values.out && !values.readme) throw new Error("say where to: --out FOLDER, or --readme");

const widths = { 1440: 900, 1024: 768, 390: 844 };

const server = await startServer();
const browser = await launch();
const troubles = [];
const meet = (role, more) => makePerson(browser, server, server.accounts[role], { troubles, ...more });
try {
  const stranger = await meet("reviewer", { stranger: true });
  const [reviewer, editor, admin] = [await meet("reviewer"), await meet("editor"), await meet("admin")];
  const { sample, current } = await workInProgress(reviewer, editor);
  const screens = {
    workbench: [reviewer, `/articles/${sample.id}?claim=${current.number}`],
    overview: [editor, `/articles/${sample.id}`],
    articles: [reviewer, "/articles"],
    "new-article": [reviewer, "/articles/new"],
    "new-article-web": [reviewer, "/articles/new?way=web"],
    "new-article-file": [reviewer, "/articles/new?way=file"],
    queue: [reviewer, "/queue"],
    submitted: [editor, "/queue?view=submitted"],
    inbox: [reviewer, "/inbox"],
    facts: [editor, "/facts"],
    "guest-wrong-link": [stranger, "/query#nothing"],
    report: [editor, `/articles/${sample.id}/report`],
    "report-alone": [editor, `/api/v1/articles/${sample.id}/report/draft/html?inline=1`],
    people: [admin, "/admin/people"],
    policy: [admin, "/admin/policy"],
    "new-version": [reviewer, `/articles/${sample.id}/versions/new`],
    audit: [admin, "/admin/audit"],
    profile: [reviewer, "/profile"],
    "not-found": [reviewer, "/no/such/page"],
    "sign-in": [stranger, "/sign-in"],
  };
  if (values.readme) {
    const folder = fileURLToPath(new URL("../screenshots/", import.meta.url));
    mkdirSync(folder, { recursive: true });
    await shoot(screens.workbench, { width: 1440, height: 900, scheme: "light", file: join(folder, "workbench.png") });
  }
  if (values.out) await all(screens, values.out);
} finally {
  await browser.close();
  await server.stop();
}
for (const t of troubles) console.log(`# ${t}`);

async function all(screens, out) {
  mkdirSync(out, { recursive: true });
  for (const [name, screen] of Object.entries(screens)) {
    for (const [width, height] of Object.entries(widths)) {
      for (const scheme of ["light", "dark"]) {
        await shoot(screen, {
          width: Number(width),
          height,
          scheme,
          file: join(out, `${name}-${width}-${scheme}.png`),
        });
      }
    }
  }
}

async function shoot([{ page }, path], { width, height, scheme, file }) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
  await page.goto(path);
  await page.getByRole("heading").first().waitFor();
  await until(
    () =>
      page
        .locator("[role=status][aria-label^=Loading]")
        .count()
        .then((n) => n === 0),
    `${path} is read`,
  );
  if (/\/report$/.test(path)) await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file });
  console.log(file);
}
