import { vi } from "vitest";

/** A request that the code under test made. */
export interface Received {
  method: string;
  /** The path below the interface's base, with the query. */
  path: string;
  body: unknown;
  headers: Headers;
}

type Answer = { status: number; body?: unknown };
type Handler = Answer | ((request: Received) => Answer);

/**
 * Answers requests by "METHOD /path" for the length of one test; anything else is 404. Returns what came in,
 * in order.
 */
export function answer(handlers: Record<string, Handler>): Received[] {
  const received: Received[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const path = url.pathname.replace("/api/v1", "") + url.search;
    const body: unknown = text.startsWith("{") ? JSON.parse(text) : text;
    const got = { method: request.method, path, body, headers: request.headers };
    received.push(got);
    const handler = handlers[`${request.method} ${url.pathname.replace("/api/v1", "")}`];
    const { status, body: out } = typeof handler === "function" ? handler(got) : (handler ?? notFound);
    const type = status < 400 ? "application/json" : "application/problem+json";
    return new Response(status === 204 ? null : JSON.stringify(out), { status, headers: { "Content-Type": type } });
  });
  return received;
}

const notFound: Answer = { status: 404, body: { status: 404, code: "not_found", title: "There is no such thing." } };
