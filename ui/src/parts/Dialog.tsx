import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, type RefObject, useRef } from "react";
import { cx } from "../lib/cx";
import { IconButton } from "./Button";
import s from "./Dialog.module.css";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** The buttons, the one that goes on last. */
  footer?: ReactNode;
  wide?: boolean;
  /** What has the focus at first; otherwise the first field, or the first button where there is none. */
  initialFocus?: RefObject<HTMLElement | null>;
}

/**
 * A modal dialog: it holds the focus and gives it back to where it came from. Escape and a click beside
 * it call onClose; a form inside keeps its words only as long as its parent keeps them.
 */
export function Dialog({ open, onClose, title, children, footer, wide, initialFocus }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  const firstField = () => body.current?.querySelector<HTMLElement>("input, textarea, select") ?? true;
  return (
    <Base.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={s.scrim} />
        <Base.Popup className={cx(s.popup, wide && s.wide)} initialFocus={initialFocus ?? firstField}>
          <header className={s.head}>
            <Base.Title>{title}</Base.Title>
            <Base.Close render={<IconButton label="Close" icon="x" small />} />
          </header>
          <div className={s.body} ref={body}>
            {children}
          </div>
          {footer && <footer className={s.foot}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
