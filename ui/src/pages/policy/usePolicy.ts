import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Policy, Problem, unwrap } from "../../lib/api";

const inForce = ["policy"];

export function usePolicy() {
  return useQuery({ queryKey: inForce, queryFn: ({ signal }) => unwrap(api.GET("/policy", { signal })) });
}

/** All versions, the newest first. */
export function useVersions() {
  return useInfiniteQuery({
    queryKey: [...inForce, "versions"],
    queryFn: ({ signal, pageParam }) =>
      unwrap(api.GET("/policy/versions", { params: { query: { before: pageParam || undefined } }, signal })),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next || undefined,
  });
}

/** One version, which never changes; 0 asks for none. */
export function useVersion(number: number) {
  return useQuery({
    queryKey: ["policy-version", number],
    queryFn: ({ signal }) => unwrap(api.GET("/policy/versions/{number}", { params: { path: { number } }, signal })),
    enabled: number > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the server reads in a text. */
export function useReading(text: string, enabled: boolean) {
  return useQuery({
    queryKey: ["policy-reading", text],
    queryFn: ({ signal }) => unwrap(api.POST("/policy/check", { body: { text }, signal })),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** What a text that is a policy would change; the work goes on meanwhile, so it is asked anew each time. */
export function usePreview(text: string, version: number, enabled: boolean) {
  return useQuery({
    queryKey: ["policy-preview", version, text],
    queryFn: ({ signal }) => unwrap(api.POST("/policy/preview", { body: { text }, signal })),
    enabled,
  });
}

type PolicyStep = { version: number; note: string } & ({ text: string } | { number: number });

/** Puts a text, or an old version, in force. When another one is in force by now, that is shown. */
export function usePutPolicy() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ version, note, ...what }: PolicyStep) =>
      "text" in what
        ? unwrap(api.POST("/policy", { body: { version, note, text: what.text } }))
        : unwrap(api.POST("/policy/restore", { body: { version, note, number: what.number } })),
    onSuccess: (policy: Policy) => {
      cache.setQueryData<Policy>(inForce, policy);
      void cache.invalidateQueries({ queryKey: inForce });
    },
    onError: (err) => {
      if (err instanceof Problem && err.stale) void cache.invalidateQueries({ queryKey: inForce });
    },
  });
}
