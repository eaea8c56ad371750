import { useEffect, useMemo, useRef, useState } from "react";
import { cx } from "../../lib/cx";
import { count } from "../../lib/words";
import { Icon } from "../../parts/Icon";
import { DiffText } from "./DiffText";
import type { Entry } from "./groups";
import type { VersionReview, VersionSentence } from "./useVersions";
import s from "./versions.module.css";

type Run = { key: string; rows: VersionSentence[]; same: boolean };

/** Runs of sentences that read as before fold to one line, longer ones than this at least. */
const folds = 3;

function runsOf(rows: readonly VersionSentence[]): Run[] {
  const out: Run[] = [];
  rows.forEach((row, i) => {
    const same = row.kind === "same";
    const last = out.at(-1);
    if (last && last.same === same) last.rows.push(row);
    else out.push({ key: String(i), rows: [row], same });
  });
  return out;
}

const overlaps = (row: VersionSentence, side: "old" | "new", spans: readonly { start: number; end: number }[]) => {
  const at = row[side];
  return at !== undefined && spans.some((x) => x.start < at.end && at.start < x.end);
};

interface SidesProps {
  review: VersionReview;
  entries: readonly Entry[];
  current: Entry | undefined;
}

/** Both versions side by side, sentence by sentence; what is the same is folded away. */
export function Sides({ review, entries, current }: SidesProps) {
  const runs = useMemo(() => runsOf(review.sentences), [review.sentences]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const spansOf = (side: "old" | "new") => current?.item?.[side] ?? [];
  const isCurrent = (row: VersionSentence) =>
    overlaps(row, "old", spansOf("old")) ||
    overlaps(row, "new", spansOf("new")) ||
    (current?.outcome === "new" && row.new?.start !== undefined && overlaps(row, "new", freshSpans(review, current)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the marked row changes with the current entry
  useEffect(() => {
    place.current?.querySelector("[data-current]")?.scrollIntoView?.({ block: "center" });
  }, [current?.key]);
  return (
    <div className={s.sides} ref={place}>
      {runs.map((run) => {
        const folded = run.same && run.rows.length >= folds && !open.has(run.key) && !run.rows.some(isCurrent);
        if (folded) {
          return (
            <Fold
              key={run.key}
              run={run}
              entries={entries}
              onShow={() => setOpen((had) => new Set(had).add(run.key))}
            />
          );
        }
        return run.rows.map((row, i) => {
          const key = `${run.key} ${i}`;
          const on = isCurrent(row);
          return (
            <div
              key={key}
              className={cx(s.row, row.paragraph && s.paragraph, row.kind === "same" && s.same, on && s.current)}
              data-current={on || undefined}
            >
              <Side row={row} side="old" />
              <Side row={row} side="new" />
            </div>
          );
        });
      })}
    </div>
  );
}

function freshSpans(review: VersionReview, e: Entry) {
  return review.fresh.find((f) => `new ${f.spans[0]?.start}` === e.key)?.spans ?? [];
}

function Fold({ run, entries, onShow }: { run: Run; entries: readonly Entry[]; onShow: () => void }) {
  const numbers = entries
    .filter((e) => e.item && run.rows.some((row) => overlaps(row, "new", e.item?.new ?? [])))
    .map((e) => e.item?.number ?? 0)
    .sort((a, b) => a - b);
  return (
    <div className={s.fold}>
      <Icon name="fold" size={14} />
      <span className="cut grow">
        {count(run.rows.length, "sentence")} unchanged
        {numbers.length > 0 && ` · claim${numbers.length > 1 ? "s" : ""} ${numbers.join(", ")}`}
      </span>
      <button type="button" className="txt" onClick={onShow}>
        Show
      </button>
    </div>
  );
}

const empty = { old: "No text in the old version", new: "No text in the new version" };
const notes: Partial<Record<VersionSentence["kind"], { old: string; new: string }>> = {
  moved: { old: "moved away", new: "moved here" },
  unsure: { old: "not certain where it stands", new: "it may stand here" },
};

function Side({ row, side }: { row: VersionSentence; side: "old" | "new" }) {
  const at = row[side];
  if (!at) {
    return (
      <p className={cx(s.text, s.void, side === "old" && s.left)}>
        <span className="vh">{empty[side]}</span>
      </p>
    );
  }
  const alone = row[side === "old" ? "new" : "old"] === undefined;
  const note = notes[row.kind]?.[side];
  return (
    <p className={cx(s.text, side === "old" && s.left)} dir="auto">
      {row.diff.length > 0 ? (
        <DiffText pieces={row.diff} side={side} />
      ) : row.kind === "gone" && alone ? (
        <del>{at.quote}</del>
      ) : row.kind === "new" && alone ? (
        <ins>{at.quote}</ins>
      ) : (
        at.quote
      )}
      {note && (
        <span className={s.moved}>
          <Icon name={row.kind === "moved" ? "arrow-r" : "alert"} size={14} /> {note}
        </span>
      )}
    </p>
  );
}
