import { useMemo, useState } from "react";

import { type Article, type Blocker, base, type ClaimRow, type Segment } from "../../lib/api";
import { cx } from "../../lib/cx";
import { count, digits } from "../../lib/words";
import { BrokenFacts } from "../../pages/facts/BrokenFacts";
import { Button, IconButton } from "../../parts/Button";
import { StatusChip } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { Note, ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useBench, useSelected } from "../bench";
import { LintSummary } from "../lint/LintSummary";
import { useSignOff } from "../lint/useSignOff";
import { statusName } from "../model";
import pane from "../pane.module.css";
import { ArticleQueries } from "../queries/ArticleQueries";
import { EarlierThreads } from "../talk/EarlierThreads";
import s from "./article.module.css";
import { useArticleAct } from "./useArticleAct";

/** Right pane while no claim is open: where the article stands, and what it still needs. */
export function Overview({ onCollapse }: { onCollapse(): void }) {
  const { article } = useBench();
  return (
    <>
      <header className={pane.bar}>
        <h2>This article</h2>
        <IconButton small icon="panel" label="Collapse the pane" className="end" onClick={onCollapse} />
      </header>
      <div className={s.body}>
        <Standing article={article} />
        <SignOff article={article} />
        <LintSummary />
        <BrokenFacts articleId={article.id} />
        <ArticleQueries />
        <EarlierThreads />
        <Imported article={article} />
        {article.blockers.length > 0 && <Blockers blockers={article.blockers} />}
        <p className={s.hint}>
          <kbd>j</kbd> opens the first claim, <kbd>n</kbd> goes to the next gap, <kbd>?</kbd> lists all keys.
        </p>
      </div>
    </>
  );
}

/** Where the text comes from, and what the engine wants people to know about it. */
function Imported({ article }: { article: Article }) {
  const { source, fileName, retrievedFrom, retrievedAt } = article.original;
  return (
    <section aria-labelledby="imported">
      <h3 id="imported" className={s.heading}>
        About the import
      </h3>
      <div className={s.notes}>
        {article.notes.map((n) => (
          <Note key={n} tone="warn">
            {n}
          </Note>
        ))}
        <p className={s.from}>
          {source === "paste" && "Pasted as text."}
          {source === "file" && (
            <>
              From the file <bdi>{fileName}</bdi>.
            </>
          )}
          {source === "web" && (
            <>
              Fetched {retrievedAt && <Time at={retrievedAt} />} from{" "}
              <a href={retrievedFrom} target="_blank" rel="noopener noreferrer">
                {retrievedFrom}
              </a>
            </>
          )}
        </p>
        <a className={cx("txt", s.download)} href={originalOf(article)} download>
          Download the original
        </a>
      </div>
    </section>
  );
}

/** Where the bytes of the version on screen are to be had. */
const originalOf = (article: Article) => `${base}/articles/${article.id}/versions/${article.articleVersion}/original`;

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

function SignOff({ article }: { article: Article }) {
  const act = useArticleAct(article);
  const signOff = useSignOff(article, act);
  if (!article.actions.includes("sign_off")) return null;
  return (
    <div className={s.sign}>
      <Button variant="primary" icon="st-approved" busy={act.isPending} onClick={signOff.start}>
        Sign off the article
      </Button>
      {signOff.question}
      <ProblemNote error={act.error} />
    </div>
  );
}

const few = 40; // what is longer than this is shown when somebody asks for it

/** What stands in the way of signing off: claims that are not final by their status, everything else one by one. */
function Blockers({ blockers }: { blockers: readonly Blocker[] }) {
  const { article, rows, refresh } = useBench();
  const [all, setAll] = useState(false);
  const claimOf = useMemo(() => new Map(rows.map((r) => [r.id, r])), [rows]);
  const segmentOf = useMemo(() => new Map(article.segments.map((x) => [x.id, x])), [article.segments]);
  const byStatus = new Map<string, ClaimRow[]>();
  const single: Blocker[] = [];
  let unseen = 0; // claims that are held back from the list until the person asks for them
  for (const b of blockers) {
    const claim = b.code === "claim" ? claimOf.get(b.claimId ?? "") : undefined;
    const same = claim && byStatus.get(claim.status);
    if (same) same.push(claim);
    else if (claim) byStatus.set(claim.status, [claim]);
    else if (b.code === "claim") unseen++;
    else single.push(b);
  }
  const listed = all || single.length <= few ? single : single.slice(0, few);
  return (
    <section aria-labelledby="blockers">
      <h3 id="blockers" className={s.heading}>
        Before sign-off <span className="count">{digits(blockers.length)}</span>
      </h3>
      <ul className={s.blockers}>
        {[...byStatus].map(([status, claims]) => (
          <li key={status} className={cx(s.blocker, s.status)}>
            <ByStatus status={status} claims={claims} />
          </li>
        ))}
        {unseen > 0 && (
          <li className={cx(s.blocker, s.status)}>
            <Icon name="plus" size={14} />
            <span>{count(unseen, "claim")} came in meanwhile</span>
            <button
              type="button"
              className="txt end"
              aria-label="Show the claims that came in"
              onClick={() => refresh()}
            >
              Show
            </button>
          </li>
        )}
        {listed.map((b) => (
          <li key={`${b.code} ${b.claimId ?? ""} ${b.segmentId ?? ""}`}>
            <BlockerLine blocker={b} claim={claimOf.get(b.claimId ?? "")} segment={segmentOf.get(b.segmentId ?? "")} />
          </li>
        ))}
        {listed.length < single.length && (
          <li className={s.blocker}>
            <button type="button" className="txt" onClick={() => setAll(true)}>
              Show {digits(single.length - listed.length)} more
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

function ByStatus({ status, claims }: { status: string; claims: readonly ClaimRow[] }) {
  const { open, listStatus } = useBench();
  const first = claims[0];
  const standing = status === "cross_check" ? "in cross-check" : statusName(status).toLowerCase();
  return (
    <>
      <StatusChip status={status} iconOnly />
      <button type="button" className={s.go} onClick={() => first && open(first)}>
        {count(claims.length, "claim is", "claims are")} {standing}
      </button>
      <button
        type="button"
        className="txt end"
        aria-label={`List only the claims that are ${standing}`}
        onClick={() => listStatus(status)}
      >
        List
      </button>
    </>
  );
}

interface BlockerLineProps {
  blocker: Blocker;
  claim: ClaimRow | undefined;
  segment: Segment | undefined;
}

function BlockerLine({ blocker, claim, segment }: BlockerLineProps) {
  const { offsets, open, setPane } = useBench();
  const { select } = useSelected();
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
