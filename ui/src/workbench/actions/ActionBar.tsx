import { useState } from "react";

import type { Claim } from "../../lib/api";
import { type KeyMap, useKeys } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Menu, type MenuItem } from "../../parts/Menu";
import { ProblemNote } from "../../parts/States";
import type { Ask } from "../server";
import { ActionForm } from "./ActionForm";
import s from "./actions.module.css";
import { type Entry, entries, offeredOf } from "./table";

interface Props {
  claim: Claim;
  /** Sends an action; resolves when it is done. */
  ask(ask: Ask, done: string): Promise<unknown>;
  /** Sends an action with what the finding form holds. */
  sendFinding(action: "submit" | "set_verdict" | "agree" | "disagree", done: string): void;
  /** Opens the form for a source; undefined when none can be added. */
  addSource: (() => void) | undefined;
  /** There is something in the finding form that is not saved. */
  dirty: boolean;
  /** Another form is open, with a primary button of its own. */
  quiet: boolean;
  busy: boolean;
  /** Why the last action was refused, unless a field says it. */
  error: unknown;
}

const inRow = 3;

/** What this person may do with the claim now, as the server sent it, and why something cannot be done. */
export function ActionBar({ claim, ask, sendFinding, addSource, dirty, quiet, busy, error }: Props) {
  const [form, setForm] = useState<Entry>();
  const offered = offeredOf(claim.actions).filter((e) => e.action !== "set_verdict" || dirty);

  const start = (e: Entry) => {
    if (e.form === "finding") sendFinding(e.action as "submit", e.done);
    else if (e.form) setForm(e);
    else void ask({ action: e.action, body: {} } as Ask, e.done).catch(() => undefined);
  };
  const keys: KeyMap = {};
  for (const e of offered) if (e.key) keys[e.key] = { label: e.label, run: () => start(e) };
  useKeys(form ? {} : keys, { scope: "Claim" });

  const current = form && offered.find((e) => e.action === form.action);
  if (current) {
    return (
      <div className={s.acts}>
        <ActionForm key={current.action} entry={current} claim={claim} ask={ask} close={() => setForm(undefined)} />
      </div>
    );
  }

  const refusals = new Map(claim.unavailable.map((u) => [u.action, u.why]));
  const refused = entries.filter((e) => refusals.has(e.action));
  const sourceFirst = addSource !== undefined && refusals.has("submit");
  const front = entries
    .filter((e) => e.front && (offered.includes(e) || refused.includes(e)))
    .slice(0, sourceFirst ? inRow - 1 : inRow);
  const rest: MenuItem[] = [
    ...offered
      .filter((e) => !front.includes(e))
      .map((e) => ({ label: e.label, icon: e.icon, kbd: e.key, danger: e.danger, run: () => start(e) })),
    ...refused
      .filter((e) => !front.includes(e))
      .map((e, i) => ({
        label: e.label,
        icon: e.icon,
        why: refusals.get(e.action),
        rule: i === 0,
        run: () => undefined,
      })),
  ];
  const primary = sourceFirst || quiet ? undefined : front.find((e) => offered.includes(e) && e.front === "lead");
  return (
    <div className={s.acts}>
      <Needs claim={claim} reasons={front.map((e) => refusals.get(e.action) ?? "")} />
      <ProblemNote error={error} />
      <div className={s.row} role="toolbar" aria-label={`Actions on claim ${claim.number}`}>
        {sourceFirst && (
          <Button variant={quiet ? "default" : "primary"} icon="plus" kbd="s" onClick={addSource}>
            Add source
          </Button>
        )}
        {front.map((e) => (
          <Button
            key={e.action}
            variant={e === primary ? "primary" : "default"}
            icon={e === primary ? e.icon : undefined}
            kbd={e === primary ? e.key : undefined}
            busy={busy}
            disabled={!offered.includes(e)}
            title={refusals.get(e.action)}
            onClick={() => start(e)}
          >
            {e.label}
          </Button>
        ))}
        <span className="end" />
        {rest.length > 0 && <Menu label="More actions" side="top" items={rest} />}
      </div>
    </div>
  );
}

/** What is still missing, in the server's words. */
function Needs({ claim, reasons }: { claim: Claim; reasons: readonly string[] }) {
  const missing = claim.policy.satisfied ? [] : claim.policy.sentences;
  const all = [...new Set([claim.needs, ...missing, ...reasons].filter(Boolean))];
  if (all.length === 0) return null;
  return (
    <ul className={s.needs}>
      {all.map((text) => (
        <li key={text}>
          <Icon name="alert" size={14} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
