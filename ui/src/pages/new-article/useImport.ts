import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { type Article, type ArticleFields, api, type ImportPreview, unwrap } from "../../lib/api";
import { requestKey } from "../../lib/requestKey";
import { useDebounced } from "../../lib/useDebounced";
import { fieldsOf, type ImportForm } from "./useImportForm";

const typingRests = 600; // milliseconds

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
function asMultipart(file: File, fields: ArticleFields) {
  return { body: { file: file.name, ...fields }, bodySerializer: () => uploadBody(file, fields) };
}

/** What the text would become, read again whenever the form rests. Nothing is stored. */
export function usePreview(form: ImportForm, file: File | undefined) {
  const settled = useDebounced(form, typingRests);
  const { title, publishedOn } = fieldsOf(settled);
  const fields = { title, publishedOn };
  const has = file !== undefined || settled.text.trim() !== "";
  return useQuery<ImportPreview>({
    queryKey: ["preview", file ? [file.name, file.size, file.lastModified] : settled.text, fields],
    queryFn: ({ signal }) =>
      file
        ? unwrap(api.POST("/articles/preview/upload", { ...asMultipart(file, fields), signal }))
        : unwrap(api.POST("/articles/preview", { body: { text: settled.text, ...fields }, signal })),
    enabled: has,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: (before) => (has ? before : undefined),
  });
}

/** Brings the article in. The same form sent twice makes one article. */
export function useImport(onDone: (article: Article) => void) {
  const cache = useQueryClient();
  const sent = useRef({ what: "", key: "" });
  return useMutation({
    mutationFn: ({ form, file }: { form: ImportForm; file: File | undefined }) => {
      const fields = fieldsOf(form);
      const what = JSON.stringify([file ? [file.name, file.size, file.lastModified] : form.text, fields]);
      if (sent.current.what !== what) sent.current = { what, key: requestKey() };
      const params = { header: { "Idempotency-Key": sent.current.key } };
      return file
        ? unwrap(api.POST("/articles/upload", { params, ...asMultipart(file, fields) }))
        : unwrap(api.POST("/articles", { params, body: { text: form.text, ...fields } }));
    },
    onSuccess: (article) => {
      cache.setQueryData(["article", article.id], article);
      void cache.invalidateQueries({ queryKey: ["articles"] });
      onDone(article);
    },
  });
}
