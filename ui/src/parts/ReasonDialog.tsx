import { type ReactNode, useState } from "react";
import { fieldError } from "../lib/api";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Field, TextArea } from "./Field";
import { ProblemNote } from "./States";

interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** What will happen, in a sentence or two. */
  text?: ReactNode;
  /** The label of the reason. */
  label?: string;
  hint?: string;
  /** What the button that goes on says, such as "Waive the claim". */
  confirm: string;
  danger?: boolean;
  /** Whether the reason may be left empty. */
  optional?: boolean;
  /** Further fields, above the reason. */
  children?: ReactNode;
  /** Does it. When it rejects, the dialog stays open with the reason as written and says why. */
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a reason before something that stays on the record. */
export function ReasonDialog(props: ReasonDialogProps) {
  // The form lives only while the dialog is open, so that each opening starts empty.
  return props.open ? <ReasonForm {...props} /> : null;
}

function ReasonForm(props: ReasonDialogProps) {
  const { title, text, label = "Reason", hint, confirm, danger, optional, children, onConfirm, onClose } = props;
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const go = async () => {
    if (!optional && reason.trim() === "") {
      setMissing(true);
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm(reason.trim());
      onClose();
    } catch (err) {
      setError(err);
    } finally {
      setBusy(false);
    }
  };
  const atField = missing ? "Say why; it stays on the record." : fieldError(error, "reason");
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
      {text && <p className="t2">{text}</p>}
      {children}
      <Field label={label} hint={hint} error={atField}>
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            required={!optional}
            value={reason}
            onChange={(e) => {
              setReason(e.target.value);
              setMissing(false);
            }}
            onKeyDown={(e) => {
              if (e.key === "Enter" && (e.ctrlKey || e.metaKey) && !busy) void go();
            }}
          />
        )}
      </Field>
      {!fieldError(error, "reason") && <ProblemNote error={error} />}
    </Dialog>
  );
}
