import { useQuery } from "@tanstack/react-query";
import { type DragEvent, useEffect, useRef, useState } from "react";

import type { Claim, EvidenceInput, Evidence as Row } from "../../lib/api";
import { Icon } from "../../parts/Icon";
import { Keys } from "../../parts/Keys";
import { ProblemNote } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import type { Draft } from "../claim/useDraft";
import type { Ask } from "../server";
import { EvidenceCard } from "./EvidenceCard";
import s from "./evidence.module.css";
import { Origins } from "./Origins";
import { again, kept, webAddress } from "./rows";
import { type Brought, SourceForm } from "./SourceForm";
import { copyOf, sourcesQuery } from "./server";
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
  const sources = useQuery(sourcesQuery(claim.articleId));
  const recordOf = (e: Row) => sources.data?.find((r) => r.rootId === e.source.rootId);
  const [brought, setBrought] = useState<Brought>();
  const bring = (what: Brought) => {
    if (!may || source !== undefined) return;
    setBrought(what);
    setSource("");
  };
  usePasted(may && source === undefined ? bring : undefined);
  const edited = claim.evidence.find((e) => e.id === source);
  const untouched = edited ? valuesOf(edited, claim.evidence) : blank();
  const drafted = source === undefined ? undefined : draftedSource(draft.body[sourceForm(source)]);
  const values = drafted ?? untouched;
  const change = (v: SourceValues) => draft.put(sourceForm(v.id), same(v, untouched) ? undefined : v);
  const close = () => {
    setSource(undefined);
    setBrought(undefined);
    requestAnimationFrame(() => add.current?.focus());
  };
  const discard = () => {
    draft.put(sourceForm(values.id), undefined);
    close();
  };
  const { save, remove, replace } = useSources(claim, ask, setFailed, (e) => copyOf(recordOf(e), e)?.id);
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
      brought={brought}
    />
  );
  const drop = (e: DragEvent) => {
    const file = e.dataTransfer.files[0];
    if (!file || !may) return;
    e.preventDefault();
    bring({ file });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the button beside it does the same
    <div className={s.evidence} onDragOver={may ? (e) => e.preventDefault() : undefined} onDrop={drop}>
      {claim.evidence.length === 0 && source === undefined && (
        <p className={s.none}>
          No source yet.
          {may && " Add one by its address, or drop a file here: a copy is stored, so that it can be proved later."}
        </p>
      )}
      <Origins claim={claim} ask={ask} may={may} />
      <ol aria-label="Sources">
        {claim.evidence.map((e) => (
          <li key={e.id} className={s.item}>
            {source === e.id ? (
              form
            ) : (
              <EvidenceCard
                articleId={claim.articleId}
                row={e}
                record={recordOf(e)}
                replace={may ? (captureId) => replace(e, captureId) : undefined}
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
function useSources(
  claim: Claim,
  ask: Props["ask"],
  failed: (error: unknown) => void,
  held: (e: Row) => string | undefined,
) {
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
      const back = before.map((e) => (e.id === gone.id ? again(e, held(e)) : kept(e)));
      const undo = () => void send(back, "has its source back", saved.version).catch(failed);
      toast.show(`Source ${gone.ordinal} removed`, { undo });
    } catch (err) {
      failed(err);
    }
  };
  const replace = (row: Row, captureId: string) =>
    send(
      before.map((e) => (e.id === row.id ? { ...kept(e), captureId } : kept(e))),
      "rests on another copy",
    );
  return { save, remove, replace };
}

/** Hears what is pasted anywhere but into a text field: a file or an address. */
function usePasted(bring: ((what: Brought) => void) | undefined) {
  const latest = useRef(bring);
  useEffect(() => {
    latest.current = bring;
  });
  useEffect(() => {
    const onPaste = (e: ClipboardEvent) => {
      const at = e.target instanceof Element ? e.target : undefined;
      if (!latest.current || at?.closest("input, textarea, select, [contenteditable], [role=dialog]")) return;
      const file = e.clipboardData?.files[0];
      const url = webAddress(e.clipboardData?.getData("text/plain").trim() ?? "");
      if (file) latest.current({ file });
      else if (url) latest.current({ url });
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, []);
}
