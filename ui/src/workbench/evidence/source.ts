import type { Evidence, EvidenceInput, Stance } from "../../lib/api";
import { stances, ways } from "./rows";
import type { Capture } from "./server";

/** What the form for a source holds. */
export interface SourceValues {
  /** The row that is edited, "" for a new one. */
  id: string;
  /** The source of the article that it describes, "" while there is none yet. */
  sourceId: string;
  /** What that source shares its copies by, "" while there is none yet. */
  rootId: string;
  /** The stored copy that the passage was chosen in, "" to let the server take the one it has. */
  captureId: string;
  kind: string;
  url: string;
  title: string;
  publisher: string;
  author: string;
  publishedOn: string;
  how: string;
  place: string;
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
    sourceId: "",
    rootId: "",
    captureId: "",
    kind: "web_page",
    url: "",
    title: "",
    publisher: "",
    author: "",
    publishedOn: "",
    how: "",
    place: "",
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
  const { kind, url, title, publisher, author, publishedOn, how, place } = e.source;
  const { id, quote, locator, stance, primary, accessedOn, note } = e;
  const source = {
    kind,
    url,
    title,
    publisher,
    author,
    publishedOn,
    how,
    place,
    sourceId: "",
    captureId: "",
    rootId: e.source.rootId,
  };
  return { id, ...source, quote, locator, stance, primary, accessedOn, note, sameOriginAs: origin?.id ?? "" };
}

/** A row whose source derives from the same thing as another row, "" for nothing known. */
export function grouped(e: Evidence, sameOriginAs: string): EvidenceInput {
  return inputOf({ ...valuesOf(e, []), sameOriginAs });
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

type How = NonNullable<NonNullable<EvidenceInput["source"]>["how"]>;

const howOf = (text: string) => ways.find((w) => w.value === text)?.value as How | undefined;

const optional = (text: string) => text.trim() || undefined;

export function inputOf(v: SourceValues): EvidenceInput {
  const { kind, url, title, publisher, author, publishedOn, sameOriginAs } = v;
  return {
    id: v.id || undefined,
    sourceId: v.sourceId || undefined,
    captureId: v.captureId || undefined,
    source: {
      kind,
      url: optional(url),
      title: title.trim(),
      publisher: optional(publisher),
      author: optional(author),
      publishedOn: optional(publishedOn),
      how: kind === "interview" ? howOf(v.how) : undefined,
      place: optional(v.place),
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

/** What is typed, with what a copy says of itself where nothing is typed. */
export function completed(v: SourceValues, c: Capture): SourceValues {
  const typed = (mine: string, found: string) => (mine.trim() === "" ? found : mine);
  return {
    ...v,
    title: typed(v.title, c.title || c.fileName),
    publisher: typed(v.publisher, c.publisher),
    author: typed(v.author, c.author),
    publishedOn: typed(v.publishedOn, c.publishedOn),
  };
}
