import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import {
  actOnClaim,
  api,
  byId,
  type Claim,
  type ClaimAction,
  type ClaimActionBody,
  Problem,
  type Segment,
  unwrap,
} from "../lib/api";

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ["article", id],
    queryFn: ({ signal }) => unwrap(api.GET("/articles/{id}", { ...byId(id), signal })),
  });

export const claimsQuery = (articleId: string) =>
  queryOptions({
    queryKey: ["claims", articleId],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET("/articles/{id}/claims", { ...byId(articleId), signal }))).items,
  });

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ["claim", id],
    queryFn: ({ signal }) => unwrap(api.GET("/claims/{id}", { ...byId(id), signal })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ["history", id],
    queryFn: async ({ signal }) => (await unwrap(api.GET("/claims/{id}/history", { ...byId(id), signal }))).items,
  });

/** An action on a claim with what it takes, and the version it is meant for where that is not the newest one. */
export type Ask = { [A in ClaimAction]: { action: A; body: ClaimActionBody<A>; version?: number } }[ClaimAction];

/** The actions that send what a person found. */
export type FindingAction = "submit" | "set_verdict" | "agree";

/** Everything that shows an article's claims is read again. */
export async function refreshArticle(cache: QueryClient, articleId: string): Promise<void> {
  await Promise.all([
    cache.invalidateQueries({ queryKey: ["claims", articleId] }),
    cache.invalidateQueries({ queryKey: ["article", articleId] }),
  ]);
}

/**
 * Asks for actions on a claim. After a refusal because the claim has moved on,
 * the newer one is fetched and the caller keeps its words.
 */
export function useAct(claim: Pick<Claim, "id" | "version" | "articleId">) {
  const cache = useQueryClient();
  return useMutation<Claim, Error, Ask>({
    mutationFn: (ask) =>
      // The union keeps action and body together; the call needs them apart.
      actOnClaim(
        { id: claim.id, version: ask.version ?? claim.version },
        ask.action,
        ask.body as ClaimActionBody<ClaimAction>,
      ),
    onSuccess: (saved) => {
      cache.setQueryData(claimQuery(saved.id).queryKey, saved);
      if (saved.id !== claim.id) void cache.invalidateQueries({ queryKey: ["claim", claim.id] });
      void cache.invalidateQueries({ queryKey: ["history", claim.id] });
      void refreshArticle(cache, claim.articleId);
    },
    onError: (err) =>
      err instanceof Problem && err.stale ? cache.invalidateQueries({ queryKey: ["claim", claim.id] }) : undefined,
  });
}

/** What a person may say a piece of text is. */
export type Disposition = Exclude<Segment["disposition"], "" | "claimed">;
