import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { Article, Lint } from "../../lib/api";
import { count } from "../../lib/words";
import { ConfirmDialog } from "../../parts/ConfirmDialog";
import { useToast } from "../../parts/Toast";
import type { useArticleAct } from "../article/useArticleAct";
import { isOpen } from "./looks";
import { lintQuery } from "./server";

/** Signs the article off; asks before, where the copy checks still find something. They do not stand in its way. */
export function useSignOff(article: Article, act: ReturnType<typeof useArticleAct>, failed?: (e: Error) => void) {
  const lint = useQuery(lintQuery(article.id));
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const open = (found: Lint | undefined) => found?.items.filter(isOpen).length ?? 0;
  const sign = () => act.mutateAsync({ action: "sign_off" }).then(() => toast.show("The article is signed off."));
  const start = async () => {
    if (open(lint.data ?? (await lint.refetch()).data) > 0) setAsking(true);
    else await sign().catch((e: Error) => failed?.(e));
  };
  return {
    start: () => void start(),
    question: (
      <ConfirmDialog
        open={asking}
        title="Sign off the article"
        confirm="Sign off"
        onConfirm={sign}
        onClose={() => setAsking(false)}
      >
        <p>
          The copy checks still find {count(open(lint.data), "thing")} to look at. The report lists what is open, and
          what was dismissed and why.
        </p>
      </ConfirmDialog>
    ),
  };
}
