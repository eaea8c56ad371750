import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { act, actions, addSource, fillFinding, hasStatus, openBench, pane, read, sign, stored } from "../lib/bench.mjs";
import { check, same, says, until } from "../lib/wait.mjs";
import { doOn, findingOf, submitted, takeWithSources } from "../lib/work.mjs";

const isHighAccusation = (c) => c.type === "accusation" && c.risk === "high";

/** From the first submission to the signed report: what an editor and a reviewer do together. */
export default async function (t) {
  const { person, step } = t;
  const reviewer = await person("reviewer");
  const editor = await person("editor");
  const [sample] = (await reviewer.api.get("/articles")).items;
  const claims = Object.values(await read(reviewer.api, sample.id));
  const plain = claims.filter((c) => c.risk === "low" && c.checkable);
  const [returned, own, third] = plain;
  const accused = claims.filter(isHighAccusation);
  check(returned && own && third && accused.length > 0, "the sample article has the claims that this journey needs");
  const cast = { ...t, reviewer, editor, sample };

  await requestChanges(cast, returned);
  await fourEyes(cast, own);
  await crossCheck(cast, accused[0]);
  await byHand(cast, third);
  step("the rest is dismissed, waived or checked");
  await finishRest(cast, new Set([returned.id, own.id, third.id, accused[0].id]));
  await signOff(cast);
  await revise(cast, returned);
  await report(cast, accused[0]);
}

async function requestChanges({ step, axe, reviewer, editor, sample }, claim) {
  step("the reviewer submits, the editor requests changes");
  const n = claim.number;
  await takeWithSources(reviewer.api, claim.id, 1);
  await openBench(reviewer.page, sample.id, n);
  const attributed = (await reviewer.api.get(`/claims/${claim.id}`)).attributionScale;
  await fillFinding(reviewer.page, n, {
    said: attributed ? "Said in substance" : undefined,
    verdict: "Wrong",
    correction: "It was suspended in April 2014.",
    rationale: "The record says otherwise.",
  });
  await act(reviewer.page, n, "Submit");
  await hasStatus(reviewer.page, n, "submitted");

  await editor.page.goto("/queue?view=submitted");
  await editor.page.getByRole("link", { name: new RegExp(`^${n}\\s`) }).waitFor();
  await axe(editor.page, "queue, submitted");
  await editor.page.getByRole("link", { name: new RegExp(`^${n}\\s`) }).click();
  await pane(editor.page, n).waitFor();
  await act(editor.page, n, "Request changes");
  const form = editor.page.getByRole("form", { name: `Request changes, claim ${n}` });
  await axe(editor.page, "workbench, requesting changes");
  await form.getByLabel("What has to change").fill("Name the month of the record.");
  await form.getByRole("button", { name: /^Request changes/ }).click();
  await stored(editor.api, claim.id, "in_review");

  step("the reviewer reads why, and submits again");
  await reviewer.page.goto("/inbox");
  await reviewer.page
    .getByRole("link", { name: /Name the month of the record/ })
    .first()
    .click();
  await pane(reviewer.page, n).waitFor();
  await says(pane(reviewer.page, n), "Name the month of the record.");
  await pane(reviewer.page, n).getByLabel("Rationale").fill("The record of April 2014 says otherwise.");
  await act(reviewer.page, n, "Submit");
  await hasStatus(reviewer.page, n, "submitted");

  step("the editor approves");
  await openBench(editor.page, sample.id, n);
  await act(editor.page, n, "Approve");
  await stored(editor.api, claim.id, "approved");
  const signs = pane(editor.page, n).getByRole("region", { name: "Sign-off" });
  await says(signs, `${editor.name} approved`);
  await axe(editor.page, "workbench, approved");
}

async function fourEyes({ step, axe, reviewer, editor, sample }, claim) {
  step("an editor cannot approve what they submitted, and is told why");
  const n = claim.number;
  await submitted(editor.api, claim.id);
  await openBench(editor.page, sample.id, n);
  const approve = actions(editor.page, n).getByRole("button", { name: /^Approve/ });
  check(await approve.isDisabled(), "Approve is shown and cannot be pressed");
  const why = (await editor.api.get(`/claims/${claim.id}`)).unavailable.find((u) => u.action === "approve")?.why;
  check(why, "the server says why");
  await says(pane(editor.page, n), why);
  await axe(editor.page, "workbench, approve unavailable");
  const forced = await editor.api
    .post(`/claims/${claim.id}/approve`, { version: (await editor.api.get(`/claims/${claim.id}`)).version })
    .catch((e) => e);
  check(forced.status === 403 || forced.status === 409, `approving all the same answers ${forced.status}`);
  await act(editor.page, n, "Withdraw");
  await hasStatus(editor.page, n, "in_review");
  await act(editor.page, n, "Release");
  await hasStatus(editor.page, n, "open");
  await submitted(reviewer.api, claim.id, { rationale: "Checked anew by somebody else." });
  const free = actions(editor.page, n).getByRole("button", { name: /^Approve/, disabled: false });
  await free.click();
  await stored(editor.api, claim.id, "approved");
}

