import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, byId, type ClaimRow, notUndone, Problem, type paths, unwrap } from "../../lib/api";
import { count } from "../../lib/words";
import { useToast } from "../../parts/Toast";
import { useBench } from "../bench";
import { claimsQuery, refreshArticle } from "../server";

type Body = paths["/articles/{id}/claims/act"]["post"]["requestBody"]["content"]["application/json"];
export type TogetherAction = Body["action"];

interface Ask {
  action: TogetherAction;
  claims: readonly ClaimRow[];
  disposition?: string;
  reason?: string;
}

const done: Record<TogetherAction, string> = {
  accept: "accepted",
  take: "taken",
  release: "released",
  dismiss: "dismissed",
  restore: "restored",
};

/** What an action is undone by, where one action does. */
const backs: Partial<Record<TogetherAction, TogetherAction>> = { take: "release", dismiss: "restore" };

const rowsIn = (x: unknown): ClaimRow[] | undefined =>
  typeof x === "object" && x !== null && "items" in x && Array.isArray(x.items) ? x.items : undefined;

/** Takes one action on several claims, on all of them or on none, and offers to undo it where that is possible. */
export function useMany() {
  const { article, refresh } = useBench();
  const cache = useQueryClient();
  const toast = useToast();
  const key = claimsQuery(article.id).queryKey;

  const send = async ({ action, claims, ...more }: Ask) => {
    const body = { action, claims: claims.map(({ id, version }) => ({ id, version })), ...more };
    const { items } = await unwrap(api.POST("/articles/{id}/claims/act", { ...byId(article.id), body }));
    cache.setQueryData(key, items);
    for (const c of claims) refresh(c.id);
    void cache.invalidateQueries({ queryKey: ["article", article.id] });
    void cache.invalidateQueries({ queryKey: ["claim"] });
    return items;
  };
  const undo = async (action: TogetherAction, claims: readonly ClaimRow[], now: readonly ClaimRow[]) => {
    const ids = new Set(claims.map((c) => c.id));
    try {
      await send({ action, claims: now.filter((r) => ids.has(r.id)) });
      toast.announce("Undone.");
    } catch (err) {
      await refreshArticle(cache, article.id);
      toast.show(notUndone(err));
    }
  };
  return useMutation<ClaimRow[], Error, Ask>({
    mutationFn: send,
    onSuccess: (now, { action, claims }) => {
      const back = backs[action];
      const said = `${count(claims.length, "claim")} ${done[action]}`;
      toast.show(said, back && { undo: () => void undo(back, claims, now) });
    },
    onError: (err, { claims }) => {
      const rows = err instanceof Problem ? rowsIn(err.current) : undefined;
      if (rows) cache.setQueryData(key, rows);
      else void refreshArticle(cache, article.id);
      for (const c of claims) refresh(c.id);
    },
  });
}
