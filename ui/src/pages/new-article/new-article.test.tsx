import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answer } from "../../testing/server";
import { expectAccessible, me, showPage } from "../../testing/show";

const preview = {
  title: "Ferry ramp was unsafe",
  byline: "By the city desk",
  publishedOn: "2030-01-02",
  language: "en",
  length: 120,
  sentences: 3,
  claims: 9,
  furniture: [{ role: "share_bar", count: 2, sample: "Share this article" }],
  notes: ["A quotation mark was never opened."],
  sample: [{ wording: "The ramp was replaced in 1998.", speaker: "The operator", quote: "replaced in 1998" }],
};

const refused = {
  status: 422,
  code: "article.fields",
  title: "Some fields need another look.",
  fields: { url: "That is no web address.", text: "The text is too long." },
};

test("the text and the fields survive a refusal, and each error is at its field", async () => {
  const received = answer({
    "GET /me": { status: 200, body: me },
    "POST /articles/preview": { status: 200, body: preview },
    "POST /articles": { status: 422, body: refused },
  });
  showPage("/articles/new");
  const text = await screen.findByLabelText<HTMLTextAreaElement>("Article text, exactly as copied");
  await userEvent.type(text, "The ramp was replaced in 1998.");
  await userEvent.type(screen.getByLabelText("Web address"), "nonsense");
  expect(await screen.findByText("claims proposed")).toBeTruthy();
  expect(screen.getByText("The ramp was replaced in 1998.", { selector: "span" })).toBeTruthy();
  expect(screen.getByText("A quotation mark was never opened.")).toBeTruthy();

  await userEvent.click(screen.getByRole("button", { name: /Start checking/ }));
  expect(await screen.findByText("That is no web address.")).toBeTruthy();
  expect(screen.getByLabelText("Web address").getAttribute("aria-invalid")).toBe("true");
  await waitFor(() => expect(document.activeElement).toBe(text));
  expect(text.getAttribute("aria-invalid")).toBe("true");
  expect(text.value).toBe("The ramp was replaced in 1998.");
  await expectAccessible();

  await userEvent.click(screen.getByRole("button", { name: /Start checking/ }));
  await waitFor(() => expect(received.filter((r) => r.path === "/articles")).toHaveLength(2));
  const keys = received.filter((r) => r.path === "/articles").map((r) => r.headers.get("Idempotency-Key"));
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
});

test("what was typed is there again after a reload", async () => {
  answer({ "GET /me": { status: 200, body: me }, "POST /articles/preview": { status: 200, body: preview } });
  const first = showPage("/articles/new");
  await userEvent.type(await screen.findByLabelText("Publisher"), "City desk");
  first.unmount();
  showPage("/articles/new");
  expect((await screen.findByLabelText<HTMLInputElement>("Publisher")).value).toBe("City desk");
});

test("a date found in the text is offered, never filled in by itself", async () => {
  answer({ "GET /me": { status: 200, body: me }, "POST /articles/preview": { status: 200, body: preview } });
  showPage("/articles/new");
  await userEvent.type(await screen.findByLabelText("Article text, exactly as copied"), "A text.");
  await userEvent.click(await screen.findByRole("button", { name: "Use it" }));
  expect(screen.getByLabelText<HTMLInputElement>("Published on").value).toBe("2030-01-02");
});

test("a file is sent as it is, with the fields beside it", async () => {
  const received = answer({
    "GET /me": { status: 200, body: me },
    "POST /articles/preview/upload": { status: 200, body: preview },
    "POST /articles/upload": {
      status: 413,
      body: { status: 413, code: "upload.size", title: "The file is over 2 MB." },
    },
  });
  showPage("/articles/new");
  const input = await screen.findByLabelText("Or a text file");
  await userEvent.upload(input, new File(["One claim."], "ferry.txt", { type: "text/plain" }));
  expect(await screen.findByText("ferry.txt")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /Start checking/ }));
  expect((await screen.findByRole("alert")).textContent).toBe("The file is over 2 MB.");
  const upload = received.find((r) => r.path === "/articles/upload");
  expect(upload?.headers.get("Content-Type")).toMatch(/^multipart\/form-data; boundary=/);
  expect(String(upload?.body)).toContain("One claim.");
});

test("a file that is too large is said once, at the file, before it is sent", async () => {
  const large = { status: 422, code: "article.fields", title: "No.", fields: { text: "Over 200,000 characters." } };
  answer({ "GET /me": { status: 200, body: me }, "POST /articles/preview/upload": { status: 422, body: large } });
  showPage("/articles/new");
  const file = new File(["Long."], "long.txt", { type: "text/plain" });
  await userEvent.upload(await screen.findByLabelText("Or a text file"), file);
  expect((await screen.findByRole("alert")).textContent).toBe("Over 200,000 characters.");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});
