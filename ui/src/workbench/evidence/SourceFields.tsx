import type { Ref } from "react";

import { type Claim, Problem } from "../../lib/api";
import { Choice, Field, Select, TextArea, TextInput } from "../../parts/Field";
import { fieldOf } from "../Problems";
import s from "./evidence.module.css";
import { sourceKinds, stances } from "./rows";
import type { SourceValues } from "./source";

interface Props {
  claim: Claim;
  values: SourceValues;
  set(part: Partial<SourceValues>): void;
  error: unknown;
  first: Ref<HTMLInputElement>;
}

/** The fields that say themselves what is wrong with them. */
export const sourceFields = [
  ...["url", "title", "publisher", "author", "publishedOn", "kind"],
  ...["quote", "stance", "locator", "accessedOn", "sameOriginAs"],
];

/** The text for a field of a row, which the server may name by its place in the list. */
function atRow(error: unknown, field: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  return Object.entries(error.fields).find(([key]) => fieldOf(key) === field)?.[1];
}

export function SourceFields(props: Props) {
  const { values, set, error } = props;
  return (
    <>
      <Line {...props} field="url" label="Web address" />
      <Line {...props} field="title" label="Title" required />
      <div className={s.two}>
        <Line {...props} field="publisher" label="Publisher" />
        <Line {...props} field="author" label="Author" />
        <Line {...props} field="publishedOn" label="Published on" />
        <Kind {...props} />
      </div>
      <Field label="Passage, as it stands there" error={atRow(error, "quote")}>
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
        <legend>The passage</legend>
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
        <Line {...props} field="locator" label="Where in it" />
        <Line {...props} field="accessedOn" label="Accessed on" />
      </div>
      <Origin {...props} />
      <Choice
        label="Primary source"
        hint="First hand: the person, the record, the data."
        checked={values.primary}
        onChange={(e) => set({ primary: e.target.checked })}
      />
    </>
  );
}

interface LineProps extends Props {
  field: "url" | "title" | "publisher" | "author" | "locator" | "publishedOn" | "accessedOn";
  label: string;
  required?: boolean;
}

const types: Partial<Record<LineProps["field"], string>> = { url: "url", publishedOn: "date", accessedOn: "date" };

function Line({ field, label, required, values, set, error, first }: LineProps) {
  const address = field === "url";
  return (
    <Field label={label} aside={required ? "required" : undefined} error={atRow(error, field)}>
      {(id, describedBy, invalid) => (
        <TextInput
          id={id}
          ref={address ? first : undefined}
          type={types[field] ?? "text"}
          dir={address ? "ltr" : "auto"}
          placeholder={address ? "https://" : undefined}
          aria-describedby={describedBy}
          invalid={invalid}
          required={required}
          value={values[field]}
          onChange={(e) => set({ [field]: e.target.value })}
        />
      )}
    </Field>
  );
}

function Kind({ values, set, error }: Props) {
  return (
    <Field label="Kind" error={atRow(error, "kind")}>
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
  );
}

function Origin({ claim, values, set, error }: Props) {
  const others = claim.evidence.filter((e) => e.id !== values.id);
  if (others.length === 0) return null;
  return (
    <Field label="Same origin as" hint="Reprints of one story are one origin." error={atRow(error, "sameOriginAs")}>
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
