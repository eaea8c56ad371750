import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Fact } from "../../lib/api";
import { written } from "../../lib/time";
import { IconButton, Button as Plain } from "../../parts/Button";
import { Tag, VerdictChip } from "../../parts/Chip";
import { ReasonDialog } from "../../parts/ReasonDialog";
import { ErrorState, Note, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import { webAddress } from "../../workbench/evidence/rows";
import { EditDialog } from "./EditDialog";
import s from "./Facts.module.css";
import { factLooks } from "./looks";
import { type FactStep, useFactStep, useOneFact } from "./useFacts";

/** One fact: what it says, what it stands on, what stands on it. Mount it anew for each fact. */
export function FactPane({ id, onClose }: { id: string; onClose(): void }) {
  const fact = useOneFact(id);
  return (
    <aside className={s.aside} aria-label="Fact">
      {fact.data ? (
        <Shown fact={fact.data} onClose={onClose} />
      ) : fact.error ? (
        <ErrorState error={fact.error} retry={fact.refetch} />
      ) : (
        <Skeleton rows={4} label="Loading the fact" />
      )}
    </aside>
  );
}

/** When a fact holds, in words. */
function period({ validFrom, validUntil }: Fact): string {
  const parts = [validFrom && `from ${written(validFrom)}`, validUntil && `until ${written(validUntil)}`].filter(
    Boolean,
  );
  return parts.length > 0 ? parts.join(" ") : "always";
}

function Shown({ fact: f, onClose }: { fact: Fact; onClose(): void }) {
  return (
    <>
      <header className={s.paneHead}>
        <h2 dir="auto">{f.statement}</h2>
        <IconButton small icon="x" label="Close the fact" onClick={onClose} />
      </header>
      <p className={s.about}>
        <VerdictChip {...f.verdict} />
        <Tag icon={factLooks[f.state].icon} alarm={f.state !== "current"}>
          {factLooks[f.state].label}
        </Tag>
      </p>
      {f.stateReason && (
        <Note tone={f.state === "current" ? "info" : "warn"}>
          <span dir="auto">{f.stateReason}</span> {f.stateBy.name}, <Time at={f.stateAt} />
        </Note>
      )}
      <dl className={s.facts}>
        {f.correction && (
          <>
            <dt>Instead</dt>
            <dd dir="auto">{f.correction}</dd>
          </>
        )}
        <dt>Holds</dt>
        <dd>{period(f)}</dd>
        <dt>Comes from</dt>
        <dd>
          <Link to="/articles/$articleId" params={{ articleId: f.articleId }} search={{ claim: f.claimId }}>
            claim {f.claimNumber}
          </Link>{" "}
          of <span dir="auto">{f.articleTitle}</span>
        </dd>
        <dt>Owner</dt>
        <dd>{f.owner.name}</dd>
      </dl>
      <Steps fact={f} />
      <Sources fact={f} />
      <Rests fact={f} />
    </>
  );
}

type Asked = "withdraw" | "contradict" | "reinstate" | "edit";

const buttons: { action: Asked; label: string; icon: "pencil" | "x" | "undo" | "check"; done: string }[] = [
  { action: "edit", label: "Edit", icon: "pencil", done: "The fact is saved." },
  { action: "contradict", label: "It is not so", icon: "x", done: "The fact is marked, and what rests on it." },
  { action: "withdraw", label: "Withdraw", icon: "undo", done: "The fact is withdrawn." },
  { action: "reinstate", label: "Reinstate", icon: "check", done: "The fact holds again." },
];

const questions = {
  contradict: {
    title: "This fact is not so?",
    text: "What rests on it is flagged, and its people are told. Nothing is changed.",
    label: "What contradicts it",
    confirm: "Mark it as contradicted",
    danger: true,
  },
  withdraw: {
    title: "Withdraw the fact?",
    text: "Nothing new can rest on it. What does is flagged.",
    label: "Reason",
    confirm: "Withdraw it",
    danger: true,
  },
  reinstate: {
    title: "Reinstate the fact?",
    text: "It holds again, for all that rests on it.",
    label: "Reason",
    confirm: "Reinstate it",
    danger: false,
  },
} as const;

function Steps({ fact: f }: { fact: Fact }) {
  const [asked, setAsked] = useState<Asked>();
  const step = useFactStep(f);
  const toast = useToast();
  const close = () => setAsked(undefined);
  const run = async (what: FactStep) => {
    await step.mutateAsync(what);
    toast.show(buttons.find((b) => b.action === what.action)?.done ?? "");
  };
  const offered = buttons.filter((b) => f.actions.includes(b.action));
  if (offered.length === 0) return null;
  return (
    <div className={s.steps}>
      {offered.map((b) => (
        <Plain key={b.action} icon={b.icon} onClick={() => setAsked(b.action)}>
          {b.label}
        </Plain>
      ))}
      {(["contradict", "withdraw", "reinstate"] as const).map((action) => (
        <ReasonDialog
          key={action}
          open={asked === action}
          {...questions[action]}
          onConfirm={(reason) => run({ action, reason })}
          onClose={close}
        />
      ))}
      {asked === "edit" && <EditDialog fact={f} run={run} onClose={close} />}
    </div>
  );
}

function Sources({ fact: f }: { fact: Fact }) {
  return (
    <section aria-labelledby="fact-sources">
      <h3 id="fact-sources">
        Sources <span className="count">{f.sources.length}</span>
      </h3>
      {f.sources.length === 0 && <p className="t2">The claim was signed off without one.</p>}
      <ul className={s.sources}>
        {f.sources.map((x) => {
          const url = webAddress(x.url);
          return (
            <li key={`${x.title} ${x.url} ${x.quote} ${x.locator}`}>
              {url ? (
                <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
                  {x.title}
                </a>
              ) : (
                <span className="b" dir="auto">
                  {x.title}
                </span>
              )}
              {x.publisher && <span className="t3"> {x.publisher}</span>}
              {x.quote && (
                <blockquote className={s.quote} dir="auto">
                  {x.quote}
                </blockquote>
              )}
              <p className="lbl">
                {[x.locator, `seen ${written(x.accessedOn)}`].filter(Boolean).join(", ")}
                {x.snapshotSha256 && (
                  <>
                    , copy <code title={x.snapshotSha256}>{x.snapshotSha256.slice(0, 12)}</code>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Rests({ fact: f }: { fact: Fact }) {
  const hidden = f.uses - new Set(f.rests.map((r) => r.claimId)).size;
  return (
    <section aria-labelledby="fact-rests">
      <h3 id="fact-rests">
        What rests on it <span className="count">{f.uses}</span>
      </h3>
      {f.uses === 0 && <p className="t2">Nothing yet.</p>}
      <ul className={s.sources}>
        {f.rests.map((r) => (
          <li key={r.claimId}>
            <Link to="/articles/$articleId" params={{ articleId: r.articleId }} search={{ claim: r.claimId }}>
              Claim {r.claimNumber}
            </Link>
            {r.factVersion < f.version && <span className="t3"> attached before its last change</span>}
          </li>
        ))}
        {hidden > 0 && <li className="t3">{hidden} more in articles that you may not see</li>}
      </ul>
    </section>
  );
}
