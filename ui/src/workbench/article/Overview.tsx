import type { Article, Blocker, ClaimRow } from "../../lib/api";
import { cx } from "../../lib/cx";
import { count, digits } from "../../lib/words";
import { Button, IconButton } from "../../parts/Button";
import { StatusChip } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { Note, ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import { useBench, useSelected } from "../bench";
import { statusName } from "../model";
import s from "./article.module.css";
import { useArticleAct } from "./useArticleAct";

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
        <SignOff article={article} />
        {article.blockers.length > 0 && <Blockers blockers={article.blockers} />}
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

function SignOff({ article }: { article: Article }) {
  const act = useArticleAct(article);
  const toast = useToast();
  if (!article.actions.includes("sign_off")) return null;
  return (
    <div className={s.sign}>
      <Button
        variant="primary"
        icon="st-approved"
        busy={act.isPending}
        onClick={() =>
          act.mutate({ action: "sign_off" }, { onSuccess: () => toast.show("The article is signed off.") })
        }
      >
        Sign off the article
      </Button>
      <ProblemNote error={act.error} />
    </div>
  );
}

/** What stands in the way of signing off: claims that are not final by their status, everything else one by one. */
function Blockers({ blockers }: { blockers: readonly Blocker[] }) {
  const { rows } = useBench();
  const byStatus = new Map<string, ClaimRow[]>();
  const single: Blocker[] = [];
  for (const b of blockers) {
    const claim = b.code === "claim" ? rows.find((r) => r.id === b.claimId) : undefined;
    if (claim) byStatus.set(claim.status, [...(byStatus.get(claim.status) ?? []), claim]);
    else single.push(b);
  }
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
        {single.map((b) => (
          <li key={`${b.code} ${b.claimId ?? ""} ${b.segmentId ?? ""}`}>
            <BlockerLine blocker={b} />
          </li>
        ))}
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
