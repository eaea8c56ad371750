import type { ImportWay } from "../../lib/address";
import { fieldError, Problem } from "../../lib/api";

/** What is wrong with the article's source, by whichever name the server calls it. */
export function sourceError(error: unknown, way: ImportWay): string | undefined {
  if (way === "paste") return fieldError(error, "text");
  if (way === "web") return fieldError(error, "url") ?? fieldError(error, "fetch");
  const large = error instanceof Problem && error.status === 413 ? error.message : undefined;
  return fieldError(error, "file") ?? fieldError(error, "text") ?? large;
}
