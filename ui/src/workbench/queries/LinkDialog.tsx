import { useRef } from "react";

import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Field, TextArea, TextInput } from "../../parts/Field";
import { Note } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import s from "./queries.module.css";

/** A link that was just made, and whom it is for. */
export interface Made {
  link: string;
  addressee: string;
  email: string;
  question: string;
}

function message({ addressee, question, link }: Made, title: string): string {
  return `${addressee},\n\nwe have a question about “${title}”:\n\n${question}\n\nPlease answer here; no account is needed:\n${link}\n`;
}

/** The link to a query, which can be had this once. */
export function LinkDialog({ made, title, onClose }: { made: Made | undefined; title: string; onClose(): void }) {
  if (!made) return null;
  return <Shown made={made} title={title} onClose={onClose} />;
}

function Shown({ made, title, onClose }: { made: Made; title: string; onClose(): void }) {
  const text = message(made, title);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`The link for ${made.addressee}`}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={s.fields}>
        <Note tone="warn">Copy it now: it is stored nowhere and cannot be shown again. A new one can be made.</Note>
        <Copied label="Link" what="The link" value={made.link} />
        {made.email && <Copied label="E-mail" what="The address" value={made.email} />}
        <Copied label="Message" what="The message" value={text} tall />
      </div>
    </Dialog>
  );
}

interface CopiedProps {
  label: string;
  /** What was copied, for the notice. */
  what: string;
  value: string;
  tall?: boolean;
}

/** Something to copy, with a button that does. */
function Copied({ label, what, value, tall }: CopiedProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const toast = useToast();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      toast.show(`${what} is copied.`);
    } catch {
      // Without a secure context there is no clipboard; the text is selected for the person to copy.
      toast.show(`${what} is selected. Press Ctrl C to copy it.`);
    }
  };
  return (
    <Field label={label}>
      {(id) => (
        <div className={s.copy}>
          {tall ? (
            <TextArea ref={field} id={id} readOnly rows={6} value={value} />
          ) : (
            <TextInput ref={field} id={id} readOnly value={value} onFocus={(e) => e.target.select()} />
          )}
          <Button icon="copy" aria-label={`Copy: ${label}`} onClick={() => void copy()}>
            Copy
          </Button>
        </div>
      )}
    </Field>
  );
}
