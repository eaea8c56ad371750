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
import { blank, draftedSource, inputOf, type SourceValues, same, sourceForm, valuesOf } from "./source";

interface Props {
  claim: Claim;
  ask(ask: Ask, done: string): Promise<Claim>;
  draft: Draft;
  /** The row whose form is open, "" for a new one. */
  source: string | undefined;
  setSource(id: string | undefined): void;
}

/** The sources of a claim. Each change sends the list as it should be. */
export function Evidence({ claim, ask, draft, source, setSource }: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const [failed, setFailed] = useState<unknown>();
  const may = claim.actions.includes("set_evidence");
  const edited = claim.evidence.find((e) => e.id === source);
  const untouched = edited ? valuesOf(edited, claim.evidence) : blank();
  const drafted = source === undefined ? undefined : draftedSource(draft.body[sourceForm(source)]);
  const values = drafted ?? untouched;
  const change = (v: SourceValues) => draft.put(sourceForm(v.id), same(v, untouched) ? undefined : v);
  const close = () => {
    setSource(undefined);
    requestAnimationFrame(() => add.current?.focus());
  };
  const discard = () => {
    draft.put(sourceForm(values.id), undefined);
    close();
  };
  const { save, remove } = useSources(claim, ask, setFailed);
  const store = async () => {
    await save(values);
    discard();
  };
  const form = (
    <SourceForm
      key={source}
      claim={claim}
      values={values}
      change={change}
      save={store}
      close={close}
      discard={drafted && discard}
      offered={may}
    />
  );

  return (
    <div className={s.evidence}>
      {claim.evidence.length === 0 && source === undefined && <p className={s.none}>No source yet.</p>}
      <ol aria-label="Sources">
        {claim.evidence.map((e) => (
          <li key={e.id} className={s.item}>
            {source === e.id ? (
              form
            ) : (
              <EvidenceCard
                row={e}
                edit={may ? () => setSource(e.id) : undefined}
                remove={may ? () => void remove(e) : undefined}
              />
            )}
          </li>
        ))}
      </ol>
      <ProblemNote error={failed} />
      {source !== undefined && !edited && form}
      {may && source === undefined && (
        <button ref={add} type="button" className={s.add} onClick={() => setSource("")}>
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
