import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, byId, type Claim, type Fact, type Stance, unwrap } from "../../lib/api";

/** What standing facts have to do with a claim. The key lies below the claim's, so that what changes the claim refreshes it. */
export const claimFactsQuery = (claimId: string) =>
  queryOptions({
    queryKey: ["claim", claimId, "facts"],
    queryFn: ({ signal }) => unwrap(api.GET("/claims/{id}/facts", { ...byId(claimId), signal })),
  });

/** What of an article rests on facts that do not hold any more. The key lies below the article's, as above. */
export const brokenFactsQuery = (articleId: string) =>
  queryOptions({
    queryKey: ["article", articleId, "facts"],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET("/articles/{id}/facts", { ...byId(articleId), signal }))).items,
  });

/** The current facts that hold some words. */
export const searchQuery = (search: string) =>
  queryOptions({
    queryKey: ["facts", "current", search],
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET("/facts", { params: { query: { state: "current", search: search || undefined } }, signal }),
        )
      ).items,
  });

/** Rests a claim on a fact. */
export function useFact(claim: Pick<Claim, "id" | "articleId" | "version">) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ fact, stance }: { fact: Fact; stance: Stance }) =>
      unwrap(
        api.POST("/claims/{id}/facts/use", {
          ...byId(claim.id),
          body: { claimVersion: claim.version, fact: fact.id, factVersion: fact.version, stance },
        }),
      ),
    onSuccess: (saved) => cache.setQueryData(["claim", saved.id], saved),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["claim", claim.id] }),
        cache.invalidateQueries({ queryKey: ["claims", claim.articleId] }),
        cache.invalidateQueries({ queryKey: ["facts"] }),
      ]),
  });
}

/** Makes a standing fact of a claim that is signed off. */
export function useMake(claim: Pick<Claim, "id" | "version">) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { statement: string; validFrom: string; validUntil: string }) =>
      unwrap(api.POST("/claims/{id}/facts", { ...byId(claim.id), body: { claimVersion: claim.version, ...body } })),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["claim", claim.id] }),
        cache.invalidateQueries({ queryKey: ["facts"] }),
      ]),
  });
}
