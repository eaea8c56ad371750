import type { ReactNode } from "react";
import { cx } from "../lib/cx";
import { words } from "../lib/words";
import s from "./Chip.module.css";
import { Icon, type IconName, isIcon } from "./Icon";

/** The icon of a claim's status. */
export function statusIcon(status: string): IconName {
  const name = `st-${status.replaceAll("_", "-")}`;
  return isIcon(name) ? name : "st-open";
}

const names: Record<string, string> = { cross_check: "Cross-check" };

export const statusName = (status: string) => names[status] ?? words(status);

/** Where the work on a claim is: a ring and a word. */
export function StatusChip({ status, iconOnly }: { status: string; iconOnly?: boolean }) {
  return (
    <span className={s.st} data-st={status.replaceAll("_", "-")} title={iconOnly ? statusName(status) : undefined}>
      <Icon name={statusIcon(status)} size={14} />
      <span className={iconOnly ? "vh" : undefined}>{statusName(status)}</span>
    </span>
  );
}

/** What of a scale's value a chip needs. */
export interface VerdictLook {
  value: string;
  label: string;
  colour: string;
  icon: string;
}

/** The icon of a verdict: the scale's own if the set has it, otherwise by the verdict's value. */
export function verdictIcon({ value, icon }: Pick<VerdictLook, "value" | "icon">): IconName {
  const key = value.replaceAll("_", "-");
  const found = [icon, `v-${icon}`, `v-${key}`, `va-${key}`, `vp-${key}`].find(isIcon);
  return found ?? "v-cannot-be-checked";
}

/** What was found about a claim: a solid shape and a word on a tint. */
export function VerdictChip({ iconOnly, ...v }: VerdictLook & { iconOnly?: boolean }) {
  return (
    <span
      className={s.vd}
      data-v={v.value.replaceAll("_", "-")}
      data-c={v.colour}
      title={iconOnly ? v.label : undefined}
    >
      <Icon name={verdictIcon(v)} size={14} />
      <span className={iconOnly ? "vh" : undefined}>{v.label}</span>
    </span>
  );
}

/** A small outlined word; `alarm` for what must not be missed. */
export function Tag({ icon, alarm, children }: { icon?: IconName; alarm?: boolean; children: ReactNode }) {
  return (
    <span className={cx(s.tag, alarm && s.alarm)}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}
