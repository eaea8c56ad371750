import type { ClaimRow, ScaleValue } from "../lib/api";
import { statusIcon, statusName, verdictIcon } from "../parts/Chip";
import type { IconName } from "../parts/Icon";

export { statusName };

/** "in_review" as the style sheets and the icons write it. */
export const dashed = (value: string) => value.replaceAll("_", "-");

/** Set aside from the list: nothing of theirs is left to do, and their words belong to others. */
export const isSetAside = (row: ClaimRow) => ["superseded", "orphaned", "duplicate"].includes(row.status);

/** Drawn quietly, on one line. */
export const isDone = (row: ClaimRow) =>
  isSetAside(row) || ["approved", "waived", "dismissed", "void"].includes(row.status);

/** Whether colour and pattern show what was found; until sign-off they show where the work is. */
export const showsVerdict = (row: ClaimRow) => row.status === "approved" && row.verdict !== "";

/** Verdicts by their value, of all scales. */
export type Verdicts = ReadonlyMap<string, ScaleValue>;

/** The attributes that the style sheets read a claim's colour and line from. */
export function look(row: ClaimRow, verdicts: Verdicts): Record<`data-${"st" | "v" | "c"}`, string | undefined> {
  const verdict = showsVerdict(row);
  return {
    "data-st": verdict ? undefined : dashed(row.status),
    "data-v": verdict ? dashed(row.verdict) : undefined,
    "data-c": verdict ? verdicts.get(row.verdict)?.colour : undefined,
  };
}

/** What a claim is called where its icon stands alone. */
export function spokenName(row: ClaimRow, verdicts: Verdicts): string {
  const verdict = verdicts.get(row.verdict)?.label;
  const found = showsVerdict(row) && verdict ? `, ${verdict.toLowerCase()}` : "";
  return `Claim ${row.number}, ${statusName(row.status).toLowerCase()}${found}`;
}

export const claimTypes = [
  "event",
  "quantity",
  "quote",
  "identity_or_role",
  "date_or_place",
  "comparison",
  "cause_or_motive",
  "law_or_rule",
  "announced_action",
  "policy_statement",
  "prediction",
  "accusation",
  "state",
  "image_or_caption",
  "opinion",
  "other",
];

export const risks = ["low", "medium", "high"];

export const attributions = [
  "narrator",
  "direct_quote",
  "direct_quote_continued",
  "indirect",
  "mixed_quote",
  "according_to",
];

export const notCheckableReasons = ["opinion", "prediction", "value", "question", "personal"];

/** The icon that stands for a claim where there is room for one. */
export function claimIcon(row: ClaimRow, verdicts: Verdicts): IconName {
  if (!showsVerdict(row)) return statusIcon(row.status);
  return verdictIcon(verdicts.get(row.verdict) ?? { value: row.verdict, icon: "" });
}
