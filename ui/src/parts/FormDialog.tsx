import { type ReactNode, useId, useState } from "react";
import { sendByKey } from "../lib/keys";
import { useOnce } from "../lib/useOnce";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import s from "./Dialog.module.css";
import { Problems } from "./Problems";

interface FormDialogProps {
  title: string;
  wide?: boolean;
  /** What the button that goes on says. */
  confirm: string;
  /** Whether there is something to send. */
  ready?: boolean;
  /** The fields that say themselves what is wrong with them. */
  fields: readonly string[];
  /** Sends the form. When it rejects, the dialog stays open with what was typed and says why. */
  send: () => Promise<unknown>;
  onClose: () => void;
  /** Draws the fields; `error` is why the last attempt was refused. */
  children: (error: unknown) => ReactNode;
}

/** A form in a dialog, which closes when it is sent. Mount it anew for each opening. */
export function FormDialog({ title, wide, confirm, ready = true, fields, send, onClose, children }: FormDialogProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const once = useOnce();
  const id = useId();
  const go = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await send();
      onClose();
    } catch (err) {
      setError(err);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      wide={wide}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={id} busy={busy} disabled={!ready}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        aria-busy={busy}
        onSubmit={(e) => {
          e.preventDefault();
          if (ready) void once(go);
        }}
        onKeyDown={sendByKey}
      >
        {children(error)}
        <Problems error={error} shown={fields} />
      </form>
    </Dialog>
  );
}
