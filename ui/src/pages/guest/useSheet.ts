import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, Problem, type QuerySheet, unwrap } from "../../lib/api";

const key = (token: string) => ["guest", token];

/** What a link shows. It is read by POST, so that the link's secret stands in no address. */
export function useSheet(token: string) {
  return useQuery({
    queryKey: key(token),
    queryFn: ({ signal }) => unwrap(api.POST("/guest/query", { body: { token }, signal })),
    enabled: token !== "",
    staleTime: 60_000,
  });
}

/** An answer as it is written. */
export interface Answer {
  answer: QuerySheet["answer"];
  wording: string;
  reason: string;
}

/** Sends an answer. When the question has changed meanwhile, the newer one is shown and the words stay. */
export function useAnswer(token: string, version: number) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) => unwrap(api.POST("/guest/answer", { body: { token, version, ...answer } })),
    onSuccess: (sheet) => cache.setQueryData(key(token), sheet),
    onError: (err) =>
      err instanceof Problem && err.stale ? cache.invalidateQueries({ queryKey: key(token) }) : undefined,
  });
}
