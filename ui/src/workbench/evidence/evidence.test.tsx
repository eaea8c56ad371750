import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";

import type { Claim } from "../../lib/api";
import { createCache } from "../../lib/cache";
import { Offsets } from "../../lib/offsets";
import { ToastProvider } from "../../parts/Toast";
import { answer } from "../../testing/server";
import type { Draft, DraftBody } from "../claim/useDraft";
import type { Ask } from "../server";
import { amara, claim, evidence } from "../testing/fixtures";
import { Evidence } from "./Evidence";
import { byWord, findWords, locator, nextBlock, quoteOf, wholeWords } from "./picking";
import type { Capture, SourceRecord } from "./server";

const capture = (change: Partial<Capture> = {}): Capture => ({
  id: "k1",
  way: "fetch",
  state: "stored",
  finding: "",
  comparedTo: "",
  url: "https://example.org/release",
  finalUrl: "https://example.org/release",
  redirects: [],
  status: 200,
  mediaType: "text/html; charset=utf-8",
  bytes: 12_000,
  fileName: "",
  sha256: "ab".repeat(32),
  record: true,
  hasText: true,
  textNote: "",
  title: "Reply to media",
  publisher: "Press office",
  author: "",
  publishedOn: "2021-10-06",
  error: "",
  askedBy: amara,
  askedAt: "2026-01-02T12:00:00.000Z",
  endedAt: "2026-01-02T12:00:02.000Z",
  ...change,
});

const record = (captures: Capture[], change: Partial<SourceRecord> = {}): SourceRecord => ({
  ...evidence().source,
  captures,
  uses: [],
  actions: ["check", "upload"],
  addedBy: amara,
  addedAt: "2026-01-02T12:00:00.000Z",
  ...change,
});

const text = "Home\nWe withdrew the   accreditation 👍🏽 today.\nNothing else.";
const blocks = [
  { start: 0, end: 4, number: 0, page: 0 },
  { start: 5, end: 46, number: 1, page: 0 },
  { start: 47, end: 60, number: 2, page: 0 },
];
const copyText = { status: 200, body: { capture: capture(), text, blocks } };

interface SceneProps {
  now: Claim;
  first: string | undefined;
  asked: Ask[];
}

/** A claim's evidence with a draft that is kept on the screen. */
function Scene({ now, first, asked }: SceneProps) {
  const [source, setSource] = useState(first);
  const [body, setBody] = useState<DraftBody>({});
  const draft: Draft = {
    body,
    base: undefined,
    savedAt: undefined,
    unsaved: false,
    seen: {},
    put: (form, value) => setBody((b) => ({ ...b, [form]: value })),
    rebase: () => undefined,
    discard: () => setBody({}),
  };
  const ask = async (a: Ask) => {
    asked.push(a);
    return now;
  };
  return <Evidence claim={now} ask={ask} draft={draft} source={source} setSource={setSource} />;
}

/** Shows a claim's evidence on a server; returns what was asked of the claim, and of the server. */
function open(now: Claim, handlers: Parameters<typeof answer>[0], first?: string) {
  const asked: Ask[] = [];
  const received = answer({ "GET /claims/c1/origins": { status: 200, body: { items: [] } }, ...handlers });
  render(
    <QueryClientProvider client={createCache(() => undefined)}>
      <ToastProvider>
        <Scene now={now} first={first} asked={asked} />
      </ToastProvider>
    </QueryClientProvider>,
  );
  return { asked, received };
}

const holding: Partial<Claim> = { status: "in_review", version: 3, actions: ["set_evidence"] };
const sources = (...items: SourceRecord[]) => ({ "GET /articles/a1/sources": { status: 200, body: { items } } });
const held = (change: Parameters<typeof evidence>[0] = {}) =>
  evidence({
    snapshot: { sha256: "ab".repeat(32), mediaType: "text/html", capturedAt: "2026-01-02T12:00:02.000Z" },
    passage: { state: "verbatim", start: 5, end: 35 },
    ...change,
  });

test("a card says what is stored and whether the passage stands in it", async () => {
  const missing = held({ ordinal: 2, passage: { state: "missing", start: 0, end: 0 } });
  const now = claim({ evidence: [held(), missing], actions: [] });
  open(now, {
    ...sources(record([capture()]), record([], { id: "s2", rootId: "s2" })),
    "GET /captures/k1/text": copyText,
  });
  const first = within(await screen.findByRole("article", { name: "Source 1" }));
  expect(first.getByText("Verified in the stored copy")).toBeDefined();
  await first.findByText(/abab…abab/);
  expect(
    within(screen.getByRole("article", { name: "Source 2" })).getByText("Not found in the stored copy"),
  ).toBeDefined();
  expect(first.queryByRole("button", { name: "Edit source 1" })).toBeNull();
  await userEvent.click(first.getByRole("button", { name: "Open source 1" }));
  const dialog = within(await screen.findByRole("dialog", { name: "The stored copy" }));
  expect((await dialog.findByText(/We withdrew/)).tagName).toBe("MARK");
  expect(dialog.getByRole("link", { name: "Download" }).getAttribute("href")).toBe("/api/v1/captures/k1/file");
  expect(dialog.queryByRole("button", { name: "Use this passage" })).toBeNull();
});

