import { type FormEvent, useId } from "react";

import { type Claim, fieldError } from "../../lib/api";
import { fromLocalInput } from "../../lib/time";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Choice, Field, TextArea, TextInput } from "../../parts/Field";
import { Problems } from "../Problems";
import type { Made } from "./LinkDialog";
import s from "./queries.module.css";
import { type Draft, useAsk } from "./server";

interface Props {
  claim: Claim;
  /** What is written so far; the parent keeps it while the dialog is closed. */
  draft: Draft;
  change(more: Partial<Draft>): void;
  onClose(): void;
  onMade(made: Made): void;
}

const shown = ["question", "proposal", "addressee", "email", "dueAt"];

/** The question to the author, and how the words should read. */
export function AskDialog({ claim, draft, change, onClose, onMade }: Props) {
  const ask = useAsk(claim);
  const id = useId();
  const send = (e: FormEvent) => {
    e.preventDefault();
    const { due, ...rest } = draft;
    ask.mutate(
      { ...rest, wait: draft.wait && claim.actions.includes("wait"), dueAt: fromLocalInput(due) },
      {
        onSuccess: ({ query, link }) => {
          const { addressee, email, question } = query;
          onMade({ link, addressee, email, question });
        },
      },
    );
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Ask the author about claim ${claim.number}`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={id} busy={ask.isPending}>
            Make the link
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.fields}
        aria-busy={ask.isPending}
        onSubmit={send}
        onKeyDown={(e) => {
          if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) e.currentTarget.requestSubmit();
        }}
      >
        <blockquote className={s.quote} dir="auto">
          {claim.quote}
        </blockquote>
        <Words draft={draft} change={change} error={ask.error} />
        <Whom draft={draft} change={change} error={ask.error} />
        {claim.actions.includes("wait") && (
          <Choice
            label="Put the claim on hold until then"
            hint="It is yours again when the author answers or the time is over."
            checked={draft.wait}
            onChange={(e) => change({ wait: e.target.checked })}
          />
        )}
        <Problems error={ask.error} shown={shown} />
      </form>
    </Dialog>
  );
}

type Part = Pick<Props, "draft" | "change"> & { error: unknown };

function Words({ draft, change, error }: Part) {
  return (
    <>
      <Field label="Question" aside="required" error={fieldError(error, "question")}>
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            rows={3}
            required
            aria-describedby={describedBy}
            invalid={invalid}
            value={draft.question}
            onChange={(e) => change({ question: e.target.value })}
          />
        )}
      </Field>
      <Field
        label="Proposed words"
        hint="How the words above should read. The next version of the article is compared with it."
        error={fieldError(error, "proposal")}
      >
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            rows={2}
            aria-describedby={describedBy}
            invalid={invalid}
            value={draft.proposal}
            onChange={(e) => change({ proposal: e.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function Whom({ draft, change, error }: Part) {
  return (
    <div className={s.pair}>
      <Field label="Who is asked" aside="required" error={fieldError(error, "addressee")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            dir="auto"
            required
            autoComplete="off"
            aria-describedby={describedBy}
            invalid={invalid}
            value={draft.addressee}
            onChange={(e) => change({ addressee: e.target.value })}
          />
        )}
      </Field>
      <Field label="Answer needed by" aside="required" error={fieldError(error, "dueAt")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            type="datetime-local"
            required
            aria-describedby={describedBy}
            invalid={invalid}
            value={draft.due}
            onChange={(e) => change({ due: e.target.value })}
          />
        )}
      </Field>
      <Field label="E-mail" hint="For you to copy; Linecheck sends nothing." error={fieldError(error, "email")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            type="email"
            autoComplete="off"
            aria-describedby={describedBy}
            invalid={invalid}
            value={draft.email}
            onChange={(e) => change({ email: e.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
