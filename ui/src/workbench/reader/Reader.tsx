import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";

import type { ClaimRow, Thread } from "../../lib/api";
import { useBench, useSelected } from "../bench";
import { Handles } from "../surgery/Handles";
import { quoted } from "../surgery/move";
import { RespanBar } from "../surgery/RespanBar";
import { RespanProvider, useRespan } from "../surgery/respan";
import { type Block, blocks, endsIn, gathered } from "../text/blocks";
import { Aside, Folded } from "./Folded";
import { Paragraph } from "./Paragraph";
import { PickedBar } from "./PickedBar";
import { PickingProvider } from "./picking";
import { ReaderTools } from "./ReaderTools";
import s from "./reader.module.css";
import { StripKey } from "./Strip";

/** Claims whose words the text shows: those of this version of the article that are not set aside. */
function shown(rows: readonly ClaimRow[], version: number): ClaimRow[] {
  const hidden = ["superseded", "orphaned", "duplicate"];
  return rows.filter((r) => r.articleVersion === version && !hidden.includes(r.status));
}

interface Overlapping {
  start: number;
  end: number;
}

/** The blocks that a range touches; blocks follow each other without a gap. */
function touched(made: readonly Block[], range: Overlapping): readonly Block[] {
  let low = 0;
  let high = made.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((made[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((made[end]?.start ?? range.end) < range.end) end++;
  return made.slice(low, end);
}

const none: readonly never[] = [];

const same = <T,>(a: readonly T[] | undefined, b: readonly T[]) =>
  a?.length === b.length && b.every((x, i) => x === a[i]);

/** Gives each paragraph the things on its words, and the same list again as long as nothing in it changed. */
function useByBlock<T extends ClaimRow | Thread>(
  items: readonly T[],
  made: readonly Block[],
  spans: (item: T) => readonly Overlapping[],
) {
  const before = useRef<ReadonlyMap<string, readonly T[]>>(new Map());
  const now = useMemo(() => {
    const by = new Map<string, readonly T[]>();
    for (const item of items) {
      const keys = new Set(spans(item).flatMap((x) => touched(made, x).map((b) => b.key)));
      for (const key of keys) by.set(key, [...(by.get(key) ?? none), item]);
    }
    for (const [key, here] of by) {
      const old = before.current.get(key);
      if (old && same(old, here)) by.set(key, old);
    }
    return by;
  }, [items, made, spans]);
  useEffect(() => {
    before.current = now;
  }, [now]);
  return now;
}

const spansOfClaim = (c: ClaimRow) => c.spans;
const spansOfThread = (t: Thread) => [{ start: t.start ?? -1, end: t.end ?? -1 }];

interface Props {
  root: RefObject<HTMLElement | null>;
}

/** The article, its sentences to be picked and the words of its claims to be moved. */
export function Reader(props: Props) {
  return (
    <PickingProvider>
      <RespanProvider>
        <Text {...props} />
      </RespanProvider>
    </PickingProvider>
  );
}

/** The claims as they would stand if the words that are being moved were saved. */
function usePreview(marked: readonly ClaimRow[]): readonly ClaimRow[] {
  const { offsets } = useBench();
  const { claim, spans, proposed } = useRespan();
  return useMemo(() => {
    if (!claim || !proposed) return marked;
    return marked.map((r) => (r.id === claim.id ? { ...r, spans: quoted(offsets, spans) } : r));
  }, [marked, claim, spans, proposed, offsets]);
}

/** The article, paragraph by paragraph. */
function Text({ root }: Props) {
  const { article, offsets, rows, verdicts, me, open, setPanel, setPane } = useBench();
  const { range, select } = useSelected();
  const made = useMemo(() => blocks(article.segments), [article.segments]);
  const drawn = useMemo(() => gathered(made), [made]);
  const marked = useMemo(() => shown(rows, article.articleVersion), [rows, article.articleVersion]);
  const claims = useByBlock(usePreview(marked), made, spansOfClaim);
  const talked = useMemo(
    () => article.threads.filter((t) => t.articleVersion === article.articleVersion),
    [article.threads, article.articleVersion],
  );
  const threads = useByBlock(talked, made, spansOfThread);

  const openThread = useCallback(
    (thread: Thread) => {
      setPanel({ kind: "thread", id: thread.id });
      setPane("claim");
    },
    [setPanel, setPane],
  );

  // A click on the words of a claim does what its number button does, for the mouse.
  useEffect(() => {
    const element = root.current;
    const click = (e: MouseEvent) => {
      if (!(e.target instanceof Element) || !document.getSelection()?.isCollapsed) return;
      const id = e.target.closest<HTMLElement>("mark[data-claim]")?.dataset["claim"];
      const claim = e.target.closest("button") ? undefined : rows.find((r) => r.id === id);
      if (claim) open(claim);
    };
    element?.addEventListener("click", click);
    return () => element?.removeEventListener("click", click);
  }, [root, rows, open]);

  return (
    <>
      <ReaderTools />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className={s.scroll} tabIndex={0} aria-label="Text of the article">
        <article className={s.doc} ref={root} lang={article.language || undefined}>
          {drawn.map(([b, ...more]) => {
            const end = more.at(-1)?.end ?? b.end;
            const selection = endsIn(range, { start: b.start, end });
            const folded = { offsets, selection };
            if (more.length > 0) return <Aside key={b.key} blocks={[b, ...more]} {...folded} />;
            if (b.kind === "folded") return <Folded key={b.key} block={b} {...folded} />;
            const here = claims.get(b.key) ?? none;
            return (
              <Paragraph
                key={b.key}
                block={b}
                claims={here}
                threads={threads.get(b.key) ?? none}
                selection={selection}
                offsets={offsets}
                verdicts={verdicts}
                adding={article.actions.includes("add_claim")}
                me={me.id}
                onOpen={open}
                onThread={openThread}
                onSelect={select}
              />
            );
          })}
          <Handles root={root} />
          <StripKey />
        </article>
      </section>
      <PickedBar />
      <RespanBar />
    </>
  );
}
