import { useEffect, useState } from "react";
import type { ImportWay } from "../../lib/address";
import type { ArticleFields } from "../../lib/api";
import { keep, readKept } from "../../lib/kept";
import { fromLocalInput } from "../../lib/time";

/** A page of the web that was had for this article. */
export interface Page {
  id: string;
  finalUrl: string;
  at: string;
}

/** What is in the form, as typed. */
export interface ImportForm {
  text: string;
  title: string;
  publisher: string;
  byline: string;
  /** Where the article stands on the web; also the address that a page is fetched from. */
  url: string;
  /** The page at `url`, once it was had. */
  page?: Page;
  publishedOn: string;
  /** As a datetime-local input has it, in the person's zone. */
  deadline: string;
  restricted: boolean;
  members: string[];
}

const storageKey = "linecheck.new-article";

const empty: ImportForm = {
  text: "",
  title: "",
  publisher: "",
  byline: "",
  url: "",
  publishedOn: "",
  deadline: "",
  restricted: false,
  members: [],
};

/** Puts a form back for the next time the page is opened. */
export function keepForm(form: ImportForm): void {
  keep(storageKey, form);
}

/** The form's state. It survives a reload of the tab; a chosen file does not, which browsers forbid. */
export function useImportForm() {
  const [form, setForm] = useState(() => readKept(storageKey, empty));
  const [file, setFile] = useState<File>();
  useEffect(() => keep(storageKey, form === empty ? undefined : form), [form]);
  return {
    form,
    file,
    setFile,
    set: (change: Partial<ImportForm>) =>
      setForm((old) => {
        const page = change.url === undefined || change.url === old.url ? old.page : undefined;
        return { ...old, page, ...change };
      }),
    clear: () => {
      keep(storageKey, undefined);
      setForm(empty);
      setFile(undefined);
    },
  };
}

/** What the article is made of. */
export type Source = { text: string } | { fetch: string } | { file: File };

/** How large a file may be, in bytes; a larger one would be sent for nothing. */
export const maxFile = 20 * 2 ** 20;

/** What is there to make an article of, by the way that the person chose. */
export function sourceOf(form: ImportForm, file: File | undefined, way: ImportWay): Source | undefined {
  if (way === "web") return form.page && { fetch: form.page.id };
  if (way === "file") return file && file.size <= maxFile ? { file } : undefined;
  return form.text.trim() === "" || bareAddress(form.text) ? undefined : { text: form.text };
}

/** The fields as the server takes them: without those that are empty. The address of a fetched page is known to it. */
export function fieldsOf(form: ImportForm, way: ImportWay): ArticleFields {
  return {
    title: form.title.trim() || undefined,
    publisher: form.publisher.trim() || undefined,
    byline: form.byline.trim() || undefined,
    url: way === "web" ? undefined : form.url.trim() || undefined,
    publishedOn: form.publishedOn || undefined,
    deadline: fromLocalInput(form.deadline),
    restricted: form.restricted || undefined,
    members: form.restricted ? form.members : undefined,
  };
}

/** The address that a text consists of, if it is nothing else. */
export function bareAddress(text: string): string | undefined {
  return /^\s*(https?:\/\/\S+)\s*$/i.exec(text)?.[1];
}

/** How many characters, as people count them: code points. */
export function codePoints(text: string): number {
  let n = 0;
  for (const _ of text) n++;
  return n;
}