async function crossCheck({ step, axe, reviewer, editor, sample }, claim) {
  step("the policy demands a cross-check of a high-risk accusation");
  const n = claim.number;
  await takeWithSources(reviewer.api, claim.id, 0);
  await openBench(reviewer.page, sample.id, n);
  await addSource(reviewer.page, n, { url: "https://one.example.org/", title: "The first record", quote: "It is so." });
  await says(pane(reviewer.page, n), "Needs 1 more independent origin");
  await addSource(reviewer.page, n, {
    url: "https://two.example.org/",
    title: "The second record",
    quote: "It is so, too.",
  });
  const attributed = (await reviewer.api.get(`/claims/${claim.id}`)).attributionScale;
  await fillFinding(reviewer.page, n, {
    said: attributed ? "Said verbatim" : undefined,
    verdict: "Conflicting",
    rationale: "Zwiespalt is the first verdict's own word.",
    confidence: "Low",
  });
  await act(reviewer.page, n, "Submit");
  await hasStatus(reviewer.page, n, "cross_check");

  step("the second person answers without seeing the first verdict");
  await editor.page.goto("/queue?view=cross_check");
  await editor.page.getByRole("link", { name: new RegExp(`^${n}\\s`) }).click();
  await pane(editor.page, n).waitFor();
  await says(pane(editor.page, n), /hidden .*until you/);
  await axe(editor.page, "workbench, cross-check, blind");
  await pane(editor.page, n).getByRole("tab", { name: "History" }).click();
  await until(
    async () => (await pane(editor.page, n).getByRole("tabpanel").textContent()).length > 20,
    "the history is there",
  );
  check(
    !(await editor.page.content()).includes("Zwiespalt"),
    "the page of the second person shows the first rationale",
  );
  same(
    await editor.page.locator(":not(fieldset *)[data-v=conflicting]").count(),
    0,
    "first verdicts on the page of the second person",
  );
  const answers = await Promise.all(
    [
      `/claims/${claim.id}`,
      `/claims/${claim.id}/history`,
      `/articles/${sample.id}/claims`,
      "/queue?view=cross_check",
    ].map((p) => editor.api.get(p)),
  );
  const mine = [answers[0], answers[1], answers[2].items.filter((c) => c.id === claim.id), answers[3]];
  for (const a of mine) {
    const json = JSON.stringify(a).replaceAll(/"scale":\{.*?\]\}/g, "");
    check(
      !json.includes("Zwiespalt") && !/"verdict":"conflicting"/.test(json),
      `an answer gives the first verdict away: ${json.slice(0, 200)}`,
    );
  }
  const draft = await editor.context.request.get(
    `${origin(editor)}/api/v1/articles/${sample.id}/report/draft/markdown`,
  );
  check(draft.ok(), `the draft of the report: ${draft.status()}`);
  check(!(await draft.text()).includes("Zwiespalt"), "the draft of the report gives the first verdict away");

  await fillFinding(editor.page, n, {
    said: attributed ? "Said verbatim" : undefined,
    verdict: "Conflicting",
    rationale: "The records differ.",
    confidence: "Medium",
  });
  await act(editor.page, n, "Record your verdict");
  await stored(editor.api, claim.id, "submitted");
  await hasStatus(editor.page, n, "submitted");
  await says(pane(editor.page, n), "Zwiespalt");
  await says(pane(editor.page, n), "The records differ.");
  await axe(editor.page, "workbench, both findings");
  await act(editor.page, n, "Approve");
  await stored(editor.api, claim.id, "approved");
}

const origin = (p) => new URL(p.page.url()).origin;

