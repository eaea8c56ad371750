import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../lib/api";
import { useRequestKey } from "../../lib/requestKey";
import type { components } from "../../lib/schema.gen";
import { nameOf } from "../new-article/useImport";
import type { Source } from "../new-article/useImportForm";

export type VersionReview = components["schemas"]["VersionReview"];
export type VersionItem = components["schemas"]["VersionItem"];
export type VersionSentence = components["schemas"]["VersionSentence"];
export type VersionEdition = components["schemas"]["VersionEdition"];
export type DiffPiece = components["schemas"]["DiffPiece"];
export type AnchorDecision = components["schemas"]["AnchorDecision"];

const under = (articleId: string) => ({ path: { id: articleId } });
const numbered = (articleId: string, number: number) => ({ path: { id: articleId, number } });

const reviewQuery = (articleId: string, number: number) =>
  queryOptions({
    queryKey: ["article", articleId, "version", number, "review"],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/articles/{id}/versions/{number}/review", { params: numbered(articleId, number), signal })),
    enabled: number > 1,
  });

/** What became of the claims when a version arrived. */
export const useVersionReview = (articleId: string, number: number) => useQuery(reviewQuery(articleId, number));

/** One version as it stood. */
export function useEdition(articleId: string, number: number, wanted: boolean) {
  return useQuery({
    queryKey: ["article", articleId, "version", number],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/articles/{id}/versions/{number}", { params: numbered(articleId, number), signal })),
    enabled: wanted,
  });
}

/** The versions of an article, oldest first. */
export function useVersions(articleId: string) {
  return useQuery({
    queryKey: ["article", articleId, "versions"],
    queryFn: ({ signal }) => unwrap(api.GET("/articles/{id}/versions", { params: under(articleId), signal })),
  });
}

/** The multipart body of a file. An upload's typed body is only a stand-in. */
function asForm(file: File, fields: Record<string, string>) {
  const body = new FormData();
  body.set("file", file);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { body: { file: file.name }, bodySerializer: () => body };
}

/** Shows what would become of the claims. Nothing is stored. */
export function useVersionPreview(articleId: string) {
  return useMutation({
    mutationFn: (source: Source): Promise<VersionReview> =>
      "file" in source
        ? unwrap(
            api.POST("/articles/{id}/versions/preview/upload", {
              params: under(articleId),
              ...asForm(source.file, {}),
            }),
          )
        : unwrap(api.POST("/articles/{id}/versions/preview", { params: under(articleId), body: source })),
  });
}

interface Arrival {
  source: Source;
  /** The article's, as it was previewed. */
  version: number;
  decisions: AnchorDecision[];
}

/** Stores the version. The same one sent twice is stored once. */
export function useVersionImport(articleId: string, onDone: (review: VersionReview) => void) {
  const cache = useQueryClient();
  const keyFor = useRequestKey();
  return useMutation({
    mutationFn: ({ source, version, decisions }: Arrival): Promise<VersionReview> => {
      const params = { ...under(articleId), header: keyFor([nameOf(source), version, decisions]) };
      return "file" in source
        ? unwrap(
            api.POST("/articles/{id}/versions/upload", {
              params,
              ...asForm(source.file, { version: String(version), decisions: JSON.stringify(decisions) }),
            }),
          )
        : unwrap(api.POST("/articles/{id}/versions", { params, body: { ...source, version, decisions } }));
    },
    onSuccess: (review) => {
      cache.setQueryData(reviewQuery(articleId, review.new.number).queryKey, review);
      for (const key of ["article", "claims", "articles"]) void cache.invalidateQueries({ queryKey: [key] });
      onDone(review);
    },
  });
}
