import type { Evidence } from "../../lib/api";
import { cx } from "../../lib/cx";
import { words } from "../../lib/words";
import { Tag } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import s from "./evidence.module.css";
import { stances, webAddress } from "./rows";

interface Props {
  row: Evidence;
  /** Undefined when the row may not be changed. */
  edit: (() => void) | undefined;
  remove: (() => void) | undefined;
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const written = (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : day.format(new Date(iso)));

/** One source: what it is, which passage counts, and which way it points. */
export function EvidenceCard({ row, edit, remove }: Props) {
  const { source } = row;
  const stance = stances.find((x) => x.value === row.stance) ?? stances[3];
  const address = webAddress(source.url);
  const by = [source.publisher, source.author, source.publishedOn && written(source.publishedOn)].filter(Boolean);
  return (
    <article className={s.card} aria-label={`Source ${row.ordinal}`}>
      <div className={s.source}>
        <span className={s.number}>{row.ordinal}</span>
        <div className={s.what}>
          <p className={s.title} dir="auto">
            {address ? (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {source.title || address}
              </a>
            ) : (
              source.title || source.url
            )}
          </p>
          <p className={s.by} dir="auto">
            {by.length > 0 ? by.join(" · ") : words(source.kind)}
          </p>
        </div>
        <span className={cx(s.stance, s[stance.tone])}>
          <Icon name={stance.icon} size={12} />
          {stance.label}
        </span>
      </div>
      {row.quote && (
        <blockquote className={cx(s.passage, s[stance.tone])} dir="auto">
          {row.quote}
        </blockquote>
      )}
      <div className={s.line}>
        {row.locator && <span dir="auto">{row.locator}</span>}
        <Tag icon={row.primary ? "gem" : undefined}>{row.primary ? "Primary" : "Secondary"}</Tag>
        {row.sameOriginAs.length > 0 && (
          <Tag icon="copy">Same origin as {row.sameOriginAs.map((n) => `#${n}`).join(", ")}</Tag>
        )}
      </div>
      <div className={s.line}>
        <span>
          {row.accessedOn && `Accessed ${written(row.accessedOn)}, `}
          {row.addedBy.name}
        </span>
        {row.snapshot && <code title={`SHA-256 ${row.snapshot.sha256}`}>sha256 {row.snapshot.sha256.slice(0, 8)}</code>}
        {edit && (
          <button type="button" className="txt end" aria-label={`Edit source ${row.ordinal}`} onClick={edit}>
            Edit
          </button>
        )}
        {remove && (
          <button type="button" className="txt" aria-label={`Remove source ${row.ordinal}`} onClick={remove}>
            Remove
          </button>
        )}
      </div>
      {row.note && (
        <p className={s.line} dir="auto">
          {row.note}
        </p>
      )}
    </article>
  );
}
