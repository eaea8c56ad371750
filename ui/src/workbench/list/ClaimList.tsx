import { useEffect, useMemo, useRef, useState } from "react";

import type { ClaimRow } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useRested } from "../../lib/useRested";
import { count } from "../../lib/words";
import { IconButton } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Keys } from "../../parts/Keys";
import { useBench } from "../bench";
import { isSetAside, statusName } from "../model";
import { ClaimLine } from "./ClaimLine";
import { CoverageHead } from "./CoverageHead";
import { type Filter, grouped } from "./filter";
import s from "./list.module.css";
import { PickedBar } from "./PickedBar";
import { ClaimPickingProvider } from "./picking";
import { useKeptPlace } from "./useKeptPlace";
import { VirtualLines } from "./VirtualLines";

interface Props {
  filter: Filter;
  onFilter(change: Partial<Filter>): void;
  onCollapse(): void;
}

const manyRows = 100; // from here on only the rows in view are in the document

/** Left pane: how much is covered, and the claims in reading order. */
export function ClaimList({ filter, onFilter, onCollapse }: Props) {
  const { article, rows, shown } = useBench();
  const scroller = useRef<HTMLDivElement>(null);
  const [byStatus, setByStatus] = useState(false);
  const virtual = shown.length > manyRows && !byStatus;
  useKeptPlace(scroller, virtual ? undefined : article.id);
  const groups = useMemo(() => grouped(shown, byStatus), [shown, byStatus]);
  const aside = rows.filter(isSetAside).length;
  return (
    <ClaimPickingProvider>
      <CoverageHead />
      <div className={s.tools}>
        <Search value={filter.words} onChange={(words) => onFilter({ words })} />
        <StatusFilter rows={rows} value={filter.status} onChange={(status) => onFilter({ status })} />
        <IconButton
          icon="rows"
          small
          label={byStatus ? "In reading order" : "Group by status"}
          aria-pressed={byStatus}
          onClick={() => setByStatus(!byStatus)}
        />
        {(filter.words !== "" || filter.status !== "") && (
          <IconButton
            icon="x"
            small
            label="Clear the filter"
            className={s.clear}
            onClick={() => onFilter({ words: "", status: "" })}
          />
        )}
        <IconButton icon="panel" small label="Collapse the claims" className={s.keep} onClick={onCollapse} />
      </div>
      <div className={s.lines} ref={scroller}>
        {virtual ? (
          <VirtualLines rows={shown} />
        ) : (
          groups.map((g) => <Lines key={g.name} name={g.name} rows={g.rows} />)
        )}
        {shown.length === 0 && <Nothing filter={filter} onFilter={onFilter} />}
        {aside > 0 && (
          <button
            type="button"
            className={s.aside}
            aria-pressed={filter.setAside}
            onClick={() => onFilter({ setAside: !filter.setAside })}
          >
            {filter.setAside ? "Hide" : "Show"} {count(aside, "set-aside claim")}
          </button>
        )}
      </div>
      <PickedBar />
      <News />
    </ClaimPickingProvider>
  );
}

/** What is typed is seen at once; the list and the address follow when it rests. */
function Search({ value, onChange }: { value: string; onChange(words: string): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const rested = useRested((words = "") => {
    if (input.current?.value.trim() !== words) return; // it was cleared meanwhile
    sent.current = words;
    onChange(words);
  });
  useEffect(() => {
    if (sent.current === value) return; // it follows what is typed here
    sent.current = value;
    setTyped(value);
  }, [value]);
  useKeys({ "/": { label: "Filter claims", run: () => input.current?.focus() } }, { scope: "Claims" });
  return (
    <label className={s.search}>
      <Icon name="filter" size={14} />
      <input
        ref={input}
        type="search"
        aria-label="Filter claims"
        placeholder="Filter"
        value={typed}
        onChange={(e) => {
          setTyped(e.target.value);
          rested(e.target.value);
        }}
        onKeyDown={(e) => e.key === "Escape" && e.currentTarget.blur()}
      />
      <Keys keys="/" />
    </label>
  );
}

/** Says that others changed claims, and draws them when the reader asks. */
function News() {
  const { changed, refresh } = useBench();
  if (changed.size === 0) return null;
  return (
    <p className={s.news} role="status">
      {count(changed.size, "claim")} changed.{" "}
      <button type="button" className="txt" onClick={() => refresh()}>
        Show {changed.size === 1 ? "it" : "them"}
      </button>
    </p>
  );
}

function Nothing({ filter, onFilter }: Pick<Props, "filter" | "onFilter">) {
  if (filter.words === "" && filter.status === "") {
    return <p className={s.empty}>No claims yet. Select words in the article and make one.</p>;
  }
  return (
    <p className={s.empty}>
      No claim matches the filter.{" "}
      <button type="button" className="txt" onClick={() => onFilter({ words: "", status: "" })}>
        Clear the filter
      </button>
    </p>
  );
}

function Lines({ name, rows }: { name: string; rows: readonly ClaimRow[] }) {
  return (
    <>
      {name && (
        <h3 className={s.group}>
          {name} <span className="count">{rows.length}</span>
        </h3>
      )}
      <ol aria-label={name || "Claims in reading order"}>
        {rows.map((r) => (
          <li key={r.id}>
            <ClaimLine row={r} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface StatusFilterProps {
  rows: readonly ClaimRow[];
  value: string;
  onChange(status: string): void;
}

function StatusFilter({ rows, value, onChange }: StatusFilterProps) {
  const counts = new Map<string, number>();
  for (const r of rows) counts.set(r.status, (counts.get(r.status) ?? 0) + 1);
  return (
    <span className={s.statusBox}>
      <select className={s.status} aria-label="Status" value={value} onChange={(e) => onChange(e.target.value)}>
        <option value="">All</option>
        {[...counts].map(([status, n]) => (
          <option key={status} value={status}>
            {statusName(status)} ({n})
          </option>
        ))}
      </select>
      <Icon name="down" size={12} />
    </span>
  );
}
