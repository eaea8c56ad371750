import { Link } from "@tanstack/react-router";
import type { Account } from "../../lib/api";
import { cx } from "../../lib/cx";
import { count } from "../../lib/words";
import { Avatar } from "../../parts/Avatar";
import { Icon } from "../../parts/Icon";
import { Time } from "../../parts/Time";
import s from "./People.module.css";
import { roleLabel } from "./RolePick";

function State({ account }: { account: Account }) {
  const suspended = account.state === "suspended";
  return (
    <span className={cx(s.state, suspended && s.suspended)}>
      <Icon name={suspended ? "lock" : "check"} size={14} />
      {suspended ? "Suspended" : "Active"}
    </span>
  );
}

function Row({ account: a, selected }: { account: Account; selected: boolean }) {
  return (
    <tr>
      <td>
        <div className={s.name}>
          <Avatar person={a} size="lg" decorative />
          <span>
            <Link
              to="/admin/people"
              search={{ person: a.id }}
              className="cut"
              dir="auto"
              aria-current={selected ? "true" : undefined}
              activeProps={{}}
              data-row
            >
              {a.name}
            </Link>
            <span className="lbl cut">{a.email}</span>
          </span>
        </div>
      </td>
      <td className={s.role}>{a.roles.map(roleLabel).join(", ")}</td>
      <td>
        <State account={a} />
      </td>
      <td className={s.seen}>{a.seenAt ? <Time at={a.seenAt} /> : <span className="t3">never</span>}</td>
      <td className={s.holds}>{a.holds > 0 ? count(a.holds, "claim") : <span className="t3">none</span>}</td>
    </tr>
  );
}

/** Every account of the newsroom. */
export function PeopleTable({ accounts, selected }: { accounts: Account[]; selected: string | undefined }) {
  return (
    <table className={s.table}>
      <colgroup>
        <col />
        <col className={s.cRole} />
        <col className={s.cState} />
        <col className={s.cSeen} />
        <col className={s.cHolds} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Roles</th>
          <th scope="col">State</th>
          <th scope="col" className={s.seen}>
            Last seen
          </th>
          <th scope="col" className={s.holds}>
            Holds
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((a) => (
          <Row key={a.id} account={a} selected={a.id === selected} />
        ))}
      </tbody>
    </table>
  );
}
