import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, buttonClass } from "../../parts/Button";
import { Select } from "../../parts/Field";
import { Icon } from "../../parts/Icon";
import { ErrorState, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import { Page } from "../../shell/Page";
import { useArticle } from "../report/useReports";
import { EditionText } from "./EditionText";
import { ReviewScreen } from "./ReviewScreen";
import { useEdition, useVersionReview, useVersions } from "./useVersions";

const nothing = () => undefined;

/** A stored version: what it changed, or its text and claims as they stood. */
export function VersionPage() {
  const { articleId, number: given } = useParams({ from: "/shell/articles/$articleId/versions/$number" });
  const { show } = useSearch({ from: "/shell/articles/$articleId/versions/$number" });
  const navigate = useNavigate();
  const number = Number(given);
  const reading = number === 1 || show === "text";
  const article = useArticle(articleId);
  const versions = useVersions(articleId);
  const review = useVersionReview(articleId, reading ? 0 : number);
  const edition = useEdition(articleId, number, reading);
  const shown = reading ? edition : review;
  const row = versions.data?.items.find((v) => v.number === number);
  const go = (n: number) =>
    void navigate({
      to: "/articles/$articleId/versions/$number",
      params: { articleId, number: String(n) },
      search: { show },
    });
  return (
    <Page
      title={reading ? `Version ${number}` : `Version ${number} against version ${number - 1}`}
      parent={{ label: article.data?.title ?? "Article" }}
      beside={
        row?.at && (
          <span className="t3 hideSmall">
            imported <Time at={row.at} /> by {row.by.name}
          </span>
        )
      }
      actions={
        <>
          {versions.data && versions.data.items.length > 1 && (
            <Select aria-label="Version" value={number} onChange={(e) => go(Number(e.target.value))}>
              {versions.data.items.map((v) => (
                <option key={v.number} value={v.number}>
                  Version {v.number}
                </option>
              ))}
            </Select>
          )}
          {number > 1 && (
            <Button
              onClick={() =>
                void navigate({
                  to: "/articles/$articleId/versions/$number",
                  params: { articleId, number: given },
                  search: { show: reading ? undefined : "text" },
                })
              }
            >
              {reading ? "What changed" : "Read this version"}
            </Button>
          )}
          <Link
            to="/articles/$articleId"
            params={{ articleId }}
            className={buttonClass({ variant: "primary" })}
            aria-label="Back to the article"
          >
            <Icon name="left" />
            <span className="hideSmall">Back to the article</span>
          </Link>
        </>
      }
    >
      {shown.isPending && <Skeleton />}
      {shown.isError && <ErrorState error={shown.error} retry={() => void shown.refetch()} />}
      {reading && edition.data && <EditionText edition={edition.data} newest={article.data?.articleVersion} />}
      {!reading && review.data && (
        <ReviewScreen review={review.data} decisions={{}} errors={{}} onDecide={nothing} onUndo={nothing} />
      )}
    </Page>
  );
}
