import { useQuery } from "@tanstack/react-query";

import { count } from "../../lib/words";
import { Icon } from "../../parts/Icon";
import { useBench } from "../bench";
import s from "./lint.module.css";
import { isOpen, severities } from "./looks";
import { lintQuery } from "./server";
import { useOpenLint } from "./useOpenLint";

/** Where the article's copy stands with the offline checks. Draws nothing until they were made. */
export function LintSummary() {
  const { article } = useBench();
  const lint = useQuery(lintQuery(article.id));
  const openLint = useOpenLint();
  if (!lint.data) return null;
  const open = lint.data.items.filter(isOpen);
  const dismissed = lint.data.items.length - open.length;
  const told = severities
    .map((g) => ({ ...g, n: open.filter((f) => f.severity === g.severity).length }))
    .filter((g) => g.n > 0)
    .map((g) => `${g.n} ${g.label.toLowerCase()}`);
  return (
    <section aria-label="Copy checks" className={s.summary}>
      <Icon name={open.length > 0 ? "alert" : "check"} size={14} />
      <span className="grow">
        {open.length > 0
          ? `${count(open.length, "thing")} to look at in the copy: ${told.join(", ")}`
          : "The copy checks found nothing to look at"}
        {dismissed > 0 && `, ${dismissed} dismissed`}.
      </span>
      <button type="button" className="txt" aria-label="Show the copy checks" onClick={() => openLint()}>
        Show
      </button>
    </section>
  );
}
