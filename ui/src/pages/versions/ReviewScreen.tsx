import { useState } from "react";
import { useKeys } from "../../lib/keys";
import { digits } from "../../lib/words";
import { Note } from "../../parts/States";
import { Time } from "../../parts/Time";
import { DecideBar } from "./DecideBar";
import { EntryList } from "./EntryList";
import { type Decisions, entriesOf, mayDecide } from "./groups";
import { Sides } from "./Sides";
import type { AnchorDecision, VersionReview } from "./useVersions";
import s from "./versions.module.css";

interface ReviewScreenProps {
  review: VersionReview;
  decisions: Decisions;
  /** What the server said of a claim's decision. */
  errors: Readonly<Record<string, string>>;
  onDecide: (decision: AnchorDecision) => void;
  onUndo: (claimId: string) => void;
}

/** Two versions side by side, and what becomes of each claim. */
export function ReviewScreen({ review, decisions, errors, onDecide, onUndo }: ReviewScreenProps) {
  const entries = entriesOf(review);
  const [all, setAll] = useState(() => entries.every((e) => e.outcome === "unchanged"));
  const shown = all ? entries : entries.filter((e) => e.outcome !== "unchanged");
  const [key, setKey] = useState(shown[0]?.key);
  const at = Math.max(
    0,
    shown.findIndex((e) => e.key === key),
  );
  const current = shown[at];
  const step = (by: number) => setKey(shown[Math.min(shown.length - 1, Math.max(0, at + by))]?.key);
  const decide = (decision: AnchorDecision) => {
    onDecide(decision);
    const next = shown.find((e, i) => i > at && mayDecide(e) && !decisions[e.key]);
    if (next && decision.as !== "spans") setKey(next.key);
  };
  const enter = () => {
    const item = current?.item;
    if (item?.outcome === "reworded" && !review.stored) decide({ claimId: item.claimId, as: "confirm" });
    else step(1);
  };
  useKeys(
    {
      j: { label: "Next claim", run: () => step(1) },
      k: { label: "Previous claim", run: () => step(-1) },
      Enter: { label: "Keep it here, or go on", run: enter },
    },
    { scope: "Version review" },
  );
  return (
    <div className={s.screen}>
      <EntryList
        entries={entries}
        current={current?.key}
        decisions={decisions}
        stored={review.stored}
        all={all}
        onAll={() => setAll(!all)}
        onOpen={setKey}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={s.texts} aria-label="Both versions" tabIndex={0}>
        <div className={s.heads}>
          <Head row={review.old} />
          <Head row={review.new} />
        </div>
        {review.items.length === 0 && <Note>No claim stood in version {review.old.number}.</Note>}
        <Sides review={review} entries={entries} current={current} />
      </section>
      <DecideBar
        entry={current}
        articleId={review.articleId}
        decisions={decisions}
        stored={review.stored}
        error={current && errors[current.key]}
        onDecide={decide}
        onUndo={onUndo}
      />
    </div>
  );
}

function Head({ row }: { row: VersionReview["old"] }) {
  return (
    <p className={s.head}>
      <b>Version {row.number}</b>
      <span className="t3 cut">
        {row.at ? <Time at={row.at} /> : "not stored yet"} · {digits(row.length)} characters
        {row.textSha256 && ` · sha256 ${row.textSha256.slice(0, 4)}…${row.textSha256.slice(-4)}`}
      </span>
    </p>
  );
}
