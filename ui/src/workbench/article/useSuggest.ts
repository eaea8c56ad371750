import { useMutation } from "@tanstack/react-query";

import { type Article, api, byId, unwrap } from "../../lib/api";
import { useToast } from "../../parts/Toast";

/** Asks the newsroom's language model for claims. They come as proposals when it has answered. */
export function useSuggest(article: Pick<Article, "id">) {
  const toast = useToast();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/articles/{id}/suggest", { ...byId(article.id), body: {} })),
    onSuccess: ({ model }) => toast.show(`${model} is being asked. Its suggestions appear here as proposed claims.`),
    onError: (err) => toast.show(err.message),
  });
}
