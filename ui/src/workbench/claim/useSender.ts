import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import { api, byId, type Claim, Problem, unwrap } from "../../lib/api";
import { keep, readKept } from "../../lib/kept";
import { useConnected } from "../../lib/live";
import { claimQuery } from "../server";

export type Stored = Claim["draft"];

interface Kept {
  /** The draft that the server has not taken; undefined inside says that it is to end. */
  unsent: { draft?: Stored; at: string } | undefined;
}

const keptKey = (person: string, id: string) => `linecheck.draft.${person}.${id}`;

/** What this person wrote on the claim in this tab that the server never took, unless it has something newer. */
export function unsentOf(person: string, claim: Claim): { draft?: Stored } | undefined {
  const { unsent } = readKept<Kept>(keptKey(person, claim.id), { unsent: undefined });
  const known = claim.draft?.updatedAt;
  return unsent && !(known !== undefined && Date.parse(known) > Date.parse(unsent.at)) ? unsent : undefined;
}

const first = 1_000; // milliseconds until the first new attempt
const most = 30_000; // milliseconds between attempts at most

/** Sends a draft, or its end; answers when the server took it. */
async function store(id: string, draft: Stored): Promise<string | undefined> {
  const path = { ...byId(id), keepalive: true };
  if (draft) {
    const { body, claimVersion } = draft;
    return (await unwrap(api.PUT("/claims/{id}/draft", { ...path, body: { body, claimVersion } }))).updatedAt;
  }
  await unwrap(api.DELETE("/claims/{id}/draft", path));
  return undefined;
}

const mayPass = (err: unknown) =>
  !(err instanceof Problem) || err.offline || err.status >= 500 || err.status === 408 || err.status === 429;

/**
 * Sends the drafts that are offered until the server took the last one: again
 * after growing pauses, when the connection is back, and when the claim is left.
 * `start` is what was not taken before.
 */
export function useSender(person: string, claim: Claim, start: { draft?: Stored } | undefined) {
  const cache = useQueryClient();
  const connected = useConnected();
  const [savedAt, setSavedAt] = useState(claim.draft?.updatedAt);
  const [unsaved, setUnsaved] = useState(start?.draft !== undefined);
  const waiting = useRef(start);
  const underWay = useRef<{ draft?: Stored }>(undefined);
  const again = useRef<{ timer?: ReturnType<typeof setTimeout>; failures: number; left: boolean }>({
    failures: 0,
    left: false,
  });
  const { id } = claim;
  const key = keptKey(person, id);

  const send = useCallback(
    async (leaving = false): Promise<void> => {
      const next = waiting.current;
      const retry = again.current;
      if (!next || underWay.current === next || (underWay.current && !leaving)) return;
      clearTimeout(retry.timer);
      underWay.current = next;
      keep(key, { unsent: { ...next, at: new Date().toISOString() } });
      cache.setQueryData(claimQuery(id).queryKey, (c) => (c ? { ...c, draft: next.draft } : c));
      try {
        setSavedAt(await store(id, next.draft));
        setUnsaved(false);
        retry.failures = 0;
        if (waiting.current === next) {
          waiting.current = undefined;
          keep(key, undefined);
        }
      } catch (err) {
        setUnsaved(next.draft !== undefined);
        if (err instanceof Problem && err.signedOut) void cache.invalidateQueries({ queryKey: ["me"] });
        if (mayPass(err) && !retry.left)
          retry.timer = setTimeout(() => void send(), Math.min(most, first * 2 ** retry.failures++));
        return;
      } finally {
        if (underWay.current === next) underWay.current = undefined;
      }
      if (waiting.current) await send(retry.left);
    },
    [cache, id, key],
  );

  useEffect(() => {
    const retry = again.current;
    retry.left = false;
    const hidden = () => document.visibilityState === "hidden" && void send(true);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      clearTimeout(retry.timer);
      retry.left = true;
      void send(true);
    };
  }, [send]);
  useEffect(() => {
    if (connected) void send();
  }, [connected, send]);

  const offer = useCallback((draft: Stored) => {
    waiting.current = { draft };
  }, []);
  return { offer, send, savedAt, unsaved };
}
