import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ImportWay } from "../../lib/address";
import { type Article, type ArticleFields, api, type ImportPreview, unwrap } from "../../lib/api";
import { useRequestKey } from "../../lib/requestKey";
import { fetchSaying } from "../../lib/upload";
import { useDebounced } from "../../lib/useDebounced";
import { fieldsOf, type ImportForm, type Source, sourceOf } from "./useImportForm";

const typingRests = 600; // milliseconds
const large = 1_000_000; // bytes of a file from which on it takes a while to send

/** The multipart body of a file with its fields. */
function uploadBody(file: File, fields: ArticleFields): FormData {
  const body = new FormData();
  body.set("file", file);
  for (const [key, value] of Object.entries(fields)) {
    if (Array.isArray(value)) for (const v of value) body.append(key, v);
    else if (value !== undefined) body.set(key, String(value));
  }
  return body;
}

/** An upload's typed body is only a stand-in: what is sent is the multipart body. */
function asMultipart(file: File, fields: ArticleFields, onSent: (part: number) => void) {
  const body = uploadBody(file, fields);
  const stub = { body: { file: file.name, ...fields }, bodySerializer: () => body };
  return file.size < large ? stub : { ...stub, fetch: fetchSaying(body, onSent) };
}

/** What stands for a source where it is compared with another. */
export function nameOf(source: Source | undefined): unknown {
  if (!source || !("file" in source)) return source;
  return [source.file.name, source.file.size, source.file.lastModified];
}

const previewKey = (way: ImportWay, source: Source | undefined, fields: ArticleFields) => [
  "preview",
  way,
  nameOf(source),
  { title: fields.title, publishedOn: fields.publishedOn },
];

/** What the source would become, read again whenever the form rests. Nothing is stored. */
export function usePreview(form: ImportForm, file: File | undefined, way: ImportWay) {
  const [sent, setSent] = useState<number>();
  const settled = useDebounced(form, typingRests);
  const { title, publishedOn } = fieldsOf(settled, way);
  const fields = { title, publishedOn };
  const now = sourceOf(form, file, way);
  const source = now && "text" in now ? sourceOf(settled, file, way) : now;
  const preview = useQuery<ImportPreview>({
    queryKey: previewKey(way, source, fields),
    queryFn: ({ signal }) => {
      setSent(undefined);
      if (!source) throw new Error("There is nothing to read.");
      return "file" in source
        ? unwrap(api.POST("/articles/preview/upload", { ...asMultipart(source.file, fields, setSent), signal }))
        : unwrap(api.POST("/articles/preview", { body: { ...source, ...fields }, signal }));
    },
    enabled: source !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: (before, query) => (source && query?.queryKey[1] === way ? before : undefined),
  });
  return { ...preview, sent };
}

/** Brings the article in. The same form sent twice makes one article. `sent` is how much of a large file has gone. */
export function useImport(onDone: (article: Article) => void) {
  const cache = useQueryClient();
  const keyFor = useRequestKey();
  const [sent, setSent] = useState<number>();
  const bring = useMutation({
    mutationFn: ({ source, fields }: { source: Source; fields: ArticleFields }) => {
      setSent(undefined);
      const params = { header: keyFor([nameOf(source), fields]) };
      return "file" in source
        ? unwrap(api.POST("/articles/upload", { params, ...asMultipart(source.file, fields, setSent) }))
        : unwrap(api.POST("/articles", { params, body: { ...source, ...fields } }));
    },
    onSuccess: (article) => {
      cache.setQueryData(["article", article.id], article);
      void cache.invalidateQueries({ queryKey: ["articles"] });
      onDone(article);
    },
  });
  return { ...bring, sent };
}

/** Has pages fetched, one at a time. What the server says of a page is its preview already. */
export function useFetchPage(form: ImportForm) {
  const cache = useQueryClient();
  const asked = useRef<AbortController>(undefined);
  const get = useMutation({
    mutationFn: (url: string) => {
      asked.current = new AbortController();
      return unwrap(api.POST("/fetches", { body: { url }, signal: asked.current.signal }));
    },
    onSuccess: ({ id, preview }) => {
      const { title, publishedOn } = fieldsOf(form, "web");
      if (!title && !publishedOn) cache.setQueryData(previewKey("web", { fetch: id }, {}), preview);
    },
  });
  const givenUp = get.error instanceof DOMException && get.error.name === "AbortError";
  return {
    ...get,
    error: givenUp ? null : get.error,
    /** Gives up what is under way, and forgets an error. */
    cancel: () => {
      asked.current?.abort();
      get.reset();
    },
  };
}
