import { useMutation, useQueryClient } from "@tanstack/react-query";

import { type Article, type ArticleFields, api, Problem, unwrap } from "../../lib/api";
import { useShared } from "../../lib/useShared";
import { articleQuery } from "../server";

export type ArticleAsk =
  | { action: "sign_off" }
  | { action: "reopen"; reason: string }
  | { action: "publish"; where?: string; at?: string }
  | { action: "edit"; fields: ArticleFields };

function send({ id, version }: Pick<Article, "id" | "version">, ask: ArticleAsk): Promise<Article> {
  const params = { path: { id } };
  switch (ask.action) {
    case "sign_off":
      return unwrap(api.POST("/articles/{id}/sign_off", { params, body: { version } }));
    case "reopen":
      return unwrap(api.POST("/articles/{id}/reopen", { params, body: { version, reason: ask.reason } }));
    case "publish":
      return unwrap(api.POST("/articles/{id}/publish", { params, body: { version, where: ask.where, at: ask.at } }));
    case "edit":
      return unwrap(api.POST("/articles/{id}/edit", { params, body: { version, ...ask.fields } }));
  }
}

/** Asks for actions on the version of the article that is on screen. */
export function useArticleAct(article: Article) {
  const cache = useQueryClient();
  const shared = useShared<Article>();
  return useMutation<Article, Error, ArticleAsk>({
    mutationFn: (ask) => shared(ask, () => send(article, ask)),
    onSuccess: (saved) => {
      cache.setQueryData(articleQuery(article.id).queryKey, saved);
      void cache.invalidateQueries({ queryKey: ["articles"] });
    },
    onError: (err) =>
      err instanceof Problem && err.stale ? cache.invalidateQueries({ queryKey: ["article", article.id] }) : undefined,
  });
}

export type ArticleAct = ReturnType<typeof useArticleAct>;
