import { Link } from "@tanstack/react-router";
import type { QueueRow } from "../../lib/api";
import { cx } from "../../lib/cx";
import { words } from "../../lib/words";
import { Avatar } from "../../parts/Avatar";
import { StatusChip } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { Due } from "../../parts/Time";
import s from "./QueuePage.module.css";

function Risk({ risk }: { risk: string }) {
  const label = `${words(risk || "no")} risk`;
  return (
    <span className={s[risk]} title={label}>
      <Icon name="flag" size={14} />
      <span className="vh">{label}</span>
    </span>
  );
}

function Row({ row }: { row: QueueRow }) {
  const deadline = row.deadline ?? row.articleDeadline;
  return (
    <li className={s.row}>
      <Risk risk={row.risk} />
      <span className={s.what}>
        <Link
          to="/articles/$articleId"
          params={{ articleId: row.articleId }}
          search={{ claim: String(row.number) }}
          className={cx(s.wording, "cut")}
          dir="auto"
          data-row
        >
          <span className="t3">{row.number}</span>&ensp;{row.wording || row.quote}
        </Link>
        <span className={cx(s.about, "cut")} dir="auto">
          {row.articleTitle}
          {row.type && ` · ${words(row.type).toLowerCase()}`}
        </span>
        {row.needs && <span className={cx(s.needs, "cut")}>{row.needs}</span>}
      </span>
      <span className={s.status}>
        <StatusChip status={row.status} />
      </span>
      <span>{deadline ? <Due at={deadline} /> : <span className="t3">No deadline</span>}</span>
      <span className={s.who}>
        <Avatar person={row.holder} />
      </span>
    </li>
  );
}

/** Claims in the order in which to take them, as the server ranked them. */
export function QueueList({ rows }: { rows: QueueRow[] }) {
  return (
    <ol>
      {rows.map((r) => (
        <Row key={r.id} row={r} />
      ))}
    </ol>
  );
}
