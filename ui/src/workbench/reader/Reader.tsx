import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";

import type { ClaimRow, Segment, Thread } from "../../lib/api";
import { useBench, useSelected } from "../bench";
import { Handles } from "../surgery/Handles";
import { quoted } from "../surgery/move";
import { RespanBar } from "../surgery/RespanBar";
import { RespanProvider, useRespan } from "../surgery/respan";
import { type Block, blocks, endsIn, gathered } from "../text/blocks";
import { onPieces } from "../text/touching";
import type { Range } from "../text/words";
import { useDisposals } from "./disposals";
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

const none: readonly never[] = [];

const same = <T,>(a: readonly T[] | undefined, b: readonly T[]) =>
  a?.length === b.length && b.every((x, i) => x === a[i]);

/** The paragraphs and folded rows, the same ones again as long as nothing in them changed. */
function useBlocks(segments: readonly Segment[]): readonly Block[] {
  const before = useRef<ReadonlyMap<string, Block>>(new Map());
  const now = useMemo(
    () =>
      blocks(segments).map((b) => {
        const old = before.current.get(b.key);
        return old?.kind === b.kind && old.role === b.role && same(old.segments, b.segments) ? old : b;
      }),
    [segments],
  );
  useEffect(() => {
    before.current = new Map(now.map((b) => [b.key, b]));
  }, [now]);
  return now;
}

/** Gives each paragraph the things on its words, and the same list again as long as nothing in it changed. */
function useByBlock<T extends ClaimRow | Thread>(
  items: readonly T[],
  made: readonly Block[],
  spans: (item: T) => readonly Range[],
) {
  const before = useRef<ReadonlyMap<Block, readonly T[]>>(new Map());
  const now = useMemo(
    () =>
      new Map(
        [...onPieces(made, items, spans)].map(([block, here]): [Block, readonly T[]] => {
          const old = before.current.get(block);
          return [block, old && same(old, here) ? old : here];
        }),
      ),
    [items, made, spans],
  );
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
  const made = useBlocks(article.segments);
  const drawn = useMemo(() => gathered(made), [made]);
  const marked = useMemo(() => shown(rows, article.articleVersion), [rows, article.articleVersion]);
  const claims = useByBlock(usePreview(marked), made, spansOfClaim);
  const talked = useMemo(
    () => article.threads.filter((t) => t.articleVersion === article.articleVersion),
    [article.threads, article.articleVersion],
  );
  const threads = useByBlock(talked, made, spansOfThread);

  const { mutate: say } = useDisposals();
  const clear = useCallback((segment: Segment) => say({ segments: [segment], disposition: "", reason: "" }), [say]);
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
            const here = claims.get(b) ?? none;
            return (
              <Paragraph
                key={b.key}
                block={b}
                claims={here}
                threads={threads.get(b) ?? none}
                selection={selection}
                offsets={offsets}
                verdicts={verdicts}
                adding={article.actions.includes("add_claim")}
                me={me.id}
                onOpen={open}
                onThread={openThread}
                onSelect={select}
                onClear={clear}
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
