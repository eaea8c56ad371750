import { useState } from "react";

import { fieldError } from "../../lib/api";
import { fromLocalInput, toLocalInput } from "../../lib/time";
import { TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
import type { ArticleAct } from "./useArticleAct";

/** Where and when the article was published. */
export function PublishDialog({ act, onClose }: { act: ArticleAct; onClose: () => void }) {
  const [where, setWhere] = useState("");
  const [at, setAt] = useState(() => toLocalInput(new Date().toISOString()));
  return (
    <FormDialog
      title="Mark as published"
      confirm="Mark as published"
      fields={["where", "at"]}
      send={() => act.mutateAsync({ action: "publish", where: where.trim() || undefined, at: fromLocalInput(at) })}
      onClose={onClose}
    >
      {(error) => (
        <>
          <TextField
            label="Where"
            hint="An address or a page of the paper."
            error={fieldError(error, "where")}
            value={where}
            onChange={(e) => setWhere(e.target.value)}
          />
          <TextField
            label="When"
            type="datetime-local"
            error={fieldError(error, "at")}
            value={at}
            onChange={(e) => setAt(e.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
