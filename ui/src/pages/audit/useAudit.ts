import { useInfiniteQuery } from "@tanstack/react-query";
import type { AuditSearch } from "../../lib/address";
import { api, unwrap } from "../../lib/api";

/** The first and the last moment of a day in the reader's zone. */
function startOf(day: string): string {
  return new Date(`${day}T00:00:00.000`).toISOString();
}

function endOf(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

export function useAudit(filters: AuditSearch) {
  const from = filters.from && isDay.test(filters.from) ? startOf(filters.from) : undefined;
  const to = filters.to && isDay.test(filters.to) ? endOf(filters.to) : undefined;
  return useInfiniteQuery({
    queryKey: ["audit", filters],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET("/audit", { params: { query: { ...filters, from, to, cursor: pageParam || undefined } }, signal }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: (before) => before,
  });
}
