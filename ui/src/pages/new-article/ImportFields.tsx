import { useQuery } from "@tanstack/react-query";
import { fieldError, type ImportPreview } from "../../lib/api";
import { peopleQuery } from "../../lib/queries";
import { Choice, Field, TextInput } from "../../parts/Field";
import s from "./NewArticle.module.css";
import type { ImportForm } from "./useImportForm";

interface ImportFieldsProps {
  form: ImportForm;
  set: (change: Partial<ImportForm>) => void;
  /** What was found in the text, offered where the person left a field empty. */
  found: ImportPreview | undefined;
  error: unknown;
}

type TextKey = "title" | "publisher" | "byline" | "url" | "publishedOn" | "deadline";

interface Control {
  name: TextKey;
  label: string;
  type?: string;
  placeholder?: string;
  hint?: React.ReactNode;
}

/** The fields besides the text; all may stay empty. */
export function ImportFields({ form, set, found, error }: ImportFieldsProps) {
  const control = ({ name, label, type, placeholder, hint }: Control) => (
    <Field label={label} error={fieldError(error, name)} hint={hint}>
      {(id, describedBy, invalid) => (
        <TextInput
          id={id}
          name={name}
          aria-describedby={describedBy}
          invalid={invalid}
          type={type}
          dir={type ? undefined : "auto"}
          placeholder={placeholder}
          value={form[name]}
          onChange={(e) => set({ [name]: e.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {control({ name: "title", label: "Title", placeholder: found?.title || "Taken from the text" })}
      <div className={s.two}>
        {control({ name: "publisher", label: "Publisher" })}
        {control({ name: "byline", label: "Byline", placeholder: found?.byline || undefined })}
      </div>
      {control({ name: "url", label: "Web address", type: "url", placeholder: "https://" })}
      <div className={s.two}>
        {control({
          name: "publishedOn",
          label: "Published on",
          type: "date",
          hint: <PublishedHint form={form} set={set} found={found} />,
        })}
        {control({ name: "deadline", label: "Deadline", type: "datetime-local", hint: "In your time zone" })}
      </div>
      <Restriction form={form} set={set} error={error} />
    </>
  );
}

function PublishedHint({ form, set, found }: Omit<ImportFieldsProps, "error">) {
  if (form.publishedOn) return "“on Monday” and the like are read from this day.";
  if (!found) return "“on Monday” stays unresolved without it.";
  if (!found.publishedOn)
    return "Not in the text. “on Monday” stays unresolved until you give it; Linecheck does not guess.";
  return (
    <>
      The text says {found.publishedOn}.{" "}
      <button type="button" className="txt" onClick={() => set({ publishedOn: found.publishedOn })}>
        Use it
      </button>
    </>
  );
}

function Restriction({ form, set, error }: Omit<ImportFieldsProps, "found">) {
  const people = useQuery({ ...peopleQuery, enabled: form.restricted });
  const problem = fieldError(error, "members") ?? fieldError(error, "restricted");
  const toggle = (id: string, on: boolean) =>
    set({ members: on ? [...form.members, id] : form.members.filter((m) => m !== id) });
  return (
    <fieldset className="stack">
      <legend className="vh">Who may see it</legend>
      <Choice
        label="Restrict to certain people"
        hint="To everybody else the article does not exist. You always see it yourself."
        checked={form.restricted}
        onChange={(e) => set({ restricted: e.target.checked })}
      />
      {form.restricted && (
        <div className={s.people}>
          {people.data?.items.map((p) => (
            <Choice
              key={p.id}
              label={p.name}
              checked={form.members.includes(p.id)}
              onChange={(e) => toggle(p.id, e.target.checked)}
            />
          ))}
        </div>
      )}
      {form.restricted && people.error && <p role="alert">{people.error.message}</p>}
      {problem && <p role="alert">{problem}</p>}
    </fieldset>
  );
}
