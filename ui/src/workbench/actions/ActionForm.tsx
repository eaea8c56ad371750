import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";

import { type Claim, fieldError } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { useOnce } from "../../lib/useOnce";
import { Button } from "../../parts/Button";
import { AreaField } from "../../parts/Field";
import { Problems } from "../../parts/Problems";
import type { Ask } from "../server";
import { DuplicateForm } from "../surgery/DuplicateForm";
import { MergeForm } from "../surgery/MergeForm";
import { SplitForm } from "../surgery/SplitForm";
import s from "./actions.module.css";
import { DismissForm } from "./DismissForm";
import { PersonForm, SecondForm, WaitForm } from "./PeopleForms";
import { ReadoptForm } from "./ReadoptForm";
import type { Entry } from "./table";

export interface FormProps {
  entry: Entry;
  claim: Claim;
  ask(ask: Ask, done: string): Promise<unknown>;
  close(): void;
}

/** The form of an action that needs more than a click. */
export function ActionForm(props: FormProps) {
  switch (props.entry.form) {
    case "dismiss":
      return <DismissForm {...props} />;
    case "person":
      return <PersonForm {...props} />;
    case "second":
      return <SecondForm {...props} />;
    case "wait":
      return <WaitForm {...props} />;
    case "duplicate":
      return <DuplicateForm {...props} />;
    case "split":
      return <SplitForm {...props} />;
    case "merge":
      return <MergeForm {...props} />;
    case "readopt":
      return <ReadoptForm {...props} />;
    default:
      return <ReasonForm {...props} />;
  }
}

interface FrameProps extends FormProps {
  /** What is sent; undefined while something is missing that the form itself points out. */
  request(): Ask | undefined;
  children(error: unknown): ReactNode;
  ready?: boolean;
  /** The fields that say themselves what is wrong with them. */
  shown: readonly string[];
}

/** The frame around the fields of an action: its name, the buttons, and what the server said about it. */
export function Frame({ entry, claim, ask, close, request, children, ready = true, shown }: FrameProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const once = useOnce();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, select, textarea, [data-first]")?.focus();
  }, []);

  const send = () =>
    once(async () => {
      const what = request();
      if (!what) return;
      setBusy(true);
      setError(undefined);
      try {
        await ask(what, entry.done);
        close();
      } catch (err) {
        setError(err);
        setBusy(false);
      }
    });
  useKeys(
    {
      "Ctrl+Enter": { label: entry.label, run: () => void send() },
      Escape: { label: "Back to the claim", run: close },
    },
    { scope: entry.label },
  );
  return (
    <form
      ref={form}
      className={s.form}
      aria-label={`${entry.label}, claim ${claim.number}`}
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        void send();
      }}
    >
      <h3 className={s.title}>{entry.label}</h3>
      <div className={s.fields}>{children(error)}</div>
      <Problems error={error} shown={shown} />
      <div className="hx">
        <Button
          type="submit"
          variant={entry.danger ? "danger" : "primary"}
          kbd="Ctrl+Enter"
          busy={busy}
          disabled={!ready}
        >
          {entry.label}
        </Button>
        <Button variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface ReasonProps {
  label: string;
  value: string;
  error: unknown;
  required?: boolean;
  onChange(value: string): void;
}

export function Reason({ label, value, error, required = true, onChange }: ReasonProps) {
  return (
    <AreaField
      label={label}
      rows={2}
      required={required}
      error={fieldError(error, "reason")}
      value={value}
      onChange={(e) => onChange(e.target.value)}
    />
  );
}

function ReasonForm(props: FormProps) {
  const [reason, setReason] = useState("");
  const { entry } = props;
  return (
    // The table says which actions take a reason and nothing else.
    <Frame
      {...props}
      shown={["reason"]}
      ready={reason.trim() !== ""}
      request={() => ({ action: entry.action, body: { reason: reason.trim() } }) as Ask}
    >
      {(error) => <Reason label={entry.reason ?? "Reason"} value={reason} error={error} onChange={setReason} />}
    </Frame>
  );
}
