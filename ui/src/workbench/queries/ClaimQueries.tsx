import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { Claim } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { toLocalInput } from "../../lib/time";
import { Button } from "../../parts/Button";
import { useBench } from "../bench";
import type { Draft as Written } from "../claim/useDraft";
import pane from "../pane.module.css";
import { AskDialog } from "./AskDialog";
import { LinkDialog, type Made } from "./LinkDialog";
import { QueryCard } from "./QueryCard";
import { claimQueriesQuery, type Draft } from "./server";
import { useOwnStep } from "./useOwnStep";

const day = 86_400_000;

/** This time tomorrow, on the hour, as an input for a local time has it. */
function tomorrow(): string {
  const at = new Date(Date.now() + day);
  at.setMinutes(0, 0, 0);
  return toLocalInput(at.toISOString());
}

const fresh = (claim: Claim): Draft => ({
  question: "",
  proposal: claim.finding.correction,
  addressee: "",
  email: "",
  due: tomorrow(),
  wait: true,
});

/** What the author was asked about a claim, and asking more. Draws nothing where there is neither. */
export function ClaimQueries({ claim, draft: written }: { claim: Claim; draft: Written }) {
  const { article } = useBench();
  const queries = useQuery(claimQueriesQuery(claim.id));
  const [draft, setDraft] = useState<Draft>();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<Made>();
  const follow = useOwnStep(claim, written);
  const may = queries.data?.actions.includes("ask_author") ?? false;
  const ask = () => {
    setDraft((d) => d ?? fresh(claim));
    setAsking(true);
  };
  useKeys(may ? { q: { label: "Ask the author", run: ask } } : {}, { scope: "Claim" });
  const items = queries.data?.items ?? [];
  if (items.length === 0 && !may) return null;
  return (
    <section aria-label="Author queries" className={pane.section}>
      <header className={pane.head}>
        <h3>Author queries {items.length > 0 && <span className="count">{items.length}</span>}</h3>
        {may && (
          <Button size="xs" icon="mail" kbd="q" onClick={ask}>
            Ask the author
          </Button>
        )}
      </header>
      {items.map((q) => (
        <QueryCard key={q.id} query={q} onMade={setMade} />
      ))}
      {asking && draft && (
        <AskDialog
          claim={claim}
          draft={draft}
          change={(more) => setDraft({ ...draft, ...more })}
          onClose={() => setAsking(false)}
          onMade={(link) => {
            setAsking(false);
            setDraft(undefined);
            setMade(link);
            void follow();
          }}
        />
      )}
      <LinkDialog made={made} title={article.title} onClose={() => setMade(undefined)} />
    </section>
  );
}
