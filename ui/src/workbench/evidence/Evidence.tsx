import { useRef, useState } from "react";

import type { Claim, EvidenceInput, Evidence as Row } from "../../lib/api";
import { Icon } from "../../parts/Icon";
import { Keys } from "../../parts/Keys";
import { ProblemNote } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import type { Draft } from "../claim/useDraft";
import type { Ask } from "../server";
import { EvidenceCard } from "./EvidenceCard";
import s from "./evidence.module.css";
import { again, kept } from "./rows";
import { SourceForm } from "./SourceForm";
import { blank, draftedSource, inputOf, type SourceValues, valuesOf } from "./source";

interface Props {
  claim: Claim;
  ask(ask: Ask, done: string): Promise<Claim>;
  draft: Draft;
  /** Whether the form for a source is open. */
  adding: boolean;
  setAdding(open: boolean): void;
}

/** The sources of a claim. Each change sends the list as it should be. */
export function Evidence({ claim, ask, draft, adding, setAdding }: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const [failed, setFailed] = useState<unknown>();
  const may = claim.actions.includes("set_evidence");
  const values = draftedSource(draft.body["source"]) ?? blank();
  const open = (v: SourceValues) => {
    draft.put("source", v);
    setAdding(true);
  };
  const close = () => {
    draft.put("source", undefined);
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  const { save, remove } = useSources(claim, ask, setFailed);
  const store = async () => {
    await save(values);
    close();
  };

  return (
    <div className={s.evidence}>
      {claim.evidence.length === 0 && !adding && <p className={s.none}>No source yet.</p>}
      <ol aria-label="Sources">
        {claim.evidence.map((e) => (
          <li key={e.id} className={s.item}>
            {adding && values.id === e.id ? (
              <SourceForm claim={claim} values={values} change={open} save={store} cancel={close} offered={may} />
            ) : (
              <EvidenceCard
                row={e}
                edit={may ? () => open(valuesOf(e, claim.evidence)) : undefined}
                remove={may ? () => void remove(e) : undefined}
              />
            )}
          </li>
        ))}
      </ol>
      <ProblemNote error={failed} />
      {adding && !claim.evidence.some((e) => e.id === values.id) && (
        <SourceForm claim={claim} values={values} change={open} save={store} cancel={close} offered={may} />
      )}
      {may && !adding && (
        <button ref={add} type="button" className={s.add} onClick={() => setAdding(true)}>
          <Icon name="plus" />
          <span>Add a source</span>
          <span className="end">
            <Keys keys="s" />
          </span>
        </button>
      )}
    </div>
  );
}

/** Changing the sources: the list is sent as it should be. */
function useSources(claim: Claim, ask: Props["ask"], failed: (error: unknown) => void) {
  const toast = useToast();
  const before = claim.evidence;
  const send = (evidence: EvidenceInput[], done: string, version?: number) =>
    ask({ action: "set_evidence", body: { evidence }, version }, done);

  const save = (values: SourceValues) => {
    const row = inputOf(values);
    if (before.some((e) => e.id === values.id)) {
      return send(
        before.map((e) => (e.id === values.id ? row : kept(e))),
        "has a changed source",
      );
    }
    return send([...before.map(kept), { ...row, id: undefined }], "has a new source");
  };
  const remove = async (gone: Row) => {
    failed(undefined);
    try {
      const rest = before.filter((e) => e.id !== gone.id);
      const saved = await send(rest.map(kept), "has one source less");
      const back = before.map((e) => (e.id === gone.id ? again(e) : kept(e)));
      const undo = () => void send(back, "has its source back", saved.version).catch(failed);
      toast.show(`Source ${gone.ordinal} removed`, { undo });
    } catch (err) {
      failed(err);
    }
  };
  return { save, remove };
}
