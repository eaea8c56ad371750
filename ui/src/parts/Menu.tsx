import { Menu as Base } from "@base-ui/react/menu";
import { Fragment, type ReactElement } from "react";
import { cx } from "../lib/cx";
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
  items: MenuItem[];
  /** A button to open it; three dots otherwise. */
  trigger?: ReactElement<Record<string, unknown>>;
  side?: "top" | "bottom";
}

/** A button that opens a list of commands. */
export function Menu({ label, items, trigger, side = "bottom" }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger ?? <IconButton label={label} icon="more" small />} />
      <Base.Portal>
        <Base.Positioner className={s.positioner} side={side} align="end" sideOffset={4}>
          <Base.Popup className={s.popup} aria-label={label}>
            {items.map((item) => (
              <Fragment key={item.label}>
                {item.rule && <Base.Separator className={s.rule} />}
                <Base.Item
                  className={cx(s.item, item.danger && s.danger)}
                  disabled={item.why !== undefined}
                  onClick={item.run}
                >
                  {item.icon ? <Icon name={item.icon} /> : <span />}
                  <span>{item.label}</span>
                  {item.kbd ? <Keys keys={item.kbd} /> : <span />}
                  {item.why && <span className={s.why}>{item.why}</span>}
                </Base.Item>
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
