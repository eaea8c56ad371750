import { Link } from "@tanstack/react-router";
import type { AuditItem } from "../../lib/api";
import { stamp } from "../../lib/time";
import { words } from "../../lib/words";
import { Avatar } from "../../parts/Avatar";
import { Icon } from "../../parts/Icon";
import { Time } from "../../parts/Time";
import s from "./Audit.module.css";

function Where({ item }: { item: AuditItem }) {
  if (!item.articleId) return <span className="t3">The newsroom</span>;
  const only = item.claimId ? "Only this claim" : "Only this article";
  return (
    <span className={s.place}>
      <Link
        to="/articles/$articleId"
        params={{ articleId: item.articleId }}
        search={item.claimId ? { claim: item.claimId } : {}}
        dir="auto"
        className="cut"
        title={item.articleTitle}
      >
        {item.articleTitle || "An article"}
      </Link>
      {item.claimNumber > 0 && <span className={s.number}>claim {item.claimNumber}</span>}
      <Link
        to="/admin/audit"
        search={item.claimId ? { claim: item.claimId } : { article: item.articleId }}
        className={s.only}
        title={only}
        activeProps={{}}
      >
        <Icon name="filter" size={14} />
        <span className="vh">{only}</span>
      </Link>
    </span>
  );
}

function Row({ item }: { item: AuditItem }) {
  return (
    <tr>
      <td className="t3">
        <Time at={item.at} />
        <br />
        <span className="lbl">{stamp(item.at)}</span>
      </td>
      <td>
        <span className={s.who}>
          <Avatar person={item.actor} decorative />
          <span className="cut" dir="auto">
            {item.actor.name}
          </span>
        </span>
      </td>
      <td>
        <span dir="auto">{item.text}</span>
        {item.from && item.to && item.from !== item.to && (
          <span className={s.reason}>
            {words(item.from)} → {words(item.to)}
          </span>
        )}
        {item.reason && (
          <span className={s.reason} dir="auto">
            “{item.reason}”
          </span>
        )}
      </td>
      <td className={s.where}>
        <Where item={item} />
      </td>
      <td className={s.hash}>
        {item.hash && (
          <code title={item.hash} className="t3">
            {item.hash.slice(0, 10)}…
          </code>
        )}
      </td>
    </tr>
  );
}

/** Events, newest first. */
export function AuditTable({ items }: { items: AuditItem[] }) {
  return (
    <table className={s.table}>
      <colgroup>
        <col className={s.cWhen} />
        <col className={s.cWho} />
        <col />
        <col className={s.cWhere} />
        <col className={s.cHash} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Where</th>
          <th scope="col" className={s.hash}>
            Event
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((i) => (
          <Row key={i.seq} item={i} />
        ))}
      </tbody>
    </table>
  );
}
