import { useRef, useState } from "react";

import type { Claim } from "../../lib/api";
import { type KeyMap, useKeys } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Menu, type MenuItem } from "../../parts/Menu";
import { Problems } from "../../parts/Problems";
import { fields } from "../claim/finding";
import type { Ask, FindingAction } from "../server";
import { ActionForm } from "./ActionForm";
import s from "./actions.module.css";
import { type Entry, entries, offeredOf } from "./table";

interface Props {
  claim: Claim;
  /** Sends an action; resolves when it is done. */
  ask(ask: Ask, done: string): Promise<unknown>;
  /** Sends an action with what the finding form holds. */
  sendFinding(action: FindingAction, done: string): void;
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
const findingFields = fields.map((f) => f.field);

/** What this person may do with the claim now, as the server sent it, and why something cannot be done. */
export function ActionBar({ claim, ask, sendFinding, addSource, dirty, quiet, busy, error }: Props) {
  const [form, setForm] = useState<Entry>();
  const row = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm(undefined);
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>("button:enabled")?.focus());
  };
  const offered = offeredOf(claim.actions).filter((e) => e.action !== "set_verdict" || dirty);

  const start = (e: Entry) => {
    if (e.form === "finding") sendFinding(e.action as FindingAction, e.done);
    else if (e.form) setForm(e);
    else void ask({ action: e.action, body: {} } as Ask, e.done).catch(() => undefined);
  };
  const keys: KeyMap = {};
  for (const e of offered) if (e.key) keys[e.key] = { label: e.label, run: () => start(e) };
  useKeys(form || quiet ? {} : keys, { scope: "Claim" });

  const current = form && offered.find((e) => e.action === form.action);
  if (current) {
    return (
      <div className={s.acts}>
        <ActionForm key={current.action} entry={current} claim={claim} ask={ask} close={close} />
      </div>
    );
  }

  const sourceFirst = addSource !== undefined && !claim.policy.satisfied && claim.evidence.length === 0;
  const { front, rest, why } = arrange(claim, offered, sourceFirst ? inRow - 1 : inRow);
  const items = rest.map((e, i) =>
    menuItem(e, offered.includes(e) ? undefined : why.get(e.action), offered.includes(rest[i - 1] ?? e), start),
  );
  const primary = sourceFirst || quiet ? undefined : front.find((e) => offered.includes(e) && e.front === "lead");
  return (
    <div className={s.acts}>
      <Refused reasons={front.map((e) => why.get(e.action))} />
      <Problems error={error} shown={findingFields} />
      <div ref={row} className={s.row} role="toolbar" aria-label={`Actions on claim ${claim.number}`}>
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
            title={why.get(e.action)}
            onClick={() => start(e)}
          >
            {e.label}
          </Button>
        ))}
        <span className="end" />
        {items.length > 0 && <Menu label="More actions" side="top" items={items} />}
      </div>
    </div>
  );
}

function menuItem(e: Entry, why: string | undefined, afterOffered: boolean, start: (e: Entry) => void): MenuItem {
  const { label, icon, key: kbd, danger } = e;
  return { label, icon, kbd, danger, why, rule: why !== undefined && afterOffered, run: () => start(e) };
}

/** Which actions stand in the bar and which in the menu, offered ones first; and why the others are refused. */
function arrange(claim: Claim, offered: readonly Entry[], room: number) {
  const why = new Map(claim.unavailable.map((u) => [u.action, u.why]));
  const refused = entries.filter((e) => why.has(e.action) && !offered.includes(e));
  const inFront = (e: Entry) => (offered.includes(e) ? e.front : e.front === "lead" && refused.includes(e));
  const front = entries.filter(inFront).slice(0, room);
  const rest = [...offered, ...refused].filter((e) => !front.includes(e));
  return { front, rest, why };
}

/** Why an action that stands here is refused, in the server's words; what the policy asks stands with the finding. */
function Refused({ reasons }: { reasons: readonly (string | undefined)[] }) {
  const all = [...new Set(reasons)].filter(Boolean);
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
