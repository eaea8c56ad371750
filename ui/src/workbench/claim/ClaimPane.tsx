import { useRef, useState } from "react";

import type { Claim } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { Tabs } from "../../parts/Tabs";
import { ActionBar } from "../actions/ActionBar";
import { useBench } from "../bench";
import { Evidence } from "../evidence/Evidence";
import { sourceIn } from "../evidence/source";
import { ClaimFacts } from "../facts/ClaimFacts";
import { History } from "../history/History";
import { Lineage } from "../lineage/Lineage";
import { ClaimLint } from "../lint/ClaimLint";
import layout from "../pane.module.css";
import { ClaimQueries } from "../queries/ClaimQueries";
import { QuoteChecks } from "../quotes/QuoteChecks";
import { SeenBefore } from "../seen/SeenBefore";
import { ClaimThreads } from "../talk/ClaimThreads";
import { type Alternative, fieldOf, type ReadingField } from "./alternatives";
import { ClaimHead } from "./ClaimHead";
import s from "./claim.module.css";
import { EditForm } from "./EditForm";
import { draftedEdits, type Edits, edited } from "./edits";
import { Facts } from "./Facts";
import { FindingFields } from "./FindingFields";
import { FindingView } from "./FindingView";
import { findingForm } from "./finding";
import { Newer } from "./Newer";
import { Quote } from "./Quote";
import { SignOffs } from "./SignOffs";
import { Situation } from "./Situation";
import { useClaimActions } from "./useClaimActions";
import { type Draft, useDraft } from "./useDraft";
import { useKeptFocus } from "./useKeptFocus";
import { useReadings } from "./useReadings";
import { Why } from "./Why";

type TabName = "evidence" | "discussion" | "history";

/** Right pane: one claim, what was found about it, and what may be done with it. Mount it anew for each claim. */
export function ClaimPane({ claim }: { claim: Claim }) {
  const { changed, me } = useBench();
  const head = useRef<HTMLHeadingElement>(null);
  useKeptFocus(head);
  const draft = useDraft(me.id, claim);
  const form = findingForm(claim, draft);
  const edits = draftedEdits(draft.body["edit"]);
  const { act, ask, sendFinding, saveEdits, ticks } = useClaimActions(claim, draft, head);
  const pane = usePaneState(claim, draft);
  const change = (more: Edits) => draft.put("edit", edited(claim, edits, more));
  const readings = useReadings(claim, edits, change);
  const { error, variables } = act;

  const may = (action: string) => claim.actions.includes(action);
  const finding = ["set_verdict", "submit", "agree"].some(may);
  const stopEdit = () => {
    draft.put("edit", undefined);
    pane.setEditing(undefined);
    head.current?.focus();
  };

  return (
    <>
      <ClaimHead claim={claim} head={head} edit={pane.startEdit} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className={layout.body} tabIndex={0} aria-label={`Claim ${claim.number} in detail`}>
        <Newer claim={claim} draft={draft} edits={edits} by={changed.get(claim.id)} />
        <Situation claim={claim} />
        <ClaimLint claim={claim} />
        <div className="stack">
          {claim.suggestedBy && <p className={s.suggested}>Suggested by {claim.suggestedBy}</p>}
          <Quote claim={claim} ticks={ticks} />
          {pane.editing ? (
            <EditForm
              claim={claim}
              edits={edits}
              at={pane.editing}
              change={change}
              readings={readings}
              save={() => void saveEdits(edits).then(stopEdit, () => undefined)}
              cancel={stopEdit}
              busy={act.isPending}
              error={variables?.action === "edit" ? error : undefined}
            />
          ) : (
            <Said claim={claim} pane={pane} use={readings.use} />
          )}
        </div>
        <FindingFields claim={claim} form={form} draft={draft} offered={finding} error={error} />
        {!finding && !form.dirty && <FindingView claim={claim} />}
        <SignOffs claim={claim} />
        <QuoteChecks claim={claim} form={form} />
        <SeenBefore claim={claim} draft={draft} />
        <ClaimFacts claim={claim} draft={draft} />
        <ClaimQueries claim={claim} draft={draft} />
        <About claim={claim} ask={ask} draft={draft} pane={pane} />
      </section>
      <ActionBar
        claim={claim}
        ask={ask}
        sendFinding={(action, done) => void sendFinding(action, form.value, done).catch(() => undefined)}
        addSource={pane.addSource}
        dirty={form.dirty}
        quiet={pane.editing !== undefined || pane.source !== undefined}
        busy={act.isPending}
        error={variables && inBar.includes(variables.action) ? error : undefined}
      />
    </>
  );
}

