import { type FormEvent, useId, useRef, useState } from "react";
import { fieldError, Problem, type QuerySheet } from "../../lib/api";
import { sendByKey } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { Choice, Field, TextArea } from "../../parts/Field";
import { Note, ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import s from "./Guest.module.css";
import { type Answer, useAnswer } from "./useSheet";

const kinds = [
  { answer: "accept", label: "Yes, change it to the proposed words", said: "You accepted the proposed words" },
  { answer: "counter", label: "Change it, but to other words", said: "You suggested other words" },
  { answer: "reject", label: "No, it should stay as it is", said: "You want it to stay as it is" },
] as const;

/** What the author can answer, or what they did answer and how to change it. */
export function AnswerForm({ token, sheet }: { token: string; sheet: QuerySheet }) {
  const [editing, setEditing] = useState(sheet.answer === "");
  const said = useRef<HTMLDivElement>(null);
  const open = sheet.actions.length > 0;
  const showSaid = () => {
    setEditing(false);
    requestAnimationFrame(() => said.current?.focus());
  };
  return (
    <>
      {sheet.proposal && (
        <section className={s.proposal} aria-label="Proposed words">
          <h3>Proposed instead</h3>
          <p dir="auto">{sheet.proposal}</p>
        </section>
      )}
      {sheet.state === "reopened" && (
        <Note>The question is open again: the newest version of the article does not settle it.</Note>
      )}
      {sheet.answer !== "" && !(editing && open) && (
        <div ref={said} tabIndex={-1} className={s.said}>
          <Said sheet={sheet} open={open} change={() => setEditing(true)} />
        </div>
      )}
      {editing && open && (
        <Form
          token={token}
          sheet={sheet}
          done={showSaid}
          cancel={sheet.answer === "" ? undefined : () => setEditing(false)}
        />
      )}
      {sheet.answer === "" && !open && <Note>This question is closed. There is nothing for you to do.</Note>}
    </>
  );
}

function Said({ sheet, open, change }: { sheet: QuerySheet; open: boolean; change(): void }) {
  return (
    <>
      <Note tone="ok">
        <p>
          Thank you. {kinds.find((k) => k.answer === sheet.answer)?.said}.{" "}
          {sheet.answeredAt && <Time at={sheet.answeredAt} />}
        </p>
        {sheet.wording && <p dir="auto">“{sheet.wording}”</p>}
        {sheet.reason && <p dir="auto">{sheet.reason}</p>}
      </Note>
      {open ? (
        <p className={s.after}>
          You can change your answer until the question is closed. <Button onClick={change}>Change the answer</Button>
        </p>
      ) : (
        <p className={s.after}>The question is closed; nothing can be changed any more.</p>
      )}
    </>
  );
}

interface FormProps {
  token: string;
  sheet: QuerySheet;
  done(): void;
  cancel: (() => void) | undefined;
}

function Form({ token, sheet, done, cancel }: FormProps) {
  const [form, setForm] = useState<Answer>({
    answer: sheet.answer,
    wording: sheet.wording || sheet.proposal || sheet.quote,
    reason: sheet.reason,
  });
  const send = useAnswer(token, sheet.version);
  const name = useId();
  const { error } = send;
  const go = (e: FormEvent) => {
    e.preventDefault();
    if (send.isPending) return;
    const { answer, wording, reason } = form;
    send.mutate({ answer, wording: answer === "counter" ? wording : "", reason }, { onSuccess: done });
  };
  const atField = error instanceof Problem && Object.keys(error.fields).length > 0;
  return (
    <form className={s.form} aria-label="Your answer" aria-busy={send.isPending} onSubmit={go} onKeyDown={sendByKey}>
      <fieldset className={s.kinds}>
        <legend>Your answer</legend>
        {kinds
          .filter((k) => sheet.actions.includes(k.answer))
          .map((k) => (
            <Choice
              key={k.answer}
              type="radio"
              name={name}
              label={k.label}
              checked={form.answer === k.answer}
              onChange={() => setForm({ ...form, answer: k.answer })}
            />
          ))}
        {fieldError(error, "answer") && <p className={s.wrong}>{fieldError(error, "answer")}</p>}
      </fieldset>
      <Words form={form} error={error} change={(more) => setForm({ ...form, ...more })} />
      {!atField && <ProblemNote error={error} />}
      <div className={s.buttons}>
        <Button type="submit" variant="primary" size="lg" busy={send.isPending} disabled={form.answer === ""}>
          Send the answer
        </Button>
        {cancel && (
          <Button size="lg" variant="quiet" onClick={cancel}>
            Keep the answer I gave
          </Button>
        )}
      </div>
    </form>
  );
}

interface WordsProps {
  form: Answer;
  error: unknown;
  change(more: Partial<Answer>): void;
}

/** The words of a counter, and why. */
function Words({ form, error, change }: WordsProps) {
  if (form.answer === "") return null;
  const rejects = form.answer === "reject";
  return (
    <>
      {form.answer === "counter" && (
        <Field label="How it should read" aside="required" error={fieldError(error, "wording")}>
          {(id, describedBy, invalid) => (
            <TextArea
              id={id}
              rows={3}
              required
              aria-describedby={describedBy}
              invalid={invalid}
              value={form.wording}
              onChange={(e) => change({ wording: e.target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label={rejects ? "Why it should stay" : "Anything to add"}
        aside={rejects ? "required" : undefined}
        error={fieldError(error, "reason")}
      >
        {(id, describedBy, invalid) => (
          <TextArea
            id={id}
            rows={3}
            required={rejects}
            aria-describedby={describedBy}
            invalid={invalid}
            value={form.reason}
            onChange={(e) => change({ reason: e.target.value })}
          />
        )}
      </Field>
    </>
  );
}
