import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { api, byId, type Evidence, unwrap } from "../../lib/api";
import { useRequestKey } from "../../lib/requestKey";
import type { components } from "../../lib/schema.gen";
import { fetchSaying } from "../../lib/upload";

type S = components["schemas"];
/** A source of the article with its stored copies, newest first, and who cites it. */
export type SourceRecord = S["SourceRecord"];
/** One attempt to keep a copy. */
export type Capture = S["Capture"];
export type CopyText = S["CopyText"];
export type CopyChanges = S["CopyChanges"];
export type KnownSource = S["KnownSource"];
export type Kinship = S["Kinship"];

export const sourcesQuery = (articleId: string) =>
  queryOptions({
    queryKey: ["sources", articleId],
    queryFn: async ({ signal }) =>
      (await unwrap(api.GET("/articles/{id}/sources", { ...byId(articleId), signal }))).items,
  });

/** The readable text of a stored copy, which never changes. */
export const copyQuery = (captureId: string) =>
  queryOptions({
    queryKey: ["copy", captureId],
    queryFn: ({ signal }) => unwrap(api.GET("/captures/{id}/text", { ...byId(captureId), signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What two copies of a source differ in. */
export const changesQuery = (captureId: string, from: string | undefined) =>
  queryOptions({
    queryKey: ["changes", captureId, from],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/captures/{id}/changes", { params: { path: { id: captureId }, query: { from } }, signal })),
  });

/** Sources, in all articles that the person sees, that have a copy of an address or of the same bytes. */
export const knownQuery = (articleId: string, what: { url?: string; sha256?: string }) =>
  queryOptions({
    queryKey: ["known", articleId, what],
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET("/articles/{id}/sources/known", { params: { path: { id: articleId }, query: what }, signal }),
        )
      ).items,
    staleTime: 10_000,
  });

/** What speaks for a common origin of a claim's sources. */
export const originsQuery = (claimId: string, evidence: readonly Evidence[]) =>
  queryOptions({
    queryKey: ["claim", claimId, "origins", evidence.map((e) => [e.source.id, e.snapshot?.sha256])],
    queryFn: async ({ signal }) => (await unwrap(api.GET("/claims/{id}/origins", { ...byId(claimId), signal }))).items,
    enabled: evidence.length > 1,
  });

/** What the file dialog offers; the server decides by the bytes. */
export const accepted =
  ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.html,.htm,.txt,.md,.csv,.tsv,.json,.xml,.srt,.vtt,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff,.heic,.avif," +
  ".mp3,.m4a,.wav,.flac,.ogg,.opus,.mp4,.m4v,.mov,.webm";

/** How large an uploaded file may be, in bytes. */
export const maxFile = 50 * 2 ** 20;

/** Whether a copy is still being made. */
export const underWay = (c: Capture | undefined) => c?.state === "waiting" || c?.state === "fetching";

/** The newest stored copy of a source. */
export const newestCopy = (r: SourceRecord | undefined) => r?.captures.find((c) => c.state === "stored");

/** The copy that a row of evidence rests on. */
export const copyOf = (r: SourceRecord | undefined, e: Evidence) =>
  r?.captures.find((c) => c.state === "stored" && c.sha256 === e.snapshot?.sha256);

/** What people do with the sources of an article. `sent` is how much of an upload has gone, 0 to 1. */
export function useSourceActs(articleId: string) {
  const cache = useQueryClient();
  const [sent, setSent] = useState<number>();
  const keyFor = useRequestKey(); // the same thing sent twice is done once
  const onSuccess = () => {
    void cache.invalidateQueries({ queryKey: ["sources", articleId] });
    void cache.invalidateQueries({ queryKey: ["claim"] });
  };
  const add = useMutation({
    mutationFn: (body: { url: string } | { from: string }) =>
      unwrap(
        api.POST("/articles/{id}/sources", {
          params: { path: { id: articleId }, header: keyFor(body) },
          body,
        }),
      ),
    onSuccess,
  });
  const check = useMutation({
    mutationFn: (id: string) => unwrap(api.POST("/sources/{id}/check", { ...byId(id), body: {} })),
    onSuccess,
  });
  const upload = useMutation({
    mutationFn: ({ file, to }: { file: File; to: string | undefined }) => {
      setSent(undefined);
      const form = new FormData();
      form.set("file", file);
      const what = JSON.stringify([file.name, file.size, file.lastModified, to]);
      const header = keyFor(what);
      const stub = { body: { file: file.name }, bodySerializer: () => form, fetch: fetchSaying(form, setSent) };
      return to === undefined
        ? unwrap(api.POST("/articles/{id}/sources/upload", { params: { path: { id: articleId }, header }, ...stub }))
        : unwrap(api.POST("/sources/{id}/upload", { params: { path: { id: to }, header }, ...stub }));
    },
    onSuccess,
  });
  const settle = useMutation({
    mutationFn: ({ evidenceId, captureId }: { evidenceId: string; captureId: string }) =>
      unwrap(api.POST("/evidence/{id}/settle", { ...byId(evidenceId), body: { captureId } })),
    onSuccess,
  });
  return { add, check, upload, settle, sent };
}

/** Says that two sources do not share an origin, or opens that again. */
export function useRefuseOrigin(claimId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ pair: { a, b }, again }: { pair: Kinship; again: boolean }) =>
      again
        ? unwrap(api.POST("/claims/{id}/origins/reconsider", { ...byId(claimId), body: { a, b } }))
        : unwrap(api.POST("/claims/{id}/origins/refuse", { ...byId(claimId), body: { a, b } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["claim", claimId, "origins"] }),
  });
}
