import type { Claim } from "../../lib/api";
import type { Edits } from "./edits";

export type Alternative = Claim["alternatives"][number];

const fields = ["wording", "speaker", "cue", "attribution", "type", "risk"] as const;

/** A field of the edit form that an alternative is for. */
export type ReadingField = (typeof fields)[number];

/** The field of the edit form that takes an alternative over; undefined when none does. */
export function fieldOf(a: Alternative): ReadingField | undefined {
  return fields.find((f) => f === a.field);
}

/** What else the claim could be: its alternatives, without those that it says already. */
export function readings(claim: Claim): Alternative[] {
  return claim.alternatives.filter((a) => {
    const field = fieldOf(a);
    return field === undefined || claim[field] !== a.value;
  });
}

/** What a field says, with the edits that are not saved yet. */
export function saidNow(claim: Claim, edits: Edits | undefined, field: ReadingField): string {
  return edits?.[field] ?? claim[field];
}
