import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

import { meQuery, peopleQuery, scalesQuery } from "../lib/queries";
import { ErrorState, Skeleton } from "../parts/States";
import { Page } from "../shell/Page";
import { ArticleActions, ArticleFacts } from "./article/ArticleBar";
import { BenchView } from "./BenchView";
import { articleQuery, claimsQuery } from "./server";
import type { BenchSearch } from "./useBenchState";

interface Props {
  articleId: string;
  /** The claim in the right pane, by number or id. */
  claimId: string | undefined;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The workbench of an article: its claims, its text, and the claim that is open. What is open and filtered stands in the address. */
export function Workbench({ articleId, claimId }: Props) {
  const navigate = useNavigate();
  const { q, status, aside, segment } = useSearch({ from: "/shell/articles/$articleId" });
  const go = useCallback(
    (change: Partial<BenchSearch>) =>
      void navigate({
        to: "/articles/$articleId",
        params: { articleId },
        replace: true,
        resetScroll: false,
        search: (old) =>
          Object.fromEntries(
            Object.entries({ ...old, ...change }).filter(([, v]) => v !== "" && v !== undefined && v !== false),
          ),
      }),
    [navigate, articleId],
  );
  const search = { claim: claimId, segment, q: text(q), status: text(status), aside: String(aside) === "true" };

  const article = useQuery(articleQuery(articleId));
  const claims = useQuery(claimsQuery(articleId));
  const scales = useQuery(scalesQuery);
  const people = useQuery(peopleQuery);
  const me = useQuery(meQuery);

  const failed = [article, claims, scales, me].find((x) => x.error !== null && x.data === undefined);
  if (failed) {
    return (
      <Page title="Article" parent={{ label: "Articles", to: "/articles" }}>
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      </Page>
    );
  }
  if (!article.data || !claims.data || !scales.data || !me.data) {
    return (
      <Page title="Article" parent={{ label: "Articles", to: "/articles" }}>
        <Skeleton rows={8} label="Loading the article" />
      </Page>
    );
  }
  return (
    <Page
      title={article.data.title}
      parent={{ label: "Articles", to: "/articles" }}
      beside={<ArticleFacts article={article.data} />}
      actions={<ArticleActions article={article.data} />}
    >
      <BenchView
        article={article.data}
        claims={claims.data}
        scales={scales.data.items}
        people={people.data?.items ?? []}
        me={me.data}
        search={search}
        go={go}
      />
    </Page>
  );
}
