import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { Claim, ClaimQuotes, QuoteCheck, ScaleValue } from "../../lib/api";
import { invalidate } from "../../lib/live";
import { expectAccessible } from "../../testing/show";
import { amara, article, attributionScale, claim, leila, row } from "../testing/fixtures";
import { type Got, nothingAround, Scene, serve, show } from "../testing/harness";
import { columns } from "./looks";

const text = article(["“We have practically no conditions 👩🏽‍🚀,” she said."]);
const held = claim({
  status: "in_review",
  holder: amara,
  version: 3,
  actions: ["set_verdict", "submit"],
  attribution: "direct_quote",
  attributionScale,
});

const label = (value: QuoteCheck["label"]["value"], name: string) => ({
  value,
  label: name,
  definition: `${name} is this.`,
});
const saidVerbatim: ScaleValue = {
  value: "said_verbatim",
  label: "Said verbatim",
  definition: "",
  colour: "green",
  icon: "va-said-verbatim",
  correction: "",
  group: "confirmed",
  ordinal: 1,
  retired: false,
};
const noVerdict = { ...saidVerbatim, value: "", label: "" };

const check = (change: Partial<QuoteCheck> = {}): QuoteCheck => ({
  id: "qc1",
  articleId: "a1",
  claimId: "c1",
  articleVersion: 1,
  quotation: "We have practically no conditions 👩🏽‍🚀,",
  transcriptSha256: "ab".repeat(32),
  transcriptLength: 12345,
  origin: "Press conference, 18 October",
  evidenceId: "",
  ordinal: 0,
  label: label("altered", "Altered"),
  also: [label("trimmed", "Trimmed")],
  summary: "Altered: 1 word differs from the passage without a mark.",
  pieces: [
    { kind: "end", quote: "", passage: "Good morning." },
    { kind: "same", quote: "We have", passage: "we have" },
    { kind: "changed", quote: "practically", passage: "absolutely" },
    { kind: "same", quote: "no conditions", passage: "no conditions" },
    { kind: "left_out", quote: "", passage: "لا شيء" },
  ],
  places: [],
  words: 6,
  same: 5,
  engine: "speech/1",
  stale: false,
  verdict: noVerdict,
  advice: "The words were changed.",
  by: amara,
  at: "2026-01-02T12:00:00.000Z",
  removed: false,
  version: 1,
  actions: ["remove"],
  ...change,
});

const around = (change: Partial<ClaimQuotes> = {}): ClaimQuotes => ({
  items: [],
  quotation: "We have practically no conditions 👩🏽‍🚀,",
  marks: true,
  sentence: "“We have practically no conditions 👩🏽‍🚀,” she said.",
  passages: [],
  actions: ["check_quote"],
  unavailable: [],
  ...change,
});

function open(now: () => ClaimQuotes, more: (got: Got) => unknown = () => undefined, subject: Claim = held) {
  const asked = serve((got) => {
    if (got.path === "/claims/c1/draft") return got.method === "DELETE" ? undefined : { updatedAt: held.updatedAt };
    if (got.method !== "GET") return more(got);
    if (got.path === "/claims/c1") return subject;
    return got.path === "/claims/c1/quotes" ? now() : nothingAround;
  });
  return { ...show(<Scene article={text} claims={[row({ status: "in_review" })]} open={1} />), asked };
}

test("words that are the same stand over each other, one by one", () => {
  expect(columns(check().pieces).map((c) => `${c.kind}: ${c.printed}/${c.heard}`)).toEqual([
    "end: /Good morning.",
    "same: We/we",
    "same: have/have",
    "changed: practically/absolutely",
    "same: no/no",
    "same: conditions/conditions",
    "left_out: /لا شيء",
  ]);
  const hesitant = columns([{ kind: "same", quote: "We have it.", passage: "Well, we have, uh, it" }]);
  expect(hesitant.map((c) => c.heard)).toEqual(["Well, we", "have, uh,", "it"]);
  expect(columns([{ kind: "same", quote: "10 men", passage: "twenty five men" }])).toHaveLength(1);
  const long = columns([{ kind: "end", quote: "", passage: `${"so and ".repeat(40)}on` }]);
  expect(long[0]?.heard).toMatch(/^… .*on$/u);
  expect(long[0]?.heard.length).toBeLessThan(95);
});

