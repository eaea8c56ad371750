import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { useDebounced } from "../lib/useDebounced";
import { ErrorState, Skeleton } from "../parts/States";
import { Overview } from "./article/Overview";
import { useActive, useBench } from "./bench";
import { ClaimPane } from "./claim/ClaimPane";
import { LintPane } from "./lint/LintPane";
import { claimQuery } from "./server";
import { NewThreadPane, ThreadPane } from "./talk/ThreadPane";

const rest = 80; // milliseconds

/** Right pane: the claim or the discussion that is open, or else what the article still needs. */
export function RightPane({ onCollapse }: { onCollapse(): void }) {
  const { panel } = useBench();
  const now = useActive();
  const cache = useQueryClient();
  const id = now?.id;
  useEffect(() => {
    if (id === undefined) return;
    const soon = setTimeout(() => void cache.prefetchQuery(claimQuery(id)), 0); // after the step is drawn
    return () => clearTimeout(soon);
  }, [cache, id]);
  // List and text answer a key at once; the pane, which is larger, follows when the steps pause.
  const active = useDebounced(now, rest);
  if (panel.kind === "thread") return <ThreadPane key={panel.id} id={panel.id} />;
  if (panel.kind === "new-thread")
    return <NewThreadPane key={`${panel.range.start} ${panel.range.end}`} range={panel.range} />;
  if (panel.kind === "lint") return <LintPane key={panel.at ?? ""} at={panel.at} />;
  if (!active) return <Overview onCollapse={onCollapse} />;
  return <OpenClaim key={active.id} id={active.id} />;
}

function OpenClaim({ id }: { id: string }) {
  const { refresh } = useBench();
  const claim = useQuery(claimQuery(id));
  // Whoever opens a claim sees its newest state; the list and the text follow.
  useEffect(() => {
    refresh(id);
  }, [id, refresh]);
  if (claim.data) return <ClaimPane claim={claim.data} />;
  if (claim.error) return <ErrorState error={claim.error} retry={() => void claim.refetch()} />;
  return <Skeleton rows={6} label="Loading the claim" />;
}
