import type { LintFinding } from "../../lib/api";
import { words } from "../../lib/words";
import type { IconName } from "../../parts/Icon";

type Severity = LintFinding["severity"];

interface Look {
  /** What a group of them is called. */
  label: string;
  icon: IconName;
}

/** The severities, the gravest first. */
export const severities: readonly (Look & { severity: Severity })[] = [
  { severity: "error", label: "Cannot be right", icon: "alert" },
  { severity: "warning", label: "May not be right", icon: "flag" },
  { severity: "note", label: "Something is missing", icon: "info" },
];

const rules: Record<string, string> = {
  "number-differs": "Numbers that differ",
  "name-differs": "Names that differ",
  "date-differs": "Dates that differ",
  "caption-differs": "Caption against text",
  "weekday-date": "Weekday against date",
  "no-such-day": "Days that do not exist",
  "relative-date": "Days without a date",
  superlative: "Superlatives",
  "quotes-unbalanced": "Quotation marks",
  "evidence-before-event": "Sources before the event",
};

/** What a check is called. */
export const ruleName = (rule: string) => rules[rule] ?? words(rule.replaceAll("-", "_"));

/** Common reasons for doing nothing about a finding. */
export const reasons = [
  "Both are right",
  "Not the same thing",
  "Quoted as it was said",
  "Our style",
  "With the author",
];

/** Whether somebody still has to look at it. */
export const isOpen = (f: LintFinding) => f.dismissed === undefined;
