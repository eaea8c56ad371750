import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { QuerySheet } from "../../lib/api";
import { answer } from "../../testing/server";
import { expectAccessible, showPage } from "../../testing/show";

const sheet: QuerySheet = {
  state: "open",
  newsroom: "Northgate Newsroom",
  title: "The tower",
  publisher: "The Paper",
  before: "The tower, ",
  quote: "324 metres tall",
  after: ", is old.",
  question: "Is it not 330?",
  proposal: "330 metres tall",
  addressee: "Lena Marsh",
  dueAt: "2099-01-03T10:00:00.000Z",
  late: false,
  answer: "",
  wording: "",
  reason: "",
  version: 1,
  actions: ["accept", "counter", "reject"],
};

const accepted: QuerySheet = {
  ...sheet,
  state: "answered",
  answer: "accept",
  answeredAt: "2030-01-02T10:00:00.000Z",
  version: 2,
};

const link = (body: QuerySheet) => ({ "POST /guest/query": { status: 200, body } });

test("a question is read and answered without an account", async () => {
  const got = answer({ ...link(sheet), "POST /guest/answer": { status: 200, body: accepted } });
  showPage("/query#the-secret");
  expect(await screen.findByRole("heading", { level: 1, name: "A question about your article" })).toBeTruthy();
  expect(document.title).toBe("A question about your article · Northgate Newsroom");
  expect(screen.getByText("324 metres tall").tagName).toBe("MARK");
  const send = screen.getByRole<HTMLButtonElement>("button", { name: "Send the answer" });
  expect(send.disabled).toBe(true);
  await expectAccessible();
  await userEvent.click(screen.getByLabelText("Yes, change it to the proposed words"));
  await userEvent.click(send);
  expect((await screen.findByText(/^Thank you\./)).textContent).toContain("You accepted the proposed words");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Thank you."));
  expect(got.map((r) => `${r.method} ${r.path}`)).toEqual(["POST /guest/query", "POST /guest/answer"]);
  expect(got[1]?.body).toEqual({ token: "the-secret", version: 1, answer: "accept", wording: "", reason: "" });
});

test("by keys alone, other words are suggested", async () => {
  const got = answer({ ...link(sheet), "POST /guest/answer": { status: 200, body: accepted } });
  showPage("/query#the-secret");
  await screen.findByLabelText("No, it should stay as it is");
  await userEvent.tab();
  await userEvent.keyboard(" {ArrowDown}");
  const words = screen.getByLabelText<HTMLTextAreaElement>("How it should read");
  expect(words.value).toBe("330 metres tall");
  words.focus();
  await userEvent.keyboard("{End}, or so{Control>}{Enter}{/Control}");
  await screen.findByText(/^Thank you\./);
  expect(got[1]?.body).toMatchObject({ answer: "counter", wording: "330 metres tall, or so" });
});

test("a refusal names the field; the words stay when somebody else was faster", async () => {
  let now = sheet;
  answer({
    "POST /guest/query": () => ({ status: 200, body: now }),
    "POST /guest/answer": ({ body }) => {
      if ((body as { reason: string }).reason.trim() === "…")
        return { status: 422, body: { status: 422, code: "x", title: "Not yet.", fields: { reason: "Say more." } } };
      now = { ...accepted, actions: ["accept", "counter", "reject"] };
      return { status: 409, body: { status: 409, code: "stale", title: "This changed while you were looking at it." } };
    },
  });
  showPage("/query#the-secret");
  await userEvent.click(await screen.findByLabelText("No, it should stay as it is"));
  const why = screen.getByLabelText<HTMLTextAreaElement>("Why it should stay");
  await userEvent.type(why, "…");
  await userEvent.click(screen.getByRole("button", { name: "Send the answer" }));
  expect(await screen.findByText("Say more.")).toBeTruthy();
  await userEvent.type(why, "It was measured.");
  await userEvent.click(screen.getByRole("button", { name: "Send the answer" }));
  expect(await screen.findByText("This changed while you were looking at it.")).toBeTruthy();
  expect(why.value).toBe("…It was measured.");
});

test("without proposed words there is nothing to accept", async () => {
  answer(link({ ...sheet, proposal: "", actions: ["counter", "reject"] }));
  showPage("/query#the-secret");
  await screen.findByLabelText("Change it, but to other words");
  expect(screen.queryByLabelText("Yes, change it to the proposed words")).toBeNull();
});

test("an answer can be changed until the question is closed", async () => {
  answer(link(accepted));
  showPage("/query#the-secret");
  await userEvent.click(await screen.findByRole("button", { name: "Change the answer" }));
  expect(screen.getByLabelText<HTMLInputElement>("Yes, change it to the proposed words").checked).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Keep the answer I gave" }));
  expect(screen.getByRole("button", { name: "Change the answer" })).toBeTruthy();
});

test.each([
  ["closed", { ...accepted, state: "closed", actions: [] }, "nothing can be changed any more"],
  ["expired", { ...sheet, state: "expired", question: "", quote: "", actions: [] }, "This link has ended"],
  ["revoked", { ...sheet, state: "revoked", question: "", quote: "", actions: [] }, "This link was taken back"],
  ["late", { ...sheet, late: true, dueAt: "2020-01-01T10:00:00.000Z" }, "You can still answer"],
] as [string, QuerySheet, string][])("a link that is %s says so", async (_, body, text) => {
  answer(link(body));
  showPage("/query#the-secret");
  expect(await screen.findByText(new RegExp(text))).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Change the answer" })).toBeNull();
  await expectAccessible();
});

test("a wrong link and half of one are explained, and the next one is opened", async () => {
  const got = answer({
    "POST /guest/query": ({ body }) =>
      (body as { token: string }).token === "right"
        ? { status: 200, body: sheet }
        : { status: 404, body: { status: 404, code: "query.link", title: "This link leads nowhere." } },
  });
  const { router } = showPage("/query");
  expect(await screen.findByText("A part of the link is missing")).toBeTruthy();
  expect(got).toEqual([]);
  await act(() => router.navigate({ to: "/query", hash: "wrong" }));
  expect(await screen.findByRole("heading", { name: "This link leads nowhere" })).toBeTruthy();
  await act(() => router.navigate({ to: "/query", hash: "right" }));
  expect(await screen.findByText("Is it not 330?")).toBeTruthy();
});
