import { useQueryClient } from "@tanstack/react-query";
import type { RefObject } from "react";

import { actOnClaim, type Claim, type Finding } from "../../lib/api";
import { useShared } from "../../lib/useShared";
import { useToast } from "../../parts/Toast";
import { useBench } from "../bench";
import { type Ask, claimQuery, type FindingAction, refreshArticle, useAct } from "../server";
import type { Edits } from "./edits";
import type { Draft } from "./useDraft";

/** What a second verdict came to, which only the server could tell. */
function outcome(saved: Claim): string {
  const same = saved.crossCheck?.outcome === "agreed";
  return `Claim ${saved.number}: your verdict ${same ? "agrees with" : "differs from"} the first.`;
}

/** Asking for actions on the claim that is open, with what follows on screen. */
export function useClaimActions(claim: Claim, draft: Draft, head: RefObject<HTMLElement | null>) {
  const act = useAct(claim);
  const cache = useQueryClient();
  const toast = useToast();
  const { rows, open, refresh, cursor } = useBench();
  const shared = useShared<Claim>();

  /** A person's own step does not make their unsaved words stale. */
  const follow = (seen: number, saved: Claim) => {
    if (saved.id === claim.id && draft.base === seen) draft.rebase(saved);
  };

  const undoDismissal = async (dismissed: Claim) => {
    const restored = await actOnClaim(dismissed, "restore", {});
    cache.setQueryData(claimQuery(restored.id).queryKey, restored);
    await refreshArticle(cache, claim.articleId);
  };

  const run = async (what: Ask, done: string): Promise<Claim> => {
    // A key that comes while the pane still shows the claim before must not act on that one.
    if (cursor.get() !== undefined && cursor.get() !== claim.id) throw new Error("Another claim is open now.");
    const seen = what.version ?? claim.version;
    const saved = await act.mutateAsync(what);
    follow(seen, saved);
    refresh(claim.id);
    const said = what.action === "agree" ? outcome(saved) : `Claim ${claim.number} ${done}`;
    if (what.action === "dismiss")
      toast.show(said, {
        undo: () => void undoDismissal(saved).catch(() => toast.show("The claim could not be restored.")),
      });
    else if (what.action === "agree") toast.show(said);
    else toast.announce(said);
    if (saved.id !== claim.id) open(rows.find((r) => r.id === saved.id) ?? saved);
    // The control that was used may be gone with the action.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body || document.activeElement === null) head.current?.focus();
    });
    return saved;
  };

  const ask = (what: Ask, done: string): Promise<Claim> => shared(what, () => run(what, done));

  const sendFinding = async (action: FindingAction, finding: Finding, done: string) => {
    await ask({ action, body: finding, version: draft.base ?? claim.version }, done);
    draft.put("finding", undefined);
  };

  const saveEdits = async (edits: Edits | undefined) => {
    if (edits) await ask({ action: "edit", body: edits, version: draft.base ?? claim.version }, "saved");
    draft.put("edit", undefined);
  };

  return { act, ask, sendFinding, saveEdits };
}
