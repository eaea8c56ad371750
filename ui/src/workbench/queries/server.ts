import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { type AuthorQuery, api, byId, type Claim, Problem, unwrap } from "../../lib/api";
import { useRequestKey } from "../../lib/requestKey";

/** What the author was asked about a claim. The key lies below the claim's, so that what changes the claim refreshes it. */
export const claimQueriesQuery = (claimId: string) =>
  queryOptions({
    queryKey: ["claim", claimId, "queries"],
    queryFn: ({ signal }) => unwrap(api.GET("/claims/{id}/queries", { ...byId(claimId), signal })),
  });

/** What authors were asked about all claims of an article, due first. */
export const articleQueriesQuery = (articleId: string) =>
  queryOptions({
    queryKey: ["article", articleId, "queries"],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET("/articles/{id}/queries", { ...byId(articleId), signal }))).items,
  });

/** A question as it is written. */
export interface Draft {
  question: string;
  proposal: string;
  addressee: string;
  email: string;
  /** As an input for a local time has it. */
  due: string;
  wait: boolean;
}

/** Everything that shows a claim's queries is read again. */
function useRefresh(claim: Pick<Claim, "id" | "articleId">) {
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ["claim", claim.id] }),
      cache.invalidateQueries({ queryKey: ["claims", claim.articleId] }),
      cache.invalidateQueries({ queryKey: ["article", claim.articleId, "queries"] }),
    ]);
}

/** Asks the author; the answer has the link, once. The same words sent twice ask once. */
export function useAsk(claim: Pick<Claim, "id" | "articleId" | "version">) {
  const refresh = useRefresh(claim);
  const keyFor = useRequestKey();
  return useMutation({
    mutationFn: (body: Omit<Draft, "due"> & { dueAt: string | undefined }) =>
      unwrap(
        api.POST("/claims/{id}/queries", {
          params: { path: { id: claim.id }, header: keyFor(body) },
          body: { claimVersion: claim.version, ...body },
        }),
      ),
    onSettled: refresh,
  });
}

/** What can be done with a query. */
export type Step =
  | { action: "renew"; dueAt: string | undefined }
  | { action: "revoke" | "close" | "reopen"; reason: string };

async function take(q: AuthorQuery, step: Step): Promise<string> {
  const version = q.version;
  if (step.action === "renew")
    return (await unwrap(api.POST("/queries/{id}/renew", { ...byId(q.id), body: { version, dueAt: step.dueAt } })))
      .link;
  const body = { version, reason: step.reason };
  switch (step.action) {
    case "revoke":
      await unwrap(api.POST("/queries/{id}/revoke", { ...byId(q.id), body }));
      break;
    case "close":
      await unwrap(api.POST("/queries/{id}/close", { ...byId(q.id), body }));
      break;
    case "reopen":
      await unwrap(api.POST("/queries/{id}/reopen", { ...byId(q.id), body }));
  }
  return "";
}

/** Does something with a query; answers with its new link, "" where it has none. */
export function useStep(claim: Pick<Claim, "id" | "articleId">) {
  const refresh = useRefresh(claim);
  return useMutation({
    mutationFn: ({ query, step }: { query: AuthorQuery; step: Step }) => take(query, step),
    onSuccess: refresh,
    onError: (err) => (err instanceof Problem && err.stale ? refresh() : undefined),
  });
}
