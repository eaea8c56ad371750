import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import type { Article, ClaimRow, Colleague, Me, Scale } from "../lib/api";
import { cx } from "../lib/cx";
import { useLive } from "../lib/live";
import { Offsets } from "../lib/offsets";
import { IconButton } from "../parts/Button";
import { useToast } from "../parts/Toast";
import { BenchKeys } from "./BenchKeys";
import { type Bench, BenchProvider, type Panel, type PaneName, SelectedProvider } from "./bench";
import s from "./bench.module.css";
import { useHeld } from "./held";
import { ClaimList } from "./list/ClaimList";
import { PaneTabs, Peek } from "./PaneTabs";
import { RightPane } from "./RightPane";
import { Reader } from "./reader/Reader";
import { useSelection } from "./reader/useSelection";
import { usePanes } from "./usePanes";

/** What of the workbench stands in the address. */
export interface BenchSearch {
  claim: string | undefined;
  q: string;
  status: string;
  aside: boolean;
}

export interface BenchProps {
  article: Article;
  claims: readonly ClaimRow[];
  scales: readonly Scale[];
  people: readonly Colleague[];
  me: Me;
  search: BenchSearch;
  go(change: Partial<BenchSearch>): void;
}

/** The three panes over what the server says now. */
export function BenchView({ article, claims, scales, people, me, search, go }: BenchProps) {
  const offsets = useMemo(() => new Offsets(article.text), [article.text]);
  const verdicts = useMemo(() => new Map(scales.flatMap((x) => x.values).map((v) => [v.value, v])), [scales]);
  const held = useHeld(claims);
  const root = useRef<HTMLElement>(null);
  const selected = useSelection(root, offsets);
  const [panel, setPanel] = useState<Panel>({ kind: "claim" });
  const [pane, setPane] = useState<PaneName>("article");
  const panes = usePanes();
  const { rows, changed, show } = held;
  const active = rows.find((r) => String(r.number) === search.claim || r.id === search.claim);

  useOthers(article.id, me.id, held.hold, rows);
  useInView(root, active?.id);

  const open = useCallback(
    (claim: ClaimRow | undefined) => {
      setPanel({ kind: "claim" });
      setPane((now) => (now === "claims" && claim ? "claim" : now));
      go({ claim: claim && String(claim.number) });
    },
    [go],
  );
  const bench = useMemo<Bench>(
    () => ({ article, offsets, rows, changed, me, people, verdicts, active, open, panel, setPanel, setPane }),
    [article, offsets, rows, changed, me, people, verdicts, active, open, panel],
  );

  return (
    <BenchProvider bench={bench}>
      <SelectedProvider selected={selected}>
        <BenchKeys />
        <div className={cx(s.bench, !panes.claims && s.noClaims, !panes.claim && s.noClaim)} data-pane={pane}>
          <section className={s.claims} aria-label="Claims" id="pane-claims" tabIndex={-1}>
            {panes.claims ? (
              <ClaimList
                filter={{ words: search.q, status: search.status, setAside: search.aside }}
                onFilter={(f) => {
                  const { words = search.q, status = search.status, setAside = search.aside } = f;
                  go({ q: words, status, aside: setAside });
                }}
                onCollapse={() => panes.set({ claims: false })}
                onShow={() => show()}
              />
            ) : (
              <IconButton
                icon="panel"
                label="Show the claims"
                className={s.expand}
                onClick={() => panes.set({ claims: true })}
              />
            )}
          </section>
          <section className={s.paper} aria-label="Article" id="pane-article" tabIndex={-1}>
            <Reader root={root} />
            <Peek />
          </section>
          <section
            className={s.claim}
            aria-label={active ? `Claim ${active.number}` : "Details"}
            id="pane-claim"
            tabIndex={-1}
          >
            {panes.claim ? (
              <RightPane onCollapse={() => panes.set({ claim: false })} onShow={show} />
            ) : (
              <IconButton
                icon="panel"
                label="Show the claim"
                className={s.expand}
                onClick={() => panes.set({ claim: true })}
              />
            )}
          </section>
          <PaneTabs pane={pane} />
        </div>
      </SelectedProvider>
    </BenchProvider>
  );
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
function useInView(root: React.RefObject<HTMLElement | null>, active: string | undefined): void {
  useEffect(() => {
    if (active === undefined) return;
    root.current?.querySelector(`mark[data-claim="${active}"]`)?.scrollIntoView({ block: "nearest" });
    document.querySelector(`[data-line="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [root, active]);
}