test("a second reviewer is shown no stance", async () => {
  open(claim({ evidence: [evidence({ stance: "" as "context" })] }), sources());
  await screen.findByRole("article", { name: "Source 1" });
  for (const word of ["Supports", "Context", "Contradicts"]) expect(screen.queryByText(word)).toBeNull();
});

test("a page that could not be fetched says why, and can be fetched again or stood in for", async () => {
  const failed = capture({
    state: "failed",
    sha256: "",
    error: "The site refused the page (403). Save it and upload that.",
  });
  const now = claim({ evidence: [evidence()], ...holding });
  const { received } = open(now, {
    ...sources(record([failed])),
    "POST /sources/s1/check": { status: 202, body: record([capture({ state: "waiting" })]) },
    "POST /sources/s1/upload": {
      status: 422,
      body: { status: 422, code: "x", title: "This is a web page, but its name ends in “.pdf”." },
    },
  });
  await screen.findByText(/refused the page/);
  await userEvent.click(screen.getByRole("button", { name: "Try again source 1" }));
  await waitFor(() => expect(received.some((r) => r.path === "/sources/s1/check")).toBe(true));
});

test("an address becomes a stored copy, and the copy fills in what it says of itself", async () => {
  let list: SourceRecord[] = [];
  const { asked, received } = open(
    claim({ ...holding }),
    {
      "GET /articles/a1/sources": () => ({ status: 200, body: { items: list } }),
      "GET /articles/a1/sources/known": { status: 200, body: { items: [] } },
      "GET /captures/k1/text": copyText,
      "POST /articles/a1/sources": () => {
        list = [record([capture()])];
        return { status: 201, body: record([capture({ state: "waiting", endedAt: undefined })]) };
      },
    },
    "",
  );
  await userEvent.type(screen.getByLabelText("Web address"), "https://example.org/release{Enter}");
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Title").value).toBe("Reply to media"));
  expect(received.filter((r) => r.method === "POST").map((r) => r.body)).toEqual([
    { url: "https://example.org/release" },
  ]);
  expect(received.find((r) => r.method === "POST")?.headers.get("Idempotency-Key")).toBeTruthy();

  await userEvent.click(screen.getByRole("button", { name: "Choose in the copy" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Choose the passage" }));
  const page = await dialog.findByRole("region", { name: "Text of the copy" });
  page.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  fireEvent.keyDown(page, { key: "[" });
  fireEvent.keyDown(page, { key: "{", shiftKey: true });
  fireEvent.keyDown(page, { key: "}", shiftKey: true });
  await userEvent.keyboard("{Enter}");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Passage/).value).toBe(
    "Home We withdrew the accreditation 👍🏽".slice(5),
  );
  expect(screen.getByLabelText<HTMLInputElement>("Where in it").value).toBe("paragraph 1");
  await userEvent.click(screen.getByRole("button", { name: /Add the source/ }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.body).toMatchObject({
    evidence: [
      {
        sourceId: "s1",
        captureId: "k1",
        quote: "We withdrew the accreditation 👍🏽",
        source: { title: "Reply to media", publisher: "Press office" },
      },
    ],
  });
});

test("what is stored already is offered again", async () => {
  const known = {
    source: { ...evidence().source, id: "s9", title: "The release" },
    articleId: "a2",
    articleTitle: "Older story",
    copy: capture(),
  };
  const { received } = open(
    claim({ ...holding }),
    {
      ...sources(),
      "GET /articles/a1/sources/known": { status: 200, body: { items: [known] } },
      "POST /articles/a1/sources": { status: 201, body: record([capture()], { title: "The release" }) },
    },
    "",
  );
  fireEvent.change(screen.getByLabelText("Web address"), {
    target: { value: "https://example.org/release?utm_source=x" },
  });
  await screen.findByText(/“The release”, at “Older story”/);
  await userEvent.click(screen.getByRole("button", { name: "Use it again" }));
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Title").value).toBe("The release"));
  expect(received.find((r) => r.method === "POST")?.body).toEqual({ from: "s9" });
});

test("a changed page is shown in words, and the stored copy kept or replaced", async () => {
  const now_ = capture({ id: "k2", sha256: "cd".repeat(32), finding: "changed", comparedTo: "k1" });
  const alert = { captureId: "k2", finding: "changed", passage: "missing", at: "2026-01-02T13:00:00.000Z" } as const;
  const { asked, received } = open(claim({ ...holding, evidence: [held({ alert })] }), {
    ...sources(record([now_, capture()])),
    "GET /captures/k2/changes": {
      status: 200,
      body: {
        before: capture(),
        after: now_,
        changes: [
          { kind: "same", text: "It cost ", words: 0 },
          { kind: "gone", text: "12 ", words: 0 },
          { kind: "new", text: "13 ", words: 0 },
          { kind: "skipped", text: "", words: 40 },
        ],
        cut: false,
        passages: [{ evidenceId: "e1", claimId: "c1", claimNumber: 1, ordinal: 1, snapshot: "", passage: "missing" }],
      },
    },
    "POST /evidence/e1/settle": { status: 204 },
  });
  const card = within(await screen.findByRole("article", { name: "Source 1" }));
  expect(card.getByText(/says something else now/).textContent).toContain("The quoted passage is no longer there.");
  await userEvent.click(card.getByRole("button", { name: "See what became of it: source 1" }));
  const dialog = within(await screen.findByRole("dialog"));
  expect((await dialog.findByText("12")).tagName).toBe("DEL");
  expect(dialog.getByText("13").tagName).toBe("INS");
  expect(dialog.getByText(/40 words unchanged/)).toBeDefined();
  expect(dialog.getByText(/no longer there\.$/)).toBeDefined();
  await userEvent.click(dialog.getByRole("button", { name: "Use the new copy" }));
  await waitFor(() => expect(asked[0]?.body).toMatchObject({ evidence: [{ id: "e1", captureId: "k2" }] }));
  await userEvent.click(await screen.findByRole("button", { name: "See what became of it: source 1" }));
  await userEvent.click(await screen.findByRole("button", { name: "Keep the stored copy" }));
  await waitFor(() =>
    expect(received.find((r) => r.path === "/evidence/e1/settle")?.body).toEqual({ captureId: "k2" }),
  );
});

test("a common origin is suggested with its reason; a person takes it up or refuses it", async () => {
  const pair = {
    a: "e1",
    b: "e2",
    first: 1,
    second: 2,
    reason: "They share 87 % of the shorter text.",
    refused: false,
  };
  const { asked, received } = open(claim({ ...holding, evidence: [evidence(), evidence({ ordinal: 2 })] }), {
    ...sources(),
    "GET /claims/c1/origins": { status: 200, body: { items: [pair] } },
    "POST /claims/c1/origins/refuse": { status: 200, body: { items: [{ ...pair, refused: true }] } },
  });
  await screen.findByText(/They share 87 %/);
  await userEvent.click(screen.getByRole("button", { name: "Same origin" }));
  await waitFor(() =>
    expect(asked[0]?.body).toMatchObject({ evidence: [{ id: "e1" }, { id: "e2", source: { sameOriginAs: "e1" } }] }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Not the same" }));
  await waitFor(() => expect(received.find((r) => r.path.endsWith("/refuse"))?.body).toEqual({ a: "e1", b: "e2" }));
});

test("an address that is pasted opens the form; one pasted into a field does not", async () => {
  open(claim({ ...holding }), { ...sources(), "GET /articles/a1/sources/known": { status: 200, body: { items: [] } } });
  await screen.findByText(/No source yet/);
  const paste = (to: Element) =>
    fireEvent.paste(to, { clipboardData: { files: [], getData: () => " https://example.org/a " } });
  paste(document.body);
  const field = await screen.findByLabelText<HTMLInputElement>("Web address");
  expect(field.value).toBe("https://example.org/a");
  await userEvent.clear(field);
  paste(field);
  expect(field.value).toBe("");
});

test("an interview asks who, when and how", async () => {
  open(claim({ ...holding }), sources(), "");
  await userEvent.selectOptions(screen.getByLabelText("Kind"), "interview");
  for (const label of [/Who was interviewed/, /Held on/, "How it was held"])
    expect(screen.getByLabelText(label)).toBeDefined();
  expect(screen.queryByText("Upload a file")).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText("Kind"), "document");
  expect(screen.getByLabelText("Where it is kept")).toBeDefined();
});

test("words are chosen by code points", () => {
  const offsets = new Offsets(text);
  const whole = { start: 5, end: 46 };
  expect(nextBlock(blocks, undefined, 1)).toEqual(blocks[0]);
  expect(nextBlock(blocks, whole, 1)).toEqual(blocks[2]);
  expect(nextBlock(blocks, { start: 8, end: 9 }, -1)).toEqual(blocks[1]);
  expect(nextBlock(blocks, blocks[2], 1)).toBeUndefined();
  expect(quoteOf(offsets, byWord(offsets, whole, "end", -1))).toBe("We withdrew the accreditation 👍🏽");
  expect(quoteOf(offsets, byWord(offsets, whole, "start", 1))).toBe("withdrew the accreditation 👍🏽 today.");
  expect(quoteOf(offsets, wholeWords(offsets, blocks, { start: 6, end: 12 }))).toBe("We withdrew");
  expect(wholeWords(offsets, blocks, { start: 5, end: 16 })).toEqual({ start: 5, end: 16 });
  expect(byWord(offsets, { start: 0, end: 4 }, "end", -1)).toEqual({ start: 0, end: 4 });
  expect(locator(blocks, { start: 6, end: 50 })).toBe("paragraphs 1–2");
  expect(locator([{ start: 5, end: 46, number: 1, page: 3 }], whole)).toBe("p. 3");
  expect(locator(blocks, { start: 0, end: 2 })).toBe("");
  expect(quoteOf(offsets, findWords(offsets, "ACCREDITATION 👍🏽", 0) ?? whole)).toBe("accreditation 👍🏽");
  expect(findWords(offsets, "never", 0)).toBeUndefined();
  vi.unstubAllGlobals();
});
