import { useMutation, useQueryClient } from "@tanstack/react-query";

import { type Article, api, byId, notUndone, Problem, type Segment, unwrap } from "../../lib/api";
import { count } from "../../lib/words";
import { useToast } from "../../parts/Toast";
import { useBench } from "../bench";
import { articleQuery, type Disposition, refreshArticle } from "../server";

/** What a person says that sentences are; "" takes back what was said. */
interface Said {
  segments: readonly Segment[];
  disposition: Disposition | "";
  reason: string;
}

interface Row {
  id: string;
  version: number;
  disposition: Disposition | "";
  reason: string;
}

const stored = (s: Segment): Disposition | "" => (s.disposition === "claimed" ? "" : s.disposition);

const isArticle = (x: unknown): x is Article => typeof x === "object" && x !== null && "segments" in x;

/** What the sentences were before, in the versions they have now. */
function before(segments: readonly Segment[], now: Article): Row[] {
  return segments.flatMap((old) => {
    const newer = now.segments.find((s) => s.id === old.id);
    return newer ? [{ id: old.id, version: newer.version, disposition: stored(old), reason: old.reason }] : [];
  });
}

function told({ segments, disposition }: Said): string {
  const n = segments.length;
  if (disposition === "") return `${count(n, "line")} claimed back`;
  return `${count(n, "sentence")} set aside`;
}

/**
 * Says what sentences are, all of them in one request or none, and offers to undo it. When one of them
 * has changed meanwhile nothing is done; the newer article is drawn and the caller keeps its choice.
 */
export function useDisposals() {
  const { article } = useBench();
  const cache = useQueryClient();
  const toast = useToast();
  const key = articleQuery(article.id).queryKey;

  const send = (segments: Row[]) =>
    unwrap(api.POST("/articles/{id}/segments/dispose", { ...byId(article.id), body: { segments } })).then((now) => {
      cache.setQueryData(key, now);
      return now;
    });
  const undo = async (said: Said, now: Article) => {
    try {
      await send(before(said.segments, now));
      toast.announce("Undone.");
    } catch (err) {
      await refreshArticle(cache, article.id);
      toast.show(notUndone(err));
    }
  };
  return useMutation<Article, Error, Said>({
    mutationFn: ({ segments, disposition, reason }) =>
      send(segments.map(({ id, version }) => ({ id, version, disposition, reason }))),
    onSuccess: (now, said) => toast.show(told(said), { undo: () => void undo(said, now) }),
    onError: (err) => {
      if (err instanceof Problem && isArticle(err.current)) cache.setQueryData(key, err.current);
      else void refreshArticle(cache, article.id);
    },
  });
}
