import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";

import { type Claim, fieldError, type Stance } from "../../lib/api";
import { written } from "../../lib/time";
import { useDebounced } from "../../lib/useDebounced";
import { count } from "../../lib/words";
import { VerdictChip } from "../../parts/Chip";
import { SelectField, TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
import { ProblemNote, Skeleton } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { stances } from "../evidence/rows";
import s from "./facts.module.css";
import { searchQuery, useFact } from "./server";

const rest = 250; // milliseconds

/** Looks for a standing fact and rests the claim on it; only what the list shows can be chosen. */
export function UseDialog({ claim, onUsed, onClose }: { claim: Claim; onUsed(): void; onClose(): void }) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState("");
  const [stance, setStance] = useState<Stance>("supports");
  const found = useQuery({ ...searchQuery(useDebounced(words.trim(), rest)), placeholderData: keepPreviousData });
  const fact = found.data?.find((f) => f.id === chosen);
  const use = useFact(claim);
  const toast = useToast();
  const name = useId();
  const send = async () => {
    if (!fact) return;
    await use.mutateAsync({ fact, stance });
    toast.show(`Claim ${claim.number} rests on the fact.`);
    onUsed();
  };
  return (
    <FormDialog
      title={`A standing fact for claim ${claim.number}`}
      wide
      confirm="Use the fact"
      ready={fact !== undefined}
      fields={["fact", "stance"]}
      send={send}
      onClose={onClose}
    >
      {(error) => (
        <>
          <TextField
            label="Look for"
            hint="Words of the statement or of a source."
            type="search"
            error={fieldError(error, "fact")}
            value={words}
            onChange={(e) => setWords(e.target.value)}
          />
          {found.isPending && <Skeleton rows={2} label="Looking for facts" />}
          <ProblemNote error={found.error} />
          {found.data?.length === 0 && <p className="t2">No current fact says that.</p>}
          {found.data && found.data.length > 0 && (
            <fieldset className={s.found}>
              <legend className="vh">Facts</legend>
              {found.data.map((f) => (
                <label key={f.id} className={s.choice}>
                  <input type="radio" name={name} checked={chosen === f.id} onChange={() => setChosen(f.id)} />
                  <span>
                    <span dir="auto">{f.statement}</span>
                    <span className={s.about}>
                      <VerdictChip {...f.verdict} /> {count(f.sources.length, "source")}
                      {f.validUntil && `, until ${written(f.validUntil)}`}
                    </span>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <SelectField
            label="What it does to the claim"
            error={fieldError(error, "stance")}
            options={stances}
            value={stance}
            onChange={(e) => setStance(e.target.value as Stance)}
          />
        </>
      )}
    </FormDialog>
  );
}
