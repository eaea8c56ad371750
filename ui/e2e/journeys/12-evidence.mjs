import { openBench, read } from "../lib/bench.mjs";
import { startSite } from "../lib/site.mjs";
import { check, same, says, until } from "../lib/wait.mjs";
import { doOn, findingOf } from "../lib/work.mjs";

export const options = { fetchHere: true };

const paragraphs = [
  "PORT ELLIS (AP) — The harbour bridge in Port Ellis reopened to traffic on Monday after nine months of repairs, the town said.",
  "The repairs cost 12 million euros, Mayor Ines Duval told reporters at the opening on the quay.",
  "Engineers replaced 340 steel cables and painted the towers, according to the harbour authority.",
];

const page = (title, texts) => `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:site_name" content="The Ellis Post"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
<p>${texts.join("</p>\n<p>")}</p></article><footer>All rights reserved</footer></body></html>`;

/** A source is fetched and stored, a passage chosen in it, a reprint found out, a refused page stood in for, a changed one noticed. */
export default async function (scene) {
  const pages = {
    "/bridge": page("Harbour bridge reopens", paragraphs),
    "/reprint": page("At last: a bridge", [...paragraphs, "Commuters were glad, a shopkeeper said on the quay."]),
    "/refused": (response) => response.writeHead(403).end(),
  };
  const site = await startSite(pages);
  try {
    const [reviewer, editor] = [await scene.person("reviewer"), await scene.person("editor")];
    const [sample] = (await reviewer.api.get("/articles")).items;
    const all = await read(reviewer.api, sample.id);
    const claim = Object.values(all).find((c) => c.status === "proposed" && c.checkable && c.risk !== "high");
    await doOn(reviewer.api, claim.id, "accept");
    await doOn(reviewer.api, claim.id, "take");
    await openBench(reviewer.page, sample.id, claim.number);
    await chosen(scene, reviewer, site.url);
    await reprint(scene, reviewer, site.url);
    await refused(scene, reviewer, site.url);
    await changed(scene, { reviewer, editor, claim, pages, paragraphs });
  } finally {
    site.stop();
  }
}

const form = (p) => p.page.getByRole("form", { name: "Add a source" });
const card = (p, n) => p.page.getByRole("article", { name: `Source ${n}`, exact: true });

async function fetched(p, address) {
  await p.page.keyboard.press("s");
  await form(p).getByLabel("Web address").fill(address);
  await p.page.keyboard.press("Enter");
  await says(form(p), "Copy stored");
}

async function chosen({ axe, step }, reviewer, site) {
  step("an address becomes a stored copy that says what it is");
  await fetched(reviewer, `${site}/bridge#top`);
  await until(
    async () => (await form(reviewer).getByLabel("Title").inputValue()) === "Harbour bridge reopens",
    "the title is filled in",
  );
  await axe(reviewer.page, "source form with a stored copy");

  step("a passage is chosen in the copy, by keys");
  await form(reviewer).getByRole("button", { name: "Choose in the copy" }).click();
  const dialog = reviewer.page.getByRole("dialog", { name: "Choose the passage" });
  await dialog.getByLabel("Find in the copy").fill("repairs cost 12 million");
  await reviewer.page.keyboard.press("Enter");
  await axe(reviewer.page, "passage picker");
  const text = dialog.getByRole("region", { name: "Text of the copy" });
  await text.press("]");
  await text.press("Enter");
  await dialog.waitFor({ state: "detached" });
  same(
    await form(reviewer).getByLabel("Passage, as it stands there").inputValue(),
    "repairs cost 12 million euros,",
    "the passage",
  );
  await reviewer.page.keyboard.press("Control+Enter");
  await says(card(reviewer, 1), "Verified in the stored copy");
  await axe(reviewer.page, "source card");
}

async function reprint({ axe, step }, reviewer, site) {
  step("a reprint of the same wire story is found out, and counts as one origin when a person says so");
  await fetched(reviewer, `${site}/reprint`);
  await form(reviewer).getByLabel("Passage, as it stands there").fill("The repairs cost 99 million euros");
  await reviewer.page.keyboard.press("Control+Enter");
  await says(card(reviewer, 2), "Not found in the stored copy");
  await says(reviewer.page.getByRole("region", { name: "Origins" }), /One origin\? #1 and #2.*both credit AP/s);
  await axe(reviewer.page, "suggested origin");
  await reviewer.page.getByRole("button", { name: "Same origin", exact: true }).click();
  await says(card(reviewer, 2), "Same origin as #1");
}

async function refused({ step }, reviewer, site) {
  step("a page that is refused keeps the source and says why; an upload stands in for it");
  await reviewer.page.keyboard.press("s");
  await form(reviewer).getByLabel("Web address").fill(`${site}/refused`);
  await form(reviewer).getByLabel("Title").fill("A page that is refused");
  await reviewer.page.keyboard.press("Control+Enter");
  await says(card(reviewer, 3), "The site refused the page (403)");
  await card(reviewer, 3)
    .getByLabel("A copy of source 3")
    .setInputFiles({
      name: "saved.html",
      mimeType: "text/html",
      buffer: Buffer.from(page("Saved by hand", paragraphs)),
    });
  await says(card(reviewer, 3), /Copy just now/);
}

async function changed({ axe, step }, { reviewer, editor, claim, pages, paragraphs: texts }) {
  step("what was submitted and approved rests on the stored copies");
  const { api } = reviewer;
  const whole = await api.get(`/claims/${claim.id}`);
  await doOn(api, claim.id, "set_evidence", {
    evidence: whole.evidence.map(({ id, quote, locator, stance, accessedOn }) => ({
      id,
      quote,
      locator,
      stance,
      accessedOn,
      primary: true,
    })),
  });
  await doOn(api, claim.id, "submit", findingOf(whole));
  await doOn(editor.api, claim.id, "approve");
  const signed = await api.get(`/claims/${claim.id}`);
  check(
    signed.evidence.every((e) => e.snapshot),
    "each source has a copy",
  );

  step("a page that says something else is noticed, flagged and compared, and the sign-off stands");
  pages["/bridge"] = page(
    "Harbour bridge reopens",
    texts.map((t) => t.replace("12 million", "13 million")),
  );
  await card(reviewer, 1).getByRole("button", { name: "Re-check source 1" }).click();
  await says(card(reviewer, 1), "The quoted passage is no longer there");
  await reviewer.page.getByRole("button", { name: "Show it" }).click();
  await says(reviewer.page.locator(`[data-line][title^="${claim.number}. "]`), "source changed");
  await until(
    async () =>
      (await editor.api.get("/inbox")).items.some((i) => i.text.includes("the quoted passage is no longer in it")),
    "the signer is told",
  );
  await card(reviewer, 1).getByRole("button", { name: "See what became of it: source 1" }).click();
  const dialog = reviewer.page.getByRole("dialog", { name: "What became of source 1" });
  await says(dialog.locator("del"), "12");
  await says(dialog.locator("ins"), "13");
  await axe(reviewer.page, "what became of a source");
  await dialog.getByRole("button", { name: "Keep the stored copy" }).click();
  await until(async () => !(await card(reviewer, 1).textContent()).includes("says something else"), "the flag is gone");
  const after = await api.get(`/claims/${claim.id}`);
  same([after.status, after.contentHash], ["approved", signed.contentHash], "the sign-off");
}
