import { useCallback, useEffect, useState } from "react";

import type { Claim } from "../../lib/api";
import { unsentOf, useSender } from "./useSender";

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

/**
 * The person's draft on a claim: restored from the server, or from this tab when
 * the server did not take it, and sent there when typing pauses, when the claim
 * is left and when the page is hidden. Expects to be mounted anew for each claim.
 */
export function useDraft(person: string, claim: Claim): Draft {
  const [unsent] = useState(() => unsentOf(person, claim));
  const [state, setState] = useState(() => initial(unsent ? { ...claim, draft: unsent.draft } : claim));
  const { offer, send, savedAt, unsaved } = useSender(person, claim, unsent);

  const change = useCallback(
    (f: (s: State) => State) => {
      setState((s) => {
        const next = f(s);
        offer(storedOf(next));
        return next;
      });
    },
    [offer],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the pause anew
  useEffect(() => {
    const later = setTimeout(() => void send(), pause);
    return () => clearTimeout(later);
  }, [state, send]);

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
