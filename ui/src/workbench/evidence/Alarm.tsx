import type { Evidence } from "../../lib/api";
import { Note } from "../../parts/States";
import { Time } from "../../parts/Time";
import s from "./evidence.module.css";

const found = {
  changed: "This page says something else now",
  gone: "This page is no longer there",
  unreachable: "This page could not be reached",
};

const passage: Record<string, string> = {
  verbatim: " The quoted passage still stands there.",
  missing: " The quoted passage is no longer there.",
};

/** A source that is no longer what was stored. The stored copy stays the evidence until somebody replaces it. */
export function Alarm({ row, look }: { row: Evidence; look(): void }) {
  const { alert } = row;
  if (!alert) return null;
  return (
    <div className={s.alarm}>
      <Note tone="warn">
        {found[alert.finding]} (<Time at={alert.at} />
        ).{passage[alert.passage]}{" "}
        <button
          type="button"
          className="txt"
          aria-label={`See what became of it: source ${row.ordinal}`}
          onClick={look}
        >
          See what became of it
        </button>
      </Note>
    </div>
  );
}

const marks = {
  verbatim: { icon: "check", text: "Verified in the stored copy", tone: "verified" },
  missing: { icon: "alert", text: "Not found in the stored copy", tone: "failed" },
  no_text: { icon: "info", text: "The copy has no text to verify it in", tone: "plain" },
} as const;

/** The mark of a passage that was looked for in the stored copy; undefined where it was not. */
export const passageMark = ({ passage: { state } }: Evidence) => (state === "" ? undefined : marks[state]);
