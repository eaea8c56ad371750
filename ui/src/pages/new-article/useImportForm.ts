import { useEffect, useState } from "react";
import type { ArticleFields } from "../../lib/api";
import { keep, readKept } from "../../lib/kept";
import { fromLocalInput } from "../../lib/time";

/** What is in the form, as typed. */
export interface ImportForm {
  text: string;
  title: string;
  publisher: string;
  byline: string;
  url: string;
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
    set: (change: Partial<ImportForm>) => setForm((old) => ({ ...old, ...change })),
    clear: () => {
      keep(storageKey, undefined);
      setForm(empty);
      setFile(undefined);
    },
  };
}

/** The fields as the server takes them: without those that are empty. */
export function fieldsOf(form: ImportForm): ArticleFields {
  return {
    title: form.title.trim() || undefined,
    publisher: form.publisher.trim() || undefined,
    byline: form.byline.trim() || undefined,
    url: form.url.trim() || undefined,
    publishedOn: form.publishedOn || undefined,
    deadline: fromLocalInput(form.deadline),
    restricted: form.restricted || undefined,
    members: form.restricted ? form.members : undefined,
  };
}

/** How many characters, as people count them: code points. */
export function codePoints(text: string): number {
  let n = 0;
  for (const _ of text) n++;
  return n;
}
