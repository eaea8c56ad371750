import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";

import { type Claim, type Fact, fieldError, type Stance } from "../../lib/api";
import { useDebounced } from "../../lib/useDebounced";
import { count } from "../../lib/words";
import { Button } from "../../parts/Button";
import { VerdictChip } from "../../parts/Chip";
import { Dialog } from "../../parts/Dialog";
import { Field, Select, TextInput } from "../../parts/Field";
import { ProblemNote, Skeleton } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { stances } from "../evidence/rows";
import { Problems } from "../Problems";
import s from "./facts.module.css";
import { searchQuery, useFact } from "./server";

const rest = 250; // milliseconds

/** Looks for a standing fact and rests the claim on it. */
export function UseDialog({ claim, onUsed, onClose }: { claim: Claim; onUsed(): void; onClose(): void }) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<Fact>();
  const [stance, setStance] = useState<Stance>("supports");
  const found = useQuery(searchQuery(useDebounced(words.trim(), rest)));
  const use = useFact(claim);
  const toast = useToast();
  const id = useId();
  const send = (e: FormEvent) => {
    e.preventDefault();
    if (!chosen) return;
    use.mutate(
      { fact: chosen, stance },
      {
        onSuccess: () => {
          toast.show(`Claim ${claim.number} rests on the fact.`);
          onUsed();
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`A standing fact for claim ${claim.number}`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={id} busy={use.isPending} disabled={!chosen}>
            Use the fact
          </Button>
        </>
      }
    >
      <form id={id} className={s.fields} onSubmit={send}>
        <Field label="Look for" hint="Words of the statement or of a source." error={fieldError(use.error, "fact")}>
          {(own, describedBy) => (
            <TextInput
              id={own}
              type="search"
              aria-describedby={describedBy}
              value={words}
              onChange={(e) => setWords(e.target.value)}
            />
          )}
        </Field>
        {found.isPending && <Skeleton rows={2} label="Looking for facts" />}
        <ProblemNote error={found.error} />
        {found.data?.length === 0 && <p className="t2">No current fact says that.</p>}
        {found.data && found.data.length > 0 && (
          <fieldset className={s.found}>
            <legend className="vh">Facts</legend>
            {found.data.map((f) => (
              <label key={f.id} className={s.choice}>
                <input type="radio" name={id} checked={chosen?.id === f.id} onChange={() => setChosen(f)} />
                <span>
                  <span dir="auto">{f.statement}</span>
                  <span className={s.about}>
                    <VerdictChip {...f.verdict} /> {count(f.sources.length, "source")}
                    {f.validUntil && `, until ${f.validUntil}`}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <Field label="What it does to the claim" error={fieldError(use.error, "stance")}>
          {(own, describedBy, invalid) => (
            <Select
              id={own}
              aria-describedby={describedBy}
              invalid={invalid}
              value={stance}
              onChange={(e) => setStance(e.target.value as Stance)}
            >
              {stances.map((x) => (
                <option key={x.value} value={x.value}>
                  {x.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Problems error={use.error} shown={["fact", "stance"]} />
      </form>
    </Dialog>
  );
}
