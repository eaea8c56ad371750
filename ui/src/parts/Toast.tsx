import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useKeys } from "../lib/keys";
import { Button, IconButton } from "./Button";
import { Icon } from "./Icon";
import s from "./Toast.module.css";

interface ToastOptions {
  /** Takes back what was done; a button, and Ctrl Z, as long as the toast stands. */
  undo?: () => void;
}

interface Toasts {
  /** Shows one sentence for a while at the foot of the page and says it to screen readers. */
  show: (text: string, options?: ToastOptions) => void;
  /** Says a sentence to screen readers only. */
  announce: (text: string) => void;
}

interface Shown extends ToastOptions {
  id: number;
  text: string;
}

/** How long a toast stays, in milliseconds: longer where it can be acted on. */
const stays = { plain: 5_000, undo: 10_000 };

const Context = createContext<Toasts>({ show: () => undefined, announce: () => undefined });

export function useToast(): Toasts {
  return useContext(Context);
}

function ToastView({ toast, close }: { toast: Shown; close: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => close(toast.id), toast.undo ? stays.undo : stays.plain);
    return () => clearTimeout(timer);
  }, [held, toast, close]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading or focusing it only keeps it from going away
    <div
      className={s.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name="check" />
      <span>{toast.text}</span>
      {toast.undo && (
        <Button
          size="xs"
          className={s.undo}
          onClick={() => {
            toast.undo?.();
            close(toast.id);
          }}
        >
          Undo
        </Button>
      )}
      <IconButton label="Dismiss" icon="x" small onClick={() => close(toast.id)} />
    </div>
  );
}

/** Ctrl Z for the newest of the toasts that can be undone. */
function UndoKey({ toasts, close }: { toasts: readonly Shown[]; close: (id: number) => void }) {
  const newest = toasts.findLast((t) => t.undo);
  const run = () => {
    newest?.undo?.();
    if (newest) close(newest.id);
  };
  useKeys(newest ? { "Ctrl+z": { label: "Undo what was just done", run } } : {}, { scope: "Everywhere" });
  return null;
}

/** Holds the toasts and the live region of the page. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const [said, setSaid] = useState("");
  const nextId = useRef(1);
  const saying = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(saying.current), []);

  const close = useCallback((id: number) => setToasts((all) => all.filter((t) => t.id !== id)), []);
  const announce = useCallback((text: string) => {
    setSaid(""); // so that the same sentence is said again
    clearTimeout(saying.current);
    saying.current = setTimeout(() => setSaid(text), 50);
  }, []);
  const value = useMemo<Toasts>(
    () => ({
      announce,
      show: (text, options) => {
        setToasts((all) => [...all.slice(-2), { id: nextId.current++, text, ...options }]);
        announce(text);
      },
    }),
    [announce],
  );
  return (
    <Context.Provider value={value}>
      {children}
      <div className="vh" role="status" aria-live="polite">
        {said}
      </div>
      <UndoKey toasts={toasts} close={close} />
      <section className={s.region} aria-label="Notices">
        {toasts.map((t) => (
          <ToastView key={t.id} toast={t} close={close} />
        ))}
      </section>
    </Context.Provider>
  );
}
