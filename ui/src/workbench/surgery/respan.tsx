import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useEffect, useState } from "react";

import { actOnClaim, type Claim, notUndone, Problem } from "../../lib/api";
import { keep, readKept } from "../../lib/kept";
import { useToast } from "../../parts/Toast";
import { useActive, useBench } from "../bench";
import { claimQuery, refreshArticle, useAct } from "../server";
import type { Range, Step } from "../text/words";
import { joined, moved, quoted, same } from "./move";
import { tellOwnStep } from "./own";

/** Other words that a person proposes for a claim, until they are saved or given up. */
interface Proposal {
  /** The version of the claim that was on screen when the person began. */
  base: number;
  /** The version of the article that the spans address. */
  text: number;
  spans: Range[];
}

export interface Respan {
  /** The claim that is open. */
  claim: Claim | undefined;
  /** Whether the server lets this person move its words. */
  editable: boolean;
  /** Where its words stand, or would stand. */
  spans: readonly Range[];
  piece: number;
  /** Whether there is anything to save. */
  proposed: boolean;
  busy: boolean;
  error: Error | undefined;
  choose(piece: number): void;
  propose(spans: Range[]): void;
  step(step: Step, piece?: number): void;
  /** Saves the proposal, or other spans, which are then the proposal should the server refuse. */
  save(spans?: Range[]): void;
  /** Puts the proposal on the newest version, after someone else changed the claim. */
  rebase(): void;
  cancel(): void;
}

const Context = createContext<Respan | undefined>(undefined);

export function useRespan(): Respan {
  const respan = use(Context);
  if (!respan) throw new Error("useRespan outside of the reader");
  return respan;
}

const kept = "linecheck.respan";

/** Lets the words of the open claim be moved. What is not saved stays with its claim as long as the tab lives. */
export function RespanProvider({ children }: { children: ReactNode }) {
  const { article, offsets, refresh } = useBench();
  const active = useActive();
  const cache = useQueryClient();
  const toast = useToast();
  const [all, setAll] = useState(() => readKept<Record<string, Proposal>>(kept, {}));
  const open = useQuery({ ...claimQuery(active?.id ?? ""), enabled: false });
  const claim = open.data?.id === active?.id ? open.data : undefined;
  const editable = claim?.actions.includes("edit") ?? false;
  const act = useAct({ id: claim?.id ?? "", version: claim?.version ?? 0, articleId: article.id });
  const stored = claim && all[claim.id];
  const mine = stored?.text === article.articleVersion ? stored : undefined;
  const [chosen, setChosen] = useState<{ claim: string; piece: number }>();
  const { reset } = act;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused for one claim says nothing of the next
  useEffect(() => reset(), [reset, active?.id]);

  const put = (proposal: Proposal | undefined) => {
    if (!claim) return;
    const { [claim.id]: _, ...rest } = all;
    const next = proposal ? { ...rest, [claim.id]: proposal } : rest;
    setAll(next);
    keep(kept, Object.keys(next).length > 0 ? next : undefined);
  };
  const spans: readonly Range[] = mine?.spans ?? claim?.spans ?? [];
  const proposed = claim !== undefined && mine !== undefined && !same(mine.spans, claim.spans);
  const base = (proposed ? mine?.base : claim?.version) ?? 0;
  const piece = chosen !== undefined && chosen.claim === claim?.id ? chosen.piece : spans.length - 1;

  const undo = async (before: Claim, saved: Claim) => {
    try {
      const back = await actOnClaim(saved, "edit", { spans: before.spans });
      tellOwnStep(saved.version, back);
      cache.setQueryData(claimQuery(back.id).queryKey, back);
      refresh(back.id);
      toast.announce(`Claim ${back.number} stands where it stood.`);
    } catch (err) {
      toast.show(notUndone(err));
    }
    await refreshArticle(cache, article.id);
  };
  const propose = (next: Range[]) => {
    reset();
    put(claim && same(next, claim.spans) ? undefined : { base, text: article.articleVersion, spans: next });
  };
  const save = (next: Range[] = [...spans], from = base) => {
    if (!claim || !editable || act.isPending) return;
    if (same(next, claim.spans)) return put(undefined);
    put({ base: from, text: article.articleVersion, spans: next });
    const words = quoted(offsets, next);
    act.mutate(
      { action: "edit", body: { spans: words }, version: from },
      {
        onSuccess: (saved) => {
          put(undefined);
          tellOwnStep(from, saved);
          refresh(saved.id);
          toast.show(`Claim ${saved.number} stands on “${joined(words)}”`, { undo: () => void undo(claim, saved) });
        },
      },
    );
  };
  const value: Respan = {
    claim,
    editable,
    spans,
    piece,
    proposed,
    busy: act.isPending,
    error: act.error ?? undefined,
    choose: (at) => claim && setChosen({ claim: claim.id, piece: at }),
    propose,
    step: (step, at = piece) => {
      const next = moved(offsets, article.segments, spans, { ...step, piece: at });
      propose(next);
      toast.announce(joined(quoted(offsets, next)));
    },
    save: (next) => save(next),
    rebase: () => claim && save([...spans], claim.version),
    cancel: () => {
      reset();
      put(undefined);
    },
  };
  return <Context value={value}>{children}</Context>;
}

/** Whether a refusal says that someone else was faster. */
export const isStale = (error: unknown) => error instanceof Problem && error.stale;
