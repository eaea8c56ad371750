import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import type { Claim, ClaimQuotes, QuoteCheck } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { count } from "../../lib/words";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { choices, type FindingForm } from "../claim/finding";
import pane from "../pane.module.css";
import { CheckCard } from "./CheckCard";
import { CheckDialog } from "./CheckDialog";
import s from "./quotes.module.css";
import { claimQuotesQuery, type Draft } from "./server";

const fresh = (quotes: ClaimQuotes): Draft => ({
  quotation: quotes.quotation,
  evidenceId: quotes.passages[0]?.evidenceId ?? "",
  transcript: "",
  origin: "",
});

/** A draft whose source is gone is one with a pasted transcript. */
const kept = (draft: Draft, { passages }: ClaimQuotes): Draft =>
  passages.some((p) => p.evidenceId === draft.evidenceId) ? draft : { ...draft, evidenceId: "" };

/** Whether a claim has words that somebody is said to have spoken just so. */
const quotes = (claim: Claim, found: ClaimQuotes) =>
  found.marks || claim.attribution === "direct_quote" || claim.attribution === "quote_continued";

/** The checks of a claim's quotation against transcripts, and making one. Draws nothing for claims without a quotation. */
export function QuoteChecks({ claim, form }: { claim: Claim; form: FindingForm }) {
  const query = useQuery(claimQuotesQuery(claim.id));
  const [draft, setDraft] = useState<Draft>();
  const [open, setOpen] = useState(false);
  const take = useTake(claim, form);
  const found = query.data;
  const may = found?.actions.includes("check_quote") ?? false;
  const offered = found !== undefined && may && quotes(claim, found);
  const start = () => {
    if (!found) return;
    setDraft((d) => d ?? fresh(found));
    setOpen(true);
  };
  useKeys(offered ? { p: { label: "Check the quotation", run: start } } : {}, { scope: "Claim" });
  if (!found && query.error) return <Unread error={query.error} again={() => void query.refetch()} />;
  if (!found || (found.items.length === 0 && !offered)) return null;
  const [newest, ...earlier] = found.items;
  return (
    <section aria-label="Check of the quotation" className={pane.section}>
      <header className={pane.head}>
        <h3>Check of the quotation</h3>
        {may && (
          <Button size="xs" icon="quote" kbd={offered ? "p" : undefined} onClick={start}>
            {newest ? "Check it again" : "Check the quotation"}
          </Button>
        )}
      </header>
      {newest ? (
        <CheckCard key={newest.id} check={newest} take={take} may={may} />
      ) : (
        <>
          <blockquote className={pane.quote} dir="auto">
            {found.quotation}
          </blockquote>
          <p className="t3">Paste the transcript to see whether these are the words that were said.</p>
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="txt">{count(earlier.length, "earlier check")}</summary>
          <div className={s.earlier}>
            {earlier.map((c) => (
              <CheckCard key={c.id} check={c} take={undefined} may={may} />
            ))}
          </div>
        </details>
      )}
      {open && draft && (
        <CheckDialog
          claim={claim}
          quotes={found}
          draft={kept(draft, found)}
          change={(more) => setDraft({ ...draft, ...more })}
          onClose={() => setOpen(false)}
          onKept={() => {
            setOpen(false);
            setDraft(undefined);
          }}
        />
      )}
    </section>
  );
}

/** Why the checks are not shown. */
function Unread({ error, again }: { error: unknown; again(): void }) {
  return (
    <section aria-label="Check of the quotation" className={pane.section}>
      <ProblemNote error={error} />
      <Button size="xs" icon="refresh" onClick={again}>
        Try again
      </Button>
    </section>
  );
}

/** Puts the verdict that follows from a check into the person's draft; undefined while no finding is taken from them. */
function useTake(claim: Claim, form: FindingForm) {
  const toast = useToast();
  const scale = claim.attributionScale;
  const latest = useRef<FindingForm>(undefined); // none when the claim was left
  useEffect(() => {
    latest.current = form;
    return () => {
      latest.current = undefined;
    };
  }, [form]);
  const back = (attributionVerdict: string) => {
    if (latest.current) latest.current.set({ attributionVerdict });
    else toast.show(`Claim ${claim.number} is not open any more. Change the answer in its finding.`);
  };
  if (!scale || !["set_verdict", "submit", "agree"].some((a) => claim.actions.includes(a))) return undefined;
  return ({ verdict }: QuoteCheck) => {
    const before = form.value.attributionVerdict;
    if (!choices(scale, before).some((v) => v.value === verdict.value)) return;
    form.set({ attributionVerdict: verdict.value });
    toast.show(`“${verdict.label}” is in your draft.`, { undo: () => back(before) });
  };
}
