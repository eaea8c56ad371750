import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, byId, type Fact, type Me, Problem, unwrap } from "../../lib/api";
import { useLive } from "../../lib/live";

/** A page after the other of the facts that hold some words. */
export function useFacts(search: string | undefined, state: Fact["state"] | undefined) {
  return useInfiniteQuery({
    queryKey: ["facts", "list", search ?? "", state ?? ""],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET("/facts", {
          params: { query: { search, state, cursor: pageParam || undefined } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next || undefined,
  });
}

/** One fact with what rests on it. */
export function useOneFact(id: string) {
  return useQuery({
    queryKey: ["facts", "one", id],
    queryFn: ({ signal }) => unwrap(api.GET("/facts/{id}", { ...byId(id), signal })),
  });
}

/** Whether others changed facts since the list was read, and a way to see that. */
export function useFactChanges() {
  const cache = useQueryClient();
  const [changed, setChanged] = useState(false);
  useLive((e) => {
    if (e.action.startsWith("fact.") && e.actorId !== cache.getQueryData<Me>(["me"])?.id) {
      setChanged(true);
      void cache.invalidateQueries({ queryKey: ["facts", "one"] });
    }
  });
  const show = () => {
    setChanged(false);
    return cache.invalidateQueries({ queryKey: ["facts"] });
  };
  return { changed, show };
}

/** What can be done with a fact. */
export type FactStep =
  | { action: "withdraw" | "contradict" | "reinstate"; reason: string }
  | { action: "edit"; statement: string; validFrom: string; validUntil: string };

function take(fact: Fact, step: FactStep): Promise<Fact> {
  const params = { path: { id: fact.id } };
  const version = fact.version;
  switch (step.action) {
    case "edit": {
      const { statement, validFrom, validUntil } = step;
      // A last day that is over already is refused, so it is sent only when it is another one.
      const until = validUntil === fact.validUntil ? undefined : validUntil;
      return unwrap(
        api.POST("/facts/{id}/edit", { params, body: { version, statement, validFrom, validUntil: until } }),
      );
    }
    case "withdraw":
      return unwrap(api.POST("/facts/{id}/withdraw", { params, body: { version, reason: step.reason } }));
    case "contradict":
      return unwrap(api.POST("/facts/{id}/contradict", { params, body: { version, reason: step.reason } }));
    case "reinstate":
      return unwrap(api.POST("/facts/{id}/reinstate", { params, body: { version, reason: step.reason } }));
  }
}

/** Does something with the version of a fact that was on screen. */
export function useFactStep(fact: Fact) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: FactStep) => take(fact, step),
    onSuccess: (saved) => {
      cache.setQueryData(["facts", "one", fact.id], saved);
      return cache.invalidateQueries({ queryKey: ["facts", "list"] });
    },
    onError: (err) =>
      err instanceof Problem && err.stale ? cache.invalidateQueries({ queryKey: ["facts"] }) : undefined,
  });
}
