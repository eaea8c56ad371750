import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect } from "react";

import { useBench } from "../bench";
import { pointAt } from "../reader/dom";
import { rangeOf } from "../reader/useSelection";
import { isOpen } from "./looks";
import { lintQuery } from "./server";
import { useOpenLint } from "./useOpenLint";

const name = "linecheck-lint";

/** How many places are marked; an article that has more has other worries than where each of them is. */
const most = 60;

/** How long the words have to rest before they are marked, in milliseconds: nobody waits for it. */
const rest = 150;

/** Marks in the article the words that the copy checks stumble over. The panel says the same to those who do not see the marks. */
export function LintMarks({ root }: { root: RefObject<HTMLElement | null> }) {
  const { article, offsets, rows } = useBench();
  const lint = useQuery(lintQuery(article.id));
  const openLint = useOpenLint();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are drawn anew with the claims on them
  useEffect(() => {
    const text = root.current;
    if (!text || !("highlights" in CSS) || typeof Highlight === "undefined") return;
    if (lint.data?.articleVersion !== article.articleVersion) return;
    const places = lint.data.items.filter(isOpen).flatMap((f) => f.places);
    const mark = () => {
      const ranges = places.slice(0, most).map((p) => rangeOf(text, offsets, p));
      CSS.highlights.set(name, new Highlight(...ranges.filter((r) => r !== undefined)));
    };
    const soon = setTimeout(mark, rest);
    return () => clearTimeout(soon);
  }, [root, offsets, article.articleVersion, lint.data, rows]);
  useEffect(
    () => () => {
      if ("highlights" in CSS) CSS.highlights.delete(name);
    },
    [],
  );

  // A click on marked words opens what is said of them, for the mouse. Words of a claim open the claim, which says it too.
  useEffect(() => {
    const text = root.current;
    const click = (e: MouseEvent) => {
      if (!text || !(e.target instanceof Element) || e.target.closest("button, mark[data-claim]")) return;
      if (lint.data?.articleVersion !== article.articleVersion || !document.getSelection()?.isCollapsed) return;
      const at = pointAt(text, offsets, e.clientX, e.clientY);
      if (at === undefined) return;
      const found = lint.data.items.find((f) => isOpen(f) && f.places.some((p) => p.start <= at && at < p.end));
      if (found) openLint(found.fingerprint);
    };
    text?.addEventListener("click", click);
    return () => text?.removeEventListener("click", click);
  }, [root, offsets, article.articleVersion, lint.data, openLint]);
  return null;
}
