import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { AuthorQuery, Claim } from "../../lib/api";
import { invalidate } from "../../lib/live";
import { expectAccessible } from "../../testing/show";
import { amara, article, claim, row } from "../testing/fixtures";
import { type Got, nothingAround, Scene, serve, show } from "../testing/harness";

const text = article(["NATO expelled eight envoys."]);
const held = claim({ status: "in_review", holder: amara, version: 3, actions: ["wait"] });

const query = (change: Partial<AuthorQuery> = {}): AuthorQuery => ({
  id: "q1",
  articleId: "a1",
  claimId: "c1",
  claimNumber: 1,
  articleVersion: 1,
  quote: "NATO",
  question: "Was it eight?",
  proposal: "ten envoys",
  addressee: "Lena Marsh",
  email: "",
  dueAt: "2099-01-03T10:00:00.000Z",
  expiresAt: "2099-01-10T10:00:00.000Z",
  state: "open",
  stateReason: "",
  answer: "",
  wording: "",
  answerReason: "",
  checkedVersion: 0,
  found: "",
  version: 1,
  askedBy: amara,
  createdAt: "2026-01-02T12:00:00.000Z",
  actions: ["renew", "revoke", "close"],
  ...change,
});

/** Answers what every claim is asked for, and the rest by `more`. */
const serveClaim = (more: (got: Got) => unknown) =>
  serve((got) => {
    if (got.path === "/claims/c1/draft") return got.method === "DELETE" ? undefined : { updatedAt: held.updatedAt };
    if (got.method === "GET" && got.path === "/claims/c1") return held;
    if (got.method === "GET" && got.path.endsWith("/history")) return { items: [] };
    return more(got);
  });

function open(now: () => AuthorQuery[], more: (got: Got) => unknown = () => undefined, actions = ["ask_author"]) {
  const asked = serveClaim((got) => {
    if (got.method === "GET" && got.path === "/claims/c1/queries") return { items: now(), actions, unavailable: [] };
    if (got.method === "GET" && got.path === "/articles/a1/queries") return { items: now() };
    if (got.method === "GET" && got.path.endsWith("/facts")) return { made: [], under: [], actions: [], items: [] };
    if (got.method === "GET") return { status: 404, title: "Not here" };
    return more(got);
  });
  return { ...show(<Scene article={text} claims={[row({ status: "in_review" })]} open={1} />), asked };
}

test("asking takes a key, keeps the words, and shows the link once", async () => {
  const user = userEvent.setup();
  const copied = vi.spyOn(navigator.clipboard, "writeText");
  const { asked } = open(
    () => [],
    (got) => ({
      query: query({ addressee: String(got.body["addressee"]) }),
      link: "https://news.example/query#s3cret",
    }),
  );
  await screen.findByRole("button", { name: /Ask the author/ });
  await user.keyboard("q");
  await user.type(await screen.findByLabelText("Question"), "Was it eight? q");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.keyboard("q");
  expect((await screen.findByLabelText<HTMLTextAreaElement>("Question")).value).toBe("Was it eight? q");
  await user.type(screen.getByLabelText("Who is asked"), "Lena Marsh");
  await user.type(screen.getByLabelText("Proposed words"), "عشرة 👩🏽‍🚀");
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Make the link" }));

  expect((await screen.findByLabelText<HTMLInputElement>("Link")).value).toBe("https://news.example/query#s3cret");
  await user.click(screen.getByRole("button", { name: "Copy: Link" }));
  expect(copied).toHaveBeenCalledWith("https://news.example/query#s3cret");
  const sent = asked.find((g) => g.method === "POST" && g.path === "/claims/c1/queries");
  expect(sent?.body).toMatchObject({
    claimVersion: 3,
    question: "Was it eight? q",
    proposal: "عشرة 👩🏽‍🚀",
    addressee: "Lena Marsh",
    wait: true,
  });
  expect(String(sent?.body["dueAt"])).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/);
  await user.click(screen.getByRole("button", { name: "Done" }));
  await waitFor(() => expect(screen.queryByDisplayValue(/s3cret/)).toBeNull());
});

