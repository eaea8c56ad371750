import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, byId, type Comment, type Span, type Thread, unwrap } from "../../lib/api";

/** What can be said and done in a discussion. */
export type Say =
  | { kind: "on-claim"; claimId: string; body: string }
  | { kind: "on-words"; span: Span; body: string }
  | { kind: "reply"; thread: Thread; body: string }
  | { kind: "resolve"; thread: Thread; reason: string }
  | { kind: "reopen"; thread: Thread }
  | { kind: "edit"; comment: Comment; body: string };

function send(articleId: string, say: Say): Promise<Thread> {
  switch (say.kind) {
    case "on-claim":
      return unwrap(api.POST("/claims/{id}/threads", { ...byId(say.claimId), body: { body: say.body } }));
    case "on-words":
      return unwrap(api.POST("/articles/{id}/threads", { ...byId(articleId), body: { ...say.span, body: say.body } }));
    case "reply":
      return unwrap(api.POST("/threads/{id}/comments", { ...byId(say.thread.id), body: { body: say.body } }));
    case "resolve":
      return unwrap(
        api.POST("/threads/{id}/resolve", {
          ...byId(say.thread.id),
          body: { version: say.thread.version, reason: say.reason },
        }),
      );
    case "reopen":
      return unwrap(
        api.POST("/threads/{id}/reopen", { ...byId(say.thread.id), body: { version: say.thread.version } }),
      );
    case "edit":
      return unwrap(
        api.POST("/comments/{id}/edit", {
          ...byId(say.comment.id),
          body: { version: say.comment.version, body: say.body },
        }),
      );
  }
}

/** Says something in a discussion of an article, or of one of its claims. */
export function useSay(articleId: string, claimId: string | undefined) {
  const cache = useQueryClient();
  return useMutation<Thread, Error, Say>({
    mutationFn: (say) => send(articleId, say),
    onSettled: async () => {
      await Promise.all([
        claimId && cache.invalidateQueries({ queryKey: ["claim", claimId] }),
        claimId && cache.invalidateQueries({ queryKey: ["claims", articleId] }),
        cache.invalidateQueries({ queryKey: ["article", articleId] }),
      ]);
    },
  });
}
