import type { ReactNode } from "react";
import { cx } from "../lib/cx";
import s from "./Tabs.module.css";

/** The class of a link that looks like a tab; the router marks the current one with aria-current. */
export const tabLinkClass = s.tab;

/** A row of links to sibling pages, drawn as tabs. */
export function TabLinks({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <nav className={cx(s.list, className)} aria-label={label}>
      {children}
    </nav>
  );
}
