import { useEffect, useRef } from "react";
import { cx } from "../../lib/cx";
import { digits } from "../../lib/words";
import { StatusChip } from "../../parts/Chip";
import { Icon } from "../../parts/Icon";
import { type Decisions, type Entry, kinds, mustDecide, remark } from "./groups";
import s from "./versions.module.css";

interface EntryListProps {
  entries: readonly Entry[];
  current: string | undefined;
  decisions: Decisions;
  stored: boolean;
  /** Whether the unchanged ones are listed too. */
  all: boolean;
  onAll: () => void;
  onOpen: (key: string) => void;
}

/** The claims by what became of them; what needs a person stands first. */
export function EntryList({ entries, current, decisions, stored, all, onAll, onOpen }: EntryListProps) {
  const on = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is on changes with the current entry
  useEffect(() => {
    on.current?.scrollIntoView?.({ block: "nearest" });
  }, [current]);
  return (
    <nav className={s.list} aria-label="What became of the claims">
      {kinds.map((kind) => {
        const group = entries.filter((e) => e.outcome === kind.outcome);
        if (group.length === 0) return null;
        return (
          <section key={kind.outcome} aria-label={kind.label}>
            <h2 className={s.group}>
              <Icon name={kind.icon} size={14} />
              {kind.label}
              <span className="t3">{digits(group.length)}</span>
              {kind.outcome === "unchanged" && (
                <>
                  <span className="end" />
                  <button type="button" className="txt" aria-expanded={all} onClick={onAll}>
                    {all ? "Hide" : "Show"}
                  </button>
                </>
              )}
            </h2>
            <ol hidden={kind.outcome === "unchanged" && !all}>
              {group.map((e) => (
                <li key={e.key}>
                  <button
                    type="button"
                    ref={e.key === current ? on : undefined}
                    className={cx(s.entry, e.key === current && s.on, mustDecide(e, decisions) && s.alarm)}
                    aria-current={e.key === current ? "true" : undefined}
                    onClick={() => onOpen(e.key)}
                  >
                    <span className={s.number}>{e.item ? e.item.number : "+"}</span>
                    <span className={s.wording} dir="auto">
                      {e.wording}
                    </span>
                    <span className={s.meta}>
                      {e.item && <StatusChip status={(stored && e.item.now) || e.item.status} />}
                      <span className="t3 cut">{remark(e, decisions, stored)}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </nav>
  );
}
