import { useEffect, useId, useRef, useState } from "react";

import { cx } from "../lib/cx";
import { useKeys } from "../lib/keys";
import { IconButton } from "./Button";
import { Icon, type IconName } from "./Icon";
import { Keys } from "./Keys";
import s from "./Menu.module.css";

/** One command of a menu. One with `why` cannot be chosen, and says the reason. */
export interface MenuItem {
  label: string;
  icon?: IconName;
  kbd?: string;
  danger?: boolean;
  why?: string;
  /** Draws a line above it. */
  rule?: boolean;
  run: () => void;
}

interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  side?: "top" | "bottom";
}

/** A button that shows further commands, as plain buttons. One that is refused says why. */
export function Menu({ label, items, side = "bottom" }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  };
  useKeys(open ? { Escape: { label: "Close", run: close } } : {}, { scope: label });
  useEffect(() => {
    if (!open) return;
    document.getElementById(id)?.querySelector<HTMLElement>("button:enabled")?.focus();
    const elsewhere = (e: Event) => e.target instanceof Node && !box.current?.contains(e.target) && setOpen(false);
    document.addEventListener("pointerdown", elsewhere);
    document.addEventListener("focusin", elsewhere);
    return () => {
      document.removeEventListener("pointerdown", elsewhere);
      document.removeEventListener("focusin", elsewhere);
    };
  }, [open, id]);

  return (
    <div className={s.box} ref={box}>
      <IconButton icon="more" label={label} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} />
      <ul id={id} hidden={!open} className={cx(s.list, side === "top" && s.above)}>
        {open &&
          items.map((item) => (
            <li key={item.label} className={cx(item.rule && s.rule)}>
              <button
                type="button"
                disabled={item.why !== undefined}
                className={cx(item.danger && s.danger)}
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                {item.icon ? <Icon name={item.icon} /> : <span />}
                <span>{item.label}</span>
                {item.kbd && <Keys keys={item.kbd} />}
              </button>
              {item.why && <p className={s.why}>{item.why}</p>}
            </li>
          ))}
      </ul>
    </div>
  );
}
