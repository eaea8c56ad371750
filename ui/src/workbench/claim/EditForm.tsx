import { useEffect, useRef } from "react";

import { type Claim, fieldError } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { fromLocalInput, toLocalInput } from "../../lib/time";
import { words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { AreaField, SelectField, TextField } from "../../parts/Field";
import { Problems } from "../../parts/Problems";
import { useBench, useSelected } from "../bench";
import { attributions, claimTypes, risks } from "../model";
import s from "./claim.module.css";
import type { Edits } from "./edits";
import { Readings } from "./Readings";
import type { TakenReadings } from "./useReadings";

interface Props {
  claim: Claim;
  edits: Edits | undefined;
  /** The field that has the focus at first. */
  at: string;
  change(change: Edits): void;
  readings: TakenReadings;
  save(): void;
  cancel(): void;
  busy: boolean;
  error: unknown;
}

/** The wording and the facts of a claim, edited where they stand. */
export function EditForm({ claim, edits, at, change, readings, save, cancel, busy, error }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`[name="${at}"]`)?.focus();
  }, [at]);
  useKeys({ "Ctrl+Enter": { label: "Save", run: save }, Escape: { label: "Cancel", run: cancel } }, { scope: "Edit" });
  const now = { ...claim, ...edits };
  return (
    <form
      ref={form}
      className={s.edit}
      aria-label="Edit the claim"
      onSubmit={(e) => {
        e.preventDefault();
        save();
      }}
    >
      <AreaField
        label="Wording"
        hint="Stands on its own: who, what, when."
        name="wording"
        rows={3}
        error={fieldError(error, "wording")}
        value={now.wording}
        onChange={(e) => change({ wording: e.target.value })}
      />
      {claim.actions.includes("edit") && (
        <div className={s.readings}>
          <Readings claim={claim} edits={edits} use={readings.use} undo={readings.undo} />
        </div>
      )}
      <FactFields now={now} change={change} error={error} />
      <Words claim={claim} edits={edits} change={change} error={fieldError(error, "spans")} />
      {!claim.actions.includes("edit") && (
        <p className={s.hint}>The claim can’t be edited now. Your words are kept here to copy.</p>
      )}
      <Problems error={error} shown={["wording", "speaker", "cue", "deadline", "spans"]} />
      <div className="hx">
        <Button type="submit" variant="primary" kbd="Ctrl+Enter" busy={busy} disabled={!claim.actions.includes("edit")}>
          Save
        </Button>
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type FactProps = Pick<Props, "change" | "error"> & { now: Claim & Edits };

function FactFields({ now, change, error }: FactProps) {
  return (
    <div className={s.two}>
      <TextField
        label="Speaker"
        name="speaker"
        error={fieldError(error, "speaker")}
        value={now.speaker}
        onChange={(e) => change({ speaker: e.target.value })}
      />
      <TextField
        label="Cue"
        name="cue"
        error={fieldError(error, "cue")}
        value={now.cue}
        onChange={(e) => change({ cue: e.target.value })}
      />
      <Choose
        name="attribution"
        label="Attribution"
        options={attributions}
        value={now.attribution}
        onChange={(attribution) => change({ attribution })}
      />
      <Choose name="type" label="Type" options={claimTypes} value={now.type} onChange={(type) => change({ type })} />
      <Choose name="risk" label="Risk" options={risks} value={now.risk} onChange={(risk) => change({ risk })} />
      <TextField
        label="Deadline"
        type="datetime-local"
        error={fieldError(error, "deadline")}
        value={toLocalInput(now.deadline)}
        onChange={(e) => change({ deadline: fromLocalInput(e.target.value) ?? "" })}
      />
    </div>
  );
}

interface ChooseProps {
  name: string;
  label: string;
  options: readonly string[];
  value: string;
  onChange(value: string): void;
}

function Choose({ name, label, options, value, onChange }: ChooseProps) {
  const all = options.includes(value) ? options : [value, ...options];
  return (
    <SelectField
      label={label}
      name={name}
      options={all.map((o) => ({ value: o, label: words(o) }))}
      value={value}
      onChange={(e) => onChange(e.target.value)}
    />
  );
}

type WordsProps = Pick<Props, "claim" | "edits" | "change"> & { error: string | undefined };

/** The claim's words in the article, and taking others by selecting them there. */
function Words({ claim, edits, change, error }: WordsProps) {
  const { offsets } = useBench();
  const { range } = useSelected();
  const spans = edits?.spans ?? claim.spans;
  const selected = range && { ...range, quote: offsets.slice(range.start, range.end) };
  const free = selected && spans.every((x) => x.end <= selected.start || selected.end <= x.start);
  return (
    <fieldset className={s.words}>
      <legend>Words in the article</legend>
      <ol>
        {spans.map((x) => (
          <li key={x.start}>
            <q dir="auto">{x.quote}</q>
            {spans.length > 1 && (
              <button type="button" className="txt" onClick={() => change({ spans: spans.filter((y) => y !== x) })}>
                Leave out
              </button>
            )}
          </li>
        ))}
      </ol>
      {selected ? (
        <div className="hx wrap">
          <Button size="xs" onClick={() => change({ spans: [selected] })}>
            Use the selected words
          </Button>
          {free && (
            <Button size="xs" onClick={() => change({ spans: [...spans, selected].sort((a, b) => a.start - b.start) })}>
              Add them as a piece
            </Button>
          )}
        </div>
      ) : (
        <p className={s.hint}>Select other words in the article to change them.</p>
      )}
      {error && <p className={s.error}>{error}</p>}
    </fieldset>
  );
}
