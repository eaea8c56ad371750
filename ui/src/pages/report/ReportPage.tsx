import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { type Article, base, type Me, type ReportList } from "../../lib/api";
import { useLive } from "../../lib/live";
import { Button, buttonClass } from "../../parts/Button";
import { ErrorState, Skeleton } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { Page } from "../../shell/Page";
import { BrokenFacts } from "../facts/BrokenFacts";
import { Composer } from "./Composer";
import { Issued } from "./Issued";
import s from "./Report.module.css";
import { Steps } from "./Steps";
import { useArticle, useReports } from "./useReports";

interface PreviewProps {
  articleId: string;
  report: { id: string; number: number } | undefined;
}

/** The report as readers will see it. What others change meanwhile is shown only when the person asks. */
function Preview({ articleId, report }: PreviewProps) {
  const cache = useQueryClient();
  const [reading, setReading] = useState(0);
  const [changed, setChanged] = useState(false);
  useLive((e) => {
    if (report || e.articleId !== articleId) return;
    if (e.actorId === cache.getQueryData<Me>(["me"])?.id) setReading((n) => n + 1);
    else setChanged(true);
  });
  const path = report ? `/reports/${report.id}/export/html` : `/articles/${articleId}/report/draft/html`;
  const refresh = () => {
    setChanged(false);
    setReading((n) => n + 1);
  };
  return (
    <section className={s.preview} aria-label="Preview">
      <div className={s.tools}>
        <span>{report ? `Report ${report.number}, as issued` : "Draft, as the article is now"}</span>
        {changed && <span role="status">The article changed since.</span>}
        <span className="end" />
        {!report && (
          <Button size="xs" variant="quiet" icon="refresh" onClick={refresh}>
            Refresh
          </Button>
        )}
        <a className="txt" href={`${base}${path}?inline=1`} target="_blank" rel="noreferrer">
          Open alone
        </a>
      </div>
      <iframe
        key={`${path} ${reading}`}
        className={s.frame}
        title={report ? `Report ${report.number}` : "Draft of the report"}
        src={`${base}${path}?inline=1`}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
    </section>
  );
}

function Ready({ article, reports }: { article: Article; reports: ReportList }) {
  const { report } = useSearch({ from: "/shell/articles/$articleId/report" });
  // The newest issued report is what readers have; the draft is shown when it is asked for.
  const newest = reports.items.toSorted((a, b) => b.number - a.number)[0]?.id;
  const shown = report === "draft" ? undefined : (report ?? (article.status === "checking" ? undefined : newest));
  const navigate = useNavigate({ from: "/articles/$articleId/report" });
  const toast = useToast();
  const show = (id: string | undefined) => void navigate({ search: { report: id ?? "draft" }, replace: true });
  return (
    <div className={s.halves}>
      <div className={s.composer}>
        <BrokenFacts articleId={article.id} />
        <Steps article={article} onDone={toast.show} />
        <Composer
          articleId={article.id}
          reports={reports}
          onIssued={(id, number) => {
            toast.show(`Report ${number} issued`);
            show(id);
          }}
        />
        <Issued articleId={article.id} reports={reports.items} shown={shown} onShow={show} />
      </div>
      <Preview articleId={article.id} report={reports.items.find((r) => r.id === shown)} />
    </div>
  );
}

/** From the checked article to the report: what is missing, the words around it, and every report so far. */
export function ReportPage() {
  const { articleId } = useParams({ from: "/shell/articles/$articleId/report" });
  const article = useArticle(articleId);
  const reports = useReports(articleId);
  const error = article.error ?? reports.error;
  const retry = () => {
    void article.refetch();
    void reports.refetch();
  };
  const title = article.data?.title;
  return (
    <Page
      title={title ? `Report: ${title}` : "Report"}
      parent={{ label: "Articles", to: "/articles" }}
      actions={
        <Link to="/articles/$articleId" params={{ articleId }} className={buttonClass()}>
          <span>Back to the text</span>
        </Link>
      }
    >
      {article.data && reports.data ? (
        <Ready article={article.data} reports={reports.data} />
      ) : error ? (
        <ErrorState error={error} retry={retry} />
      ) : (
        <Skeleton label="Loading the report" />
      )}
    </Page>
  );
}
