import { useParams, useSearch } from "@tanstack/react-router";
import { Workbench } from "../workbench/Workbench";

/** The workbench of the article in the address, started anew for each article. */
export function WorkbenchRoute() {
  const { articleId } = useParams({ from: "/shell/articles/$articleId" });
  const { claim } = useSearch({ from: "/shell/articles/$articleId" });
  return <Workbench key={articleId} articleId={articleId} claimId={claim} />;
}
