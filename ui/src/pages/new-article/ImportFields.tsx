import { useQuery } from "@tanstack/react-query";
import { fieldError, type ImportPreview } from "../../lib/api";
import { peopleQuery } from "../../lib/queries";
import { Choice, Field, TextInput } from "../../parts/Field";
import s from "./NewArticle.module.css";
import type { ImportForm } from "./useImportForm";

interface ImportFieldsProps {
  form: ImportForm;
  set: (change: Partial<ImportForm>) => void;
  /** Whether the article is a page of the web, whose address is known. */
  web: boolean;
  /** What was found in the text, taken where the person leaves a field empty. */
  found: ImportPreview | undefined;
  error: unknown;
}

type TextKey = "title" | "publisher" | "byline" | "url" | "publishedOn" | "deadline";

interface Control {
  name: TextKey;
  label: string;
  type?: string;
  placeholder?: string;
  /** What was found, shown in place of what is not typed. */
  offer?: string;
  hint?: React.ReactNode;
}

/** The fields besides the text; all may stay empty. */
export function ImportFields({ form, set, web, found, error }: ImportFieldsProps) {
  const control = ({ name, label, type, placeholder, hint, offer }: Control) => (
    <Field
      label={label}
      error={fieldError(error, name)}
      hint={hint}
      aside={offer && form[name] === "" ? "found" : undefined}
    >
      {(id, describedBy, invalid) => (
        <TextInput
          id={id}
          name={name}
          aria-describedby={describedBy}
          invalid={invalid}
          type={type}
          dir={type ? undefined : "auto"}
          placeholder={offer || placeholder}
          value={form[name]}
          onChange={(e) => set({ [name]: e.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {control({ name: "title", label: "Title", offer: found?.title, placeholder: "Taken from the text" })}
      <div className={s.two}>
        {control({ name: "publisher", label: "Publisher", offer: found?.publisher })}
        {control({ name: "byline", label: "Byline", offer: found?.byline })}
      </div>
      {!web && control({ name: "url", label: "Web address", type: "url", placeholder: "https://" })}
      <div className={s.two}>
        {control({
          name: "publishedOn",
          label: "Published on",
          type: "date",
          hint: <PublishedHint typed={form.publishedOn} found={found} />,
        })}
        {control({ name: "deadline", label: "Deadline", type: "datetime-local", hint: "In your time zone" })}
      </div>
      <Restriction form={form} set={set} error={error} />
    </>
  );
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

function PublishedHint({ typed, found }: { typed: string; found: ImportPreview | undefined }) {
  if (typed) return "“on Monday” and the like are read from this day.";
  if (!found) return "“on Monday” stays unresolved without it.";
  if (!found.publishedOn)
    return "Not in the text. “on Monday” stays unresolved until you give it; Linecheck does not guess.";
  return `Found: ${day.format(new Date(found.publishedOn))}. It is used unless you give another day.`;
}

function Restriction({ form, set, error }: Omit<ImportFieldsProps, "web" | "found">) {
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
