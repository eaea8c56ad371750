import { useRef, useState } from "react";

import { type Claim, Problem } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { Note } from "../../parts/States";
import { Tabs } from "../../parts/Tabs";
import { ActionBar } from "../actions/ActionBar";
import { useBench } from "../bench";
import { Evidence } from "../evidence/Evidence";
import { History } from "../history/History";
import { ClaimThreads } from "../talk/ClaimThreads";
import { ClaimHead } from "./ClaimHead";
import s from "./claim.module.css";
import { EditForm } from "./EditForm";
import { draftedEdits, edited } from "./edits";
import { Facts } from "./Facts";
import { FindingFields } from "./FindingFields";
import { FindingView } from "./FindingView";
import { findingForm } from "./finding";
import { Newer } from "./Newer";
import { Quote } from "./Quote";
import { SignOffs } from "./SignOffs";
import { Situation } from "./Situation";
import { useClaimActions } from "./useClaimActions";
import { useDraft } from "./useDraft";

export type TabName = "evidence" | "discussion" | "history";

/** Right pane: one claim, what was found about it, and what may be done with it. Mount it anew for each claim. */
export function ClaimPane({ claim }: { claim: Claim }) {
  const { changed } = useBench();
  const head = useRef<HTMLHeadingElement>(null);
  const draft = useDraft(claim);
  const form = findingForm(claim, draft);
  const edits = draftedEdits(draft.body["edit"]);
  const [editing, setEditing] = useState(edits !== undefined);
  const [tab, setTab] = useState<TabName>("evidence");
  const [adding, setAdding] = useState(draft.body["source"] !== undefined);
  const { act, ask, sendFinding, saveEdits } = useClaimActions(claim, draft, head);
  const error = act.error;

  const may = (action: string) => claim.actions.includes(action);
  const finding = ["set_verdict", "submit", "agree", "disagree"].some(may);
  const addSource = () => {
    setTab("evidence");
    setAdding(true);
  };
  const startEdit = () => setEditing(true);
  const stopEdit = () => {
    draft.put("edit", undefined);
    setEditing(false);
    head.current?.focus();
  };
  const comment = () => {
    setTab("discussion");
    requestAnimationFrame(() => document.getElementById(`comment-${claim.id}`)?.focus());
  };
  useKeys(
    {
      ...(may("edit") && !editing ? { e: { label: "Edit the wording", run: startEdit } } : {}),
      ...(may("set_evidence") ? { s: { label: "Add a source", run: addSource } } : {}),
      m: { label: "Comment on the claim", run: comment },
    },
    { scope: "Claim" },
  );

  return (
    <>
      <ClaimHead claim={claim} head={head} edit={may("edit") && !editing ? startEdit : undefined} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className={s.body} tabIndex={0} aria-label={`Claim ${claim.number} in detail`}>
        <Newer claim={claim} draft={draft} edits={edits} by={changed.get(claim.id)} />
        <Situation claim={claim} />
        <div className="stack">
          <Quote claim={claim} />
          {editing ? (
            <EditForm
              claim={claim}
              edits={edits}
              change={(change) => draft.put("edit", edited(claim, edits, change))}
              save={() =>
                void saveEdits(edits).then(
                  () => setEditing(false),
                  () => undefined,
                )
              }
              cancel={stopEdit}
              busy={act.isPending}
              error={act.variables?.action === "edit" ? error : undefined}
            />
          ) : (
            <>
              <p className={s.wording} dir="auto">
                {claim.wording}
              </p>
              <Facts
                claim={claim}
                apply={may("edit") ? (change) => void saveEdits(change).catch(() => undefined) : undefined}
              />
            </>
          )}
          {editing && !may("edit") && (
            <Note tone="warn">The claim can’t be edited now. Your words are kept here to copy.</Note>
          )}
        </div>
        <FindingFields claim={claim} form={form} draft={draft} offered={finding} error={error} />
        {!finding && !form.dirty && <FindingView claim={claim} />}
        <SignOffs claim={claim} />
        <Tabs
          label={`About claim ${claim.number}`}
          value={tab}
          onChange={(value) => setTab(value as TabName)}
          tabs={[
            {
              value: "evidence",
              label: "Evidence",
              count: claim.evidence.length,
              panel: <Evidence claim={claim} ask={ask} draft={draft} adding={adding} setAdding={setAdding} />,
            },
            {
              value: "discussion",
              label: "Discussion",
              count: claim.threads.reduce((n, t) => n + t.comments.length, 0),
              panel: <ClaimThreads claim={claim} draft={draft} />,
            },
            { value: "history", label: "History", panel: <History claim={claim} /> },
          ]}
        />
      </section>
      <ActionBar
        claim={claim}
        ask={ask}
        sendFinding={(action, done) => void sendFinding(action, form.value, done).catch(() => undefined)}
        addSource={may("set_evidence") ? addSource : undefined}
        dirty={form.dirty}
        quiet={editing || adding}
        busy={act.isPending}
        error={shownAtFoot(act.variables?.action, error) ? error : undefined}
      />
    </>
  );
}

/** Forms say what is wrong with them themselves. */
function shownAtFoot(action: string | undefined, error: unknown): boolean {
  if (action === "edit" || action === "set_evidence") return false;
  const atField = error instanceof Problem && Object.keys(error.fields).some((f) => f in fieldsOfFinding);
  return action !== undefined && (quick.has(action) || (!atField && fromFinding.has(action)));
}

const fieldsOfFinding = {
  verdict: 1,
  attributionVerdict: 1,
  correction: 1,
  rationale: 1,
  confidence: 1,
  wouldChange: 1,
  noSource: 1,
};
const fromFinding = new Set(["submit", "set_verdict", "agree", "disagree"]);
const quick = new Set(["approve", "accept", "take", "resume", "concede", "restore", "rejoin", "withdraw", "release"]);
