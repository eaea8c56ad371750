import {
  act,
  actions,
  addSource,
  fillFinding,
  hasStatus,
  line,
  pane,
  read,
  selectWords,
  stored,
} from "../lib/bench.mjs";
import { check, focused, same, says, until } from "../lib/wait.mjs";

/** A reviewer works through claims of the sample article with the mouse. */
export default async function ({ person, axe, step }) {
  const { page, api } = await person("reviewer");
  const [sample] = (await api.get("/articles")).items;
  const claims = await read(api, sample.id);
  const free = Object.values(claims).filter((c) => c.risk !== "high");
  const [first, second, third] = free;
  const story = page.getByRole("region", { name: "Text of the article" });

  step("the workbench shows the claims, the text and what is missing");
  await page.goto("/articles");
  await page.getByRole("link", { name: sample.title }).click();
  await story.waitFor();
  await page.getByRole("heading", { name: "Before sign-off" }).waitFor();
  await axe(page, "workbench");
  await line(page, first.number).click();
  await pane(page, first.number).waitFor();
  const shown = () => new URL(page.url()).searchParams.get("claim")?.replaceAll('"', "");
  await until(() => shown() === String(first.number), "the open claim stands in the address");
  await axe(page, "workbench, claim open");

  step("accept, dismiss, and undo the dismissal");
  await act(page, first.number, "Accept");
  await hasStatus(page, first.number, "open");
  await line(page, second.number).click();
  await act(page, second.number, "Dismiss");
  const dismissal = page.getByRole("form", { name: `Dismiss, claim ${second.number}` });
  await axe(page, "workbench, dismissing");
  await dismissal.getByRole("radio", { name: "Not checkable" }).check();
  await dismissal.getByRole("button", { name: "Opinion" }).click();
  await dismissal.getByRole("button", { name: "Dismiss" }).click();
  await stored(api, second.id, "dismissed");
  await axe(page, "workbench, dismissed with a notice");
  await page.getByRole("region", { name: "Notices" }).getByRole("button", { name: "Undo" }).click();
  await stored(api, second.id, "proposed");
  await hasStatus(page, second.number, "proposed");

  step("edit the wording");
  await line(page, first.number).click();
  const details = pane(page, first.number);
  await details.getByRole("button", { name: /^Edit wording and facts/ }).click();
  const edit = details.getByRole("form", { name: "Edit the claim" });
  const wording = `${first.wording.replace(/\.$/, "")}, as he put it.`;
  await edit.getByLabel("Wording").fill(wording);
  await edit.getByLabel("Type").selectOption("event");
  await axe(page, "workbench, editing a claim");
  await edit.getByRole("button", { name: /^Save/ }).click();
  await edit.waitFor({ state: "detached" });
  await says(details, wording);
  await says(line(page, first.number), wording);

  step("what the engine doubts is told on demand, taken over into the form, and undone");
  const doubted = await doubtedOf(api, free.slice(3));
  if (doubted) await takenOver({ page, axe, api }, doubted);

  step("a claim is made from words that are selected with the mouse");
  const words = "contact between NATO and Moscow";
  await selectWords(page, words);
  const bar = page.getByRole("toolbar", { name: "Selected words" });
  await bar.waitFor();
  await axe(page, "workbench, words selected");
  await bar.getByRole("button", { name: /^Make claim/ }).click();
  const made = await until(
    async () => Object.values(await read(api, sample.id)).find((c) => c.quote === words),
    "the claim is stored",
  );
  await pane(page, made.number).waitFor();
  await says(pane(page, made.number), words);
  same(made.status, "open", "the status of a claim that a person made");

  step("take it, and attach a source with all its fields");
  await line(page, first.number).click();
  await act(page, first.number, "Take");
  await hasStatus(page, first.number, "in_review");
  await details.getByRole("button", { name: /^Add a source/ }).click();
  await axe(page, "workbench, adding a source");
  const source = {
    url: "https://mission.example.org/record?day=18&page=2",
    title: "Transcript of the press conference",
    publisher: "The mission",
    author: "Press office",
    publishedOn: "2021-10-18",
    kind: "Document",
    quote: "In response, we suspend the work of our mission.",
    stance: "Supports",
    locator: "minute 12:40",
    accessedOn: "2024-02-01",
    primary: true,
  };
  await addSource(page, first.number, source);
  const card = details.getByRole("article", { name: "Source 1" });
  for (const part of [
    source.title,
    source.publisher,
    source.author,
    source.quote,
    source.locator,
    "Primary",
    "Supports",
  ])
    await says(card, part);
  const kept = (await api.get(`/claims/${first.id}`)).evidence[0];
  same(
    [kept.source.url, kept.source.publishedOn, kept.source.kind, kept.accessedOn, kept.primary, kept.stance],
    [source.url, source.publishedOn, "document", source.accessedOn, true, "supports"],
    "the stored source",
  );
  await details.getByRole("button", { name: "Edit source 1" }).click();
  await details.getByRole("form", { name: "Edit the source" }).getByLabel("Where in it").fill("minute 12:41");
  await details.getByRole("button", { name: /^Save the source/ }).click();
  await says(card, "minute 12:41");

  step("verdict, rationale and confidence are a draft that survives a reload");
  const attributed = first.attribution !== "narrator" && (await api.get(`/claims/${first.id}`)).attributionScale;
  await fillFinding(page, first.number, {
    said: attributed ? "Said in substance" : undefined,
    verdict: "Confirmed with fix",
    replacement: "He said that it answers the expulsion.",
    rationale: "The **transcript** has it.",
    confidence: "Medium",
  });
  await says(details, "Draft saved");
  await axe(page, "workbench, finding filled in");
  await page.reload();
  await details.waitFor();
  const finding = details.getByRole("region", { name: "Finding" });
  same(
    await finding.getByLabel("Rationale").inputValue(),
    "The **transcript** has it.",
    "the rationale after a reload",
  );
  check(await finding.getByRole("radio", { name: /^Confirmed with fix/ }).isChecked(), "the verdict survives a reload");
  check(await finding.getByRole("radio", { name: "Medium" }).isChecked(), "the confidence survives a reload");

  step("what is missing is said at its field");
  await finding.getByLabel("Replacement").fill("");
  await act(page, first.number, "Submit");
  await until(
    () => finding.getByLabel("Replacement").getAttribute("aria-invalid"),
    "the missing replacement is marked",
  );
  await axe(page, "workbench, finding refused");
  await finding.getByLabel("Replacement").fill("He said that it answers the expulsion.");

  step("comment, and submit");
  await details.getByRole("tab", { name: /^Discussion/ }).click();
  await details.getByLabel("New comment").fill("See the *second* page.");
  await details.getByRole("button", { name: "Comment", exact: true }).click();
  await details.getByRole("tabpanel").locator("em", { hasText: "second" }).waitFor();
  await axe(page, "workbench, discussion");
  await act(page, first.number, "Submit");
  await hasStatus(page, first.number, "submitted");
  await details.getByRole("tab", { name: "History" }).click();
  await says(details.getByRole("tabpanel"), "submitted");
  await axe(page, "workbench, submitted, history");
  const stays = await api.get(`/claims/${first.id}`);
  same(
    [stays.finding.verdict, stays.finding.confidence, stays.draft],
    ["confirmed_with_fix", "medium", undefined],
    "the submitted finding",
  );

  step("furniture is folded, shown, and can be claimed back");
  await page.keyboard.press("Escape");
  const gaps = () => api.get(`/articles/${sample.id}`).then((a) => a.coverage.gaps);
  const before = await gaps();
  const together = page.getByRole("button", { name: /^Show what was set aside/ });
  while ((await together.count()) > 0) await together.first().click();
  const fold = page.getByRole("button", { name: /^Show (share bar|promo|related|caption)/ }).first();
  await fold.click();
  const back = page.getByRole("button", { name: "Claim it back" }).first();
  await back.waitFor();
  await axe(page, "workbench, furniture shown");
  await back.click();
  await until(async () => (await gaps()) === before + 1, "a furniture line became a gap");

  step("a line that nothing covers is said to be not checkable, which can be taken back");
  const gap = page.getByRole("button", { name: "not covered" }).first();
  await gap.click();
  await bar.getByRole("button", { name: /^Not checkable/ }).click();
  await axe(page, "workbench, why not checkable");
  await bar.getByRole("button", { name: "opinion" }).click();
  await until(async () => (await gaps()) === before, "one gap less");
  await axe(page, "workbench, not checkable");
  await page.getByRole("button", { name: /: not checkable$/ }).click();
  await until(async () => (await gaps()) === before + 1, "the gap is back");

  step("a discussion of words of the article");
  await selectWords(page, "annexed Ukraine");
  await bar.getByRole("button", { name: /^Comment/ }).click();
  await focused(page.getByLabel("Comment on these words"), "the new comment has the focus");
  await page.getByLabel("Comment on these words").fill("Which *wording* do we use?");
  await page.locator("#pane-claim").getByRole("button", { name: "Comment", exact: true }).click();
  await page.getByRole("heading", { name: "Discussion", exact: true }).waitFor();
  await says(page.locator("#pane-claim"), "Which wording do we use?");
  await axe(page, "workbench, discussion of words");

  step("split and merge have their forms");
  await line(page, third.number).click();
  for (const [label, screen] of [
    ["Split", "splitting"],
    ["Merge with others", "merging"],
    ["Duplicate of another", "duplicate"],
  ]) {
    await act(page, third.number, label);
    await page.getByRole("form", { name: `${label}, claim ${third.number}` }).waitFor();
    await axe(page, `workbench, ${screen}`);
    await page
      .getByRole("form", { name: `${label}, claim ${third.number}` })
      .getByRole("button", { name: "Cancel" })
      .click();
  }
  await actions(page, third.number).getByRole("button", { name: "More actions" }).click();
  await actions(page, third.number).getByRole("button", { name: "Split" }).waitFor();
  await axe(page, "workbench, menu of actions");
  await page.keyboard.press("Escape");

  step("a line is not checkable for a reason of one's own");
  await gap.click();
  await bar.getByRole("button", { name: /^Not checkable/ }).click();
  await bar.getByRole("textbox", { name: "Another reason" }).click();
  await page.keyboard.type("a caption");
  await page.keyboard.press("Enter");
  await until(async () => (await gaps()) === before, "the gap is closed with a reason of one's own");
}

