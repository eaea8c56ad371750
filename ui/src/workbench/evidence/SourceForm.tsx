import { type FormEvent, useEffect, useRef, useState } from "react";

import { type Claim, fieldError, Problem } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { Choice, Field, Select, TextArea, TextInput } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import s from "./evidence.module.css";
import { sourceKinds, stances } from "./rows";
import type { SourceValues } from "./source";

interface Props {
  claim: Claim;
  values: SourceValues;
  change(values: SourceValues): void;
  save(): Promise<void>;
  cancel(): void;
  /** Whether the server takes evidence from this person now. */
  offered: boolean;
}

/** What a source says and where. What is typed is part of the person's draft on the claim. */
export function SourceForm({ claim, values, change, save, cancel, offered }: Props) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const set = (part: Partial<SourceValues>) => change({ ...values, ...part });

  const send = async () => {
    if (!offered || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await save();
    } catch (err) {
      setError(err);
      setBusy(false);
    }
  };
  useKeys(
    { "Ctrl+Enter": { label: "Save the source", run: () => void send() }, Escape: { label: "Cancel", run: cancel } },
    { scope: "Source" },
  );
  const wrong = (field: string) => atRow(error, field);
  const line = (field: "url" | "title" | "publisher" | "author" | "locator", label: string, required = false) => (
    <Field label={label} aside={required ? "required" : undefined} error={wrong(field)}>
      {(id, describedBy, invalid) => (
        <TextInput
          id={id}
          ref={field === "url" ? first : undefined}
          type={field === "url" ? "url" : "text"}
          dir={field === "url" ? "ltr" : "auto"}
          placeholder={field === "url" ? "https://" : undefined}
          aria-describedby={describedBy}
          invalid={invalid}
          required={required}
          value={values[field]}
          onChange={(e) => set({ [field]: e.target.value })}
        />
      )}
    </Field>
  );
  const date = (field: "publishedOn" | "accessedOn", label: string) => (
    <Field label={label} error={wrong(field)}>
      {(id, describedBy, invalid) => (
        <TextInput
          id={id}
          type="date"
          aria-describedby={describedBy}
          invalid={invalid}
          value={values[field]}
          onChange={(e) => set({ [field]: e.target.value })}
        />
      )}
    </Field>
  );

  return (
    <form
      className={s.form}
      noValidate
      aria-label={values.id ? "Edit the source" : "Add a source"}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        void send();
      }}
    >
      {line("url", "Web address")}
      {line("title", "Title", true)}
      <div className={s.two}>
        {line("publisher", "Publisher")}
        {line("author", "Author")}
        {date("publishedOn", "Published on")}
        <Field label="Kind" error={wrong("kind")}>
          {(id) => (
            <Select id={id} value={values.kind} onChange={(e) => set({ kind: e.target.value })}>
              {sourceKinds.map((k) => (
                <option key={k.value} value={k.value}>
                  {k.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Field label="Passage, as it stands there" error={wrong("quote")}>
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            rows={3}
            aria-describedby={describedBy}
            invalid={invalid}
            value={values.quote}
            onChange={(e) => set({ quote: e.target.value })}
          />
        )}
      </Field>
      <fieldset className={s.stances}>
        <legend>It</legend>
        {stances.map((x) => (
          <Choice
            key={x.value}
            type="radio"
            name="stance"
            label={x.label}
            checked={values.stance === x.value}
            onChange={() => set({ stance: x.value })}
          />
        ))}
      </fieldset>
      <div className={s.two}>
        {line("locator", "Where in it")}
        {date("accessedOn", "Accessed on")}
      </div>
      <Origin claim={claim} values={values} set={set} error={wrong("sameOriginAs")} />
      <Choice
        label="Primary source"
        hint="First hand: the person, the record, the data."
        checked={values.primary}
        onChange={(e) => set({ primary: e.target.checked })}
      />
      {!(
        error instanceof Problem &&
        error.status === 422 &&
        Object.keys(error.fields).length > 0 &&
        covered(error)
      ) && <ProblemNote error={error} />}
      <div className="hx">
        <Button
          type="submit"
          variant="primary"
          kbd="Ctrl+Enter"
          busy={busy}
          disabled={!offered || values.title.trim() === ""}
        >
          {values.id ? "Save the source" : "Add the source"}
        </Button>
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const names = [
  "url",
  "title",
  "publisher",
  "author",
  "publishedOn",
  "kind",
  "quote",
  "stance",
  "locator",
  "accessedOn",
  "sameOriginAs",
];

/** The text for a field of a row, which the server may name by its place in the list. */
function atRow(error: unknown, field: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  const named = Object.entries(error.fields).find(
    ([key]) =>
      key
        .split(/[.[\]]+/)
        .filter(Boolean)
        .at(-1) === field,
  );
  return named?.[1] ?? fieldError(error, field);
}

const covered = (error: Problem) => names.some((n) => atRow(error, n) !== undefined);

type OriginProps = Pick<Props, "claim" | "values"> & {
  set(part: Partial<SourceValues>): void;
  error: string | undefined;
};

function Origin({ claim, values, set, error }: OriginProps) {
  const others = claim.evidence.filter((e) => e.id !== values.id);
  if (others.length === 0) return null;
  return (
    <Field label="Same origin as" hint="Reprints of one story are one origin." error={error}>
      {(id, describedBy) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={values.sameOriginAs}
          onChange={(e) => set({ sameOriginAs: e.target.value })}
        >
          <option value="">An origin of its own</option>
          {others.map((e) => (
            <option key={e.id} value={e.id}>
              #{e.ordinal} {e.source.title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
