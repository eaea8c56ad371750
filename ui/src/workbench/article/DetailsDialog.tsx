import { useState } from "react";

import { type Article, type ArticleFields, fieldError } from "../../lib/api";
import { fromLocalInput, toLocalInput } from "../../lib/time";
import { TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
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
    return act.mutateAsync({ action: "edit", fields: changed });
  };
  return (
    <FormDialog
      title="Details of the article"
      confirm="Save"
      fields={[...fields.map((f) => f.name), "deadline"]}
      send={save}
      onClose={onClose}
    >
      {(error) => (
        <>
          {fields.map((f) => (
            <TextField
              key={f.name}
              label={f.label}
              type={f.type}
              error={fieldError(error, f.name)}
              value={values[f.name]}
              onChange={(e) => setValues({ ...values, [f.name]: e.target.value })}
            />
          ))}
          <TextField
            label="Deadline"
            type="datetime-local"
            error={fieldError(error, "deadline")}
            value={deadline}
            onChange={(e) => setDeadline(e.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
