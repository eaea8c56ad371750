import { expect, test, vi } from "vitest";
import { fetchSaying } from "./upload";

/** The browser's request as far as an upload uses it; it answers when a test says so. */
class Sent {
  static last: Sent;
  upload: { onprogress?: (e: { loaded: number; total: number }) => void } = {};
  headers: Record<string, string> = {};
  status = 201;
  responseText = '{"id":"a1"}';
  onload = () => {};
  onabort = () => {};
  body: unknown;

  constructor() {
    Sent.last = this;
  }
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name.toLowerCase()] = value;
  }
  getResponseHeader() {
    return "application/json";
  }
  send(body: unknown) {
    this.body = body;
  }
  abort() {
    this.onabort();
  }
}

function begin() {
  vi.stubGlobal("XMLHttpRequest", Sent);
  const body = new FormData();
  const said: number[] = [];
  const stop = new AbortController();
  const headers = { "Idempotency-Key": "k1" };
  const request = new Request("http://localhost/upload", { method: "POST", body, headers, signal: stop.signal });
  return { answer: fetchSaying(body, (part) => said.push(part))(request), body, said, stop };
}

test("an upload says how far it is and answers as fetch does; the browser writes the body's boundary", async () => {
  const { answer, body, said } = begin();
  Sent.last.upload.onprogress?.({ loaded: 1, total: 4 });
  Sent.last.upload.onprogress?.({ loaded: 4, total: 4 });
  Sent.last.onload();
  const response = await answer;
  expect(said).toEqual([0.25, 1]);
  expect([response.status, await response.json()]).toEqual([201, { id: "a1" }]);
  expect([Sent.last.body === body, Sent.last.headers]).toEqual([true, { "idempotency-key": "k1" }]);
});

test("an upload that is given up fails as fetch does", async () => {
  const { answer, stop } = begin();
  stop.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
});
