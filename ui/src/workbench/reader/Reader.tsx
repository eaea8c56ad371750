import { type RefObject, useEffect, useMemo } from "react";

import type { ClaimRow, Thread } from "../../lib/api";
import { useBench, useSelected } from "../bench";
import { blocks } from "../text/blocks";
import { Folded } from "./Folded";
import { Paragraph } from "./Paragraph";
import { ReaderTools } from "./ReaderTools";
import s from "./reader.module.css";

/** Claims whose words the text shows: those of this version of the article that are not set aside. */
function shown(rows: readonly ClaimRow[], version: number): ClaimRow[] {
  const hidden = ["superseded", "orphaned", "duplicate"];
  return rows.filter((r) => r.articleVersion === version && !hidden.includes(r.status));
}

interface Overlapping {
  start: number;
  end: number;
}

const overlaps = (a: Overlapping, b: Overlapping) => a.start < b.end && b.start < a.end;

const none: readonly never[] = [];

/** Gives each paragraph the things on its words, and the same list again as long as nothing in it changed. */
function useByBlock<T extends ClaimRow | Thread>(
  items: readonly T[],
  made: ReturnType<typeof blocks>,
  spans: (item: T) => readonly Overlapping[],
) {
  return useMemo(() => {
    const by = new Map<string, readonly T[]>();
    for (const b of made) {
      const here = items.filter((item) => spans(item).some((x) => overlaps(x, b)));
      by.set(b.key, here.length > 0 ? here : none);
    }
    return by;
  }, [items, made, spans]);
}

const spansOfClaim = (c: ClaimRow) => c.spans;
const spansOfThread = (t: Thread) => [{ start: t.start ?? -1, end: t.end ?? -1 }];

/** The article, paragraph by paragraph. */
export function Reader({ root }: { root: RefObject<HTMLElement | null> }) {
  const { article, offsets, rows, verdicts, active, open } = useBench();
  const { range, select } = useSelected();
  const made = useMemo(() => blocks(article.segments), [article.segments]);
  const marked = useMemo(() => shown(rows, article.articleVersion), [rows, article.articleVersion]);
  const claims = useByBlock(marked, made, spansOfClaim);
  const threads = useByBlock(article.threads, made, spansOfThread);

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
          {made.map((b) => {
            if (b.kind === "folded") return <Folded key={b.key} block={b} offsets={offsets} articleId={article.id} />;
            const here = claims.get(b.key) ?? none;
            return (
              <Paragraph
                key={b.key}
                block={b}
                claims={here}
                threads={threads.get(b.key) ?? none}
                active={here.some((c) => c.id === active?.id) ? active?.id : undefined}
                selection={range && range.end > b.start && range.end <= b.end ? range : undefined}
                offsets={offsets}
                verdicts={verdicts}
                adding={article.actions.includes("add_claim")}
                onOpen={open}
                onSelect={select}
              />
            );
          })}
        </article>
      </section>
    </>
  );
}
