import { type ReactNode, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ProblemNote } from "./States";

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** What the button that goes on says. */
  confirm: string;
  danger?: boolean;
  /** Does it. When it rejects, the dialog stays open and says why. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before something that others will notice. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return props.open ? <Question {...props} /> : null;
}

function Question({ title, children, confirm, danger, onConfirm, onClose }: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const go = () => {
    setBusy(true);
    onConfirm()
      .then(onClose, setError)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={go}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="t2">{children}</div>
      <ProblemNote error={error} />
    </Dialog>
  );
}