test("pasting a transcript compares, shows what differs, and keeps the check", async () => {
  const user = userEvent.setup();
  let items: QuoteCheck[] = [];
  const { asked } = open(
    () => around({ items }),
    (got) => {
      if (got.path.endsWith("/preview")) return check({ id: "", actions: [] });
      if (got.body["transcript"] === "")
        return { status: 422, title: "No.", fields: { transcript: "Paste the passage." } };
      items = [check()];
      return items[0];
    },
  );
  expect(await screen.findByText(/Paste the transcript to see/)).toBeTruthy();
  await user.keyboard("p");
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText("Transcript"), "Good morning. we have p");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(screen.getByRole("button", { name: /Check the quotation/ }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>("Transcript")).value).toBe("Good morning. we have p");
  expect(screen.getByRole("button", { name: "Keep the check" })).toHaveProperty("disabled", true);
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Altered: 1 word differs from the passage without a mark.")).toBeTruthy();
  const differing = within(screen.getByRole("list", { name: "What differs" }));
  expect(differing.getAllByRole("listitem").map((li) => li.textContent)).toEqual([
    "The sentence also says  Good morning.",
    "Changed printed practically heard absolutely",
    "Left out without a mark  لا شيء",
  ]);
  await expectAccessible();
  await user.type(screen.getByLabelText("Transcript"), "!");
  expect(screen.queryByText(/1 word differs/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Compare" }));
  await user.click(await screen.findByRole("button", { name: "Keep the check", hidden: false }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await screen.findByRole("article", { name: "Quotation: Altered" })).toBeTruthy();
  const kept = asked.find((g) => g.method === "POST" && g.path === "/claims/c1/quotes");
  expect(kept?.body).toEqual({
    quotation: "We have practically no conditions 👩🏽‍🚀,",
    transcript: "Good morning. we have p!",
    origin: "",
  });
  await expectAccessible();
});

test("a source with a stored copy is compared without pasting", async () => {
  const user = userEvent.setup();
  const passages = [{ evidenceId: "e2", ordinal: 2, title: "The transcript" }];
  const { asked } = open(
    () => around({ passages }),
    () => check({ id: "" }),
  );
  await user.click(await screen.findByRole("button", { name: /Check the quotation/ }));
  expect(screen.queryByLabelText("Transcript")).toBeNull();
  expect(screen.getByRole("option", { name: "The passage of source 2: The transcript" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Compare" }));
  await screen.findByText(/1 word differs/);
  expect(asked.at(-1)?.body).toEqual({ quotation: "We have practically no conditions 👩🏽‍🚀,", evidenceId: "e2" });
});

test("what the server refuses stands beside the field, and the words stay", async () => {
  const user = userEvent.setup();
  open(
    () => around(),
    () => ({ status: 422, title: "No.", fields: { quotation: "These words are not in the claim's sentence." } }),
  );
  await user.click(await screen.findByRole("button", { name: /Check the quotation/ }));
  await user.type(screen.getByLabelText("Transcript"), "x");
  await user.click(screen.getByRole("button", { name: "Compare" }));
  expect(await screen.findByText("These words are not in the claim's sentence.")).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Transcript").value).toBe("x");
});

test("the verdict that follows is taken over into the draft, and back", async () => {
  const user = userEvent.setup();
  const { asked } = open(() => around({ items: [check({ verdict: saidVerbatim })] }));
  await user.click(await screen.findByRole("button", { name: "Take over “Said verbatim”" }));
  const group = within(screen.getByRole("group", { name: "Did they say it?" }));
  expect(group.getByRole<HTMLInputElement>("radio", { name: /Said verbatim/ }).checked).toBe(true);
  await waitFor(() =>
    expect(asked.find((g) => g.method === "PUT")?.body["body"]).toMatchObject({
      finding: { attributionVerdict: "said_verbatim" },
    }),
  );
  await user.click(screen.getByRole("button", { name: /Undo/ }));
  expect(group.getByRole<HTMLInputElement>("radio", { name: /Said verbatim/ }).checked).toBe(false);
});

test("a check is removed, and brought back", async () => {
  const user = userEvent.setup();
  let items = [check(), check({ id: "qc2", label: label("verbatim", "Verbatim"), also: [], by: leila, actions: [] })];
  const all = items;
  const { asked } = open(
    () => around({ items }),
    (got) => {
      items = got.path.endsWith("/remove") ? all.slice(1) : all;
      return check({ removed: got.path.endsWith("/remove"), version: Number(got.body["version"]) + 1 });
    },
  );
  expect(await screen.findByText("1 earlier check")).toBeTruthy();
  const first = within(screen.getByRole("article", { name: "Quotation: Altered" }));
  await user.click(first.getByRole("button", { name: "More about this check" }));
  await user.click(screen.getByRole("button", { name: "Remove" }));
  await waitFor(() => expect(screen.queryByRole("article", { name: "Quotation: Altered" })).toBeNull());
  await user.click(await screen.findByRole("button", { name: /Undo/ }));
  expect(await screen.findByRole("article", { name: "Quotation: Altered" })).toBeTruthy();
  expect(asked.filter((g) => g.method === "POST").map((g) => `${g.path} ${g.body["version"]}`)).toEqual([
    "/quotes/qc1/remove 1",
    "/quotes/qc1/restore 2",
  ]);
});

test("the only check is removed, and brought back; when that fails it is said", async () => {
  const user = userEvent.setup();
  let items = [check()];
  const { asked } = open(
    () => around({ items }),
    (got) => {
      if (got.path.endsWith("/restore")) return { status: 409, title: "Somebody did that already." };
      items = [];
      return check({ removed: true, version: 2 });
    },
  );
  await user.click(await screen.findByRole("button", { name: "More about this check" }));
  await user.click(screen.getByRole("button", { name: "Remove" }));
  expect(await screen.findByText(/Paste the transcript to see/)).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: /Undo/ }));
  const notices = screen.getByRole("region", { name: "Notices" });
  expect(await within(notices).findByText("Somebody did that already.")).toBeTruthy();
  expect(asked.filter((g) => g.method === "POST").map((g) => g.path)).toEqual([
    "/quotes/qc1/remove",
    "/quotes/qc1/restore",
  ]);
});

test("taking a verdict back leaves what was written since", async () => {
  const user = userEvent.setup();
  open(() => around({ items: [check({ verdict: saidVerbatim })] }));
  await user.click(await screen.findByRole("button", { name: "Take over “Said verbatim”" }));
  await user.type(screen.getByLabelText("Rationale"), "I read it.");
  await user.click(screen.getByRole("button", { name: /Undo/ }));
  const group = within(screen.getByRole("group", { name: "Did they say it?" }));
  expect(group.getByRole<HTMLInputElement>("radio", { name: /Said verbatim/ }).checked).toBe(false);
  expect(screen.getByLabelText<HTMLTextAreaElement>("Rationale").value).toBe("I read it.");
});

test("a source that goes while the dialog is open gives way to a pasted transcript", async () => {
  const user = userEvent.setup();
  let passages = [{ evidenceId: "e2", ordinal: 2, title: "The transcript" }];
  const { asked, cache } = open(
    () => around({ passages }),
    () => check({ id: "" }),
  );
  await user.click(await screen.findByRole("button", { name: /Check the quotation/ }));
  expect(screen.queryByLabelText("Transcript")).toBeNull();
  passages = [];
  await act(() => cache.invalidateQueries({ queryKey: ["claim", "c1"] }));
  await user.type(await screen.findByLabelText("Transcript"), "We have");
  await user.click(screen.getByRole("button", { name: "Compare" }));
  await screen.findByText(/1 word differs/);
  expect(asked.at(-1)?.body).toMatchObject({ transcript: "We have" });
});

test("checks that cannot be read say so, and are read again", async () => {
  const user = userEvent.setup();
  let broken = true;
  open(() => (broken ? ({ status: 503, title: "The server is busy." } as never) : around()));
  const section = await screen.findByRole("region", { name: "Check of the quotation" });
  expect(within(section).getByRole("alert").textContent).toContain("The server is busy.");
  broken = false;
  await user.click(within(section).getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/Paste the transcript to see/)).toBeTruthy();
});

test("a stale check says so, takes nothing over, and is made again with its passage", async () => {
  const user = userEvent.setup();
  const { asked } = open(
    () => around({ items: [check({ stale: true, verdict: saidVerbatim })] }),
    () => check({ id: "qc9" }),
  );
  expect(await screen.findByText(/are not in the claim’s sentence any more/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Take over/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "More about this check" }));
  await user.click(screen.getByRole("button", { name: "Check again" }));
  await waitFor(() => expect(asked.find((g) => g.method === "POST")?.body).toEqual({ again: "qc1" }));
});

test("another person's check arrives; what cannot be checked offers nothing", async () => {
  let now = around({ actions: [] });
  const { cache } = open(() => now);
  await screen.findByRole("region", { name: /Claim 1 in detail/ });
  await waitFor(() => expect(screen.queryByRole("region", { name: "Check of the quotation" })).toBeNull());
  now = around({ actions: [], items: [check({ by: leila, actions: [] })] });
  act(() =>
    invalidate(cache, {
      ...{ seq: 9, action: "quote.checked", articleId: "a1", claimId: "c1", subjectId: "qc1" },
      ...{ actorId: leila.id, actorName: leila.name, at: "2026-01-02T12:00:00.000Z" },
    }),
  );
  expect(await screen.findByRole("article", { name: "Quotation: Altered" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "More about this check" })).toBeNull();
  expect(screen.queryByRole("button", { name: /Check/ })).toBeNull();
});

test("a claim without a quotation is not asked for one", async () => {
  open(() => around({ marks: false }), undefined, claim({ ...held, attribution: "narrator" }));
  await screen.findByRole("region", { name: /Claim 1 in detail/ });
  expect(screen.queryByRole("region", { name: "Check of the quotation" })).toBeNull();
});
