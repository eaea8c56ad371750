import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { cx } from "../../lib/cx";
import { StatusChip } from "../../parts/Chip";
import { Note } from "../../parts/States";
import type { VersionEdition } from "./useVersions";
import s from "./versions.module.css";

/** The sentences of a version by paragraph, its claims at the sentences they begin in. */
function paragraphsOf(edition: VersionEdition) {
  const points = Array.from(edition.text); // offsets are code points
  const out: {
    key: number;
    furniture: boolean;
    parts: { start: number; text: string; claims: VersionEdition["claims"] }[];
  }[] = [];
  for (const seg of edition.segments) {
    const text = points.slice(seg.start, seg.end).join("").trim();
    const claims = edition.claims.filter((c) => {
      const at = c.spans[0]?.start ?? -1;
      return seg.start <= at && at < seg.end;
    });
    const last = out.at(-1);
    const part = { start: seg.start, text, claims };
    if (last && last.key === seg.paragraph) last.parts.push(part);
    else out.push({ key: seg.paragraph, furniture: seg.kind === "furniture", parts: [part] });
  }
  return out;
}

/** An old version as it stood, with its claims. Nothing in it can be changed. */
export function EditionText({ edition, newest }: { edition: VersionEdition; newest: number | undefined }) {
  const old = newest !== undefined && edition.number < newest;
  return (
    <div className={s.edition}>
      {old && (
        <Note>
          <p>
            This is version {edition.number}, as it stood. The article is at version {newest}.
          </p>
        </Note>
      )}
      <div className={s.columns}>
        <article className={s.paper} dir="auto">
          {paragraphsOf(edition).map((p) => (
            <p key={p.key} className={cx(p.furniture && s.furniture)} dir="auto">
              {p.parts.map((part) => (
                <Fragment key={part.start}>
                  {part.claims.map((c) => (
                    <a key={c.claimId} href={`#claim-${c.number}`} className={s.tag} aria-label={`Claim ${c.number}`}>
                      {c.number}
                    </a>
                  ))}
                  {part.text}{" "}
                </Fragment>
              ))}
            </p>
          ))}
        </article>
        <ol className={s.stood} aria-label="Claims of this version">
          {edition.claims.map((c) => (
            <li key={c.claimId} id={`claim-${c.number}`}>
              <span className="hx">
                <b>{c.number}</b>
                <StatusChip status={c.status} />
                <span className="end" />
                <Link
                  className="txt"
                  to="/articles/$articleId"
                  params={{ articleId: edition.articleId }}
                  search={{ claim: String(c.number) }}
                >
                  Open
                </Link>
              </span>
              <span dir="auto">{c.wording}</span>
              <q className="t3" dir="auto">
                {c.spans.map((x) => x.quote).join(" … ")}
              </q>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
