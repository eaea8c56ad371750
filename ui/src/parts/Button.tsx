import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { cx } from "../lib/cx";
import s from "./Button.module.css";
import { Icon, type IconName } from "./Icon";
import { Keys } from "./Keys";

export type ButtonVariant = "primary" | "default" | "quiet" | "danger";
export type ButtonSize = "xs" | "md" | "lg";

interface Look {
  variant?: ButtonVariant;
  size?: ButtonSize;
  wide?: boolean;
}

/** The class of a button, for links that look like one. */
export function buttonClass({ variant = "default", size = "md", wide = false }: Look = {}): string {
  return cx(s.btn, variant !== "default" && s[variant], size !== "md" && s[size], wide && s.wide);
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  icon?: IconName;
  /** The shortcut shown in the button, as in a KeyMap: "Ctrl+Enter". */
  kbd?: string;
  /** Says that the request is on its way; the button then does nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button with a label. Give a disabled one its reason beside it. */
export function Button({ variant, size, wide, icon, kbd, busy, children, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(buttonClass({ variant, size, wide }), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (e) => e.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} size={size === "xs" ? 14 : 16} />}
      <span>{children}</span>
      {kbd && <Keys keys={kbd} />}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** What it does; also its tooltip. */
  label: string;
  icon: IconName;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that is only an icon. */
export function IconButton({ label, icon, small, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cx(s.ib, small && s.ibSmall, className)}
    >
      <Icon name={icon} />
    </button>
  );
}
