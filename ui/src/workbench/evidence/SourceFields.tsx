import { type Ref, useState } from "react";

import { type Claim, Problem } from "../../lib/api";
import { Button } from "../../parts/Button";
import { AreaField, Choice, SelectField, TextField } from "../../parts/Field";
import { fieldOf } from "../../parts/Problems";
import { CopyDialog } from "./CopyDialog";
import { CopyStatus } from "./CopyStatus";
import s from "./evidence.module.css";
import { sourceKinds, stances, ways } from "./rows";
import type { SourceValues } from "./source";
import type { Attach } from "./useAttach";

interface Props {
  claim: Claim;
  values: SourceValues;
  set(part: Partial<SourceValues>): void;
  attach: Attach;
  error: unknown;
  first: Ref<HTMLInputElement>;
}

/** The fields that say themselves what is wrong with them. */
export const sourceFields = [
  ...["url", "title", "publisher", "author", "publishedOn", "kind", "how", "place"],
  ...["quote", "stance", "locator", "accessedOn", "sameOriginAs"],
];

/** The text for a field of a row, which the server may name by its place in the list. */
function atRow(error: unknown, field: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  return Object.entries(error.fields).find(([key]) => fieldOf(key) === field)?.[1];
}

export function SourceFields(props: Props) {
  const { values, set, attach } = props;
  const interview = values.kind === "interview";
  return (
    <>
      <Line {...props} field="url" label="Web address" />
      <Line {...props} field="title" label="Title" required />
      {!interview && <CopyStatus attach={attach} />}
      <div className={s.two}>
        <Picked {...props} field="kind" label="Kind" options={sourceKinds} />
        {interview ? (
          <Picked {...props} field="how" label="How it was held" options={ways} none="Choose" />
        ) : (
          <Line {...props} field="publisher" label="Publisher" />
        )}
        <Line {...props} field="author" label={interview ? "Who was interviewed" : "Author"} required={interview} />
        <Line {...props} field="publishedOn" label={interview ? "Held on" : "Published on"} required={interview} />
      </div>
      {values.kind === "document" && <Line {...props} field="place" label="Where it is kept" />}
      {values.kind === "dataset" && <Line {...props} field="place" label="Table, version or query" />}
      <Passage {...props} />
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

/** The quoted words: chosen in the stored copy, or typed. */
function Passage({ values, set, attach, error }: Props) {
  const [choosing, setChoosing] = useState(false);
  const { copy } = attach;
  return (
    <>
      <AreaField
        label="Passage, as it stands there"
        error={atRow(error, "quote")}
        aside={
          copy?.hasText && (
            <Button size="xs" icon="quote" onClick={() => setChoosing(true)}>
              Choose in the copy
            </Button>
          )
        }
        rows={3}
        value={values.quote}
        onChange={(e) => set({ quote: e.target.value })}
      />
      {choosing && copy && (
        <CopyDialog
          capture={copy}
          title={values.title || values.url}
          pick={(p) => set({ quote: p.quote, locator: p.locator || values.locator, captureId: p.captureId })}
          close={() => setChoosing(false)}
        />
      )}
    </>
  );
}

interface LineProps extends Props {
  field: "url" | "title" | "publisher" | "author" | "locator" | "publishedOn" | "accessedOn" | "place";
  label: string;
  required?: boolean;
}

const types: Partial<Record<LineProps["field"], string>> = { url: "url", publishedOn: "date", accessedOn: "date" };

function Line({ field, label, required, values, set, attach, error, first }: LineProps) {
  const address = field === "url";
  return (
    <TextField
      label={label}
      error={atRow(error, field)}
      ref={address ? first : undefined}
      type={types[field] ?? "text"}
      dir={address ? "ltr" : "auto"}
      placeholder={address ? "https://" : undefined}
      required={required}
      value={values[field]}
      onChange={(e) => set({ [field]: e.target.value })}
      onKeyDown={(e) => {
        if (!address || e.key !== "Enter" || !attach.get) return;
        e.preventDefault();
        attach.get();
      }}
    />
  );
}

interface PickedProps extends Props {
  field: "kind" | "how";
  label: string;
  options: readonly { value: string; label: string }[];
  /** What stands for no choice; undefined where one is always made. */
  none?: string;
}

function Picked({ field, label, options, none, values, set, error }: PickedProps) {
  return (
    <SelectField
      label={label}
      error={atRow(error, field)}
      options={options}
      value={values[field]}
      onChange={(e) => set({ [field]: e.target.value })}
    >
      {none && <option value="">{none}</option>}
    </SelectField>
  );
}

function Origin({ claim, values, set, error }: Props) {
  const others = claim.evidence.filter((e) => e.id !== values.id);
  if (others.length === 0) return null;
  return (
    <SelectField
      label="Same origin as"
      hint="Reprints of one story are one origin."
      error={atRow(error, "sameOriginAs")}
      options={others.map((e) => ({ value: e.id, label: `#${e.ordinal} ${e.source.title}` }))}
      value={values.sameOriginAs}
      onChange={(e) => set({ sameOriginAs: e.target.value })}
    >
      <option value="">An origin of its own</option>
    </SelectField>
  );
}
