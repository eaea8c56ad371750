import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Article, api, Problem, type ReportInput, unwrap } from "../../lib/api";
import { useRequestKey } from "../../lib/requestKey";
import { useShared } from "../../lib/useShared";

export function useArticle(id: string) {
  return useQuery({
    queryKey: ["article", id],
    queryFn: ({ signal }) => unwrap(api.GET("/articles/{id}", { params: { path: { id } }, signal })),
  });
}

export function useReports(articleId: string) {
  return useQuery({
    queryKey: ["reports", articleId],
    queryFn: ({ signal }) => unwrap(api.GET("/articles/{id}/reports", { params: { path: { id: articleId } }, signal })),
  });
}

/** One issued report with the formats it can be had in. */
export function useReport(id: string) {
  return useQuery({
    queryKey: ["report", id],
    queryFn: ({ signal }) => unwrap(api.GET("/reports/{id}", { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY, // an issued report never changes
  });
}

/** A step of the article, on the version that was on screen. */
export type Step =
  | { action: "sign_off" }
  | { action: "reopen"; reason: string }
  | { action: "publish"; where?: string; at?: string };

function take(article: Article, step: Step): Promise<Article> {
  const params = { path: { id: article.id } };
  const version = article.version;
  switch (step.action) {
    case "sign_off":
      return unwrap(api.POST("/articles/{id}/sign_off", { params, body: { version } }));
    case "reopen":
      return unwrap(api.POST("/articles/{id}/reopen", { params, body: { version, reason: step.reason } }));
    case "publish":
      return unwrap(api.POST("/articles/{id}/publish", { params, body: { version, where: step.where, at: step.at } }));
  }
}

/** Signs off, reopens or publishes. When the article has moved on, the newer one is fetched and shown. */
export function useStep(article: Article) {
  const cache = useQueryClient();
  const shared = useShared<Article>();
  return useMutation({
    mutationFn: (step: Step) => shared(step, () => take(article, step)),
    onSuccess: (saved) => {
      cache.setQueryData(["article", article.id], saved);
      void cache.invalidateQueries({ queryKey: ["articles"] });
      void cache.invalidateQueries({ queryKey: ["reports", article.id] });
    },
    onError: (err) => {
      if (err instanceof Problem && err.stale) void cache.invalidateQueries({ queryKey: ["article", article.id] });
    },
  });
}

/** Issues the next numbered report. The same text sent twice issues one. */
export function useIssue(articleId: string) {
  const cache = useQueryClient();
  const keyFor = useRequestKey();
  return useMutation({
    mutationFn: (input: ReportInput) => {
      const params = { path: { id: articleId }, header: keyFor(input) };
      return unwrap(api.POST("/articles/{id}/reports", { params, body: input }));
    },
    onSuccess: () => {
      keyFor(undefined);
      void cache.invalidateQueries({ queryKey: ["article", articleId] });
      return cache.invalidateQueries({ queryKey: ["reports", articleId] });
    },
  });
}
