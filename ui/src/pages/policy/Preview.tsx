import { Link } from "@tanstack/react-router";
import type { PolicyPreview } from "../../lib/api";
import { StatusChip } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { Note, ProblemNote, Skeleton } from "../../parts/States";
import s from "./Policy.module.css";

interface Props {
  /** Why there is no preview, such as that nothing was changed. */
  none: string | undefined;
  preview: PolicyPreview | undefined;
  error: unknown;
}

/** What the text would change for the claims that are being checked, before it is saved. */
export function Preview({ none, preview, error }: Props) {
  return (
    <section className={s.part} aria-label="What it would change">
      <h2 className={s.heading}>What it would change</h2>
      {none && <p className="t2">{none}</p>}
      {!none && <ProblemNote error={error} />}
      {!none && !error && !preview && <Skeleton rows={3} label="Trying it out" />}
      {!none && preview && <Changes preview={preview} />}
    </section>
  );
}

const claims = (n: number) => `${n} ${n === 1 ? "claim" : "claims"}`;

function Changes({ preview }: { preview: PolicyPreview }) {
  const { more, less, lacking, fourEyes, articles } = preview;
  const nothing = articles.length === 0;
  return (
    <>
      <p className="t2" role="status">
        {nothing
          ? `Nothing would change for the ${claims(preview.claims)} in articles that are being checked and that you may see.`
          : `Of ${claims(preview.claims)}, ${more} would need more and ${less} would need less.`}
      </p>
      {lacking > 0 && (
        <Note tone="warn">
          {claims(lacking)} handed on already would lack something: {lacking === 1 ? "its article" : "their articles"}{" "}
          could not be signed off until that is mended.
        </Note>
      )}
      {fourEyes && <Note>{fourEyes}</Note>}
      {articles.map((a) => (
        <details key={a.id} className={s.article} open={articles.length <= 5}>
          <summary>
            <span className="cut" dir="auto">
              {a.title || "Untitled"}
            </span>
            <span className="count">{a.claims.length}</span>
          </summary>
          <ul>
            {a.claims.map((c) => (
              <li key={c.id}>
                <Icon name={c.more ? "alert" : "check"} size={14} />
                <div>
                  <p className="hx wrap">
                    <Link to="/articles/$articleId" params={{ articleId: a.id }} search={{ claim: c.id }}>
                      Claim {c.number}
                    </Link>
                    <StatusChip status={c.status} />
                  </p>
                  <p>{c.text}</p>
                  {c.lacks.length > 0 && <p className={s.lacks}>{c.lacks.join(" ")}</p>}
                </div>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