/** The first of some claims whose wording could be another one. */
async function doubtedOf(api, claims) {
  for (const { id } of claims) {
    const claim = await api.get(`/claims/${id}`);
    if (claim.actions.includes("edit") && otherWording(claim)) return claim;
  }
}

const otherWording = (claim) => claim.alternatives.find((a) => a.field === "wording" && a.value !== claim.wording);

async function takenOver({ page, axe, api }, claim) {
  await line(page, claim.number).click();
  const details = pane(page, claim.number);
  await details.getByRole("button", { name: "Why?" }).click();
  const why = details.getByRole("region", { name: `Why claim ${claim.number} is so` });
  await axe(page, "workbench, why a claim is so");
  await why
    .getByRole("button", { name: /^Use: / })
    .first()
    .click();
  const form = details.getByRole("form", { name: "Edit the claim" });
  same(await form.getByLabel("Wording").inputValue(), otherWording(claim).value, "the wording that was taken over");
  await axe(page, "workbench, another wording");
  await form.getByRole("button", { name: /^Undo: / }).click();
  same(await form.getByLabel("Wording").inputValue(), claim.wording, "the wording after Undo");
  await form
    .getByRole("button", { name: /^Use: / })
    .first()
    .click();
  await form.getByRole("button", { name: /^Save/ }).click();
  await form.waitFor({ state: "detached" });
  same((await api.get(`/claims/${claim.id}`)).wording, otherWording(claim).value, "the wording that was saved");
}
