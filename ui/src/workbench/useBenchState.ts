import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import type { Article, ClaimRow, Colleague, Me, Scale } from "../lib/api";
import { useLive } from "../lib/live";
import { Offsets } from "../lib/offsets";
import { useToast } from "../parts/Toast";
import type { Bench, Panel, PaneName } from "./bench";
import { useHeld } from "./held";
import { listed } from "./list/filter";
import { statusName } from "./model";
import { useCursor } from "./useCursor";

/** What of the workbench stands in the address. */
export interface BenchSearch {
  claim: string | undefined;
  /** The segment to bring into view. */
  segment: string | undefined;
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
export function useBenchState(props: BenchProps): { bench: Bench; pane: PaneName } {
  const { article, claims, scales, people, me, search, go } = props;
  const offsets = useMemo(() => new Offsets(article.text), [article.text]);
  const verdicts = useMemo(() => new Map(scales.flatMap((x) => x.values).map((v) => [v.value, v])), [scales]);
  const { rows, changed, hold, show: refresh } = useHeld(claims);
  const [panel, setPanel] = useState<Panel>({ kind: "claim" });
  const [pane, setPane] = useState<PaneName>("article");
  const { announce } = useToast();

  const { q, status, aside } = search;
  const shown = useMemo(() => listed(rows, { words: q, status, setAside: aside }), [rows, q, status, aside]);
  // The router makes another function of each address; nothing that is drawn depends on which.
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  }, [go]);
  const put = useCallback((claim?: string) => latest.current({ claim, segment: undefined }), []);
  const { cursor, moveTo } = useCursor(rows, search.claim, put);
  useOthers(article.id, me.id, hold, rows);

  const open = useCallback(
    (claim: ClaimRow | undefined) => {
      setPanel((now) => (now.kind === "claim" ? now : { kind: "claim" }));
      setPane((now) => (now === "claims" && claim ? "claim" : now));
      moveTo(claim);
      if (claim) announce(`Claim ${claim.number}, ${statusName(claim.status).toLowerCase()}: ${claim.wording}`);
    },
    [moveTo, announce],
  );
  const listStatus = useCallback((only: string) => {
    setPane((now) => (now === "claim" ? "claims" : now));
    latest.current({ status: only, q: "" });
  }, []);
  const shared = useMemo(
    () => ({ article, offsets, rows, shown, changed, me, people, verdicts, refresh, listStatus }),
    [article, offsets, rows, shown, changed, me, people, verdicts, refresh, listStatus],
  );
  const bench = useMemo<Bench>(
    () => ({ ...shared, cursor, open, panel, setPanel, setPane }),
    [shared, cursor, open, panel],
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
    if (e.articleId !== articleId || e.actorId === me || e.claimId === "" || e.action.startsWith("lint.")) return;
    hold(e.claimId, e.actorName);
    const row = rows.find((r) => r.id === e.claimId);
    announce(row ? `${e.actorName} changed claim ${row.number}.` : `${e.actorName} added a claim.`);
  });
}
