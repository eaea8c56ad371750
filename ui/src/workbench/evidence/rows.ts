import type { Evidence, EvidenceInput, Source } from "../../lib/api";
import { written } from "../../lib/time";
import { words } from "../../lib/words";

export const sourceKinds = [
  { value: "web_page", label: "Web page" },
  { value: "document", label: "Document" },
  { value: "interview", label: "Interview" },
  { value: "dataset", label: "Data set" },
  { value: "file", label: "File" },
];

/** How an interview is held. */
export const ways = [
  { value: "in_person", label: "In person" },
  { value: "telephone", label: "By telephone" },
  { value: "video", label: "By video" },
  { value: "written", label: "In writing" },
];

export const stances = [
  { value: "supports", label: "Supports", icon: "check", tone: "sup" },
  { value: "supports_in_part", label: "Supports in part", icon: "tilde", tone: "par" },
  { value: "refutes", label: "Contradicts", icon: "x", tone: "con" },
  { value: "context", label: "Context", icon: "info", tone: "ctx" },
] as const;

/** Who says it, when, how and where; the kind of source where none of that is known. */
export function describe(source: Source): string[] {
  const way = ways.find((w) => w.value === source.how)?.label.toLowerCase();
  const held = source.kind === "interview" ? ["Interview", way].filter(Boolean).join(" ") : "";
  const known = [
    held,
    source.publisher,
    source.author,
    source.publishedOn && written(source.publishedOn),
    source.place,
  ].filter((x) => x !== "");
  return known.length > 0 ? [...new Set(known)] : [words(source.kind)];
}

/** A row of evidence as it is, for the list that is sent as a whole. */
export function kept(e: Evidence): EvidenceInput {
  const { id, quote, locator, stance, primary, accessedOn, note } = e;
  return { id, quote, locator, stance, primary, accessedOn, note };
}

/** A row that was removed, as a new row on the same source and copy: what undoing sends. */
export function again(e: Evidence, captureId: string | undefined): EvidenceInput {
  const { id: _, ...rest } = kept(e);
  return { ...rest, sourceId: e.source.id, captureId };
}

/** The address when it is one that may be linked to. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? url : undefined;
}
