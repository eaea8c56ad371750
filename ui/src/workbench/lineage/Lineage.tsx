import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";

import { actOnClaim, type Claim, type HistoryItem } from "../../lib/api";
import type { components } from "../../lib/schema.gen";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import { useBench } from "../bench";
import { claimQuery, historyQuery, refreshArticle } from "../server";
import { joined } from "../surgery/move";
import { tellOwnStep } from "../surgery/own";
import s from "./lineage.module.css";
import { familyQuery } from "./server";

type Family = components["schemas"]["Family"];
type Descent = Family["steps"][number];

/** Takes one of the steps back, and shows what stands then. */
function useBack(claim: Claim) {
  const cache = useQueryClient();
  const { refresh, open, rows } = useBench();
  const { announce } = useToast();
  return useMutation<Claim, Error, { done: string; run(): Promise<Claim> }>({
    mutationFn: ({ run }) => run(),
    onSuccess: (now, { done }) => {
      if (now.id === claim.id) tellOwnStep(claim.version, now);
      cache.setQueryData(claimQuery(now.id).queryKey, now);
      refresh(now.id);
      if (now.id !== claim.id) open(rows.find((r) => r.id === now.id) ?? now);
      announce(done);
    },
    onSettled: async () => {
      await cache.invalidateQueries({ queryKey: ["claim"] });
      void cache.invalidateQueries({ queryKey: ["history", claim.id] });
      await refreshArticle(cache, claim.articleId);
    },
  });
}

/** Where a claim comes from, what became of it and where its words stood, each step undone as long as the server lets it. */
export function Lineage({ claim }: { claim: Claim }) {
  const family = useQuery(familyQuery(claim.id)).data;
  const history = useQuery(historyQuery(claim.id)).data ?? [];
  const back = useBack(claim);
  const earlier = history.filter((h) => h.words !== undefined && h.words.length > 0);
  const related = (family?.steps.length ?? 0) + (family?.duplicates.length ?? 0) > 0;
  if (!related && !claim.duplicateOf && earlier.length === 0) return null;
  return (
    <section className={s.lineage} aria-label="Lineage">
      <ul className={s.steps}>
        {family?.steps.map((step) => (
          <li key={`${step.kind} ${step.children.join(" ")}`}>
            <Step step={step} family={family} here={claim.id} back={back} />
          </li>
        ))}
        {claim.duplicateOf && (
          <li>
            <Line icon="copy">
              Set aside: it says the same as <Named ids={[claim.duplicateOf]} family={family} here={claim.id} />
            </Line>
          </li>
        )}
        {family && family.duplicates.length > 0 && (
          <li>
            <Line icon="copy">
              Set aside because they say the same: <Named ids={family.duplicates} family={family} here={claim.id} />
            </Line>
          </li>
        )}
        {earlier.map((item) => (
          <li key={item.seq}>
            <Stood item={item} claim={claim} back={back} />
          </li>
        ))}
      </ul>
      <ProblemNote error={back.error} />
    </section>
  );
}

interface LineProps {
  icon: "split" | "merge" | "copy" | "history";
  undo?: ReactNode;
  children: ReactNode;
}

function Line({ icon, undo, children }: LineProps) {
  return (
    <div className={s.line}>
      <Icon name={icon} size={14} />
      <p>{children}</p>
      {undo}
    </div>
  );
}

interface StepProps {
  step: Descent;
  family: Family;
  here: string;
  back: ReturnType<typeof useBack>;
}

function Step({ step, family, here, back }: StepProps) {
  const { rejoin } = step;
  const told = (
    <>
      Claim <Named ids={step.parents} family={family} here={here} />
      {step.kind === "split" ? ", split into " : ", merged into "}
      <Named ids={step.children} family={family} here={here} />
    </>
  );
  const undo = rejoin && (
    <Button
      size="xs"
      icon="undo"
      busy={back.isPending}
      onClick={() => back.mutate({ done: "Undone.", run: () => actOnClaim(rejoin, "rejoin", {}) })}
    >
      Undo the {step.kind}
    </Button>
  );
  return (
    <Line icon={step.kind} undo={undo}>
      {step.undone ? <s>{told}</s> : told}
      {step.undone && ", undone"}
      <span className={s.when}>
        {step.by.name}, <Time at={step.at} />
      </span>
    </Line>
  );
}

/** Where the claim's words stood until somebody moved them. */
function Stood({ item, claim, back }: { item: HistoryItem; claim: Claim; back: StepProps["back"] }) {
  const words = item.words ?? [];
  const there = joined(words) === joined(claim.spans) && words[0]?.start === claim.spans[0]?.start;
  const undo = claim.actions.includes("edit") && !there && (
    <Button
      size="xs"
      icon="undo"
      busy={back.isPending}
      onClick={() =>
        back.mutate({ done: "The words are back.", run: () => actOnClaim(claim, "edit", { spans: words }) })
      }
    >
      Put the words back
    </Button>
  );
  return (
    <Line icon="history" undo={undo}>
      Stood on <q dir="auto">{joined(words)}</q>
      <span className={s.when}>
        moved by {item.actor.name}, <Time at={item.at} />
      </span>
    </Line>
  );
}

interface NamedProps {
  ids: readonly string[];
  family: Family | undefined;
  here: string;
}

/** Claims by their numbers, each of which opens it. */
function Named({ ids, family, here }: NamedProps) {
  const { rows, open } = useBench();
  return ids.map((id, i) => {
    const row = rows.find((r) => r.id === id);
    const number = row?.number ?? family?.claims.find((c) => c.id === id)?.number;
    const comma = i === 0 ? "" : i === ids.length - 1 ? " and " : ", ";
    return (
      <Fragment key={id}>
        {comma}
        {row && id !== here ? (
          <button type="button" className={s.claim} aria-label={`Open claim ${number}`} onClick={() => open(row)}>
            {number}
          </button>
        ) : (
          <b className="b">{number}</b>
        )}
      </Fragment>
    );
  });
}
