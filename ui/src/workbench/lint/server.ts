import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, byId, type Lint, type LintFinding, Problem, unwrap } from "../../lib/api";

/** What the copy checks find in an article, dismissed or not, in reading order. */
export const lintQuery = (articleId: string) =>
  queryOptions({
    queryKey: ["lint", articleId],
    queryFn: ({ signal }) => unwrap(api.GET("/articles/{id}/lint", { ...byId(articleId), signal })),
  });

interface Say {
  finding: Pick<LintFinding, "fingerprint" | "version">;
  /** Why nothing has to be done; undefined takes a dismissal back. */
  reason: string | undefined;
}

/** Dismisses a finding or takes that back. After a refusal because somebody was faster, what they said is fetched. */
export function useSay(articleId: string) {
  const cache = useQueryClient();
  const { queryKey } = lintQuery(articleId);
  return useMutation<Lint, Error, Say>({
    mutationFn: ({ finding: { fingerprint, version }, reason }) =>
      unwrap(
        reason === undefined
          ? api.POST("/articles/{id}/lint/restore", { ...byId(articleId), body: { fingerprint, version } })
          : api.POST("/articles/{id}/lint/dismiss", { ...byId(articleId), body: { fingerprint, version, reason } }),
      ),
    onSuccess: (now) => cache.setQueryData(queryKey, now),
    onError: (err) => (err instanceof Problem && err.stale ? cache.invalidateQueries({ queryKey }) : undefined),
  });
}
