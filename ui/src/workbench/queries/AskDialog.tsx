import { type Claim, fieldError } from "../../lib/api";
import { fromLocalInput } from "../../lib/time";
import { AreaField, Choice, FieldPair, TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
import pane from "../pane.module.css";
import type { Made } from "./LinkDialog";
import { type Draft, useAsk } from "./server";

interface Props {
  claim: Claim;
  /** What is written so far; the parent keeps it while the dialog is closed. */
  draft: Draft;
  change(more: Partial<Draft>): void;
  onClose(): void;
  onMade(made: Made): void;
}

/** The question to the author, and how the words should read. */
export function AskDialog({ claim, draft, change, onClose, onMade }: Props) {
  const ask = useAsk(claim);
  const mayWait = claim.actions.includes("wait");
  const send = async () => {
    const { due, ...rest } = draft;
    const { query, link } = await ask.mutateAsync({
      ...rest,
      wait: draft.wait && mayWait,
      dueAt: fromLocalInput(due),
    });
    const { addressee, email, question } = query;
    onMade({ link, addressee, email, question });
  };
  return (
    <FormDialog
      title={`Ask the author about claim ${claim.number}`}
      wide
      confirm="Make the link"
      fields={["question", "proposal", "addressee", "email", "dueAt"]}
      send={send}
      onClose={onClose}
    >
      {(error) => (
        <>
          <blockquote className={pane.quote} dir="auto">
            {claim.quote}
          </blockquote>
          <AreaField
            label="Question"
            rows={3}
            required
            error={fieldError(error, "question")}
            value={draft.question}
            onChange={(e) => change({ question: e.target.value })}
          />
          <AreaField
            label="Proposed words"
            hint="How the words above should read. The next version of the article is compared with it."
            rows={2}
            error={fieldError(error, "proposal")}
            value={draft.proposal}
            onChange={(e) => change({ proposal: e.target.value })}
          />
          <Whom draft={draft} change={change} error={error} />
          {mayWait && (
            <Choice
              label="Put the claim on hold until then"
              hint="It is yours again when the author answers or the time is over."
              checked={draft.wait}
              onChange={(e) => change({ wait: e.target.checked })}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

function Whom({ draft, change, error }: Pick<Props, "draft" | "change"> & { error: unknown }) {
  return (
    <FieldPair>
      <TextField
        label="Who is asked"
        required
        autoComplete="off"
        error={fieldError(error, "addressee")}
        value={draft.addressee}
        onChange={(e) => change({ addressee: e.target.value })}
      />
      <TextField
        label="Answer needed by"
        type="datetime-local"
        required
        error={fieldError(error, "dueAt")}
        value={draft.due}
        onChange={(e) => change({ due: e.target.value })}
      />
      <TextField
        label="E-mail"
        hint="For you to copy; Linecheck sends nothing."
        type="email"
        autoComplete="off"
        error={fieldError(error, "email")}
        value={draft.email}
        onChange={(e) => change({ email: e.target.value })}
      />
    </FieldPair>
  );
}