async function byHand({ step, axe, reviewer, editor, sample }, claim) {
  step("a third claim, by hand from the first to the last step; the editor assigns it");
  const n = claim.number;
  await openBench(editor.page, sample.id, n);
  await act(editor.page, n, "Accept");
  await hasStatus(editor.page, n, "open");
  await act(editor.page, n, "Assign");
  const form = editor.page.getByRole("form", { name: `Assign, claim ${n}` });
  await form.getByLabel("Who").selectOption({ label: reviewer.name });
  await axe(editor.page, "workbench, assigning");
  await form.getByRole("button", { name: /^Assign/ }).click();
  await stored(editor.api, claim.id, "in_review");
  await reviewer.page.goto("/queue");
  await reviewer.page.getByRole("link", { name: new RegExp(`^${n}\\s`) }).click();
  await pane(reviewer.page, n).waitFor();
  await axe(reviewer.page, "workbench, assigned claim");
  const attributed = (await reviewer.api.get(`/claims/${claim.id}`)).attributionScale;
  await fillFinding(reviewer.page, n, {
    said: attributed ? "Cannot establish" : undefined,
    verdict: "Cannot be checked",
    rationale: "Nobody keeps a record of it.",
    confidence: "Low",
  });
  await pane(reviewer.page, n).getByLabel("Why there is no source").fill("The archive is closed.");
  await act(reviewer.page, n, "Submit");
  await hasStatus(reviewer.page, n, "submitted");
  await openBench(editor.page, sample.id, n);
  await act(editor.page, n, "Approve");
  await stored(editor.api, claim.id, "approved");
}

/** Takes every other claim to its end through the same API that the pages use. */
async function finishRest({ reviewer, editor, sample }, done) {
  let i = 0;
  for (const c of Object.values(await read(editor.api, sample.id))) {
    if (done.has(c.id) || !["proposed", "open"].includes(c.status)) continue;
    if (isHighAccusation(c)) {
      const claim = await submitted(reviewer.api, c.id);
      same(claim.status, "cross_check", `the status of accusation ${c.number} after submitting`);
      await doOn(editor.api, c.id, "agree", findingOf(claim));
      await doOn(editor.api, c.id, "approve");
    } else if (!c.checkable) {
      await doOn(editor.api, c.id, "dismiss", { disposition: "not_checkable", reason: "opinion" });
    } else if (i++ % 3 === 0) {
      await doOn(editor.api, c.id, "waive", { reason: "No time before the deadline." });
    } else {
      await submitted(reviewer.api, c.id);
      await doOn(editor.api, c.id, "approve");
    }
  }
  for (const s of (await editor.api.get(`/articles/${sample.id}`)).segments.filter((x) => x.gap)) {
    await editor.api.post(`/segments/${s.id}/dispose`, {
      version: s.version,
      disposition: "not_checkable",
      reason: "opinion",
    });
  }
}

async function signOff({ step, axe, editor, sample }) {
  step("everything is covered and final: the editor signs off");
  const article = await editor.api.get(`/articles/${sample.id}`);
  same(
    [article.coverage.gaps, article.coverage.complete, article.blockers, article.ready],
    [0, true, [], true],
    "what stands in the way",
  );
  same(article.coverage.claims, article.coverage.final, "claims that are final");
  const { page } = editor;
  await openBench(page, sample.id);
  await says(page.locator("#pane-claim"), "Ready to sign");
  await axe(page, "workbench, ready to sign");
  await sign(page);
  await says(page.locator("#pane-claim"), `Signed off by ${editor.name}`);
  same((await editor.api.get(`/articles/${sample.id}`)).status, "signed_off", "the article");
  await axe(page, "workbench, signed off");
}

async function revise({ step, axe, reviewer, editor, sample }, claim) {
  step("revising a claim voids its sign-off and the article's, visibly");
  const n = claim.number;
  await openBench(reviewer.page, sample.id, n);
  await act(reviewer.page, n, "Revise");
  const form = reviewer.page.getByRole("form", { name: `Revise, claim ${n}` });
  await form.getByLabel("Reason").fill("A better record turned up.");
  await form.getByRole("button", { name: /^Revise/ }).click();
  await hasStatus(reviewer.page, n, "in_review");
  await says(pane(reviewer.page, n).getByRole("region", { name: "Sign-off" }), "Void since");
  same((await editor.api.get(`/articles/${sample.id}`)).status, "checking", "the article after a revision");
  await until(
    async () => !(await editor.page.locator("#pane-claim").textContent()).includes("Signed off by"),
    "the editor sees that it is void",
  );
  await axe(reviewer.page, "workbench, sign-off void");
  await pane(reviewer.page, n).getByLabel("Rationale").fill("The better record of April 2014 says otherwise.");
  await act(reviewer.page, n, "Submit");
  await hasStatus(reviewer.page, n, "submitted");
  await openBench(editor.page, sample.id, n);
  await act(editor.page, n, "Approve");
  await stored(editor.api, claim.id, "approved");
  await says(pane(editor.page, n).getByRole("region", { name: "Sign-off" }), "Void since");
}

