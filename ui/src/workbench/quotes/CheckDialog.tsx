import { type FormEvent, useId } from "react";

import { type Claim, type ClaimQuotes, fieldError, type QuoteCheck } from "../../lib/api";
import { sendByKey } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { AreaField, SelectField, TextField } from "../../parts/Field";
import { Problems } from "../../parts/Problems";
import s from "./quotes.module.css";
import { Result } from "./Result";
import { comparedOf, type Draft, useCheck, usePreview } from "./server";

interface Props {
  claim: Claim;
  quotes: ClaimQuotes;
  /** What is written so far; the parent keeps it while the dialog is closed. */
  draft: Draft;
  change(more: Partial<Draft>): void;
  onClose(): void;
  onKept(check: QuoteCheck): void;
}

const shown = ["quotation", "transcript", "evidence", "origin"];

/** The quotation and the passage it is from, what comes of comparing them, and keeping that. */
export function CheckDialog({ claim, quotes, draft, change, onClose, onKept }: Props) {
  const preview = usePreview(claim);
  const keep = useCheck(claim);
  const id = useId();
  const error = keep.error ?? preview.error;
  const write = (more: Partial<Draft>) => {
    preview.reset(); // what came of it was about other words
    keep.reset();
    change(more);
  };
  const compare = (e: FormEvent) => {
    e.preventDefault();
    keep.reset();
    preview.mutate(comparedOf(draft));
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Check the quotation of claim ${claim.number}`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={id} variant={preview.data ? undefined : "primary"} busy={preview.isPending}>
            Compare
          </Button>
          <Button
            variant={preview.data ? "primary" : undefined}
            disabled={!preview.data}
            busy={keep.isPending}
            onClick={() => keep.mutate(comparedOf(draft), { onSuccess: onKept })}
          >
            Keep the check
          </Button>
        </>
      }
    >
      <form id={id} className={s.fields} aria-busy={preview.isPending} onSubmit={compare} onKeyDown={sendByKey}>
        <Passage quotes={quotes} draft={draft} change={write} error={error} />
        <Problems error={error} shown={shown} />
      </form>
      <div role="status" aria-live="polite" className={s.result}>
        {preview.data && <Result check={preview.data} />}
      </div>
    </Dialog>
  );
}

type Part = Pick<Props, "quotes" | "draft" | "change"> & { error: unknown };

function Passage({ quotes, draft, change, error }: Part) {
  const { passages } = quotes;
  return (
    <>
      {passages.length > 0 && (
        <SelectField
          label="Compare with"
          value={draft.evidenceId}
          error={fieldError(error, "evidence")}
          onChange={(e) => change({ evidenceId: e.target.value })}
          options={passages.map((p) => ({
            value: p.evidenceId,
            label: `The passage of source ${p.ordinal}: ${p.title}`,
          }))}
        >
          <option value="">A pasted transcript</option>
        </SelectField>
      )}
      {draft.evidenceId === "" && (
        <>
          <AreaField
            label="Transcript"
            hint="The passage around the quotation, or all of it up to 200,000 characters. Names of speakers and times may stay."
            rows={7}
            required
            className={s.transcript}
            value={draft.transcript}
            error={fieldError(error, "transcript")}
            onChange={(e) => change({ transcript: e.target.value })}
          />
          <TextField
            label="Where it is from"
            hint="Such as a press conference and its day, or the address of a recording."
            autoComplete="off"
            value={draft.origin}
            error={fieldError(error, "origin")}
            onChange={(e) => change({ origin: e.target.value })}
          />
        </>
      )}
      <AreaField
        label="Printed"
        hint="A part of the claim’s sentence, without the quotation marks around it."
        rows={2}
        value={draft.quotation}
        error={fieldError(error, "quotation")}
        onChange={(e) => change({ quotation: e.target.value })}
      />
    </>
  );
}
