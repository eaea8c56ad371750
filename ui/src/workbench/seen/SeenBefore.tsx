import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import type { Claim, EarlierClaim } from "../../lib/api";
import { Button } from "../../parts/Button";
import { StatusChip, VerdictChip } from "../../parts/Chip";
import { Note } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import type { Draft } from "../claim/useDraft";
import { useOwnStep } from "../queries/useOwnStep";
import s from "./seen.module.css";
import { seenQuery, useAsSource, useRefuse } from "./server";

/** Earlier checks of the same claim. They decide nothing here. Draws nothing where there is none. */
export function SeenBefore({ claim, draft }: { claim: Claim; draft: Draft }) {
  const seen = useQuery(seenQuery(claim.id));
  const [all, setAll] = useState(false);
  const items = seen.data?.items ?? [];
  if (items.length === 0) return null;
  const near = items.filter((e) => !e.refused);
  const away = items.filter((e) => e.refused);
  const row = (e: EarlierClaim) => (
    <Row key={e.claimId} claim={claim} draft={draft} earlier={e} actions={seen.data?.actions ?? []} />
  );
  return (
    <section aria-label="Seen before" className={s.seen}>
      <h3>Seen before {near.length > 0 && <span className="count">{near.length}</span>}</h3>
      <ul className={s.list}>
        {near.map(row)}
        {all && away.map(row)}
      </ul>
      {away.length > 0 && (
        <Button
          size="xs"
          variant="quiet"
          icon={all ? "down" : "right"}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {`${away.length} said to be another claim`}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  claim: Claim;
  draft: Draft;
  earlier: EarlierClaim;
  actions: readonly string[];
}

function Row({ claim, draft, earlier: e, actions }: RowProps) {
  const follow = useOwnStep(claim, draft);
  const use = useAsSource(claim);
  const refuse = useRefuse(claim);
  const { show } = useToast();
  const error = use.error ?? refuse.error;
  const turn = (back: boolean) =>
    refuse.mutate(
      { earlier: e.claimId, back },
      { onSuccess: back ? undefined : () => show("Not the same claim.", { undo: () => turn(true) }) },
    );
  return (
    <li className={s.row}>
      <Link
        to="/articles/$articleId"
        params={{ articleId: e.articleId }}
        search={{ claim: e.claimId }}
        className={s.wording}
        dir="auto"
      >
        {e.wording}
      </Link>
      <p className={s.about}>
        {e.checked && <VerdictChip {...e.verdict} />}
        <StatusChip status={e.status} />
        {e.at && <Time at={e.at} />}
        <span>
          {e.checked ? "in" : "Also in"} <bdi>{e.articleTitle}</bdi>
        </span>
      </p>
      {e.correction && (
        <p className={s.correction} dir="auto">
          {e.correction}
        </p>
      )}
      {e.numbersDiffer && <p className="t2">Its numbers differ: {e.otherNumbers.join(", ")}</p>}
      {actions.length > 0 && (
        <div className="hx wrap">
          {!e.refused && e.usable && actions.includes("use_earlier") && (
            <Button
              size="xs"
              icon="link"
              busy={use.isPending}
              onClick={() => use.mutate({ earlier: e.claimId, stance: "context" }, { onSuccess: () => void follow() })}
            >
              Use as source
            </Button>
          )}
          {actions.includes("refuse_earlier") && (
            <Button size="xs" variant="quiet" busy={refuse.isPending} onClick={() => turn(e.refused)}>
              {e.refused ? "It is the same" : "Not the same"}
            </Button>
          )}
        </div>
      )}
      {error && <Note tone="bad">{error.message}</Note>}
    </li>
  );
}
