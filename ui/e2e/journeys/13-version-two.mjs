import { readFileSync } from "node:fs";
import { act, hasStatus, openBench, pane, read, sign } from "../lib/bench.mjs";
import { check, same, says, until } from "../lib/wait.mjs";
import { doOn, submitted } from "../lib/work.mjs";

// The sample with edits: a sentence reworded, one that only swaps its quotation marks, one gone, one said twice side by
// side, a paragraph moved, and one new.
const second = readFileSync(new URL("../articles/sample-version-2.txt", import.meta.url), "utf8");
const edits = {
  reworded: "expelled eight Russian envoys",
  marks: "in response to NATO's",
  gone: "through the Russian embassy",
  twice: "military liaison",
  moved: "aims to expand",
};

/** The author sends version two of a signed-off article: what changed is checked again, and only that. */
export default async function (t) {
  const { person, step, axe } = t;
  const reviewer = await person("reviewer");
  const editor = await person("editor");
  const [sample] = (await reviewer.api.get("/articles")).items;
  const of = (claims, part) => claims.filter((c) => c.quote.includes(part));

  step("version one is checked and signed off");
  const before = Object.values(await read(editor.api, sample.id));
  for (const part of Object.values(edits)) check(of(before, part).length > 0, `a claim has “${part}”`);
  await settle({ reviewer, editor, sample }, (c) => Object.values(edits).some((part) => c.quote.includes(part)));
  await signOff(editor, sample);

  step("the reviewer pastes version two");
  const { page } = reviewer;
  await openBench(page, sample.id);
  await page.getByRole("button", { name: "More about the article" }).click();
  await page.getByRole("button", { name: /^New version/ }).click();
  await page.getByLabel("Article text, exactly as copied").fill(second);
  await axe(page, "new version");
  await page.getByRole("button", { name: /Compare with version 1/ }).click();
  await page.getByRole("heading", { name: "Version 2 against version 1", level: 1 }).waitFor();
  const list = page.getByRole("navigation", { name: "What became of the claims" });
  for (const kind of ["To be placed", "Reworded", "New", "Deleted", "Moved", "Unchanged"]) {
    await list.getByRole("region", { name: kind, exact: true }).waitFor();
  }
  same((await reviewer.api.get(`/articles/${sample.id}`)).articleVersion, 1, "the version while it is compared");

  step("what stands twice is placed by hand; nothing is stored before");
  const store = page.getByRole("button", { name: /^Import/ });
  check(await store.isDisabled(), "it cannot be stored while a claim has no place");
  await axe(page, "version review");
  const asked = list.getByRole("region", { name: "To be placed" }).getByRole("button");
  for (let i = 0; i < (await asked.count()); i++) {
    await asked.nth(i).click();
    await page.getByRole("radio").first().check();
  }
  step("a reworded claim is confirmed with the keyboard");
  await list.getByRole("region", { name: "Reworded" }).getByRole("button").first().click();
  await page.getByRole("region", { name: "Both versions" }).focus();
  await page.keyboard.press("Enter");
  await says(list.getByRole("region", { name: "Reworded" }), "place confirmed");
  await store.click();
  await page.waitForURL(/versions\/2$/);
  await page.getByRole("link", { name: "Back to the article" }).waitFor();
  await list.getByRole("region", { name: "Reworded" }).waitFor();
  await axe(page, "version review, stored");

  step("what is unchanged or moved keeps its sign-off, the rest does not");
  const after = Object.values(await read(editor.api, sample.id));
  const now = (c) => after.find((x) => x.id === c.id);
  const final = (c) => ["approved", "waived", "dismissed", "duplicate"].includes(now(c).status);
  for (const c of of(before, edits.moved)) check(final(c), `moved claim ${c.number} is ${now(c).status}`);
  for (const c of of(before, edits.twice)) check(final(c), `claim ${c.number}, placed by hand, is ${now(c).status}`);
  for (const part of [edits.reworded, edits.marks]) {
    for (const c of of(before, part)) same(now(c).status, "open", `the status of reworded claim ${c.number}`);
  }
  for (const c of of(before, edits.gone)) same(now(c).status, "orphaned", `the status of claim ${c.number}`);
  const article = await editor.api.get(`/articles/${sample.id}`);
  same([article.articleVersion, article.status], [2, "checking"], "the article");
  const left = after.filter((c) => ["proposed", "open"].includes(c.status));
  check(left.length > 0 && left.length < before.length / 2, `${left.length} of ${before.length} claims are open again`);

  step("the signer was told, and the mark waits for somebody to confirm the place");
  await editor.page.goto("/inbox");
  await says(editor.page.locator("body"), "Its words changed in version 2.");
  const marked = left.find((c) => c.textChanged);
  if (marked) {
    await openBench(page, sample.id, marked.number);
    await says(pane(page, marked.number), "changed in version 2");
    await axe(page, "workbench, text changed");
    await act(page, marked.number, "Confirm the place");
    await until(async () => !(await reviewer.api.get(`/claims/${marked.id}`)).textChanged, "the place is confirmed");
  }

  step("the old version stays readable");
  await page.goto(`/articles/${sample.id}/versions/1`);
  await says(page.locator("article"), "expelled eight Russian envoys on charges of espionage");
  await page.getByRole("list", { name: "Claims of this version" }).waitFor();
  await axe(page, "version one, as it stood");

  step("only what changed is checked again, then the editor signs off");
  await settle({ reviewer, editor, sample }, () => true);
  await signOff(editor, sample);
  const one = of(before, edits.reworded)[0];
  await openBench(editor.page, sample.id, one.number);
  await hasStatus(editor.page, one.number, now(one) && (await editor.api.get(`/claims/${one.id}`)).status);
}

/** Brings what is open to an end: claims that `checks` wants are checked by two, the others waived. */
async function settle({ reviewer, editor, sample }, checks) {
  for (const c of Object.values(await read(editor.api, sample.id))) {
    if (!["proposed", "open"].includes(c.status)) continue;
    if (!checks(c) || c.type === "accusation") {
      await doOn(editor.api, c.id, "waive", { reason: "No time before the deadline." });
      continue;
    }
    if (c.textChanged) await doOn(reviewer.api, c.id, "confirm_anchor");
    await submitted(reviewer.api, c.id);
    const { status, actions } = await editor.api.get(`/claims/${c.id}`);
    if (status === "submitted" && actions.includes("approve")) await doOn(editor.api, c.id, "approve");
    else await doOn(editor.api, c.id, "waive", { reason: "The policy asks for more than there is time for." });
  }
  for (const s of (await editor.api.get(`/articles/${sample.id}`)).segments.filter((x) => x.gap)) {
    await editor.api.post(`/segments/${s.id}/dispose`, {
      version: s.version,
      disposition: "not_checkable",
      reason: "opinion",
    });
  }
}

async function signOff(editor, sample) {
  const { page } = editor;
  await openBench(page, sample.id);
  await sign(page);
  await until(async () => (await editor.api.get(`/articles/${sample.id}`)).status === "signed_off", "it is signed off");
}
