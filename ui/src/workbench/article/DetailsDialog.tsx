import { useState } from "react";

import { type Article, type ArticleFields, fieldError } from "../../lib/api";
import { fromLocalInput, toLocalInput } from "../../lib/time";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Field, TextInput } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import type { ArticleAct } from "./useArticleAct";

interface Props {
  article: Article;
  act: ArticleAct;
  onClose: () => void;
}

const fields = [
  { name: "title", label: "Title", type: "text" },
  { name: "publisher", label: "Publisher", type: "text" },
  { name: "byline", label: "Byline", type: "text" },
  { name: "url", label: "Web address", type: "url" },
  { name: "publishedOn", label: "Published on", type: "date" },
] as const;

/** What is known about the article besides its text. */
export function DetailsDialog({ article, act, onClose }: Props) {
  const { title, publisher, byline, url, publishedOn } = article;
  const [values, setValues] = useState({ title, publisher, byline, url, publishedOn });
  const [deadline, setDeadline] = useState(() => toLocalInput(article.deadline));
  const save = () => {
    const changed: ArticleFields = { ...values };
    for (const f of fields) if (changed[f.name] === article[f.name]) delete changed[f.name];
    if (deadline !== toLocalInput(article.deadline)) changed.deadline = fromLocalInput(deadline) ?? "";
    act.mutate({ action: "edit", fields: changed }, { onSuccess: onClose });
  };
  const named = fields.some((f) => fieldError(act.error, f.name)) || fieldError(act.error, "deadline");
  return (
    <Dialog
      open
      onClose={onClose}
      title="Details of the article"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" busy={act.isPending} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      {fields.map((f) => (
        <Field key={f.name} label={f.label} error={fieldError(act.error, f.name)}>
          {(id, d, invalid) => (
            <TextInput
              id={id}
              type={f.type}
              dir="auto"
              aria-describedby={d}
              invalid={invalid}
              value={values[f.name]}
              onChange={(e) => setValues({ ...values, [f.name]: e.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label="Deadline" error={fieldError(act.error, "deadline")}>
        {(id, d, invalid) => (
          <TextInput
            id={id}
            type="datetime-local"
            aria-describedby={d}
            invalid={invalid}
            value={deadline}
            onChange={(e) => setDeadline(e.target.value)}
          />
        )}
      </Field>
      {!named && <ProblemNote error={act.error} />}
    </Dialog>
  );
}
