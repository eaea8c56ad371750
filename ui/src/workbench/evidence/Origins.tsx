import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { Claim, EvidenceInput } from "../../lib/api";
import { Icon } from "../../parts/Icon";
import { ProblemNote } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import type { Ask } from "../server";
import s from "./evidence.module.css";
import { kept } from "./rows";
import { type Kinship, originsQuery, useRefuseOrigin } from "./server";
import { grouped } from "./source";

interface Props {
  claim: Claim;
  ask(ask: Ask, done: string): Promise<Claim>;
  /** Whether the evidence may be changed now. */
  may: boolean;
}

/** What speaks for a common origin of sources: a person takes it up or says that it is not so, and can undo both. */
export function Origins({ claim, ask, may }: Props) {
  const { data = [] } = useQuery(originsQuery(claim.id, claim.evidence));
  const refuse = useRefuseOrigin(claim.id);
  const [failed, setFailed] = useState<unknown>();
  const [all, setAll] = useState(false);
  const toast = useToast();
  const open = data.filter((k) => !k.refused);
  const refused = data.filter((k) => k.refused);
  const send = (evidence: EvidenceInput[], done: string, version?: number) =>
    ask({ action: "set_evidence", body: { evidence }, version }, done);
  const group = async (pair: Kinship) => {
    setFailed(undefined);
    try {
      const rows = (with_: string) => claim.evidence.map((e) => (e.id === pair.b ? grouped(e, with_) : kept(e)));
      const saved = await send(rows(pair.a), "counts two sources as one origin");
      const undo = () => void send(rows(""), "counts the origins apart again", saved.version).catch(setFailed);
      toast.show(`#${pair.first} and #${pair.second} share an origin`, { undo });
    } catch (err) {
      setFailed(err);
    }
  };
  if (data.length === 0) return null;
  const line = (pair: Kinship) => (
    <li key={pair.a + pair.b} className={s.kin}>
      <Icon name="copy" size={14} />
      <span>
        {pair.refused ? "Not one origin: " : "One origin? "}#{pair.first} and #{pair.second}. {pair.reason}
      </span>
      <span className={s.choices}>
        {may && !pair.refused && (
          <button type="button" className="txt" onClick={() => void group(pair)}>
            Same origin
          </button>
        )}
        <button
          type="button"
          className="txt"
          disabled={refuse.isPending}
          onClick={() => refuse.mutate({ pair, again: pair.refused })}
        >
          {pair.refused ? "Ask again" : "Not the same"}
        </button>
      </span>
    </li>
  );
  return (
    <section className={s.kins} aria-label="Origins">
      {open.length > 0 && <ul>{open.map(line)}</ul>}
      {refused.length > 0 && (
        <button type="button" className="txt" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Hide what was refused" : `${refused.length} said not to share an origin`}
        </button>
      )}
      {all && <ul>{refused.map(line)}</ul>}
      <ProblemNote error={failed ?? refuse.error} />
    </section>
  );
}
