import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterContextProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { onTestFinished, vi } from "vitest";

import type { Article, Claim, ClaimRow, Colleague, Lint, LiveEvent } from "../../lib/api";
import { createCache } from "../../lib/cache";
import { startLive } from "../../lib/live";
import { ToastProvider } from "../../parts/Toast";
import { createAppRouter } from "../../router";
import { BenchView } from "../BenchView";
import { attributionScale, lineCheck, me } from "./fixtures";

/** A request that a test's server got. */
export interface Got {
  method: string;
  /** Below the interface's base, such as "/claims/c1". */
  path: string;
  body: Record<string, unknown>;
}

export interface Refusal {
  status: number;
  code?: string;
  title: string;
  fields?: Record<string, string>;
}

const isRefusal = (x: unknown): x is Refusal =>
  typeof x === "object" && x !== null && "status" in x && typeof x.status === "number" && x.status >= 400;

/** What the copy checks find where a test is about something else. */
const nothingFound: Lint = { articleVersion: 1, language: "en", rules: [], applied: [], items: [] };

/**
 * Answers the requests of the interface as a server would: `answer` returns an
 * object, a refusal, or undefined for "no content". Returns what was asked, in order,
 * without what is read beside every article: the copy checks, which `found` answers.
 */
export function serve(answer: (got: Got) => unknown, found: () => Lint = () => nothingFound): Got[] {
  const asked: Got[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const words = await request.text();
    const got: Got = {
      method: request.method,
      path: new URL(request.url).pathname.replace("/api/v1", ""),
      body: words === "" ? {} : (JSON.parse(words) as Record<string, unknown>),
    };
    if (got.method === "GET" && got.path.endsWith("/lint")) return Response.json(found());
    asked.push(got);
    const said = answer(got);
    if (said === undefined) return new Response(null, { status: 204 });
    if (isRefusal(said)) {
      const body = JSON.stringify({ code: "test", ...said });
      return new Response(body, { status: said.status, headers: { "content-type": "application/problem+json" } });
    }
    return new Response(JSON.stringify(said), { headers: { "content-type": "application/json" } });
  });
  return asked;
}

/** Draws a part of the interface with everything around it that it needs. */
export function show(children: ReactNode, cache: QueryClient = createCache(() => undefined)) {
  const router = createAppRouter(cache);
  router.update({ history: createMemoryHistory(), context: { cache } });
  const around = (inner: ReactNode) => (
    <RouterContextProvider router={router}>
      <QueryClientProvider client={cache}>
        <ToastProvider>{inner}</ToastProvider>
      </QueryClientProvider>
    </RouterContextProvider>
  );
  const drawn = render(around(children));
  return { ...drawn, cache, redraw: (inner: ReactNode) => drawn.rerender(around(inner)) };
}

interface Scene {
  article: Article;
  claims: readonly ClaimRow[];
  /** The number of the claim that is open at first. */
  open?: number;
  /** The segment that the address names. */
  segment?: string;
}

// The server's answers are the same objects as long as they say the same.
const scales = [lineCheck, attributionScale];
const nobody: readonly Colleague[] = [];

/** The three panes; what stands in the address is kept as the router would. */
export function Scene({ article, claims, open, segment }: Scene) {
  const [search, setSearch] = useState({
    claim: open === undefined ? undefined : String(open),
    segment,
    q: "",
    status: "",
    aside: false,
  });
  return (
    <main>
      <h1>{article.title}</h1>
      <BenchView
        article={article}
        claims={claims}
        scales={scales}
        people={nobody}
        me={me}
        search={search}
        go={(change) => setSearch((s) => ({ ...s, ...change }))}
      />
    </main>
  );
}

/** Starts the stream of live events; the returned function sends one of article "a1". */
export function listen(): (e: Partial<LiveEvent>) => void {
  let hear: ((e: { data: string }) => void) | undefined;
  class Source {
    addEventListener(kind: string, listener: (e: { data: string }) => void) {
      if (kind === "change") hear = listener;
    }
    close() {}
  }
  vi.stubGlobal("EventSource", Source);
  onTestFinished(startLive());
  return (e) => {
    const event = {
      seq: 2,
      action: "claim.edited",
      articleId: "a1",
      subjectId: "",
      at: "2026-01-02T12:00:00.000Z",
      ...e,
    };
    hear?.({ data: JSON.stringify(event) });
  };
}

/** What there is beside a claim or an article where nobody asked its author and no standing fact is near. */
export const nothingAround = { items: [], made: [], under: [], claims: {}, actions: [], unavailable: [] };

/** A server on which one claim is; answers reading it, and takes its draft. */
export function claimServer(
  now: () => Claim,
  more: (got: Got) => unknown = () => ({ status: 404, title: "Not here" }),
) {
  return serve((got) => {
    const claim = now();
    if (got.path === `/claims/${claim.id}/draft`)
      return got.method === "DELETE" ? undefined : { updatedAt: "2026-01-02T12:04:00.000Z" };
    if (got.method === "GET" && got.path === `/claims/${claim.id}`) return claim;
    if (got.method === "GET" && got.path.endsWith("/history")) return { items: [] };
    if (got.method === "GET" && /\/(queries|facts|seen|quotes)$/.test(got.path)) return nothingAround;
    return more(got);
  });
}
