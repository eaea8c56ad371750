import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";

import type { ClaimRow } from "../../lib/api";
import { useActive, useBench } from "../bench";
import { isDone } from "../model";
import { ClaimLine } from "./ClaimLine";
import s from "./list.module.css";
import { useKeptPlace } from "./useKeptPlace";

const open = 68; // px, two lines of wording and the line below
const done = 46; // px, one line

/** A long list of claims, of which only what is in view is in the document. */
export function VirtualLines({ rows }: { rows: readonly ClaimRow[] }) {
  const active = useActive();
  const { article } = useBench();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => (rows[i] && isDone(rows[i]) ? done : open),
    getItemKey: (i) => rows[i]?.id ?? i,
    overscan: 10,
  });

  const at = rows.findIndex((r) => r.id === active?.id);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);

  const show = useCallback(
    (line: string) => {
      const to = rows.findIndex((r) => r.id === line);
      if (to >= 0) virtual.scrollToIndex(to, { align: "start" });
    },
    [rows, virtual],
  );
  useKeptPlace(scroller, article.id, show);

  return (
    <div ref={scroller} className={s.virtual}>
      {/* Positions are the one thing that only the script knows. */}
      <ol aria-label="Claims in reading order" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row && (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ClaimLine row={row} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}
