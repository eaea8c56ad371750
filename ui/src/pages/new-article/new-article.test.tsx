import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { answer } from "../../testing/server";
import { expectAccessible, me, showPage } from "../../testing/show";

const preview = {
  title: "Ferry ramp was unsafe",
  byline: "By the city desk",
  publisher: "Ferry Post",
  publishedOn: "2030-01-02",
  language: "en",
  length: 120,
  sentences: 3,
  claims: 9,
  furniture: [{ role: "share_bar", count: 2, sample: ["Share this article"] }],
  faults: [{ rule: "quotes-unbalanced", quote: "“We will", message: "This quotation mark is never closed." }],
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
  expect(screen.getByText(/This quotation mark is never closed/).textContent).toContain("“We will");

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

test("what was found is shown where a field is empty, and is not put into it", async () => {
  answer({ "GET /me": { status: 200, body: me }, "POST /articles/preview": { status: 200, body: preview } });
  showPage("/articles/new");
  await userEvent.type(await screen.findByLabelText("Article text, exactly as copied"), "A text.");
  expect(await screen.findByText("Found: 2 January 2030. It is used unless you give another day.")).toBeTruthy();
  const publisher = screen.getByLabelText<HTMLInputElement>("Publisher");
  expect([publisher.placeholder, publisher.value]).toEqual(["Ferry Post", ""]);
  expect(screen.getByLabelText<HTMLInputElement>("Published on").value).toBe("");
});

const page = { id: "f1", finalUrl: "https://post.example/new", at: "2030-01-02T03:04:05Z", sha256: "00", preview };

test("a page is had from its address, looked at, and brought in by what the server keeps", async () => {
  const received = answer({
    "GET /me": { status: 200, body: me },
    "POST /fetches": { status: 201, body: page },
    "POST /articles": { status: 422, body: refused },
  });
  showPage("/articles/new");
  await userEvent.click(await screen.findByRole("radio", { name: "Web page" }));
  await userEvent.type(await screen.findByLabelText("Address of the page"), "https://post.example/old{Enter}");
  expect(await screen.findByText("https://post.example/new")).toBeTruthy();
  expect(screen.getByText("claims proposed")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Byline"), "By Nora");
  await expectAccessible();

  await userEvent.click(screen.getByRole("button", { name: /Start checking/ }));
  expect(await screen.findByText("That is no web address.")).toBeTruthy();
  expect(received.filter((r) => r.method === "POST").map((r) => [r.path, r.body])).toEqual([
    ["/fetches", { url: "https://post.example/old" }],
    ["/articles", { fetch: "f1", byline: "By Nora" }],
  ]);

  await userEvent.type(screen.getByLabelText("Address of the page"), "er");
  expect(screen.queryByText("https://post.example/new")).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Start checking/ }).disabled).toBe(true);
});

test("a page that cannot be had says so at the address, which is there for the pasted text too", async () => {
  const gone = { status: 422, code: "fetch.failed", title: "No.", fields: { url: "The site says no." } };
  answer({ "GET /me": { status: 200, body: me }, "POST /fetches": { status: 422, body: gone } });
  showPage("/articles/new?way=web");
  const address = await screen.findByLabelText<HTMLInputElement>("Address of the page");
  await userEvent.type(address, "https://post.example/old");
  await userEvent.click(screen.getByRole("button", { name: "Get the page" }));
  expect(await screen.findByText("The site says no.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(address));
  expect(address.value).toBe("https://post.example/old");
  await userEvent.click(screen.getByRole("radio", { name: "Paste" }));
  expect((await screen.findByLabelText<HTMLInputElement>("Web address")).value).toBe("https://post.example/old");
});

test("a fetch can be given up, and leaves nothing behind", async () => {
  answer({ "GET /me": { status: 200, body: me } });
  const asked: Request[] = [];
  const before = globalThis.fetch;
  vi.stubGlobal("fetch", (request: Request) => {
    if (!request.url.endsWith("/fetches")) return before(request);
    asked.push(request);
    return new Promise((_, reject) => {
      request.signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    });
  });
  showPage("/articles/new?way=web");
  const address = await screen.findByLabelText<HTMLInputElement>("Address of the page");
  await userEvent.type(address, "https://slow.example{Enter}");
  expect(await screen.findByRole("progressbar", { name: "Getting the page" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(asked.map((r) => r.signal.aborted)).toEqual([true]);
  expect(screen.queryByRole("alert")).toBeNull();
  expect([document.activeElement, address.value]).toEqual([address, "https://slow.example"]);
});

test("an address that is pasted for a text is offered to be fetched", async () => {
  const received = answer({ "GET /me": { status: 200, body: me }, "POST /fetches": { status: 201, body: page } });
  showPage("/articles/new");
  await userEvent.click(await screen.findByLabelText("Article text, exactly as copied"));
  await userEvent.paste("  https://post.example/old\n");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Start checking/ }).disabled).toBe(true);
  await userEvent.click(await screen.findByRole("button", { name: "Get the page" }));
  expect(await screen.findByText("https://post.example/new")).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Address of the page").value).toBe("https://post.example/old");
  expect(received.filter((r) => r.method === "POST").map((r) => r.path)).toEqual(["/fetches"]);
  await userEvent.click(screen.getByRole("radio", { name: "Paste" }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>("Article text, exactly as copied")).value).toBe("");
});

test("a file is sent as it is, with the fields beside it", async () => {
  const received = answer({
    "GET /me": { status: 200, body: me },
    "POST /articles/preview/upload": { status: 200, body: preview },
    "POST /articles/upload": {
      status: 413,
      body: { status: 413, code: "upload.size", title: "The file is over 20 MB." },
    },
  });
  showPage("/articles/new?way=file");
  const input = await screen.findByLabelText("Article file");
  await userEvent.upload(input, new File(["One claim."], "ferry.txt", { type: "text/plain" }));
  expect(await screen.findByText("ferry.txt")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /Start checking/ }));
  expect((await screen.findByRole("alert")).textContent).toBe("The file is over 20 MB.");
  const upload = received.find((r) => r.path === "/articles/upload");
  expect(upload?.headers.get("Content-Type")).toMatch(/^multipart\/form-data; boundary=/);
  expect(String(upload?.body)).toContain("One claim.");
});

test("a file that is refused is said once, at the file, before it is brought in", async () => {
  const large = { status: 422, code: "article.fields", title: "No.", fields: { file: "Over 200,000 characters." } };
  answer({ "GET /me": { status: 200, body: me }, "POST /articles/preview/upload": { status: 422, body: large } });
  showPage("/articles/new?way=file");
  const file = new File(["Long."], "long.txt", { type: "text/plain" });
  await userEvent.upload(await screen.findByLabelText("Article file"), file);
  expect((await screen.findByRole("alert")).textContent).toBe("Over 200,000 characters.");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("a file that is dropped chooses its own way in; one over the limit is not sent", async () => {
  const received = answer({ "GET /me": { status: 200, body: me } });
  showPage("/articles/new");
  const file = new File(["x"], "big.pdf", { type: "application/pdf" });
  Object.defineProperty(file, "size", { value: 20 * 2 ** 20 + 1 });
  const form = await screen.findByRole("form", { name: "Article" });
  fireEvent.drop(form, { dataTransfer: { types: ["Files"], files: [file] } });
  expect(await screen.findByText("big.pdf")).toBeTruthy();
  expect((await screen.findByRole("alert")).textContent).toMatch(/larger than 20 MB/);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "File" }).checked).toBe(true);
  expect(received.filter((r) => r.method === "POST")).toEqual([]);
});
