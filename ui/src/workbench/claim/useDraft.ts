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
  /** What the claim said when the person began to write. */
  seen: Seen;
  /** The words are now meant for this version of the claim. */
  rebase(claim: Claim): void;
  discard(): void;
}

interface State {
  body: DraftBody;
  base: number | undefined;
  seen: Seen;
}

/** What a claim said when the person began to write, by field. */
export type Seen = Readonly<Record<string, string>>;

const seenKey = "seen"; // beside the forms in the stored draft

/** What a claim says that people may write about. */
export function seenOf(c: Claim): Seen {
  const { status, wording, speaker, cue, attribution, type, risk } = c;
  return { status, wording, speaker, cue, attribution, type, risk, sources: String(c.evidence.length), ...c.finding };
}

function initial(claim: Claim): State {
  const { [seenKey]: seen, ...body } = (claim.draft?.body ?? {}) as DraftBody;
  if (!claim.draft || Object.keys(body).length === 0) return { body: {}, base: undefined, seen: seenOf(claim) };
  const known = typeof seen === "object" && seen !== null ? Object.entries(seen) : [];
  const words = known.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { body, base: claim.draft.claimVersion, seen: Object.fromEntries(words) };
}

function storedOf({ body, base, seen }: State): Claim["draft"] {
  if (base === undefined) return undefined;
  return { body: { ...body, [seenKey]: seen }, claimVersion: base, updatedAt: new Date().toISOString() };
}

/** Sends a draft, or its end; answers when the server took it. */
async function store(id: string, draft: Claim["draft"]): Promise<string | undefined> {
  const path = { params: { path: { id } }, keepalive: true };
  if (draft) {
    const { body, claimVersion } = draft;
    return (await unwrap(api.PUT("/claims/{id}/draft", { ...path, body: { body, claimVersion } }))).updatedAt;
  }
  await unwrap(api.DELETE("/claims/{id}/draft", path));
  return undefined;
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
  const { id } = claim;

  const send = useCallback(async () => {
    const next = waiting.current;
    if (!next) return;
    waiting.current = undefined;
    const draft = storedOf(next);
    cache.setQueryData(claimQuery(id).queryKey, (c) => (c ? { ...c, draft } : c));
    try {
      setSavedAt(await store(id, draft));
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
        if (Object.keys(body).length === 0) return { body, base: undefined, seen: s.seen };
        return s.base === undefined ? { body, base: claim.version, seen: seenOf(claim) } : { ...s, body };
      }),
    [change, claim],
  );
  const rebase = useCallback(
    (to: Claim) => change((s) => (s.base === undefined ? s : { ...s, base: to.version, seen: seenOf(to) })),
    [change],
  );
  const discard = useCallback(() => change((s) => ({ ...s, body: {}, base: undefined })), [change]);

  return { ...state, savedAt, unsaved, put, rebase, discard };
}
