import type { Evidence, EvidenceInput } from "../../lib/api";

export const sourceKinds = [
  { value: "web_page", label: "Web page" },
  { value: "document", label: "Document" },
  { value: "interview", label: "Interview" },
  { value: "dataset", label: "Data set" },
  { value: "file", label: "File" },
];

export const stances = [
  { value: "supports", label: "Supports", icon: "check", tone: "sup" },
  { value: "supports_in_part", label: "Supports in part", icon: "tilde", tone: "par" },
  { value: "refutes", label: "Contradicts", icon: "x", tone: "con" },
  { value: "context", label: "Context", icon: "info", tone: "ctx" },
] as const;

/** A row of evidence as it is, for the list that is sent as a whole. */
export function kept(e: Evidence): EvidenceInput {
  const { id, quote, locator, stance, primary, accessedOn, note } = e;
  return { id, quote, locator, stance, primary, accessedOn, note };
}

/** A row that was removed, as a new row on the same source: what undoing sends. */
export function again(e: Evidence): EvidenceInput {
  const { id: _, ...rest } = kept(e);
  return { ...rest, sourceId: e.source.id };
}

/** The address when it is one that may be linked to. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? url : undefined;
}
