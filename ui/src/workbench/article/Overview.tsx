import type { Article, Blocker } from "../../lib/api";
import { count } from "../../lib/words";
import { IconButton } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Note } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useBench, useSelected } from "../bench";
import s from "./article.module.css";

/** Right pane while no claim is open: where the article stands, and what it still needs. */
export function Overview({ onCollapse }: { onCollapse(): void }) {
  const { article } = useBench();
  return (
    <>
      <header className={s.head}>
        <h2>This article</h2>
        <IconButton small icon="panel" label="Collapse the pane" className="end" onClick={onCollapse} />
      </header>
      <div className={s.body}>
        <Standing article={article} />
        {article.blockers.length > 0 && (
          <section aria-labelledby="blockers">
            <h3 id="blockers" className={s.heading}>
              Before sign-off <span className="count">{article.blockers.length}</span>
            </h3>
            <ul className={s.blockers}>
              {article.blockers.map((b) => (
                <li key={`${b.code} ${b.claimId ?? ""} ${b.segmentId ?? ""}`}>
                  <BlockerLine blocker={b} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {article.notes.length > 0 && (
          <section aria-labelledby="notes">
            <h3 id="notes" className={s.heading}>
              About the import
            </h3>
            <ul className={s.notes}>
              {article.notes.map((n) => (
                <li key={n}>{n}</li>
              ))}
            </ul>
          </section>
        )}
        <p className={s.hint}>
          <kbd>j</kbd> opens the first claim, <kbd>n</kbd> goes to the next gap, <kbd>?</kbd> lists all keys.
        </p>
      </div>
    </>
  );
}

function Standing({ article }: { article: Article }) {
  if (article.status === "published") {
    return (
      <Note tone="ok">
        Published{article.publishedTo && <> in {article.publishedTo}</>}{" "}
        {article.publishedAt && <Time at={article.publishedAt} />}.
      </Note>
    );
  }
  if (article.signedOffBy && article.signedOffAt) {
    return (
      <Note tone="ok">
        Signed off by {article.signedOffBy.name} <Time at={article.signedOffAt} />.
      </Note>
    );
  }
  if (article.ready) return <Note tone="ok">Every claim is final and nothing is uncovered. Ready to sign.</Note>;
  const why = article.unavailable.find((u) => u.action === "sign_off")?.why;
  return (
    <p className="t2">
      {count(article.coverage.claims - article.coverage.final, "claim")} to go, {count(article.coverage.gaps, "gap")}.
      {why && ` ${why}`}
    </p>
  );
}

function BlockerLine({ blocker }: { blocker: Blocker }) {
  const { article, offsets, rows, open, setPane } = useBench();
  const { select } = useSelected();
  const claim = rows.find((r) => r.id === blocker.claimId);
  const segment = article.segments.find((x) => x.id === blocker.segmentId);
  const line = (
    <>
      <Icon name={segment ? "gap" : "alert"} size={14} />
      <span>{blocker.text}</span>
    </>
  );
  if (!claim && !segment) return <span className={s.blocker}>{line}</span>;
  return (
    <button
      type="button"
      className={s.blocker}
      onClick={() => {
        if (claim) open(claim);
        else if (segment) {
          setPane("article");
          select(offsets.trim(segment.start, segment.end));
        }
      }}
    >
      {line}
    </button>
  );
}
