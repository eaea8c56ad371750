import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, byId, type Claim, Problem, type QuoteCheck, unwrap } from "../../lib/api";
import { useRequestKey } from "../../lib/requestKey";

/** What was found of a claim's quotation. The key lies below the claim's, so that what changes the claim refreshes it. */
export const claimQuotesQuery = (claimId: string) =>
  queryOptions({
    queryKey: ["claim", claimId, "quotes"],
    queryFn: ({ signal }) => unwrap(api.GET("/claims/{id}/quotes", { ...byId(claimId), signal })),
  });

/** A quotation and the passage it is compared with, as they are written. */
export interface Draft {
  quotation: string;
  /** Evidence whose stored copy is the passage; "" for a pasted one. */
  evidenceId: string;
  transcript: string;
  origin: string;
}

/** What the server is sent: a quotation and one passage. */
export type Compared =
  | { quotation: string; transcript: string; origin: string }
  | { evidenceId: string }
  | { again: string };

export const comparedOf = ({ quotation, evidenceId, transcript, origin }: Draft) =>
  evidenceId === "" ? { quotation, transcript, origin } : { quotation, evidenceId };

/** Compares without keeping anything. */
export function usePreview(claim: Pick<Claim, "id">) {
  return useMutation({
    mutationFn: (body: Compared) => unwrap(api.POST("/claims/{id}/quotes/preview", { ...byId(claim.id), body })),
  });
}

/** Compares and keeps it. The same request sent twice is kept once. */
export function useCheck(claim: Pick<Claim, "id">) {
  const cache = useQueryClient();
  const keyFor = useRequestKey();
  return useMutation({
    mutationFn: (body: Compared) =>
      unwrap(api.POST("/claims/{id}/quotes", { params: { path: { id: claim.id }, header: keyFor(body) }, body })),
    onSuccess: () => keyFor(undefined),
    onSettled: () => cache.invalidateQueries({ queryKey: ["claim", claim.id] }),
  });
}

/** Removes a check, or brings it back. */
export function useStep(claim: Pick<Claim, "id">) {
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ["claim", claim.id, "quotes"] });
  return useMutation({
    mutationFn: ({ check, action }: { check: QuoteCheck; action: "remove" | "restore" }) => {
      const sent = { ...byId(check.id), body: { version: check.version } };
      return action === "remove"
        ? unwrap(api.POST("/quotes/{id}/remove", sent))
        : unwrap(api.POST("/quotes/{id}/restore", sent));
    },
    onSuccess: refresh,
    onError: (err) => (err instanceof Problem && err.stale ? refresh() : undefined),
  });
}