test("putting the claim on hold does not make one's own unsaved words stale", async () => {
  let now: Claim = claim({ ...held, actions: ["wait", "set_verdict", "submit"] });
  serve((got) => {
    if (got.path === "/claims/c1/draft") return { updatedAt: held.updatedAt };
    if (got.path === "/claims/c1") return now;
    if (got.method === "GET") return { ...nothingAround, actions: ["ask_author"] };
    now = claim({
      ...held,
      status: "waiting",
      version: 4,
      waitReason: "An answer from the author.",
      actions: ["resume"],
    });
    return { query: query(), link: "https://news.example/query#s3cret" };
  });
  show(<Scene article={text} claims={[row({ status: "in_review" })]} open={1} />);
  await userEvent.type(await screen.findByLabelText("Rationale"), "because");
  await userEvent.click(screen.getByRole("button", { name: /Ask the author/ }));
  await userEvent.type(await screen.findByLabelText("Question"), "Was it eight?");
  await userEvent.type(screen.getByLabelText("Who is asked"), "Lena Marsh");
  await userEvent.click(screen.getByRole("button", { name: "Make the link" }));
  await userEvent.click(await screen.findByRole("button", { name: "Done" }));
  expect(await screen.findByText(/An answer from the author\./)).toBeTruthy();
  expect(screen.queryByText(/changed this claim/)).toBeNull();
});

test("a refusal stands at its field, and the words stay", async () => {
  open(
    () => [],
    () => ({ status: 422, title: "Not yet.", fields: { addressee: "Say who is asked: a name." } }),
  );
  await userEvent.click(await screen.findByRole("button", { name: /Ask the author/ }));
  await userEvent.type(await screen.findByLabelText("Question"), "Was it eight?");
  await userEvent.type(screen.getByLabelText("Who is asked"), " x");
  await userEvent.click(screen.getByRole("button", { name: "Make the link" }));
  expect(await screen.findByText("Say who is asked: a name.")).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>("Question").value).toBe("Was it eight?");
});

test("the answer is on the screen as soon as it is given", async () => {
  let now = query();
  const { cache } = open(() => [now]);
  const card = await screen.findByRole("article", { name: "Query to Lena Marsh" });
  expect(within(card).getByText("Waiting for an answer")).toBeTruthy();
  now = query({
    state: "answered",
    answer: "counter",
    wording: "nine envoys",
    answerReason: "I counted.",
    answeredAt: "2026-01-02T12:00:00.000Z",
    version: 2,
  });
  const at = "2026-01-02T12:00:00.000Z";
  const event = { seq: 2, action: "query.answered", articleId: "a1", claimId: "c1", subjectId: "q1", actorId: "guest" };
  act(() => invalidate(cache, { ...event, actorName: "The author", at }));
  expect(await within(card).findByText("nine envoys")).toBeTruthy();
  expect(card.textContent).toContain("Lena Marsh suggests other words");
});

test("nothing is drawn where nobody asked and nothing can be asked", async () => {
  open(
    () => [],
    () => undefined,
    [],
  );
  await screen.findByRole("heading", { name: "Claim 1" });
  await waitFor(() => expect(screen.queryByText("Author queries")).toBeNull());
});

test("a query is closed with a reason, on the version that was on screen", async () => {
  const { asked } = open(
    () => [query({ state: "reopened", stateReason: "The old words still stand in version 2.", version: 5 })],
    () => query({ state: "closed" }),
  );
  expect(await screen.findByText("The old words still stand in version 2.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "More about the query to Lena Marsh" }));
  await userEvent.click(screen.getByRole("button", { name: "Close …" }));
  await userEvent.type(await screen.findByLabelText("Reason"), "The desk has it.");
  await userEvent.click(screen.getByRole("button", { name: "Close it" }));
  await waitFor(() =>
    expect(asked.find((g) => g.path === "/queries/q1/close")?.body).toEqual({ version: 5, reason: "The desk has it." }),
  );
});

test("a new link is shown like the first", async () => {
  open(
    () => [query({ state: "expired" })],
    () => ({ query: query(), link: "https://news.example/query#newer" }),
  );
  await userEvent.click(await screen.findByRole("button", { name: "More about the query to Lena Marsh" }));
  await userEvent.click(screen.getByRole("button", { name: "New link …" }));
  await userEvent.click(await screen.findByRole("button", { name: "Make a new link" }));
  expect((await screen.findByLabelText<HTMLInputElement>("Link")).value).toBe("https://news.example/query#newer");
});

test("the article lists what is not done with, and each line opens its claim", async () => {
  serveClaim((got) => {
    if (got.path === "/articles/a1/queries")
      return { items: [query({ id: "q2", state: "closed", question: "Long settled?" }), query()] };
    if (got.path === "/claims/c1/queries") return { items: [query()], actions: [], unavailable: [] };
    return got.path.endsWith("/facts") ? { made: [], under: [], actions: [], items: [] } : undefined;
  });
  show(<Scene article={text} claims={[row({ status: "in_review" })]} />);
  await userEvent.click(await screen.findByRole("button", { name: "Claim 1 Was it eight?" }));
  expect(await screen.findByRole("article", { name: "Query to Lena Marsh" })).toBeTruthy();
  expect(screen.queryByText("Long settled?")).toBeNull();
});
