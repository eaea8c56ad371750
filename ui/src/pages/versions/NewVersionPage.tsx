import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Problem } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { count } from "../../lib/words";
import { Button, buttonClass } from "../../parts/Button";
import { EmptyState, ErrorState, Note, ProblemNote, Skeleton } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { Page } from "../../shell/Page";
import type { Source } from "../new-article/useImportForm";
import { useArticle } from "../report/useReports";
import { type Decisions, entriesOf, mustDecide } from "./groups";
import { ReviewScreen } from "./ReviewScreen";
import { SourceStep } from "./SourceStep";
import { useVersionImport, useVersionPreview } from "./useVersions";

/** Brings a new version of an article in: its text first, then what becomes of every claim. */
export function NewVersionPage() {
  const { articleId } = useParams({ from: "/shell/articles/$articleId/versions/new" });
  const article = useArticle(articleId);
  if (article.isPending) return <Skeleton />;
  if (article.isError) return <ErrorState error={article.error} retry={() => void article.refetch()} />;
  const { title, url, articleVersion, actions } = article.data;
  if (!actions.includes("new_version")) {
    return (
      <Page title="New version">
        <EmptyState title="Reviewers bring in new versions">
          <p>Your roles do not include it. An administrator can change them.</p>
        </EmptyState>
      </Page>
    );
  }
  return <NewVersion articleId={articleId} title={title} url={url} number={articleVersion + 1} />;
}

interface NewVersionProps {
  articleId: string;
  title: string;
  url: string;
  number: number;
}

function NewVersion({ articleId, title, url, number }: NewVersionProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const [source, setSource] = useState<Source>();
  const [decisions, setDecisions] = useState<Decisions>({});
  const preview = useVersionPreview(articleId);
  const bring = useVersionImport(articleId, (review) => {
    toast.show(`Version ${review.new.number} is stored.`);
    void navigate({
      to: "/articles/$articleId/versions/$number",
      params: { articleId, number: String(review.new.number) },
    });
  });
  const compare = (from: Source) => {
    setSource(from);
    bring.reset();
    preview.mutate(from);
  };
  const review = preview.data;
  const entries = review ? entriesOf(review) : [];
  const open = entries.filter((e) => mustDecide(e, decisions)).length;
  const store = () => {
    if (!source || !review || open > 0 || bring.isPending) return;
    bring.mutate({ source, version: review.version, decisions: Object.values(decisions) });
  };
  useKeys({ "Ctrl+Enter": { label: "Import the version", run: store } }, { scope: "Version review" });
  const errors = Object.fromEntries(
    Object.entries(bring.error instanceof Problem ? bring.error.fields : {}).map(([f, text]) => [
      f.replace("decisions.", ""),
      text,
    ]),
  );
  const stale = bring.error instanceof Problem && bring.error.stale;
  return (
    <Page
      title={review ? `Version ${review.new.number} against version ${review.old.number}` : "New version"}
      parent={{ label: title }}
      beside={review && <Left open={open} />}
      actions={
        <>
          <Link to="/articles/$articleId" params={{ articleId }} className={buttonClass({ variant: "quiet" })}>
            Discard
          </Link>
          {review && (
            <>
              <Button
                onClick={() => {
                  preview.reset();
                  setDecisions({}); // they name places in the former text
                }}
              >
                Other text
              </Button>
              <Button variant="primary" kbd="Ctrl+Enter" busy={bring.isPending} disabled={open > 0} onClick={store}>
                Import
              </Button>
            </>
          )}
        </>
      }
    >
      {bring.error && !stale && <ProblemNote error={bring.error} />}
      {stale && source && (
        <Note tone="warn" alert>
          <p>Somebody changed the article meanwhile. Compare again; what you decided stays.</p>
          <Button size="xs" icon="refresh" onClick={() => compare(source)}>
            Compare again
          </Button>
        </Note>
      )}
      {review ? (
        <ReviewScreen
          key={`${review.old.number} ${review.version}`}
          review={review}
          decisions={decisions}
          errors={errors}
          onDecide={(d) => setDecisions((had) => ({ ...had, [d.claimId]: d }))}
          onUndo={(id) => setDecisions(({ [id]: _, ...rest }) => rest)}
        />
      ) : (
        <SourceStep url={url} number={number} busy={preview.isPending} error={preview.error} onSource={compare} />
      )}
    </Page>
  );
}

/** How many claims still have to be decided. */
function Left({ open }: { open: number }) {
  return (
    <span className="t2 hideSmall cut" role="status">
      {open > 0 ? `${count(open, "claim")} left to place` : "Nothing is stored yet"}
    </span>
  );
}
