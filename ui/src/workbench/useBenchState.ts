import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";

import type { Article, ClaimRow, Colleague, Me, Scale } from "../lib/api";
import { useLive } from "../lib/live";
import { Offsets } from "../lib/offsets";
import { useToast } from "../parts/Toast";
import type { Bench, Panel, PaneName } from "./bench";
import { useHeld } from "./held";
import { listed } from "./list/filter";
import { statusName } from "./model";

/** What of the workbench stands in the address. */
export interface BenchSearch {
  claim: string | undefined;
  q: string;
  status: string;
  aside: boolean;
}

/** What the server says now, and what the address says. */
export interface BenchProps {
  article: Article;
  claims: readonly ClaimRow[];
  scales: readonly Scale[];
  people: readonly Colleague[];
  me: Me;
  search: BenchSearch;
  go(change: Partial<BenchSearch>): void;
}

/** Everything the panes share, and which of them a small screen shows. */
export function useBenchState(
  props: BenchProps,
  root: RefObject<HTMLElement | null>,
): { bench: Bench; pane: PaneName } {
  const { article, claims, scales, people, me, search, go } = props;
  const offsets = useMemo(() => new Offsets(article.text), [article.text]);
  const verdicts = useMemo(() => new Map(scales.flatMap((x) => x.values).map((v) => [v.value, v])), [scales]);
  const { rows, changed, hold, show: refresh } = useHeld(claims);
  const [panel, setPanel] = useState<Panel>({ kind: "claim" });
  const [pane, setPane] = useState<PaneName>("article");
  const { announce } = useToast();

  const { q, status, aside } = search;
  const shown = useMemo(() => listed(rows, { words: q, status, setAside: aside }), [rows, q, status, aside]);
  const active = rows.find((r) => String(r.number) === search.claim || r.id === search.claim);
  useOthers(article.id, me.id, hold, rows);
  useInView(root, active?.id);

  const open = useCallback(
    (claim: ClaimRow | undefined) => {
      setPanel({ kind: "claim" });
      setPane((now) => (now === "claims" && claim ? "claim" : now));
      go({ claim: claim && String(claim.number) });
      if (claim) announce(`Claim ${claim.number}, ${statusName(claim.status).toLowerCase()}: ${claim.wording}`);
    },
    [go, announce],
  );
  const shared = useMemo(
    () => ({ article, offsets, rows, shown, changed, me, people, verdicts, refresh }),
    [article, offsets, rows, shown, changed, me, people, verdicts, refresh],
  );
  const bench = useMemo<Bench>(
    () => ({ ...shared, active, open, panel, setPanel, setPane }),
    [shared, active, open, panel],
  );
  return { bench, pane };
}

/** What other people do to the claims is marked and said, not drawn. */
function useOthers(
  articleId: string,
  me: string,
  hold: (claimId: string, by: string) => void,
  rows: readonly ClaimRow[],
): void {
  const { announce } = useToast();
  useLive((e) => {
    if (e.articleId !== articleId || e.actorId === me || e.claimId === "") return;
    hold(e.claimId, e.actorName);
    const row = rows.find((r) => r.id === e.claimId);
    announce(row ? `${e.actorName} changed claim ${row.number}.` : `${e.actorName} added a claim.`);
  });
}

/** Brings the active claim into view in the text and in the list, where it is not yet. */
function useInView(root: RefObject<HTMLElement | null>, active: string | undefined): void {
  useEffect(() => {
    if (active === undefined) return;
    root.current?.querySelector(`mark[data-claim="${active}"]`)?.scrollIntoView({ block: "nearest" });
    document.querySelector(`[data-line="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [root, active]);
}
