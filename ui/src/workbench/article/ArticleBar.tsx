import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import type { Article } from "../../lib/api";
import { Avatars } from "../../parts/Avatar";
import { Button, buttonClass } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Menu, type MenuItem } from "../../parts/Menu";
import { ReasonDialog } from "../../parts/ReasonDialog";
import { Due } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import { useSignOff } from "../lint/useSignOff";
import { DetailsDialog } from "./DetailsDialog";
import { PublishDialog } from "./PublishDialog";
import { useArticleAct } from "./useArticleAct";
import { useSuggest } from "./useSuggest";

/** Beside the title: when it is due, and which version this is. */
export function ArticleFacts({ article }: { article: Article }) {
  return (
    <>
      {article.deadline && <Due at={article.deadline} />}
      {article.articleVersion > 1 && (
        <Link
          className="txt hideSmall"
          to="/articles/$articleId/versions/$number"
          params={{ articleId: article.id, number: String(article.articleVersion) }}
        >
          Version {article.articleVersion}
        </Link>
      )}
      {article.restricted && (
        <span className="t3 hideSmall hx">
          <Icon name="lock" size={14} /> Restricted
        </span>
      )}
    </>
  );
}

const labels: Record<string, string> = {
  sign_off: "Sign off",
  reopen: "Reopen",
  publish: "Mark as published",
  edit: "Edit the details",
};

/** What may be done with the article as a whole. */
export function ArticleActions({ article }: { article: Article }) {
  const act = useArticleAct(article);
  const suggest = useSuggest(article);
  const toast = useToast();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<"reopen" | "publish" | "edit">();
  const may = (action: string) => article.actions.includes(action);
  const signOff = useSignOff(article, act, (e) => toast.show(e.message));

  const newVersion = () =>
    void navigate({ to: "/articles/$articleId/versions/new", params: { articleId: article.id } });
  const items: MenuItem[] = [
    ...(may("new_version") ? [{ label: "New version …", run: newVersion }] : []),
    ...(["reopen", "publish", "edit"] as const)
      .filter(may)
      .map((a) => ({ label: `${labels[a]} …`, run: () => setAsking(a) })),
    ...(may("suggest") ? [{ label: `Ask ${article.suggestsWith} for claims`, run: () => suggest.mutate() }] : []),
    ...article.unavailable
      .filter((u) => u.action in labels)
      .map((u) => ({ label: labels[u.action] ?? u.action, why: u.why, run: () => undefined })),
  ];
  return (
    <>
      <span className="hideSmall">
        <Avatars people={article.members} />
      </span>
      {may("sign_off") && (
        <Button icon="st-approved" busy={act.isPending} onClick={signOff.start}>
          Sign off
        </Button>
      )}
      <Link
        to="/articles/$articleId/report"
        params={{ articleId: article.id }}
        className={`${buttonClass()} hideSmall`}
      >
        <Icon name="report" />
        <span>Report</span>
      </Link>
      {items.length > 0 && <Menu label="More about the article" items={items} />}
      {signOff.question}
      <ReasonDialog
        open={asking === "reopen"}
        title="Reopen the article"
        text="Its sign-off ends. Claims keep theirs."
        confirm="Reopen"
        onConfirm={(reason) => act.mutateAsync({ action: "reopen", reason })}
        onClose={() => setAsking(undefined)}
      />
      {asking === "publish" && <PublishDialog act={act} onClose={() => setAsking(undefined)} />}
      {asking === "edit" && <DetailsDialog article={article} act={act} onClose={() => setAsking(undefined)} />}
    </>
  );
}
