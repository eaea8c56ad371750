import { useCallback, useEffect, useRef, useState } from "react";

import { type Claim, Problem } from "../../lib/api";
import { keep, readKept } from "../../lib/kept";
import { useConnected } from "../../lib/live";
import { useToast } from "../../parts/Toast";
import type { Range } from "../text/words";

/** What a person ticked that the server does not have, kept as long as the tab lives. */
interface Kept {
  /** The version of the claim that it was ticked on, or that has it since it was `sent`. */
  mine?: { base: number; ticks: Range[]; sent: boolean } | undefined;
  /** Refused because the claim had moved on; the person chooses what becomes of it. */
  aside?: Range[] | undefined;
}

/** Sends the ticked ranges for the version that was on screen. */
export type SendTicks = (ticks: Range[], version: number) => Promise<Claim>;

const pause = 700; // milliseconds without a change until the ticks are sent, all in one

const same = (a: readonly Range[], b: readonly Range[]) =>
  a.length === b.length && a.every((x, i) => x.start === b[i]?.start && x.end === b[i]?.end);

/** Saves ticks at each pause, and when the claim is left or the page is hidden. */
export function useTickSaver(claim: Claim, person: string, send: SendTicks) {
  const key = `linecheck.ticks.${person}.${claim.id}`;
  const toast = useToast();
  const connected = useConnected();
  const [kept, setKept] = useState(() => readKept<Kept>(key, {}));
  const [error, setError] = useState<unknown>();
  const now = useRef({ kept, claim, send, left: false });
  const underWay = useRef<Promise<Claim | undefined>>(undefined);
  useEffect(() => {
    Object.assign(now.current, { claim, send });
  });

  const put = useCallback(
    (next: Kept) => {
      now.current.kept = next;
      setKept(next);
      keep(key, (next.mine && !next.mine.sent) || next.aside ? next : undefined);
    },
    [key],
  );

  const attempt = useCallback(async (): Promise<Claim | undefined> => {
    const { kept, claim, send } = now.current;
    const { mine } = kept;
    if (!mine || mine.sent || !claim.actions.includes("tick")) return undefined;
    setError(undefined);
    if (same(mine.ticks, claim.ticks)) {
      put({ ...kept, mine: undefined });
      return undefined;
    }
    try {
      const saved = await send(mine.ticks, mine.base);
      const { mine: later, aside } = now.current.kept;
      put({ aside, mine: later && { ...later, base: saved.version, sent: later.ticks === mine.ticks } });
      return saved;
    } catch (err) {
      if (err instanceof Problem && err.stale) put({ aside: now.current.kept.mine?.ticks });
      else setError(err);
      if (now.current.left) toast.show(`Claim ${claim.number}: its ticked words are not saved. They are kept there.`);
      throw err;
    }
  }, [put, toast]);

  const save = useCallback(() => {
    underWay.current ??= attempt().finally(() => {
      underWay.current = undefined;
    });
    return underWay.current;
  }, [attempt]);
  const saveQuietly = useCallback(() => void save().catch(() => undefined), [save]);

  const { mine, aside } = kept;
  useEffect(() => {
    if (!mine || mine.sent) return;
    const later = setTimeout(saveQuietly, pause);
    return () => clearTimeout(later);
  }, [mine, saveQuietly]);
  useEffect(() => {
    if (mine?.sent && claim.version >= mine.base) put({ aside, mine: undefined }); // it is drawn from the claim now
  }, [mine, aside, claim.version, put]);
  useEffect(() => {
    if (connected) saveQuietly();
  }, [connected, saveQuietly]);
  useEffect(() => {
    const { current } = now;
    current.left = false;
    const hidden = () => document.visibilityState === "hidden" && saveQuietly();
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      current.left = true;
      saveQuietly();
    };
  }, [saveQuietly]);

  /** Sends all that is not sent yet and answers with the claim then; undefined when there was nothing. */
  const flush = useCallback(async () => {
    let saved: Claim | undefined;
    const waits = () => now.current.kept.mine?.sent === false && now.current.claim.actions.includes("tick");
    while (waits()) saved = await save();
    return saved;
  }, [save]);
  /** The person's own step made the next version of the claim. */
  const follow = useCallback(
    (seen: number, saved: Claim) => {
      const { mine, aside } = now.current.kept;
      if (mine?.base === seen) put({ aside, mine: { ...mine, base: saved.version } });
    },
    [put],
  );
  return { mine, aside, error, put, again: saveQuietly, flush, follow };
}
