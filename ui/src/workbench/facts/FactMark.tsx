import { useQuery } from "@tanstack/react-query";

import { factLooks } from "../../pages/facts/looks";
import { Tag } from "../../parts/Chip";
import { useBench } from "../bench";
import { brokenFactsQuery } from "./server";

/** Says in the list that a claim rests on a standing fact that does not hold any more. */
export function FactMark({ claimId }: { claimId: string }) {
  const { article } = useBench();
  const broken = useQuery(brokenFactsQuery(article.id));
  const fact = broken.data?.find((b) => b.claimId === claimId);
  if (!fact) return null;
  const { icon, label } = factLooks[fact.state];
  return (
    <Tag icon={icon} alarm>
      Fact {label.toLowerCase()}
    </Tag>
  );
}
