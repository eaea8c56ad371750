import { Link } from "@tanstack/react-router";
import type { ArticleRow } from "../../lib/api";
import { cx } from "../../lib/cx";
import { count, digits } from "../../lib/words";
import { Avatars } from "../../parts/Avatar";
import { Icon, type IconName } from "../../parts/Icon";
import { Ring } from "../../parts/Progress";
import { Due, Time } from "../../parts/Time";
import s from "./ArticlesPage.module.css";
import type { Group } from "./useArticles";

function stateOf(a: ArticleRow): { label: string; icon: IconName; signed: boolean } {
  if (a.status === "signed_off") return { label: "Signed off", icon: "st-approved", signed: true };
  if (a.status === "published") return { label: "Published", icon: "check", signed: true };
  if (a.claims > 0 && a.final === a.claims && a.gaps === 0)
    return { label: "Ready to sign", icon: "st-submitted", signed: true };
  return { label: "Checking", icon: "st-in-review", signed: false };
}

function State({ article }: { article: ArticleRow }) {
  const { label, icon, signed } = stateOf(article);
  return (
    <span className={cx(s.stateCell, signed && s.signed)}>
      <Icon name={icon} size={14} />
      {label}
    </span>
  );
}

function Claims({ article: a }: { article: ArticleRow }) {
  return (
    <>
      <span className="b">{digits(a.final)}</span>
      <span className="t3"> of {digits(a.claims)} final</span>
      {a.blocked > 0 && (
        <>
          <span className="t3"> · </span>
          <span className={s.blocked}>{digits(a.blocked)} blocked</span>
        </>
      )}
      {a.gaps > 0 && (
        <>
          <span className="t3"> · </span>
          <span className={s.gaps}>{count(a.gaps, "gap")}</span>
        </>
      )}
    </>
  );
}

function Row({ article: a, changed }: { article: ArticleRow; changed: boolean }) {
  return (
    <tr className={s.row}>
      <td>
        <div className={s.title}>
          <Ring claims={a.claims} final={a.final} blocked={a.blocked} />
          <div className="grow">
            <Link
              to="/articles/$articleId"
              params={{ articleId: a.id }}
              className="cut"
              dir="auto"
              data-row
              title={a.title}
            >
              {a.title}
            </Link>
            <div className={s.meta}>
              {a.restricted && <Icon name="lock" size={12} />}
              {a.restricted && <span className="vh">Restricted</span>}
              <span className="cut" dir="auto">
                {a.publisher || "No publisher"}
              </span>
              {changed && <span>· changed since you looked</span>}
            </div>
          </div>
        </div>
      </td>
      <td>
        <State article={a} />
      </td>
      <td>
        <Claims article={a} />
      </td>
      <td>{a.deadline ? <Due at={a.deadline} /> : <span className="t3">None</span>}</td>
      <td>{a.people.length > 0 ? <Avatars people={a.people} max={3} /> : <span className="t3">Nobody yet</span>}</td>
      <td className={cx(s.change, "t3")}>
        <Time at={a.updatedAt} />
      </td>
    </tr>
  );
}

/** The articles in a table, one group after the other. */
export function ArticleTable({ groups, changed }: { groups: Group[]; changed: ReadonlySet<string> }) {
  return (
    <table className={s.table}>
      <colgroup>
        <col />
        <col className={s.cState} />
        <col className={s.cClaims} />
        <col className={s.cDue} />
        <col className={s.cPeople} />
        <col className={cx(s.cChange, s.change)} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">State</th>
          <th scope="col">Claims</th>
          <th scope="col">Deadline</th>
          <th scope="col">People</th>
          <th scope="col" className={s.change}>
            Last change
          </th>
        </tr>
      </thead>
      {groups.map((g) => (
        <tbody key={g.key}>
          <tr className={s.group}>
            <th colSpan={5} scope="colgroup">
              {g.label}
              <span className="count">{g.rows.length}</span>
            </th>
            <td className={s.change} />
          </tr>
          {g.rows.map((a) => (
            <Row key={a.id} article={a} changed={changed.has(a.id)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
