import { useState } from "react";

import { fieldError } from "../../lib/api";
import { fromLocalInput, toLocalInput } from "../../lib/time";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Field, TextInput } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import type { ArticleAct } from "./useArticleAct";

/** Where and when the article was published. */
export function PublishDialog({ act, onClose }: { act: ArticleAct; onClose: () => void }) {
  const [where, setWhere] = useState("");
  const [at, setAt] = useState(() => toLocalInput(new Date().toISOString()));
  const go = () =>
    act.mutate({ action: "publish", where: where.trim() || undefined, at: fromLocalInput(at) }, { onSuccess: onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Mark as published"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" busy={act.isPending} onClick={go}>
            Mark as published
          </Button>
        </>
      }
    >
      <Field label="Where" hint="An address or a page of the paper." error={fieldError(act.error, "where")}>
        {(id, d, invalid) => (
          <TextInput
            id={id}
            aria-describedby={d}
            invalid={invalid}
            value={where}
            onChange={(e) => setWhere(e.target.value)}
          />
        )}
      </Field>
      <Field label="When" error={fieldError(act.error, "at")}>
        {(id, d, invalid) => (
          <TextInput
            id={id}
            type="datetime-local"
            aria-describedby={d}
            invalid={invalid}
            value={at}
            onChange={(e) => setAt(e.target.value)}
          />
        )}
      </Field>
      {!fieldError(act.error, "where") && !fieldError(act.error, "at") && <ProblemNote error={act.error} />}
    </Dialog>
  );
}
