import type { Evidence, EvidenceInput, Stance } from "../../lib/api";
import { stances } from "./rows";

/** What the form for a source holds. */
export interface SourceValues {
  /** The row that is edited, "" for a new one. */
  id: string;
  kind: string;
  url: string;
  title: string;
  publisher: string;
  author: string;
  publishedOn: string;
  quote: string;
  locator: string;
  stance: Stance;
  primary: boolean;
  accessedOn: string;
  /** The row it derives from the same origin as, "" for none. */
  sameOriginAs: string;
  note: string;
}

/** The day it is for the reader, as the server writes days. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function blank(): SourceValues {
  return {
    id: "",
    kind: "web_page",
    url: "",
    title: "",
    publisher: "",
    author: "",
    publishedOn: "",
    quote: "",
    locator: "",
    stance: "supports",
    primary: false,
    accessedOn: today(),
    sameOriginAs: "",
    note: "",
  };
}

export function valuesOf(e: Evidence, all: readonly Evidence[]): SourceValues {
  const origin = all.find((x) => x.id !== e.id && e.sameOriginAs.includes(x.ordinal));
  const { kind, url, title, publisher, author, publishedOn } = e.source;
  const { id, quote, locator, stance, primary, accessedOn, note } = e;
  const source = { kind, url, title, publisher, author, publishedOn };
  return { id, ...source, quote, locator, stance, primary, accessedOn, note, sameOriginAs: origin?.id ?? "" };
}

/** A form that came back from the server as part of a draft; undefined when it is none. */
export function draftedSource(stored: unknown): SourceValues | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const base = blank();
  const words = Object.entries(stored).filter(
    ([key, value]) => key in base && typeof value === typeof base[key as keyof SourceValues],
  );
  const values = { ...base, ...Object.fromEntries(words) };
  return stances.some((s) => s.value === values.stance) ? values : { ...values, stance: "supports" };
}

const forms = "source";

/** The name in the draft of the form for a row, "" for a new one. */
export const sourceForm = (id: string) => (id === "" ? forms : `${forms}.${id}`);

/** The row of a source that a draft holds, "" for a new one; undefined when it holds none. */
export function sourceIn(body: Readonly<Record<string, unknown>>): string | undefined {
  const name = Object.keys(body).find((k) => k === forms || k.startsWith(`${forms}.`));
  return name?.slice(forms.length + 1);
}

export const same = (a: SourceValues, b: SourceValues) => JSON.stringify(inputOf(a)) === JSON.stringify(inputOf(b));

export function inputOf(v: SourceValues): EvidenceInput {
  const { kind, url, title, publisher, author, publishedOn, sameOriginAs } = v;
  const optional = (text: string) => text.trim() || undefined;
  return {
    id: v.id || undefined,
    source: {
      kind,
      url: optional(url),
      title: title.trim(),
      publisher: optional(publisher),
      author: optional(author),
      publishedOn: optional(publishedOn),
      sameOriginAs,
    },
    quote: v.quote,
    locator: v.locator.trim(),
    stance: v.stance,
    primary: v.primary,
    accessedOn: v.accessedOn,
    note: optional(v.note),
  };
}
