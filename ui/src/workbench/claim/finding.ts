import type { Claim, Finding, Scale, ScaleValue } from "../../lib/api";
import type { Draft } from "./useDraft";

export const noFinding: Finding = {
  verdict: "",
  attributionVerdict: "",
  correction: "",
  rationale: "",
  confidence: "",
  wouldChange: "",
  noSource: "",
};

type Field = keyof Finding;

export const fields: readonly { field: Field; label: string }[] = [
  { field: "attributionVerdict", label: "Did they say it?" },
  { field: "verdict", label: "Verdict" },
  { field: "correction", label: "Replacement or correction" },
  { field: "confidence", label: "Confidence" },
  { field: "rationale", label: "Rationale" },
  { field: "wouldChange", label: "What would change this" },
  { field: "noSource", label: "Why there is no source" },
];

const isField = (key: string): key is Field => key in noFinding;

/** The finding in a draft that came back from the server; undefined when there is none. */
export function drafted(stored: unknown): Finding | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const words = Object.entries(stored).filter(([key, value]) => isField(key) && typeof value === "string");
  return words.length > 0 ? { ...noFinding, ...Object.fromEntries(words) } : undefined;
}

const same = (a: Finding, b: Finding) => fields.every(({ field }) => a[field] === b[field]);

export interface FindingForm {
  value: Finding;
  /** The person has written something that is not saved. */
  dirty: boolean;
  set(change: Partial<Finding>): void;
}

/** What a person has found about a claim: their draft if there is one, else what is saved. */
export function findingForm(claim: Claim, draft: Draft): FindingForm {
  const mine = drafted(draft.body["finding"]);
  const value = mine ?? claim.finding;
  return {
    value,
    dirty: mine !== undefined,
    set: (change) => {
      const next = { ...value, ...change };
      draft.put("finding", same(next, claim.finding) ? undefined : next);
    },
  };
}

/** Values that may be chosen now: those in use, and the chosen one even if it was retired since. */
export const choices = (scale: Scale, chosen: string): ScaleValue[] =>
  scale.values.filter((v) => !v.retired || v.value === chosen).toSorted((a, b) => a.ordinal - b.ordinal);

/** The verdict of a finding as its scale describes it. */
export const chosenOf = (scale: Scale | undefined, value: string) => scale?.values.find((v) => v.value === value);
