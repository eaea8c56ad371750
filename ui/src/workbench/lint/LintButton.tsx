import { useQuery } from "@tanstack/react-query";

import { useKeys } from "../../lib/keys";
import { count, digits } from "../../lib/words";
import { Icon } from "../../parts/Icon";
import { useBench } from "../bench";
import s from "./lint.module.css";
import { isOpen } from "./looks";
import { lintQuery } from "./server";
import { useOpenLint } from "./useOpenLint";

/** In the line above the article: how much in the copy somebody should look at, and the way to it. */
export function LintButton() {
  const { article } = useBench();
  const lint = useQuery(lintQuery(article.id));
  const openLint = useOpenLint();
  useKeys({ l: { label: "Look at the copy checks", run: () => openLint() } }, { scope: "Article" });
  const open = lint.data?.items.filter(isOpen).length ?? 0;
  if (open === 0) return null;
  return (
    <button
      type="button"
      className={s.toolButton}
      title={`${count(open, "thing")} to look at in the copy (l)`}
      onClick={() => openLint()}
    >
      <Icon name="alert" size={14} />
      {digits(open)} to look at<span className="vh"> in the copy</span>
    </button>
  );
}