async function report({ step, axe, troubles, browser, reviewer, editor, sample }, accusation) {
  const { page } = editor;
  step("sign off again on the page of the report, and issue it");
  await page.goto(`/articles/${sample.id}/report`);
  await page.getByRole("heading", { name: "Standing" }).waitFor();
  check(
    await page.getByRole("button", { name: /^Issue report/ }).isDisabled(),
    "nothing can be issued before the sign-off",
  );
  await axe(page, "report, before the sign-off");
  await page.getByRole("button", { name: "Sign off", exact: true }).click();
  await until(() => page.getByRole("button", { name: "Issue report 1" }).isEnabled(), "the report can be issued");
  for (const [button, title] of [
    ["Reopen", "Reopen the article"],
    ["Mark as published", "Mark as published"],
  ]) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("dialog", { name: title }).waitFor();
    await axe(page, `report, dialog: ${title}`);
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByLabel("Summary").fill("Two corrections, one open question.");
  await page.getByRole("button", { name: "Issue report 1" }).click();
  const downloads = page.getByRole("list", { name: "Downloads of report 1" });
  await downloads.getByRole("link").first().waitFor();
  await page.frameLocator("iframe").getByText("Two corrections, one open question.").first().waitFor();
  await axe(page, "report, issued");

  step("each format is downloaded and says what it has to");
  const files = {};
  for (const link of await downloads.getByRole("link").all()) {
    const name = (await link.getAttribute("href")).split("/").at(-1);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    files[name] = { path: await download.path(), name: download.suggestedFilename() };
  }
  for (const f of Object.keys(contents)) check(files[f], `there is no ${f} among ${Object.keys(files)}`);
  const { coverage } = await editor.api.get(`/articles/${sample.id}`);
  for (const [format, { path, name }] of Object.entries(files)) {
    const text = readFileSync(path, "utf8");
    check(/\.(html|md|csv|json)$/.test(name), `${format} is called ${name}`);
    const wanted = contents[format]?.(coverage, { reviewer, editor }) ?? [];
    for (const w of wanted) if (!text.includes(w)) troubles.push(`the ${format} report does not say “${w}”`);
  }
  const model = JSON.parse(readFileSync(files.json.path, "utf8"));
  check(JSON.stringify(model).includes(accusation.quote.slice(0, 30)), "the JSON report has the accusation's quote");

  step("the HTML report opens as a file, without a network");
  const alone = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  try {
    const file = await alone.newPage();
    const copy = `${files.html.path}.html`;
    const { copyFileSync } = await import("node:fs");
    copyFileSync(files.html.path, copy);
    file.on("console", (m) => m.type() === "error" && troubles.push(`report as a file: ${m.text()}`));
    file.on("request", (r) => r.url().startsWith("http") && troubles.push(`the report as a file asks for ${r.url()}`));
    await file.goto(pathToFileURL(copy).href);
    await file.getByRole("heading", { level: 1 }).waitFor();
    await axe(file, "HTML report as a file");
    await file.setViewportSize({ width: 390, height: 844 });
    await axe(file, "HTML report as a file, 390 px");
    const wide = await file.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) troubles.push(`the report scrolls sideways by ${wide} px at 390 px`);
  } finally {
    await alone.close();
  }
}

/** What each format has to hold. */
const contents = {
  html: (c, { reviewer, editor }) => [
    "<!doctype html>",
    "Two corrections, one open question.",
    "Coverage certificate",
    `<dt>sentences</dt><dd>${c.sentences}</dd>`,
    "<dt>uncovered</dt><dd>0</dd>",
    "not checkable, with reasons",
    "What was not checked",
    "Wrong",
    "It was suspended in April 2014.",
    "The better record of April 2014 says otherwise.",
    "Conflicting",
    "The first record",
    "paragraph 1",
    "No time before the deadline.",
    reviewer.name,
    editor.name,
  ],
  markdown: (c, { reviewer, editor }) => [
    `- ${c.sentences} sentences`,
    "- 0 uncovered",
    "What was not checked",
    "It was suspended in April 2014.",
    "The second record",
    "No time before the deadline.",
    reviewer.name,
    editor.name,
  ],
  csv: () => ["Wrong", "Conflicting", "waived", "It was suspended in April 2014."],
  "csv-sources": () => ["The first record", "https://two.example.org/", "supports"],
  json: (c) => [
    "It was suspended in April 2014.",
    "The first record",
    "No time before the deadline.",
    `"sentences": ${c.sentences}`,
  ],
};
