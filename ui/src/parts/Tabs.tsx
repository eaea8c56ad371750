import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import s from "./Tabs.module.css";

/** One tab: its key, its label, how many things are behind it, and its panel. */
export interface TabItem {
  value: string;
  label: string;
  count?: number;
  panel: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: TabItem[];
  value: string;
  onChange: (value: string) => void;
}

/** Panels of which one is shown. Tabs that are pages are links instead: see TabLinks. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <Base.Root value={value} onValueChange={(v) => onChange(String(v))}>
      <Base.List className={s.list} aria-label={label}>
        {tabs.map((t) => (
          <Base.Tab key={t.value} value={t.value} className={s.tab}>
            {t.label}
            {t.count !== undefined && <span className="count">{t.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((t) => (
        <Base.Panel key={t.value} value={t.value} className={s.panel}>
          {t.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
