import { useQuery } from "@tanstack/react-query";

import { Tag } from "../../parts/Chip";
import { Due } from "../../parts/Time";
import { useBench } from "../bench";
import pane from "../pane.module.css";
import { looks, pending } from "./looks";
import s from "./queries.module.css";
import { articleQueriesQuery } from "./server";

/** The article's queries that are not done with, the ones due first at the top; each opens its claim. */
export function ArticleQueries() {
  const { article, rows, open } = useBench();
  const queries = useQuery(articleQueriesQuery(article.id));
  const left = queries.data?.filter(pending) ?? [];
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="author-queries" className={pane.section}>
      <h3 id="author-queries" className={s.title}>
        Author queries <span className="count">{left.length}</span>
      </h3>
      <ul className={s.list}>
        {left.map((q) => {
          const claim = rows.find((r) => r.id === q.claimId);
          return (
            <li key={q.id} className={s.row}>
              <button type="button" className={s.go} disabled={!claim} onClick={() => claim && open(claim)}>
                <span className="count">Claim {q.claimNumber}</span> <span dir="auto">{q.question}</span>
              </button>
              <span className={s.state}>
                <Tag icon={looks[q.state].icon} alarm={q.state === "reopened" || q.state === "expired"}>
                  {looks[q.state].label}
                </Tag>
                {q.state === "open" && <Due at={q.dueAt} />}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
