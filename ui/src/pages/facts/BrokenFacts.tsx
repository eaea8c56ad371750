import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { BrokenFact } from "../../lib/api";
import { count } from "../../lib/words";
import { Note } from "../../parts/States";
import { brokenFactsQuery } from "../../workbench/facts/server";
import s from "./Facts.module.css";
import { factLooks } from "./looks";

/** Which claims and issued reports of an article rest on facts that do not hold any more. Draws nothing without any. */
export function BrokenFacts({ articleId }: { articleId: string }) {
  const broken = useQuery(brokenFactsQuery(articleId));
  if (!broken.data || broken.data.length === 0) return null;
  return (
    <Note tone="warn">
      <p>
        {count(broken.data.length, "place rests", "places rest")} on standing facts that do not hold any more. Nothing
        was changed.
      </p>
      <ul className={s.broken}>
        {broken.data.map((b) => (
          <li key={`${b.evidenceId} ${b.factId}`}>
            <Place articleId={articleId} broken={b} />
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Place({ articleId, broken: b }: { articleId: string; broken: BrokenFact }) {
  const reports = b.reports.length > 0 && `report ${b.reports.join(", ")}`;
  return (
    <>
      {b.claimId && (
        <Link to="/articles/$articleId" params={{ articleId }} search={{ claim: b.claimId }} className="txt">
          Claim {b.claimNumber}
        </Link>
      )}
      {b.claimId && reports && " and "}
      {reports}: <span dir="auto">{b.statement || "a fact that you may not see"}</span> (
      {factLooks[b.state].label.toLowerCase()})
    </>
  );
}
