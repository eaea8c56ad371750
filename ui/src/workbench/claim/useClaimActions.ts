import { useQueryClient } from "@tanstack/react-query";
import type { RefObject } from "react";

import { type Claim, type Finding, notUndone } from "../../lib/api";
import { useShared } from "../../lib/useShared";
import { useToast } from "../../parts/Toast";
import { useBench } from "../bench";
import { statusName } from "../model";
import { type Ask, claimQuery, type FindingAction, refreshArticle, useAct } from "../server";
import { useOwnSteps } from "../surgery/own";
import { undoOf } from "../surgery/undo";
import type { Edits } from "./edits";
import { tickedOf } from "./ticking";
import type { Draft } from "./useDraft";
import { supported, useTicks } from "./useTicks";

/** What a second verdict came to, which only the server could tell. */
function outcome(saved: Claim): string {
  const same = saved.crossCheck?.outcome === "agreed";
  return `Claim ${saved.number}: your verdict ${same ? "agrees with" : "differs from"} the first.`;
}

/** Asking for actions on the claim that is open, with what follows on screen. */
export function useClaimActions(claim: Claim, draft: Draft, head: RefObject<HTMLElement | null>) {
  const act = useAct(claim);
  const ticking = useAct(claim);
  const cache = useQueryClient();
  const toast = useToast();
  const { me, rows, open, refresh, cursor } = useBench();
  const shared = useShared<Claim>();
  const ticks = useTicks(claim, me.id, (ranges, version) => {
    const done = `has ${supported(tickedOf(ticks.words, ranges), ticks.words)}`;
    return run({ action: "tick", body: { ticks: ranges }, version }, done, ticking);
  });

  /** A person's own step does not make their unsaved words stale. */
  const follow = (seen: number, saved: Claim) => {
    if (saved.id !== claim.id) return;
    if (draft.base === seen) draft.rebase(saved);
    ticks.follow(seen, saved);
  };

  useOwnSteps(follow);

  const undo = async (back: () => Promise<Claim>) => {
    try {
      const now = await back();
      follow(now.version - 1, now);
      cache.setQueryData(claimQuery(now.id).queryKey, now);
      void cache.invalidateQueries({ queryKey: ["history", now.id] });
      refresh(now.id);
      open(rows.find((r) => r.id === now.id) ?? now);
      toast.announce(`Undone. Claim ${now.number} is ${statusName(now.status).toLowerCase()}.`);
    } catch (err) {
      toast.show(notUndone(err));
    }
    await refreshArticle(cache, claim.articleId);
  };

  const run = async (what: Ask, done: string, by = act): Promise<Claim> => {
    const seen = what.version ?? claim.version;
    const saved = await by.mutateAsync(what);
    follow(seen, saved);
    refresh(claim.id);
    const said = what.action === "agree" ? outcome(saved) : `Claim ${claim.number} ${done}`;
    const back = undoOf(what, claim, saved);
    if (back) toast.show(said, { undo: () => void undo(back) });
    else if (what.action === "agree") toast.show(said);
    else toast.announce(said);
    if (saved.id !== claim.id) open(rows.find((r) => r.id === saved.id) ?? saved);
    // The control that was used may be gone with the action.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body || document.activeElement === null) head.current?.focus();
    });
    return saved;
  };

  const ask = (what: Ask, done: string): Promise<Claim> =>
    shared(what, async () => {
      // A key that comes while the pane still shows the claim before must not act on that one.
      if (cursor.get() !== undefined && cursor.get() !== claim.id) throw new Error("Another claim is open now.");
      const ticked = await ticks.flush();
      const meant = what.version ?? claim.version;
      return run(ticked && meant === claim.version ? { ...what, version: ticked.version } : what, done);
    });

  const sendFinding = async (action: FindingAction, finding: Finding, done: string) => {
    await ask({ action, body: finding, version: draft.base ?? claim.version }, done);
    draft.put("finding", undefined);
  };

  const saveEdits = async (edits: Edits | undefined) => {
    if (edits) await ask({ action: "edit", body: edits, version: draft.base ?? claim.version }, "saved");
    draft.put("edit", undefined);
  };

  return { act, ask, sendFinding, saveEdits, ticks };
}
