import { useState } from "react";

import { type AuthorQuery, fieldError } from "../../lib/api";
import { cx } from "../../lib/cx";
import { fromLocalInput } from "../../lib/time";
import { IconButton } from "../../parts/Button";
import { Tag } from "../../parts/Chip";
import { TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
import { Menu, type MenuItem } from "../../parts/Menu";
import { ReasonDialog } from "../../parts/ReasonDialog";
import { Due, Time } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import pane from "../pane.module.css";
import type { Made } from "./LinkDialog";
import { answers, findings, looks } from "./looks";
import s from "./queries.module.css";
import { type Step, useStep } from "./server";

interface Props {
  query: AuthorQuery;
  onMade(made: Made): void;
}

type Asked = "renew" | "revoke" | "close" | "reopen";

const menu: { action: Asked; label: string; icon: "link" | "lock" | "check" | "undo" }[] = [
  { action: "renew", label: "New link …", icon: "link" },
  { action: "close", label: "Close …", icon: "check" },
  { action: "reopen", label: "Open again …", icon: "undo" },
  { action: "revoke", label: "Take the link back …", icon: "lock" },
];

const done: Record<Asked, string> = {
  renew: "The link is new.",
  revoke: "The link is taken back.",
  close: "The query is closed.",
  reopen: "The query is open again.",
};

/** One question to the author, what they answered, and whether the copy has it. */
export function QueryCard({ query: q, onMade }: Props) {
  const [asked, setAsked] = useState<Asked>();
  const step = useStep({ id: q.claimId, articleId: q.articleId });
  const toast = useToast();
  const run = async (what: Step) => {
    const link = await step.mutateAsync({ query: q, step: what });
    toast.show(done[what.action]);
    if (link) onMade({ link, addressee: q.addressee, email: q.email, question: q.question });
  };
  const items: MenuItem[] = menu
    .filter((m) => q.actions.includes(m.action))
    .map(({ action, label, icon }) => ({ label, icon, danger: action === "revoke", run: () => setAsked(action) }));
  const over = q.state === "closed" || q.state === "revoked";
  return (
    <article className={cx(pane.card, over && s.over)} aria-label={`Query to ${q.addressee}`}>
      <header className={s.cardHead}>
        <b className="b" dir="auto">
          {q.addressee}
        </b>
        {q.email && <CopyAddress email={q.email} />}
        <span className="end" />
        {items.length > 0 && <Menu label={`More about the query to ${q.addressee}`} items={items} />}
      </header>
      <p className={s.state}>
        <Tag icon={looks[q.state].icon} alarm={q.state === "reopened" || q.state === "expired"}>
          {looks[q.state].label}
        </Tag>
        {q.state === "open" && <Due at={q.dueAt} />}
      </p>
      <p dir="auto" className={s.text}>
        {q.question}
      </p>
      {q.proposal && (
        <p className={s.line}>
          <span className="lbl">Proposed</span> <ins dir="auto">{q.proposal}</ins>
        </p>
      )}
      <Answer query={q} />
      <Copy query={q} />
      <p className="lbl">
        {q.askedBy.name} asked <Time at={q.createdAt} />
      </p>
      <Questions query={q} asked={asked} run={run} onClose={() => setAsked(undefined)} />
    </article>
  );
}

function CopyAddress({ email }: { email: string }) {
  const toast = useToast();
  const copy = () =>
    navigator.clipboard.writeText(email).then(
      () => toast.show("The address is copied."),
      () => toast.show(email),
    );
  return <IconButton small icon="mail" label={`Copy ${email}`} onClick={() => void copy()} />;
}

function Answer({ query: q }: { query: AuthorQuery }) {
  if (q.answer === "" || !q.answeredAt) return null;
  return (
    <div className={s.answer}>
      <p>
        <span dir="auto">{q.addressee}</span> {answers[q.answer]}, <Time at={q.answeredAt} />
      </p>
      {q.wording && <ins dir="auto">{q.wording}</ins>}
      {q.answerReason && (
        <p dir="auto" className={s.text}>
          {q.answerReason}
        </p>
      )}
    </div>
  );
}

/** What the newest version has of it, and why the query is closed or open again. */
function Copy({ query: q }: { query: AuthorQuery }) {
  const found = findings[q.found];
  return (
    <>
      {q.stateReason && (
        <p className={s.line} dir="auto">
          {q.stateReason}
        </p>
      )}
      {found && !q.stateReason && (
        <p className={s.line}>
          In version {q.checkedVersion}: {found}.
        </p>
      )}
    </>
  );
}

interface QuestionsProps {
  query: AuthorQuery;
  asked: Asked | undefined;
  run(what: Step): Promise<void>;
  onClose(): void;
}

function Questions({ query: q, asked, run, onClose }: QuestionsProps) {
  return (
    <>
      {asked === "renew" && <RenewDialog query={q} run={run} onClose={onClose} />}
      <ReasonDialog
        open={asked === "revoke"}
        title="Take the link back?"
        text={`${q.addressee} cannot answer with it any more. What they answered is kept.`}
        confirm="Take it back"
        danger
        optional
        onConfirm={(reason) => run({ action: "revoke", reason })}
        onClose={onClose}
      />
      <ReasonDialog
        open={asked === "close"}
        title="Close the query?"
        text="The author can read it and change nothing."
        confirm="Close it"
        onConfirm={(reason) => run({ action: "close", reason })}
        onClose={onClose}
      />
      <ReasonDialog
        open={asked === "reopen"}
        title="Open the query again?"
        text="Its link works again if it has not ended."
        confirm="Open it"
        onConfirm={(reason) => run({ action: "reopen", reason })}
        onClose={onClose}
      />
    </>
  );
}

/** A new link in place of the one before, with more time where that is needed. */
function RenewDialog({ query: q, run, onClose }: Omit<QuestionsProps, "asked">) {
  const [due, setDue] = useState("");
  return (
    <FormDialog
      title={`A new link for ${q.addressee}`}
      confirm="Make a new link"
      fields={["dueAt"]}
      send={() => run({ action: "renew", dueAt: fromLocalInput(due) })}
      onClose={onClose}
    >
      {(error) => (
        <>
          <p className="t2">The link before it leads nowhere from then on.</p>
          <TextField
            label="Answer needed by"
            hint="Leave it empty to keep the time there is."
            type="datetime-local"
            error={fieldError(error, "dueAt")}
            value={due}
            onChange={(e) => setDue(e.target.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
