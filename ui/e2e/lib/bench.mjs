import { says, until } from "./wait.mjs";

/** Opens an article in the workbench, with a claim when one is given. */
export async function openBench(page, articleId, claim) {
  await page.goto(`/articles/${articleId}${claim === undefined ? "" : `?claim=${claim}`}`);
  await page.getByRole("region", { name: "Text of the article" }).waitFor();
  if (claim !== undefined)
    await pane(page, claim)
      .getByRole("heading", { name: `Claim ${claim}`, level: 2 })
      .waitFor();
}

/** The right pane of a claim. */
export const pane = (page, number) =>
  page
    .getByRole("region", { name: "Details", exact: true })
    .filter({ has: page.getByRole("heading", { name: `Claim ${number}`, level: 2, exact: true }) });

/** The bar of the actions on a claim. */
export const actions = (page, number) => page.getByRole("toolbar", { name: `Actions on claim ${number}`, exact: true });

/** A claim's line in the list. */
export const line = (page, number) => page.locator(`[data-line][title^="${number}. "]`);

/** Takes an action that needs no form, from the bar or from the menu behind it. */
export async function act(page, number, label) {
  const bar = actions(page, number);
  const front = bar.getByRole("button", { name: new RegExp(`^${label}`) });
  await bar.waitFor();
  if ((await front.count()) > 0) return front.click();
  await bar.getByRole("button", { name: "More actions" }).click();
  await front.click();
}

/** Signs the article off, and says yes to what the copy checks of the sample still find. */
export async function sign(page) {
  await page.getByRole("button", { name: "Sign off", exact: true }).click();
  const question = page.getByRole("dialog", { name: "Sign off the article" });
  await says(question, /The copy checks still find \d+ things? to look at/);
  await question.getByRole("button", { name: "Sign off" }).click();
}

/** Waits until a claim has a status in its own pane. */
export function hasStatus(page, number, status) {
  const chip = pane(page, number)
    .locator(`[data-st="${status.replaceAll("_", "-")}"]`)
    .first();
  return chip.waitFor();
}

/** Fills the form for a source and sends it. */
export async function addSource(page, number, source) {
  const where = pane(page, number);
  const form = where.getByRole("form", { name: "Add a source" });
  if ((await form.count()) === 0) await where.getByRole("button", { name: /^Add a source/ }).click();
  await form.getByLabel("Web address").fill(source.url);
  await form.getByLabel("Title").fill(source.title);
  await form.getByLabel("Publisher").fill(source.publisher ?? "");
  await form.getByLabel("Author").fill(source.author ?? "");
  await form.getByLabel("Published on").fill(source.publishedOn ?? "");
  if (source.kind) await form.getByLabel("Kind").selectOption({ label: source.kind });
  await form.getByLabel("Passage, as it stands there").fill(source.quote);
  await form.getByRole("radio", { name: source.stance ?? "Supports", exact: true }).check();
  await form.getByLabel("Where in it").fill(source.locator ?? "");
  if (source.accessedOn) await form.getByLabel("Accessed on").fill(source.accessedOn);
  if (source.primary) await form.getByLabel("Primary source").check();
  await form.getByRole("button", { name: /^Add the source/ }).click();
  await form.waitFor({ state: "detached" });
}

/** Chooses an answer of a scale; its shortcut may be part of its name. */
const answer = (group, label) => group.getByRole("radio", { name: new RegExp(`^${label}[\\s\\d]*$`) }).check();

/** Fills the finding of a claim. */
export async function fillFinding(page, number, finding) {
  const form = pane(page, number).getByRole("region", { name: "Finding" });
  if (finding.said) await answer(form.getByRole("group", { name: "Did they say it?" }), finding.said);
  await answer(form.getByRole("group", { name: "Is it so?" }), finding.verdict);
  if (finding.replacement) await form.getByLabel("Replacement").fill(finding.replacement);
  if (finding.correction) await form.getByLabel("Correction").fill(finding.correction);
  await form.getByRole("radio", { name: finding.confidence ?? "High", exact: true }).check();
  await form.getByLabel("Rationale").fill(finding.rationale);
}

/** The article's row, with its claims by number. */
export async function read(api, articleId) {
  const { items } = await api.get(`/articles/${articleId}/claims`);
  return Object.fromEntries(items.map((c) => [c.number, c]));
}

/** Waits until the server has a claim in a status. */
export function stored(api, claimId, status) {
  return until(async () => (await api.get(`/claims/${claimId}`)).status === status, `claim is ${status} on the server`);
}

/** Selects words of the article with the mouse, from the first letter to the last. */
export async function selectWords(page, words) {
  const box = await page.evaluate((wanted) => {
    for (const paragraph of document.querySelectorAll("[data-start]")) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const nodes = [];
      for (let n = walker.nextNode(); n; n = walker.nextNode()) {
        if (!n.parentElement.closest("[data-note]")) nodes.push(n);
      }
      const at = nodes
        .map((n) => n.data)
        .join("")
        .indexOf(wanted);
      if (at < 0) continue;
      paragraph.scrollIntoView({ block: "center" });
      const point = (offset, end) => {
        let left = offset;
        for (const n of nodes) {
          if (end ? left <= n.length : left < n.length) {
            const range = document.createRange();
            range.setStart(n, end ? left - 1 : left);
            range.setEnd(n, end ? left : left + 1);
            const r = range.getBoundingClientRect();
            return { x: end ? r.right - 0.5 : r.left + 0.5, y: r.top + r.height / 2 };
          }
          left -= n.length;
        }
        return undefined;
      };
      return { from: point(at, false), to: point(at + wanted.length, true) };
    }
    return undefined;
  }, words);
  if (!box) throw new Error(`the article does not show “${words}”`);
  await page.mouse.move(box.from.x, box.from.y);
  await page.mouse.down();
  await page.mouse.move((box.from.x + box.to.x) / 2, (box.from.y + box.to.y) / 2);
  await page.mouse.move(box.to.x, box.to.y);
  await page.mouse.up();
}
