import { type MouseEvent, memo } from "react";

import type { ClaimRow } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Avatar } from "../../parts/Avatar";
import { StatusChip, VerdictChip } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { useBench, useIsActive } from "../bench";
import { FactMark } from "../facts/FactMark";
import { isDone, showsVerdict, statusName, type Verdicts } from "../model";
import { useIsPicked } from "../picks";
import { SeenMark } from "../seen/SeenMark";
import s from "./list.module.css";
import p from "./picked.module.css";
import { useClaimPicking } from "./picking";

/** A claim in the list. */
export function ClaimLine({ row }: { row: ClaimRow }) {
  const { changed, open, verdicts } = useBench();
  const on = useIsActive(row.id);
  const { picks, order } = useClaimPicking();
  const picked = useIsPicked(picks, row.id);
  const click = (e: MouseEvent) => {
    if (!e.shiftKey && !e.ctrlKey && !e.metaKey) return;
    e.preventDefault();
    e.stopPropagation();
    if (e.shiftKey) picks.extend(order, row.id);
    else picks.toggle([row.id]);
  };
  return (
    // Ctrl and Shift clicks are for the mouse; the keys are x and Shift x.
    <div className={p.box} onClickCapture={click}>
      <input
        type="checkbox"
        className={p.check}
        tabIndex={picked ? 0 : -1}
        aria-label={`Pick claim ${row.number}`}
        checked={picked}
        onChange={() => picks.toggle([row.id])}
      />
      <Line row={row} on={on} changedBy={changed.get(row.id)} open={open} verdicts={verdicts} />
    </div>
  );
}

interface LineProps {
  row: ClaimRow;
  on: boolean;
  changedBy: string | undefined;
  open(claim: ClaimRow): void;
  verdicts: Verdicts;
}

const Line = memo(function Line({ row, on, changedBy, open, verdicts }: LineProps) {
  const verdict = verdicts.get(row.verdict);
  const said = verdicts.get(row.attributionVerdict);
  const signed = showsVerdict(row) && verdict !== undefined;
  return (
    <button
      type="button"
      className={cx(s.row, on && s.on, isDone(row) && s.done)}
      aria-current={on || undefined}
      data-line={row.id}
      title={`${row.number}. ${row.wording}, ${statusName(row.status).toLowerCase()}`}
      onClick={() => open(row)}
    >
      <span className={s.number} data-number>
        {row.number}
      </span>
      <span className={s.wording} dir="auto">
        {row.wording}
      </span>
      <span className={s.meta}>
        {!signed && <StatusChip status={row.status} />}
        {verdict && <VerdictChip {...verdict} iconOnly={!signed} />}
        {said && <VerdictChip {...said} iconOnly />}
        <Aside row={row} changedBy={changedBy} />
      </span>
      <span className={s.who}>{!isDone(row) || row.holder ? <Avatar person={row.holder} /> : null}</span>
    </button>
  );
});

/** A person's first name; whoever is none, such as the author without an account, keeps theirs. */
const briefly = (name: string) => (name.startsWith("The ") ? name : name.split(" ")[0]);

/** The one further thing worth knowing about a claim in the list. */
function Aside({ row, changedBy }: { row: ClaimRow; changedBy: string | undefined }) {
  const word =
    (row.textChanged && "text changed") ||
    (row.verdictHidden && "verdict hidden") ||
    (row.suggestedBy && `suggested by ${row.suggestedBy}`) ||
    (row.status === "dismissed" && row.disposition.replaceAll("_", " "));
  return (
    <>
      {changedBy !== undefined && (
        <span className={s.changed}>
          <span className={s.dot} aria-hidden="true" />
          changed by {briefly(changedBy)}
        </span>
      )}
      {changedBy === undefined && word && <span className={cx(s.word, row.textChanged && s.alarm)}>{word}</span>}
      <FactMark claimId={row.id} />
      {row.sourceAlerts > 0 && <span className={cx(s.word, s.alarm)}>source changed</span>}
      <SeenMark claimId={row.id} />
      {row.comments > 0 && (
        <span className={s.comments}>
          <Icon name="message" size={12} />
          {row.comments}
          <span className="vh"> comments</span>
        </span>
      )}
    </>
  );
}
