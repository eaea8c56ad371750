import type { UseQueryResult } from "@tanstack/react-query";
import type { ImportWay } from "../../lib/address";
import { type ImportPreview, Problem } from "../../lib/api";
import { cx } from "../../lib/cx";
import { count, digits, language, words } from "../../lib/words";
import { ErrorState, Note, Skeleton } from "../../parts/States";
import s from "./NewArticle.module.css";
import { sourceError } from "./problems";
import { Sending } from "./Sending";

function Sum({ preview }: { preview: ImportPreview }) {
  const aside = preview.furniture.reduce((n, f) => n + f.count, 0);
  const numbers = [
    { n: preview.claims, label: "claims proposed" },
    { n: preview.sentences, label: "sentences" },
    { n: aside, label: "lines set aside" },
  ];
  return (
    <dl className={s.sum}>
      {numbers.map(({ n, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{digits(n)}</dd>
        </div>
      ))}
    </dl>
  );
}

function SetAside({ preview }: { preview: ImportPreview }) {
  if (preview.furniture.length === 0)
    return <p className="t3">Nothing was set aside: every line reads as a sentence.</p>;
  return (
    <section className="stack" aria-labelledby="set-aside">
      <h3 id="set-aside">Set aside as page furniture</h3>
      <ul className={s.set}>
        {preview.furniture.map((f) => (
          <li key={f.role}>
            <b>{words(f.role)}</b>
            <span className="cut grow" dir="auto">
              {f.sample.map((line) => line.trim()).join(" · ")}
            </span>
            <span>{f.count === 1 ? "1 line" : `${digits(f.count)} lines`}</span>
          </li>
        ))}
      </ul>
      <p className="lbl">Nothing is thrown away: each line stays in the text and can be claimed later.</p>
    </section>
  );
}

/** What is wrong with the copy itself. It does not stand in the way of an import. */
function Faults({ preview }: { preview: ImportPreview }) {
  if (preview.faults.length === 0) return null;
  return (
    <Note tone="warn">
      <p>{count(preview.faults.length, "thing")} to look at in the copy:</p>
      <ul className="stack">
        {preview.faults.map((f) => (
          <li key={f.rule + f.quote}>
            <bdi>{f.quote}</bdi> … {f.message}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function FirstClaims({ preview }: { preview: ImportPreview }) {
  if (preview.sample.length === 0) return null;
  const rest = preview.claims - preview.sample.length;
  return (
    <section className="stack" aria-labelledby="first-claims">
      <h3 id="first-claims">First claims</h3>
      <ol className={s.claims}>
        {preview.sample.map((c, i) => (
          <li key={c.quote + c.wording}>
            <span className={s.n}>{i + 1}</span>
            <span className={s.w} dir="auto">
              {c.wording}
            </span>
            {c.speaker && (
              <span className={s.s} dir="auto">
                Said by {c.speaker}
              </span>
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && <p className="lbl">and {digits(rest)} more</p>}
    </section>
  );
}

interface PreviewPaneProps {
  preview: UseQueryResult<ImportPreview>;
  way: ImportWay;
  /** Whether there is nothing yet to make a preview of. */
  waiting: boolean;
  /** How much of a large file is sent. */
  sent: number | undefined;
}

/** What the text would become, before anything is stored. */
export function PreviewPane({ preview, way, waiting, sent }: PreviewPaneProps) {
  const p = preview.data;
  if (waiting) {
    return (
      <p className={s.wait}>
        The claims that Linecheck finds, and the lines it sets aside, appear here before you start.
      </p>
    );
  }
  if (!p && preview.error instanceof Problem && [413, 422].includes(preview.error.status)) {
    return <p className={s.wait}>{sourceError(preview.error, way) ?? preview.error.message}</p>;
  }
  if (!p && preview.error) return <ErrorState error={preview.error} retry={preview.refetch} />;
  if (!p && sent !== undefined) {
    return (
      <p className={s.wait} role="status">
        <Sending sent={sent} label="Reading the file" />
      </p>
    );
  }
  if (!p) return <Skeleton label="Reading the text" />;
  return (
    <>
      <Sum preview={p} />
      <div className={cx(s.inside, preview.isPlaceholderData && s.stale)} aria-busy={preview.isFetching}>
        {preview.error && <Note tone="bad">{preview.error.message} What you see is from before your last change.</Note>}
        <header className="stack">
          <h2 dir="auto">{p.title || "No title found"}</h2>
          <p className={s.facts}>
            {[p.publisher, p.byline].filter(Boolean).map((x) => (
              <span key={x}>
                <bdi>{x}</bdi> ·{" "}
              </span>
            ))}
            {p.publishedOn && `${p.publishedOn} · `}
            {digits(p.length)} characters{p.language && ` · ${language(p.language)}`}
          </p>
        </header>
        {p.notes.map((n) => (
          <Note key={n} tone="warn">
            {n}
          </Note>
        ))}
        <Faults preview={p} />
        <SetAside preview={p} />
        <FirstClaims preview={p} />
      </div>
    </>
  );
}
