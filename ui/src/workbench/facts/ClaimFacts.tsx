import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import type { Claim, FactUnder } from "../../lib/api";
import { written } from "../../lib/time";
import { factLooks } from "../../pages/facts/looks";
import { Button } from "../../parts/Button";
import { Tag } from "../../parts/Chip";
import { Note } from "../../parts/States";
import type { Draft } from "../claim/useDraft";
import pane from "../pane.module.css";
import { useOwnStep } from "../queries/useOwnStep";
import s from "./facts.module.css";
import { MakeDialog } from "./MakeDialog";
import { claimFactsQuery } from "./server";
import { UseDialog } from "./UseDialog";

/** What standing facts have to do with a claim: those it rests on, and those it became. Draws nothing where there is none. */
export function ClaimFacts({ claim, draft }: { claim: Claim; draft: Draft }) {
  const facts = useQuery(claimFactsQuery(claim.id));
  const follow = useOwnStep(claim, draft);
  const [open, setOpen] = useState<"make" | "use">();
  if (!facts.data) return null;
  const { made, under, actions } = facts.data;
  const may = (action: string) => actions.includes(action);
  if (made.length + under.length + actions.length === 0) return null;
  const close = () => setOpen(undefined);
  return (
    <section aria-label="Standing facts" className={pane.section}>
      {under
        .filter((u) => u.state !== "current")
        .map((u) => (
          <Broken key={u.evidenceId} under={u} />
        ))}
      <header className={pane.head}>
        <h3>Standing facts</h3>
        <span className="hx">
          {may("make_fact") && (
            <Button size="xs" icon="plus" onClick={() => setOpen("make")}>
              Make it a standing fact
            </Button>
          )}
          {may("use_fact") && (
            <Button size="xs" icon="search" onClick={() => setOpen("use")}>
              Use a fact
            </Button>
          )}
        </span>
      </header>
      <ul className={s.list}>
        {under.map((u) => (
          <li key={u.evidenceId}>
            Rests on {u.factId ? <FactLink id={u.factId} text={u.statement} /> : "a fact that you may not see"} (#
            {u.ordinal}) <State state={u.state} />
            {u.version > u.factVersion && <span className="t3"> Changed since it was attached.</span>}
          </li>
        ))}
        {made.map((f) => (
          <li key={f.id}>
            It is <FactLink id={f.id} text="a standing fact" /> <State state={f.state} />
            {f.validUntil && <span className="t3"> until {written(f.validUntil)}</span>}
          </li>
        ))}
      </ul>
      {open === "make" && <MakeDialog claim={claim} onClose={close} />}
      {open === "use" && <UseDialog claim={claim} onUsed={() => void follow()} onClose={close} />}
    </section>
  );
}

function FactLink({ id, text }: { id: string; text: string }) {
  return (
    <Link to="/facts" search={{ fact: id }} className="txt" dir="auto">
      {text}
    </Link>
  );
}

function State({ state }: { state: FactUnder["state"] }) {
  return (
    <Tag icon={factLooks[state].icon} alarm={state !== "current"}>
      {factLooks[state].label}
    </Tag>
  );
}

/** Evidence that does not hold any more. The finding is for people to change. */
function Broken({ under: u }: { under: FactUnder }) {
  return (
    <Note tone="warn">
      <p>
        Evidence #{u.ordinal} {factLooks[u.state].news}: check whether the finding still holds.
      </p>
      {u.stateReason && <p dir="auto">{u.stateReason}</p>}
    </Note>
  );
}
