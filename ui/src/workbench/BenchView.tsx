import { type ReactNode, type RefObject, useEffect, useRef } from "react";

import { cx } from "../lib/cx";
import { IconButton } from "../parts/Button";
import { BenchKeys } from "./BenchKeys";
import {
  type Bench,
  BenchProvider,
  type PaneName,
  type Selected,
  SelectedProvider,
  useActive,
  useBench,
} from "./bench";
import s from "./bench.module.css";
import { LintMarks } from "./lint/LintMarks";
import { ClaimList } from "./list/ClaimList";
import type { Filter } from "./list/filter";
import { PaneTabs, Peek } from "./PaneTabs";
import { RightPane } from "./RightPane";
import { Reader } from "./reader/Reader";
import { useSelection } from "./reader/useSelection";
import { type BenchProps, useBenchState } from "./useBenchState";
import { usePanes } from "./usePanes";

/** The three panes over what the server says now. */
export function BenchView(props: BenchProps) {
  const { search, go } = props;
  const root = useRef<HTMLElement>(null);
  const { bench, pane } = useBenchState(props);
  const panes = usePanes();
  const asked = bench.panel.kind !== "claim" && !panes.claim;
  useEffect(() => {
    if (asked) panes.set({ claim: true }); // what somebody asked to see is shown, also where the pane was folded
  }, [asked, panes.set]);
  const filter = { words: search.q, status: search.status, setAside: search.aside };
  const refilter = (change: Partial<Filter>) => {
    const next = { ...filter, ...change };
    go({ q: next.words, status: next.status, aside: next.setAside });
  };

  return (
    <BenchProvider bench={bench}>
      <Selecting root={root} segment={search.segment}>
        <BenchKeys />
        <InView root={root} />
        <div className={cx(s.bench, !panes.claims && s.noClaims, !panes.claim && s.noClaim)} data-pane={pane}>
          <Pane name="claims" label="Claims" open={panes.claims} onOpen={() => panes.set({ claims: true })}>
            <ClaimList filter={filter} onFilter={refilter} onCollapse={() => panes.set({ claims: false })} />
          </Pane>
          <Pane name="article" label="Article" open>
            <Reader root={root} />
            <LintMarks root={root} />
            <Peek />
          </Pane>
          <Pane name="claim" label="Details" open={panes.claim} onOpen={() => panes.set({ claim: true })}>
            <RightPane onCollapse={() => panes.set({ claim: false })} />
          </Pane>
          <PaneTabs pane={pane} />
        </div>
      </Selecting>
    </BenchProvider>
  );
}

interface SelectingProps {
  root: RefObject<HTMLElement | null>;
  segment: string | undefined;
  children: ReactNode;
}

/** Holds what is selected, so that a selection draws only what shows it. */
function Selecting({ root, segment, children }: SelectingProps) {
  const bench = useBench();
  const selected = useSelection(root, bench.offsets);
  useSegment(segment, bench, selected);
  return <SelectedProvider selected={selected}>{children}</SelectedProvider>;
}

/** Goes to the segment that the address names, once. */
function useSegment(id: string | undefined, { article, offsets }: Bench, { select }: Selected): void {
  const gone = useRef<string>(undefined);
  useEffect(() => {
    const segment = article.segments.find((x) => x.id === id);
    if (!segment || gone.current === id) return;
    gone.current = id;
    select(offsets.trim(segment.start, segment.end));
    document.getElementById(`segment-${id}`)?.scrollIntoView({ block: "center" });
  }, [id, article.segments, offsets, select]);
}

const settle = 120; // milliseconds

/** Brings the claim that is open into view in the text and in the list, where it is not yet. */
function InView({ root }: { root: RefObject<HTMLElement | null> }) {
  const active = useActive()?.id;
  useEffect(() => {
    if (active === undefined) return;
    const show = () => {
      root.current?.querySelector(`mark[data-claim="${active}"]`)?.scrollIntoView({ block: "nearest" });
      document.querySelector(`[data-line="${active}"]`)?.scrollIntoView({ block: "nearest" });
    };
    show();
    // Paragraphs that come near the window get their true height only now, and move what follows.
    const again = setTimeout(show, settle);
    return () => clearTimeout(again);
  }, [root, active]);
  return null;
}

interface PaneProps {
  name: PaneName;
  label: string;
  open: boolean;
  onOpen?: () => void;
  children: ReactNode;
}

const looks = { claims: s.claims, article: s.paper, claim: s.claim };

/** One of the panes; folded to a button while it is not open. */
function Pane({ name, label, open, onOpen, children }: PaneProps) {
  return (
    <section className={looks[name]} aria-label={label} id={`pane-${name}`} tabIndex={-1}>
      {open ? children : <IconButton icon="panel" label={`Show: ${label}`} onClick={onOpen} />}
    </section>
  );
}
