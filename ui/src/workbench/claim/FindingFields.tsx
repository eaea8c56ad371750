import { type Claim, fieldError } from "../../lib/api";
import { AreaField } from "../../parts/Field";
import { Note } from "../../parts/States";
import s from "./claim.module.css";
import { chosenOf, type FindingForm } from "./finding";
import { PolicyNeeds } from "./PolicyNeeds";
import type { Draft } from "./useDraft";
import { Verdict } from "./Verdict";

interface Props {
  claim: Claim;
  form: FindingForm;
  draft: Draft;
  /** Whether the server takes a finding from this person now. */
  offered: boolean;
  error: unknown;
}

/**
 * What the person finds about a claim. Shown while the server takes a finding,
 * and after that only as long as it holds words that were not saved.
 */
export function FindingFields({ claim, form, draft, offered, error }: Props) {
  if (!offered && !form.dirty) return null;
  const { value, set } = form;
  const { scale, attributionScale } = claim;
  const answers = attributionScale?.values.filter((v) => !v.retired).length ?? 0;
  return (
    <section className={s.finding} aria-label="Finding">
      {!offered && (
        <Note tone="warn">
          This claim no longer takes a finding from you. Your words are kept here to copy.{" "}
          <button type="button" className="txt" onClick={draft.discard}>
            Discard them
          </button>
        </Note>
      )}
      {claim.actions.includes("agree") && (
        <div>
          <h3 className={s.heading}>Record your verdict</h3>
          <p className={s.hint}>The first verdict stays hidden until you answer.</p>
        </div>
      )}
      {attributionScale && (
        <>
          <h3 className={s.heading}>
            Did they say it?{" "}
            <span className={s.question} dir="auto">
              {claim.speaker}
            </span>
            <span className={s.scale}>
              {attributionScale.name} v{attributionScale.version}
            </span>
          </h3>
          <Verdict
            scale={attributionScale}
            question="Did they say it?"
            digit={1}
            value={value.attributionVerdict}
            disabled={!offered}
            error={fieldError(error, "attributionVerdict")}
            onChange={(attributionVerdict) => set({ attributionVerdict })}
          />
        </>
      )}
      <h3 className={s.heading}>
        Verdict <span className={s.question}>Is it so?</span>
        <span className={s.scale}>
          {scale.name} v{scale.version}
        </span>
      </h3>
      <Verdict
        scale={scale}
        question="Is it so?"
        digit={answers + 1}
        value={value.verdict}
        disabled={!offered}
        error={fieldError(error, "verdict")}
        onChange={(verdict) => set({ verdict })}
      />
      <Correction claim={claim} form={form} offered={offered} error={error} />
      <Confidence form={form} offered={offered} error={error} />
      <Words form={form} field="rationale" label="Rationale" hint="Markdown." offered={offered} error={error} />
      <Words form={form} field="wouldChange" label="What would change this" offered={offered} error={error} />
      {(claim.evidence.length === 0 || value.noSource !== "") && (
        <Words
          form={form}
          field="noSource"
          label="Why there is no source"
          hint="Only when nothing can be attached."
          offered={offered}
          error={error}
        />
      )}
      {offered && <PolicyNeeds claim={claim} />}
      <DraftState draft={draft} dirty={form.dirty} />
    </section>
  );
}

type Part = Pick<Props, "form" | "offered" | "error">;

function Correction({ claim, ...rest }: Part & { claim: Claim }) {
  const chosen = chosenOf(claim.scale, rest.form.value.verdict);
  const demanded = chosen?.correction ?? "";
  if (demanded === "" && rest.form.value.correction === "") return null;
  const label = demanded === "replacement" ? "Replacement" : "Correction";
  return (
    <Words
      {...rest}
      field="correction"
      label={label}
      required={demanded !== ""}
      hint={demanded === "replacement" ? "The words to print instead." : undefined}
    />
  );
}

interface WordsProps extends Part {
  field: "correction" | "rationale" | "wouldChange" | "noSource";
  label: string;
  hint?: string;
  required?: boolean;
}

function Words({ form, field, label, hint, required, offered, error }: WordsProps) {
  return (
    <AreaField
      label={label}
      hint={hint}
      error={fieldError(error, field)}
      className={s.area}
      rows={field === "wouldChange" ? 1 : 2}
      required={required}
      readOnly={!offered}
      value={form.value[field]}
      onChange={(e) => form.set({ [field]: e.target.value })}
    />
  );
}

const levels = [
  { value: "high", label: "High" },
  { value: "medium", label: "Medium" },
  { value: "low", label: "Low" },
] as const;

function Confidence({ form, offered, error }: Part) {
  const wrong = fieldError(error, "confidence");
  return (
    <fieldset className={s.confidence} disabled={!offered} aria-invalid={wrong !== undefined || undefined}>
      <legend>Confidence</legend>
      {levels.map((l) => (
        <label key={l.value}>
          <input
            type="radio"
            name="confidence"
            checked={form.value.confidence === l.value}
            onChange={() => form.set({ confidence: l.value })}
          />
          {l.label}
        </label>
      ))}
      {wrong && <span className={s.error}>{wrong}</span>}
    </fieldset>
  );
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

function DraftState({ draft, dirty }: { draft: Draft; dirty: boolean }) {
  if (!dirty && !draft.unsaved) return null;
  const saved = draft.savedAt && `Draft saved ${clock.format(new Date(draft.savedAt))}`;
  return (
    <p className={s.draft} role="status">
      {draft.unsaved
        ? "The draft is only on this screen: the server did not take it. Trying again."
        : (saved ?? "Saving the draft …")}
      <button type="button" className="txt" onClick={draft.discard}>
        Discard
      </button>
    </p>
  );
}
