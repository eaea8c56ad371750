import { useState } from "react";
import { type Account, fieldError, type NewPassword, Problem, type Role, type Unavailable } from "../../lib/api";
import { count } from "../../lib/words";
import { Avatar } from "../../parts/Avatar";
import { Button, IconButton } from "../../parts/Button";
import { ConfirmDialog } from "../../parts/ConfirmDialog";
import { Field, TextInput } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import s from "./People.module.css";
import { RolePick } from "./RolePick";
import { type AccountStep, useAccountStep } from "./useAccounts";

type Asked = "suspend" | "reset_password" | "end_sessions";

const labels: Record<string, string> = {
  suspend: "Suspend",
  reactivate: "Reactivate",
  set_roles: "Roles",
  reset_password: "Reset password",
  end_sessions: "End the sessions",
  rename: "Name",
};

/** Roles and name are forms of their own, which say that they cannot be changed. */
function isButton(u: Unavailable): boolean {
  return u.action !== "set_roles" && u.action !== "rename";
}

interface PersonPaneProps {
  account: Account;
  onDone: (text: string) => void;
  onPassword: (made: NewPassword) => void;
  onClose: () => void;
}

/** One account: what it is, and what may be done with it. Keyed by the account's id by its parent. */
export function PersonPane({ account: a, onDone, onPassword, onClose }: PersonPaneProps) {
  const [asked, setAsked] = useState<Asked>();
  const step = useAccountStep(a);
  const may = (action: string) => a.actions.includes(action);
  const run = async (what: AccountStep, done: string) => {
    const answer = await step.mutateAsync(what);
    if (answer.password) onPassword({ account: answer.account, password: answer.password });
    else onDone(done);
  };
  const shown = a.unavailable.filter((u) => u.action in labels);
  return (
    <aside className={s.aside} aria-label={a.name}>
      <div className={s.who}>
        <Avatar person={a} size="lg" decorative />
        <div>
          <h2 dir="auto">{a.name}</h2>
          <span className="lbl cut">{a.email}</span>
        </div>
        <span className="end" />
        <IconButton label="Close" icon="x" small onClick={onClose} />
      </div>
      <NameForm account={a} disabled={!may("rename")} run={run} />
      <RolesForm account={a} disabled={!may("set_roles")} run={run} />
      <p className="lbl">
        {a.mustChangePassword ? "Must choose a password at the next sign-in. " : ""}
        {count(a.sessions, "session")}, {a.holds > 0 ? `holds ${count(a.holds, "claim")}` : "holds no claim"}. Since{" "}
        <Time at={a.createdAt} />.
      </p>
      <div className={s.buttons}>
        {may("reset_password") && (
          <Button icon="key" onClick={() => setAsked("reset_password")}>
            Reset password
          </Button>
        )}
        {may("end_sessions") && (
          <Button icon="logout" onClick={() => setAsked("end_sessions")}>
            End the sessions
          </Button>
        )}
        {may("suspend") && (
          <Button variant="danger" icon="lock" onClick={() => setAsked("suspend")}>
            Suspend
          </Button>
        )}
        {may("reactivate") && (
          <Button
            icon="check"
            busy={step.isPending && step.variables.action === "reactivate"}
            onClick={() => run({ action: "reactivate" }, `${a.name} can sign in again`).catch(() => undefined)}
          >
            Reactivate
          </Button>
        )}
        {shown.filter(isButton).map((u) => (
          <Button key={u.action} disabled>
            {labels[u.action]}
          </Button>
        ))}
      </div>
      {shown.length > 0 && (
        <ul className={s.why}>
          {shown.map((u) => (
            <li key={u.action}>
              {labels[u.action]}: {u.why}
            </li>
          ))}
        </ul>
      )}
      {!asked && step.variables?.action === "reactivate" && <ProblemNote error={step.error} />}
      <Questions account={a} asked={asked} run={run} onClose={() => setAsked(undefined)} />
    </aside>
  );
}

type Run = (what: AccountStep, done: string) => Promise<void>;

function NameForm({ account, disabled, run }: { account: Account; disabled: boolean; run: Run }) {
  const [name, setName] = useState(account.name);
  const [error, setError] = useState<unknown>();
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        setError(undefined);
        run({ action: "rename", name: name.trim() }, "Name saved").catch(setError);
      }}
    >
      <Field label="Name" error={fieldError(error, "name")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            dir="auto"
            disabled={disabled}
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
        )}
      </Field>
      {name.trim() !== account.name && (
        <span>
          <Button type="submit">Save the name</Button>
        </span>
      )}
      {!fieldError(error, "name") && <ProblemNote error={error} />}
    </form>
  );
}

function sameRoles(a: Role[], b: Role[]): boolean {
  return a.length === b.length && a.every((r) => b.includes(r));
}

function RolesForm({ account, disabled, run }: { account: Account; disabled: boolean; run: Run }) {
  const [roles, setRoles] = useState(account.roles);
  const [error, setError] = useState<unknown>();
  const atField = fieldError(error, "roles");
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        e.preventDefault();
        setError(undefined);
        run({ action: "set_roles", roles }, "Roles saved; they hold from the next request").catch(setError);
      }}
    >
      <RolePick roles={roles} onChange={setRoles} disabled={disabled} error={atField} />
      {!sameRoles(roles, account.roles) && (
        <span className="hx">
          <Button type="submit">Save the roles</Button>
          <Button variant="quiet" onClick={() => setRoles(account.roles)}>
            Cancel
          </Button>
        </span>
      )}
      {!atField && <ProblemNote error={error instanceof Problem ? error : undefined} />}
    </form>
  );
}

interface QuestionsProps {
  account: Account;
  asked: Asked | undefined;
  run: Run;
  onClose: () => void;
}

function Questions({ account: a, asked, run, onClose }: QuestionsProps) {
  return (
    <>
      <ConfirmDialog
        open={asked === "suspend"}
        title={`Suspend ${a.name}?`}
        confirm="Suspend"
        danger
        onConfirm={() => run({ action: "suspend" }, `${a.name} is suspended`)}
        onClose={onClose}
      >
        Suspending ends {count(a.sessions, "session")} at the next request.{" "}
        {a.holds > 0 && `${count(a.holds, "claim goes", "claims go")} back to open, on the record. `}
        Nothing they wrote is removed.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === "reset_password"}
        title={`Reset the password of ${a.name}?`}
        confirm="Reset password"
        onConfirm={() => run({ action: "reset_password" }, "")}
        onClose={onClose}
      >
        The present password and every session end. A new one is made and shown to you once.
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === "end_sessions"}
        title={`End the sessions of ${a.name}?`}
        confirm="End the sessions"
        onConfirm={() => run({ action: "end_sessions" }, "Sessions ended")}
        onClose={onClose}
      >
        {count(a.sessions, "session ends", "sessions end")} at the next request. They can sign in again; drafts are
        kept.
      </ConfirmDialog>
    </>
  );
}
