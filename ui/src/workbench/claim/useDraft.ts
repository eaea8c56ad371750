import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import { api, type Claim, unwrap } from "../../lib/api";
import { claimQuery } from "../server";

/** What a person has written on a claim and not saved yet, by form. */
export type DraftBody = Record<string, unknown>;

const pause = 800; // milliseconds without typing until the draft goes to the server

export interface Draft {
  body: DraftBody;
  /** The version of the claim that the words were written on; undefined while there are none. */
  base: number | undefined;
  /** When the server last took the draft. */
  savedAt: string | undefined;
  /** The draft is only on this screen, the server did not take it. */
  unsaved: boolean;
  /** Puts what a form holds; undefined means that it holds nothing of its own any more. */
  put(form: string, value: unknown): void;
  /** The words are now meant for this version of the claim. */
  rebase(version: number): void;
  discard(): void;
}

interface State {
  body: DraftBody;
  base: number | undefined;
}

function initial(claim: Claim): State {
  const empty = !claim.draft || Object.keys(claim.draft.body).length === 0;
  return empty || !claim.draft
    ? { body: {}, base: undefined }
    : { body: claim.draft.body, base: claim.draft.claimVersion };
}

/**
 * The person's draft on a claim: restored from the server, and sent there when
 * typing pauses, when the claim is left and when the page is hidden. Expects to
 * be mounted anew for each claim.
 */
export function useDraft(claim: Claim): Draft {
  const cache = useQueryClient();
  const [state, setState] = useState(() => initial(claim));
  const [savedAt, setSavedAt] = useState(claim.draft?.updatedAt);
  const [unsaved, setUnsaved] = useState(false);
  const waiting = useRef<State>(undefined);
  const { id, version } = claim;

  const send = useCallback(async () => {
    const next = waiting.current;
    if (!next) return;
    waiting.current = undefined;
    const now = new Date().toISOString();
    const draft = next.base === undefined ? undefined : { body: next.body, claimVersion: next.base, updatedAt: now };
    cache.setQueryData(claimQuery(id).queryKey, (c) => (c ? { ...c, draft } : c));
    const path = { params: { path: { id } }, keepalive: true };
    try {
      if (draft) {
        const body = { body: draft.body, claimVersion: draft.claimVersion };
        setSavedAt((await unwrap(api.PUT("/claims/{id}/draft", { ...path, body }))).updatedAt);
      } else {
        await unwrap(api.DELETE("/claims/{id}/draft", path));
        setSavedAt(undefined);
      }
      setUnsaved(false);
    } catch {
      setUnsaved(draft !== undefined);
    }
  }, [cache, id]);

  const change = useCallback((f: (s: State) => State) => {
    setState((s) => {
      const next = f(s);
      waiting.current = next;
      return next;
    });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the pause anew
  useEffect(() => {
    const later = setTimeout(() => void send(), pause);
    return () => clearTimeout(later);
  }, [state, send]);

  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && void send();
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      void send();
    };
  }, [send]);

  const put = useCallback(
    (form: string, value: unknown) =>
      change((s) => {
        const body = { ...s.body };
        if (value === undefined) delete body[form];
        else body[form] = value;
        return Object.keys(body).length === 0 ? { body, base: undefined } : { body, base: s.base ?? version };
      }),
    [change, version],
  );
  const rebase = useCallback((to: number) => change((s) => (s.base === undefined ? s : { ...s, base: to })), [change]);
  const discard = useCallback(() => change(() => ({ body: {}, base: undefined })), [change]);

  return { ...state, savedAt, unsaved, put, rebase, discard };
}
