import type { QuotePiece } from "../../lib/api";
import { cx } from "../../lib/cx";
import { type Column, columns, differences, told } from "./looks";
import s from "./quotes.module.css";

/** A quotation over what was heard, word by word, and in words what differs. Draws nothing where nothing was found. */
export function Aligned({ pieces }: { pieces: readonly QuotePiece[] }) {
  if (pieces.length === 0) return null;
  const differing = differences(pieces);
  return (
    <div className={s.compared}>
      <div className={s.lines} aria-hidden="true" dir="auto">
        <span className={cx(s.column, s.names)} dir="ltr">
          <span>Printed</span>
          <span>Heard</span>
        </span>
        {columns(pieces).map((c) => (
          <Words key={c.key} column={c} />
        ))}
      </div>
      {differing.length > 0 && (
        <ul className={s.differing} aria-label="What differs">
          {differing.map((p) => (
            <li key={p.key} data-kind={p.kind}>
              <b className="b">{told[p.kind]}</b>
              {p.quote && (
                <>
                  {" "}
                  {p.kind === "changed" && <span className="t3">printed</span>} <q dir="auto">{p.quote}</q>
                </>
              )}
              {p.passage && (
                <>
                  {" "}
                  {p.quote && <span className="t3">{p.kind === "changed" ? "heard" : "for"}</span>}{" "}
                  <q dir="auto">{p.passage}</q>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const marks: Partial<Record<Column["kind"], string>> = { omitted: "…", jump: "⤳", left_out: "∅", end: "·", added: "∅" };

function Words({ column: { kind, printed, heard } }: { column: Column }) {
  const mark = marks[kind] ?? "";
  return (
    <span className={s.column} data-kind={kind}>
      <span className={s.printed}>{printed || mark || "\u00a0"}</span>
      <span className={s.heard}>{heard || (printed ? mark : "") || "\u00a0"}</span>
    </span>
  );
}