/** Which forms and which tab of a claim are open, and the keys that open them. */
function usePaneState(claim: Claim, draft: Draft) {
  const drafted = draftedEdits(draft.body["edit"]) !== undefined;
  const [editing, setEditing] = useState<ReadingField | undefined>(drafted ? "wording" : undefined);
  const [why, setWhy] = useState(false);
  const [tab, setTab] = useState<TabName>("evidence");
  const [source, setSource] = useState(sourceIn(draft.body));
  const may = (action: string) => claim.actions.includes(action);
  const addSource = may("set_evidence")
    ? () => {
        setTab("evidence");
        setSource("");
      }
    : undefined;
  const startEdit = may("edit") && !editing ? () => setEditing("wording") : undefined;
  const comment = () => {
    setTab("discussion");
    requestAnimationFrame(() => document.getElementById(`comment-${claim.id}`)?.focus());
  };
  useKeys(
    {
      ...(startEdit && { e: { label: "Edit the wording", run: startEdit } }),
      ...(addSource && { s: { label: "Add a source", run: addSource } }),
      ...(may("tick") && {
        v: { label: "Tick the supported words", run: () => document.getElementById(`ticks-${claim.id}`)?.focus() },
      }),
      m: { label: "Comment on the claim", run: comment },
    },
    { scope: "Claim" },
  );
  return { editing, setEditing, startEdit, why, setWhy, tab, setTab, source, setSource, addSource };
}

interface SaidProps {
  claim: Claim;
  pane: ReturnType<typeof usePaneState>;
  use(a: Alternative): void;
}

/** The wording and the facts, for reading. */
function Said({ claim, pane, use }: SaidProps) {
  const take = (a: Alternative) => {
    use(a);
    pane.setEditing(fieldOf(a));
  };
  return (
    <>
      <p className={s.wording} dir="auto">
        {claim.wording}
      </p>
      <Facts claim={claim} />
      <Why
        claim={claim}
        open={pane.why}
        setOpen={pane.setWhy}
        use={claim.actions.includes("edit") ? take : undefined}
      />
    </>
  );
}

interface AboutProps {
  claim: Claim;
  ask: ReturnType<typeof useClaimActions>["ask"];
  draft: Draft;
  pane: ReturnType<typeof usePaneState>;
}

function About({ claim, ask, draft, pane }: AboutProps) {
  const { source, setSource } = pane;
  const comments = claim.threads.reduce((n, t) => n + t.comments.length, 0);
  const evidence = <Evidence claim={claim} ask={ask} draft={draft} source={source} setSource={setSource} />;
  const past = (
    <>
      <Lineage claim={claim} />
      <History claim={claim} />
    </>
  );
  return (
    <Tabs
      label={`About claim ${claim.number}`}
      value={pane.tab}
      onChange={(value) => pane.setTab(value as TabName)}
      tabs={[
        { value: "evidence", label: "Evidence", count: claim.evidence.length, panel: evidence },
        {
          value: "discussion",
          label: "Discussion",
          count: comments,
          panel: <ClaimThreads claim={claim} draft={draft} />,
        },
        { value: "history", label: "History", panel: past },
      ]}
    />
  );
}

/** Actions without a form of their own in the bar; forms say themselves why they were refused. */
const inBar = [
  ...["submit", "set_verdict", "agree", "approve", "accept", "take", "resume"],
  ...["concede", "restore", "rejoin", "withdraw", "release"],
];
