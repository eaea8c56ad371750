import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Article, type Blocker, fieldError } from "../../lib/api";
import { fromLocalInput, toLocalInput } from "../../lib/time";
import { count } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Field, TextInput } from "../../parts/Field";
import { Icon } from "../../parts/Icon";
import { ReasonDialog } from "../../parts/ReasonDialog";
import { ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import s from "./Report.module.css";
import { useStep } from "./useReports";

const shownAtOnce = 6;

function BlockerRow({ articleId, blocker: b }: { articleId: string; blocker: Blocker }) {
  const search = b.claimId ? { claim: b.claimId } : { segment: b.segmentId };
  return (
    <li>
      <Icon name={b.segmentId ? "gap" : "alert"} />
      <span>{b.text}</span>
      {(b.claimId || b.segmentId) && (
        <Link to="/articles/$articleId" params={{ articleId }} search={search} className="txt">
          Open<span className="vh">: {b.text}</span>
        </Link>
      )}
    </li>
  );
}

/** What stands in the way of signing off, each with the place where it can be settled. */
export function Blockers({ articleId, blockers }: { articleId: string; blockers: Blocker[] }) {
  if (blockers.length === 0) {
    return (
      <p className={s.clear}>
        <Icon name="check" />
        Nothing stands in the way.
      </p>
    );
  }
  const row = (b: Blocker) => (
    <BlockerRow key={b.code + (b.claimId ?? "") + (b.segmentId ?? "") + b.text} articleId={articleId} blocker={b} />
  );
  const rest = blockers.slice(shownAtOnce);
  return (
    <>
      <p className="t2">{count(blockers.length, "thing stands", "things stand")} in the way of signing off:</p>
      <ul className={s.blockers}>{blockers.slice(0, shownAtOnce).map(row)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="txt">{rest.length} more</summary>
          <ul className={s.blockers}>{rest.map(row)}</ul>
        </details>
      )}
    </>
  );
}

interface PublishProps {
  onPublish: (where: string, at: string | undefined) => Promise<unknown>;
  onClose: () => void;
}

function PublishDialog({ onPublish, onClose }: PublishProps) {
  const [where, setWhere] = useState("");
  const [at, setAt] = useState(toLocalInput(new Date().toISOString()));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const go = () => {
    setBusy(true);
    onPublish(where.trim(), fromLocalInput(at))
      .then(onClose, setError)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Mark as published"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" busy={busy} onClick={go}>
            Mark as published
          </Button>
        </>
      }
    >
      <p className="t2">Records when and where the article appeared. Linecheck itself publishes nothing.</p>
      <Field label="Where" hint="A web address or the page of the issue" error={fieldError(error, "where")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            dir="auto"
            value={where}
            onChange={(e) => setWhere(e.target.value)}
          />
        )}
      </Field>
      <Field label="When" error={fieldError(error, "at")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            type="datetime-local"
            value={at}
            onChange={(e) => setAt(e.target.value)}
          />
        )}
      </Field>
      <ProblemNote error={error} />
    </Dialog>
  );
}

function Standing({ article: a }: { article: Article }) {
  const icon = a.status === "checking" ? "st-in-review" : "st-approved";
  return (
    <p className={s.facts}>
      <span className="hx">
        <Icon name={icon} size={14} />
        {a.status === "checking" ? "Checking" : a.status === "signed_off" ? "Signed off" : "Published"}
      </span>
      {a.signedOffBy && a.signedOffAt && a.status !== "checking" && (
        <span>
          signed by {a.signedOffBy.name}, <Time at={a.signedOffAt} />
        </span>
      )}
      {a.publishedAt && a.status === "published" && (
        <span>
          published <Time at={a.publishedAt} />
          {a.publishedTo && `, ${a.publishedTo}`}
        </span>
      )}
      <span>
        {a.coverage.final} of {a.coverage.claims} claims final
      </span>
      <span>{count(a.coverage.gaps, "gap")}</span>
    </p>
  );
}

const labels: Record<string, string> = {
  sign_off: "Sign off",
  reopen: "Reopen",
  publish: "Mark as published",
  issue_report: "Issue a report",
};

/** Where the article stands, and the steps that the person may take with it. */
export function Steps({ article, onDone }: { article: Article; onDone: (text: string) => void }) {
  const [asking, setAsking] = useState<"reopen" | "publish">();
  const step = useStep(article);
  const may = (action: string) => article.actions.includes(action);
  const refused = article.unavailable.filter((u) => u.action in labels && u.action !== "issue_report");
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">Standing</h2>
      <Standing article={article} />
      {article.status === "checking" && <Blockers articleId={article.id} blockers={article.blockers} />}
      <div className={s.buttons}>
        {may("sign_off") && (
          <Button
            variant="primary"
            icon="st-approved"
            busy={step.isPending && step.variables.action === "sign_off"}
            onClick={() => step.mutate({ action: "sign_off" }, { onSuccess: () => onDone("Signed off") })}
          >
            Sign off
          </Button>
        )}
        {may("publish") && <Button onClick={() => setAsking("publish")}>Mark as published</Button>}
        {may("reopen") && (
          <Button icon="undo" onClick={() => setAsking("reopen")}>
            Reopen
          </Button>
        )}
        {refused.map((u) => (
          <Button key={u.action} disabled>
            {labels[u.action]}
          </Button>
        ))}
      </div>
      {refused.length > 0 && (
        <ul className={s.why}>
          {refused.map((u) => (
            <li key={u.action}>
              {labels[u.action]}: {u.why}
            </li>
          ))}
        </ul>
      )}
      {!asking && <ProblemNote error={step.error} />}
      <ReasonDialog
        open={asking === "reopen"}
        title="Reopen the article"
        text="Claims can be changed again. Issued reports stay as they are; the next one is numbered on."
        confirm="Reopen"
        onConfirm={(reason) => step.mutateAsync({ action: "reopen", reason }).then(() => onDone("Reopened"))}
        onClose={() => setAsking(undefined)}
      />
      {asking === "publish" && (
        <PublishDialog
          onPublish={(where, at) =>
            step.mutateAsync({ action: "publish", where: where || undefined, at }).then(() => onDone("Published"))
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
