import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { axeBoth } from "./axe.mjs";
import { makePerson } from "./person.mjs";
import { startServer } from "./server.mjs";

let folder;

/** Where what a failed journey left is kept. */
function outFolder() {
  folder ??= process.env.LINECHECK_E2E_OUT ?? mkdtempSync(join(tmpdir(), "linecheck-e2e-out-"));
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function keep(name, people) {
  for (const p of people) {
    for (const [i, page] of p.context.pages().entries()) {
      const file = join(outFolder(), `${name}-${p.who}${i || ""}`);
      try {
        await page.screenshot({ path: `${file}.png`, timeout: 5_000 });
        writeFileSync(`${file}.html`, `<!-- ${page.url()} -->\n${await page.content()}`);
      } catch {
        continue; // a page that is gone has nothing to show
      }
      console.log(`# kept ${file}.png and .html`);
    }
  }
}

/**
 * Runs one journey on a server of its own. It is given `server`, `person(role, options)`, `axe(page, screen)`
 * and `step(name)`. What axe or the browser complains about does not stop it, and fails it in the end.
 */
export async function runJourney(browser, name, { default: journey, options = {} }) {
  const begun = Date.now();
  const troubles = [];
  const people = [];
  const counts = { screens: 0, violations: 0 };
  let at = "";
  let server;
  try {
    server = await startServer(options);
    await journey({
      browser,
      server,
      troubles,
      step: (what) => {
        at = what;
        if (process.env.LINECHECK_E2E_STEPS) console.log(`# ${name} ${Date.now() - begun} ms: ${what}`);
      },
      person: async (role, more = {}) => {
        const account = typeof role === "string" ? server.accounts[role] : role;
        const made = await makePerson(browser, server, account, { troubles, ...more });
        people.push(made);
        return made;
      },
      axe: async (page, screen) => {
        const found = await axeBoth(page, screen);
        counts.screens++;
        counts.violations += found.length;
        troubles.push(...found.map((f) => `axe: ${f}`));
      },
    });
  } catch (err) {
    troubles.unshift(`${at ? `${at}: ` : ""}${stripVTControlCharacters(err.message)}`);
    await keep(name, people);
    if (server?.log()) writeFileSync(join(outFolder(), `${name}-server.log`), server.log());
  } finally {
    await Promise.all(people.map((p) => p.context.close()));
    await server?.stop();
  }
  return { name, troubles, counts, ms: Date.now() - begun };
}
