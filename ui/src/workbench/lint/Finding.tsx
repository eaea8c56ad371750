import { useRef } from "react";

import type { LintFinding } from "../../lib/api";
import { cx } from "../../lib/cx";
import { count } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useBench } from "../bench";
import { DismissForm } from "./DismissForm";
import s from "./lint.module.css";
import { ruleName } from "./looks";
import type { useSay } from "./server";

export interface RowProps {
  finding: LintFinding;
  say: ReturnType<typeof useSay>;
  /** Whether it is the one that keys act on. */
  current: boolean;
  /** Whether its dismissal is being written. */
  asking: boolean;
  /** Shows one of its places in the article. */
  go(at: number): void;
  ask(on: boolean): void;
  dismiss(reason: string): void;
}

/** How many of a finding's places are listed. */
const listed = 6;

/** One finding: what is wrong, where, and what may be done about it. */
export function Finding({ finding: f, say, current, asking, go, ask, dismiss }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const mine = say.variables?.finding.fingerprint === f.fingerprint;
  const error = mine ? say.error : undefined;
  const close = () => {
    ask(false);
    row.current?.querySelector<HTMLElement>("button")?.focus();
  };
  return (
    <li
      ref={row}
      className={cx(s.row, current && s.current, f.dismissed && s.done)}
      data-finding={f.fingerprint}
      aria-current={current || undefined}
    >
      <p className={s.rule}>
        {ruleName(f.rule)}
        <ClaimLink finding={f} />
      </p>
      <p className={s.message}>{f.message}</p>
      <Places finding={f} go={go} />
      {f.dismissed && <Dismissed said={f.dismissed} />}
      {asking && f.actions.includes("dismiss_finding") ? (
        <DismissForm finding={f} busy={mine && say.isPending} error={error} send={dismiss} close={close} />
      ) : (
        <>
          <Acts
            finding={f}
            busy={mine && say.isPending}
            ask={ask}
            back={() => say.mutate({ finding: f, reason: undefined })}
          />
          <ProblemNote error={error} />
        </>
      )}
    </li>
  );
}

function ClaimLink({ finding: f }: { finding: LintFinding }) {
  const { rows, open } = useBench();
  const claim = rows.find((r) => r.id === f.claimId);
  if (!claim) return null;
  return (
    <button type="button" className="txt" onClick={() => open(claim)}>
      Claim {claim.number}
    </button>
  );
}

/** The words that a finding is about; each leads to them. */
function Places({ finding: f, go }: Pick<RowProps, "finding" | "go">) {
  return (
    <ul className={s.places}>
      {f.places.slice(0, listed).map((p, i) => (
        <li key={`${p.start} ${p.end}`}>
          <button type="button" className={s.place} onClick={() => go(i)}>
            <span className="vh">Show in the article: </span>
            <span dir="auto">{p.quote}</span>
            <Icon name="arrow-r" size={12} />
          </button>
        </li>
      ))}
      {f.places.length > listed && <li className="t3">and {count(f.places.length - listed, "more place")}</li>}
    </ul>
  );
}

/** Who said that nothing has to be done, when and why. */
function Dismissed({ said: d }: { said: NonNullable<LintFinding["dismissed"]> }) {
  return (
    <p className={s.why}>
      Dismissed by {d.by.name} <Time at={d.at} />
      {d.reasonHidden ? (
        ". The reason is hidden until you have answered the cross-check."
      ) : (
        <>
          : <span dir="auto">{d.reason}</span>
        </>
      )}
    </p>
  );
}

interface ActsProps {
  finding: LintFinding;
  busy: boolean;
  ask(on: boolean): void;
  back(): void;
}

function Acts({ finding: f, busy, ask, back }: ActsProps) {
  const about = `: ${f.message}`;
  if (f.actions.includes("restore_finding")) {
    return (
      <Button
        size="xs"
        variant="quiet"
        className={s.act}
        icon="undo"
        busy={busy}
        aria-label={`Open again${about}`}
        onClick={back}
      >
        Open again
      </Button>
    );
  }
  if (!f.actions.includes("dismiss_finding")) return null;
  return (
    <Button size="xs" variant="quiet" className={s.act} aria-label={`Dismiss …${about}`} onClick={() => ask(true)}>
      Dismiss …
    </Button>
  );
}
