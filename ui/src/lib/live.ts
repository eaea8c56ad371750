import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { LiveEvent, Me } from "./api";
import { base } from "./api";

/** One event stream for all tabs: the tab that holds the lock reads it and tells the others. */

type Listener = (e: LiveEvent) => void;

/** How long to wait before opening a stream that the server closed for good, in milliseconds. */
const retryAfter = 5_000;

const listeners = new Set<Listener>();
const connection = new Set<() => void>();
let connected = true;
let lastSeq = 0;

function deliver(e: LiveEvent): void {
  lastSeq = Math.max(lastSeq, e.seq);
  for (const l of listeners) l(e);
}

function setConnected(now: boolean): void {
  if (connected === now) return;
  connected = now;
  for (const l of connection) l();
}

/** Reads the stream until stopped. */
function readStream(onEvent: Listener, onState: (connected: boolean) => void): () => void {
  let stopped = false;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    if (stopped) return;
    source = new EventSource(`${base}/events${lastSeq > 0 ? `?after=${lastSeq}` : ""}`);
    source.addEventListener("open", () => onState(true));
    source.addEventListener("change", (e) => onEvent(JSON.parse((e as MessageEvent<string>).data) as LiveEvent));
    source.addEventListener("error", () => {
      onState(false);
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, retryAfter);
    });
  };
  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
}

type Message = { event: LiveEvent } | { connected: boolean };

/**
 * Starts listening for the signed-in person; the returned function ends it. `onLost` runs whenever
 * the stream broke or could not be opened, in every tab: the session may have ended.
 */
export function startLive(onLost?: () => void): () => void {
  const channel = new BroadcastChannel("linecheck.live");
  const stop = new AbortController();
  let close: (() => void) | undefined;
  const hear = (m: Message) => {
    if ("event" in m) return deliver(m.event);
    setConnected(m.connected);
    if (!m.connected) onLost?.();
  };
  const tell = (m: Message) => {
    hear(m);
    channel.postMessage(m);
  };
  channel.addEventListener("message", (e: MessageEvent<Message>) => hear(e.data));
  const lead = () => {
    close = readStream(
      (event) => tell({ event }),
      (now) => tell({ connected: now }),
    );
  };
  // Without a secure context there is no lock; each tab then reads a stream of its own.
  const locks: LockManager | null | undefined = navigator.locks;
  if (!locks) lead();
  else {
    locks
      .request("linecheck.live", { signal: stop.signal }, async () => {
        if (stop.signal.aborted) return; // too late to give the wait up, and nobody listens any more
        lead();
        return new Promise<void>((done) => stop.signal.addEventListener("abort", () => done()));
      })
      .catch(() => undefined); // the wait for the lock was given up
  }
  return () => {
    stop.abort();
    close?.();
    channel.close();
  };
}

/**
 * Keeps the cache true. Counts, and the article, claim and thread that an event is about, are read
 * again where they stand. Lists that other people's work would reorder are only marked stale: their page
 * says that something changed and the person decides when to see it. One's own changes show at once.
 */
export function invalidate(cache: QueryClient, e: LiveEvent): void {
  const mine = cache.getQueryData<Me>(["me"])?.id === e.actorId;
  const lists = { refetchType: mine ? "active" : "none" } as const;
  void cache.invalidateQueries({ queryKey: ["me"] });
  void cache.invalidateQueries({ queryKey: ["articles"], ...lists });
  void cache.invalidateQueries({ queryKey: ["queue"], ...lists });
  void cache.invalidateQueries({ queryKey: ["inbox"], ...lists });
  void cache.invalidateQueries({ queryKey: ["audit"], ...lists });
  void cache.invalidateQueries({ queryKey: ["facts"], ...lists });
  if (e.articleId) {
    void cache.invalidateQueries({ queryKey: ["sources", e.articleId] });
    void cache.invalidateQueries({ queryKey: ["article", e.articleId] });
    void cache.invalidateQueries({ queryKey: ["claims", e.articleId] });
    void cache.invalidateQueries({ queryKey: ["reports", e.articleId] });
    void cache.invalidateQueries({ queryKey: ["lint", e.articleId] });
  }
  if (e.claimId) {
    void cache.invalidateQueries({ queryKey: ["claim", e.claimId] });
    void cache.invalidateQueries({ queryKey: ["history", e.claimId] });
  }
  if (e.action.startsWith("claim.")) void cache.invalidateQueries({ predicate: (q) => q.queryKey[2] === "seen" }); // it may be an earlier check of theirs
  if (e.action.startsWith("source.")) void cache.invalidateQueries({ queryKey: ["claim"] }); // whichever rests on it
  if (e.action.startsWith("policy.")) {
    for (const key of ["policy", "claim", "claims", "article"]) void cache.invalidateQueries({ queryKey: [key] });
  }
  if (e.action.startsWith("account.")) {
    void cache.invalidateQueries({ queryKey: ["accounts"] });
    void cache.invalidateQueries({ queryKey: ["people"] });
  }
}

/** Calls `onEvent` for each change that the caller may see, their own included (compare `actorId`). */
export function useLive(onEvent: Listener): void {
  const latest = useRef(onEvent);
  useEffect(() => {
    latest.current = onEvent;
  });
  useEffect(() => {
    const listener: Listener = (e) => latest.current(e);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
}

function subscribe(listener: () => void): () => void {
  connection.add(listener);
  return () => connection.delete(listener);
}

/** Whether changes arrive at the moment. */
export function useConnected(): boolean {
  return useSyncExternalStore(subscribe, () => connected);
}
