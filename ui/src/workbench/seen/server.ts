import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, byId, type Claim, type Stance, unwrap } from "../../lib/api";

/** Earlier checks of a claim. The key lies below the claim's, so that what changes the claim refreshes it. */
export const seenQuery = (claimId: string) =>
  queryOptions({
    queryKey: ["claim", claimId, "seen"],
    queryFn: ({ signal }) => unwrap(api.GET("/claims/{id}/seen", { ...byId(claimId), signal })),
  });

/** How many earlier checks an article's claims have, by claim. A minute late is soon enough. */
export const seenMarksQuery = (articleId: string) =>
  queryOptions({
    queryKey: ["seen", articleId],
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET("/articles/{id}/seen", { ...byId(articleId), signal }))).claims,
  });

function useRefresh(claim: Pick<Claim, "id" | "articleId">) {
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ["claim", claim.id] }),
      cache.invalidateQueries({ queryKey: ["claims", claim.articleId] }),
      cache.invalidateQueries({ queryKey: ["seen", claim.articleId] }),
    ]);
}

/** Attaches an earlier check as evidence. */
export function useAsSource(claim: Pick<Claim, "id" | "articleId" | "version">) {
  const refresh = useRefresh(claim);
  return useMutation({
    mutationFn: ({ earlier, stance }: { earlier: string; stance: Stance }) =>
      unwrap(
        api.POST("/claims/{id}/seen/use", {
          ...byId(claim.id),
          body: { claimVersion: claim.version, earlier, stance },
        }),
      ),
    onSettled: refresh,
  });
}

/** Says that an earlier claim is another one, or takes that back. */
export function useRefuse(claim: Pick<Claim, "id" | "articleId">) {
  const refresh = useRefresh(claim);
  return useMutation({
    mutationFn: ({ earlier, back }: { earlier: string; back: boolean }) =>
      unwrap(
        back
          ? api.POST("/claims/{id}/seen/allow", { ...byId(claim.id), body: { earlier } })
          : api.POST("/claims/{id}/seen/refuse", { ...byId(claim.id), body: { earlier } }),
      ),
    onSettled: refresh,
  });
}
