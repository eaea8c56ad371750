import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, byId, type Span, unwrap } from "../../lib/api";
import { useToast } from "../../parts/Toast";
import { useActive, useBench, useSelected } from "../bench";
import { claimQuery, claimsQuery, type Disposition, refreshArticle, useAct } from "../server";
import type { Range } from "../text/words";
import { useDisposals } from "./disposals";
import { canSetAside, touchedBy, usePicking } from "./picking";

/** What the server lets this person do with words of the article, and doing it. */
export function useCommands(words: Range | undefined) {
  const active = useActive();
  const { article, offsets, open, setPanel, setPane } = useBench();
  const { select } = useSelected();
  const cache = useQueryClient();
  const toast = useToast();
  const dispose = useDisposals();
  const { picks } = usePicking();
  const act = useAct({ id: active?.id ?? "", version: active?.version ?? 0, articleId: article.id });
  const opened = active ? cache.getQueryData(claimQuery(active.id).queryKey) : undefined;

  const make = useMutation({
    mutationFn: (spans: Span[]) => unwrap(api.POST("/articles/{id}/claims", { ...byId(article.id), body: { spans } })),
    onSuccess: async (claim) => {
      cache.setQueryData(claimQuery(claim.id).queryKey, claim);
      select(undefined);
      await refreshArticle(cache, article.id);
      open(cache.getQueryData(claimsQuery(article.id).queryKey)?.find((r) => r.id === claim.id) ?? claim);
      toast.announce(`Claim ${claim.number} made.`);
    },
  });

  const touched = words ? touchedBy(article.segments, words) : [];
  const disposable = touched.filter(canSetAside);
  const span = (r: Range): Span => ({ ...r, quote: offsets.slice(r.start, r.end) });
  const extendable =
    words &&
    opened?.actions.includes("edit") &&
    opened.spans.every((x) => x.end <= words.start || words.end <= x.start);

  return {
    offered: {
      claim: words !== undefined && article.actions.includes("add_claim"),
      comment: words !== undefined && article.actions.includes("comment"),
      dispose: disposable.length > 0 && disposable.length === touched.length,
      extend: extendable ? opened?.number : undefined,
    },
    busy: make.isPending || dispose.isPending || act.isPending,
    error: make.error ?? dispose.error ?? act.error,
    makeClaim: () => words && make.mutate([span(words)]),
    extend: () => {
      if (!words || !opened) return;
      const spans = [...opened.spans, span(words)].sort((a, b) => a.start - b.start);
      act.mutate({ action: "edit", body: { spans } }, { onSuccess: () => select(undefined) });
    },
    comment: () => {
      if (!words) return;
      setPanel({ kind: "new-thread", range: words });
      setPane("claim");
    },
    pick: () => picks.toggle(disposable.map((s) => s.id)),
    dispose: (disposition: Disposition, reason: string) =>
      dispose.mutate({ segments: disposable, disposition, reason }, { onSuccess: () => select(undefined) }),
  };
}
