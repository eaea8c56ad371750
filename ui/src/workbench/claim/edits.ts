import type { Claim, Span } from "../../lib/api";

/** What the edit form changes: only the fields that differ from the claim. */
export interface Edits {
  wording?: string;
  speaker?: string;
  cue?: string;
  attribution?: string;
  type?: string;
  risk?: string;
  deadline?: string;
  spans?: Span[];
}

const texts = ["wording", "speaker", "cue", "attribution", "type", "risk", "deadline"] as const;

function isSpan(x: unknown): x is Span {
  return typeof x === "object" && x !== null && "start" in x && "end" in x && "quote" in x;
}

/** The edits in a draft that came back from the server; undefined when there are none. */
export function draftedEdits(stored: unknown): Edits | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const edits: Edits = {};
  for (const [key, value] of Object.entries(stored)) {
    const text = texts.find((t) => t === key);
    if (text && typeof value === "string") edits[text] = value;
    if (key === "spans" && Array.isArray(value) && value.every(isSpan)) edits.spans = value;
  }
  return Object.keys(edits).length > 0 ? edits : undefined;
}

/** The edits with one more change, without those that say what the claim says anyway. */
export function edited(claim: Claim, edits: Edits | undefined, change: Edits): Edits | undefined {
  const next: Edits = { ...edits, ...change };
  for (const field of texts) {
    if (next[field] === (claim[field] ?? "")) delete next[field];
  }
  return Object.keys(next).length > 0 ? next : undefined;
}
