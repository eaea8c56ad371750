import { useQueryClient } from "@tanstack/react-query";

import type { Claim } from "../../lib/api";
import { useBench } from "../bench";
import type { Draft } from "../claim/useDraft";
import { claimQuery } from "../server";

/**
 * What follows a step of the person's own that changed the claim beside its form: the newest state is
 * drawn, and their unsaved words do not become stale by it.
 */
export function useOwnStep(claim: Claim, draft: Draft): () => Promise<void> {
  const cache = useQueryClient();
  const { refresh } = useBench();
  return async () => {
    const seen = claim.version;
    const saved = await cache.fetchQuery({ ...claimQuery(claim.id), staleTime: 0 });
    if (draft.base === seen && saved.version === seen + 1) draft.rebase(saved);
    refresh(claim.id);
  };
}
