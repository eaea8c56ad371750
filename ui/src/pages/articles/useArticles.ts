import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ArticleRow, type ArticleStatus, api, type Me, unwrap } from "../../lib/api";
import { useLive } from "../../lib/live";

/** The filters as they stand in the address. */
export interface ArticleFilters {
  status?: ArticleStatus;
  q?: string;
}

export function useArticles(filters: ArticleFilters) {
  return useInfiniteQuery({
    queryKey: ["articles", filters],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET("/articles", {
          params: { query: { status: filters.status, search: filters.q, cursor: pageParam || undefined } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: (before) => before,
  });
}

/** How many articles others changed since the list was read, and a way to see them. */
export function useArticleChanges() {
  const cache = useQueryClient();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useLive((e) => {
    if (!e.articleId || e.actorId === cache.getQueryData<Me>(["me"])?.id) return;
    setChanged((ids) => (ids.has(e.articleId) ? ids : new Set([...ids, e.articleId])));
  });
  const show = () => {
    setChanged(new Set());
    return cache.invalidateQueries({ queryKey: ["articles"] });
  };
  return { changed, show };
}

/** A stretch of the list with its heading. */
export interface Group {
  key: string;
  label: string;
  rows: ArticleRow[];
}

const day = 24 * 60 * 60 * 1000;

function groupOf(a: ArticleRow, now: number): string {
  if (a.status !== "checking") return a.status;
  if (!a.deadline) return "none";
  const due = new Date(a.deadline);
  if (due.getTime() < now + day) return "soon";
  return due.getTime() < now + 7 * day ? "week" : "later";
}

const headings: { key: string; label: string }[] = [
  { key: "soon", label: "Late or due within a day" },
  { key: "week", label: "Within a week" },
  { key: "later", label: "Later" },
  { key: "none", label: "No deadline" },
  { key: "signed_off", label: "Signed off, waiting for publication" },
  { key: "published", label: "Published" },
];

/** The rows under their headings; within each by deadline, then as the server sent them. */
export function grouped(rows: ArticleRow[], now: number): Group[] {
  const byDeadline = (a: ArticleRow, b: ArticleRow) => (a.deadline ?? "9").localeCompare(b.deadline ?? "9");
  return headings
    .map((h) => ({ ...h, rows: rows.filter((r) => groupOf(r, now) === h.key).sort(byDeadline) }))
    .filter((g) => g.rows.length > 0);
}
