import { useState } from "react";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Note } from "../../parts/States";
import s from "./People.module.css";

interface PasswordDialogProps {
  name: string;
  password: string;
  onClose: () => void;
}

/** Shows a password that was just made. It is shown this once; the server keeps only a hash. */
export function PasswordDialog({ name, password, onClose }: PasswordDialogProps) {
  const [copied, setCopied] = useState<boolean>();
  const copy = () => {
    // The clipboard exists in secure contexts only; the password can be selected by hand.
    const done = navigator.clipboard?.writeText(password) ?? Promise.reject(new Error("no clipboard"));
    done.then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`A password for ${name}`}
      footer={
        <Button variant="primary" onClick={onClose}>
          I have passed it on
        </Button>
      }
    >
      <div className={s.password}>
        <output aria-label="One-time password">{password}</output>
        <Button icon="copy" onClick={copy}>
          Copy
        </Button>
      </div>
      <p className="t3" role="status">
        {copied === true && "Copied."}
        {copied === false && "The browser did not allow copying. Select it and copy it by hand."}
      </p>
      <Note tone="warn">
        It is shown only now. Give it to {name} in person or by phone; they choose their own when they first sign in.
      </Note>
    </Dialog>
  );
}
