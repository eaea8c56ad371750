import { useEffect, useId, useRef } from "react";

import type { Claim } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { count, words } from "../../lib/words";
import { Keys } from "../../parts/Keys";
import { type Alternative, readings } from "./alternatives";
import s from "./claim.module.css";
import { Readings } from "./Readings";

interface Props {
  claim: Claim;
  open: boolean;
  setOpen(open: boolean): void;
  /** Takes a reading over into the edit form; undefined when the claim can't be edited. */
  use: ((a: Alternative) => void) | undefined;
}

/** On request, by what the claim was made so, what it could be instead, and what the policy asks. */
export function Why({ claim, open, setOpen, use }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const byKey = useRef(false);
  const others = readings(claim).length;
  const explained = claim.reasons.length + others + claim.policy.rules.length > 0;
  const toggle = () => {
    byKey.current = !open;
    if (open && panel.current?.contains(document.activeElement)) button.current?.focus();
    setOpen(!open);
  };
  useKeys(explained ? { w: { label: "Why the claim is so", run: toggle } } : {}, { scope: "Claim" });
  useEffect(() => {
    if (!open || !byKey.current) return;
    byKey.current = false;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [open]);
  if (!explained) return null;
  return (
    <div className="stack">
      <p className={s.ask}>
        <button
          ref={button}
          type="button"
          className="txt"
          aria-expanded={open}
          aria-controls={id}
          aria-keyshortcuts="w"
          onClick={() => setOpen(!open)}
        >
          Why?
        </button>
        <Keys keys="w" />
        {others > 0 && <span className="t3">Doubtful: {count(others, "other reading")}</span>}
      </p>
      <section
        id={id}
        ref={panel}
        hidden={!open}
        className={s.why}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys
        tabIndex={0}
        aria-label={`Why claim ${claim.number} is so`}
      >
        <Readings claim={claim} use={use} />
        <Reasons claim={claim} />
        {claim.policy.rules.length > 0 && (
          <div className={s.part}>
            <h3>What the policy asks</h3>
            <ul>
              {claim.policy.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </div>
        )}
        <p className="t3">{source(claim)}</p>
      </section>
    </div>
  );
}

const labels: Record<string, string> = { span: "Words" };

/** What was decided, each with its reasons in one paragraph. */
function Reasons({ claim }: { claim: Claim }) {
  const byField = new Map<string, string[]>();
  for (const r of claim.reasons) byField.set(r.field, [...(byField.get(r.field) ?? []), r.text]);
  if (claim.checkableReason) byField.set(claim.checkable ? "checkable" : "not_checkable", [claim.checkableReason]);
  if (byField.size === 0) return null;
  return (
    <ul>
      {[...byField].map(([field, texts]) => (
        <li key={field} dir="auto">
          <b className="b">{labels[field] ?? words(field)}.</b> {texts.join(" ")}
        </li>
      ))}
    </ul>
  );
}

/** Who made the claim, in a sentence. */
function source({ origin, engine }: Claim): string {
  if (origin === "person") return "Made by a person.";
  if (origin === "suggestion") return `Suggested by a language model, ${engine.replace("model/", "")}.`;
  return `Proposed by the engine${engine && `, ${engine}`}.`;
}
