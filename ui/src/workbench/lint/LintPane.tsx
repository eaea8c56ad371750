import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { type Lint, type LintFinding, notUndone } from "../../lib/api";
import { useKeys } from "../../lib/keys";
import { digits } from "../../lib/words";
import { Button, IconButton } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Keys } from "../../parts/Keys";
import { ErrorState, Skeleton } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { useBench } from "../bench";
import pane from "../pane.module.css";
import { Checked } from "./Checked";
import { Finding } from "./Finding";
import s from "./lint.module.css";
import { isOpen, severities } from "./looks";
import { lintQuery, useSay } from "./server";
import { usePlaces } from "./usePlaces";

/** Right pane: what the offline checks find in the copy. `at` is the finding to begin with, by its fingerprint. */
export function LintPane({ at }: { at: string | undefined }) {
  const { article, setPanel } = useBench();
  const lint = useQuery(lintQuery(article.id));
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <header className={pane.bar}>
        <h2 ref={head} tabIndex={-1}>
          Copy checks
        </h2>
        <IconButton small icon="x" label="Close (Esc)" className="end" onClick={() => setPanel({ kind: "claim" })} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className={pane.body} tabIndex={0} aria-label="What the checks found">
        {lint.data && <Found lint={lint.data} at={at} />}
        {!lint.data && lint.error && <ErrorState error={lint.error} retry={() => void lint.refetch()} />}
        {!lint.data && !lint.error && <Skeleton rows={4} label="Reading the copy" />}
      </section>
    </>
  );
}

/** The findings that were open at some time since the pane was: what becomes of them is shown where they stand. */
function useStanding(items: readonly LintFinding[]): readonly LintFinding[] {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const fresh = items.filter((f) => isOpen(f) && !seen.has(f.fingerprint));
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map((f) => f.fingerprint)]));
  return items.filter((f) => isOpen(f) || seen.has(f.fingerprint));
}

function Found({ lint, at }: { lint: Lint; at: string | undefined }) {
  const standing = useStanding(lint.items);
  const folded = lint.items.filter((f) => !standing.includes(f));
  const [all, setAll] = useState(folded.some((f) => f.fingerprint === at));
  const groups = severities
    .map((g) => ({ ...g, items: standing.filter((f) => f.severity === g.severity) }))
    .filter((g) => g.items.length > 0);
  const order = [...groups.flatMap((g) => g.items), ...(all ? folded : [])];
  const rows = useRows(lint, order, at);
  const open = lint.items.filter(isOpen).length;
  return (
    <>
      {open === 0 ? (
        <p className={s.clear}>
          <Icon name="check" />
          {lint.items.length === 0 ? "Nothing to look at." : "Nothing is left to look at."}
        </p>
      ) : (
        <div className={s.steps}>
          <span className={s.hint}>
            <Keys keys="j" /> next, <Keys keys="k" /> previous, <Keys keys="d" /> dismiss
          </span>
          <span className="end" />
          <IconButton small icon="up" label="Previous finding (k)" onClick={() => rows.step(-1)} />
          <IconButton small icon="down" label="Next finding (j)" onClick={() => rows.step(1)} />
        </div>
      )}
      {groups.map((g) => (
        <section key={g.severity} aria-labelledby={`lint-${g.severity}`} className={s.group}>
          <h3 id={`lint-${g.severity}`} className={s.severity} data-severity={g.severity}>
            <Icon name={g.icon} size={14} />
            {g.label} <span className="count">{digits(g.items.filter(isOpen).length)}</span>
          </h3>
          <ul className={s.list}>{g.items.map(rows.draw)}</ul>
        </section>
      ))}
      {folded.length > 0 && (
        <section className={s.group} aria-label="Dismissed">
          <Button
            size="xs"
            variant="quiet"
            icon={all ? "down" : "right"}
            className={s.fold}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {`${digits(folded.length)} dismissed`}
          </Button>
          {all && <ul className={s.list}>{folded.map(rows.draw)}</ul>}
        </section>
      )}
      <Checked lint={lint} />
    </>
  );
}

/** Which finding keys act on, and how each is drawn. */
function useRows(lint: Lint, order: readonly LintFinding[], at: string | undefined) {
  const { article } = useBench();
  const say = useSay(article.id);
  const toast = useToast();
  const show = usePlaces(lint);
  const [current, setCurrent] = useState(at);
  const [asking, setAsking] = useState<string>();

  const turnTo = (f: LintFinding, place = 0, stay = false) => {
    setCurrent(f.fingerprint);
    show(f, place, stay);
    document.querySelector(`[data-finding="${f.fingerprint}"]`)?.scrollIntoView({ block: "nearest" });
  };
  useBegin(order, at, (f) => turnTo(f, 0, true));
  const step = (by: number) => {
    const now = order.findIndex((f) => f.fingerprint === current);
    const next = order[now < 0 ? (by > 0 ? 0 : order.length - 1) : (now + by + order.length) % order.length];
    if (!next) return toast.announce("Nothing was found.");
    turnTo(next);
    toast.announce(next.message);
  };
  const ask = (f: LintFinding) => f.actions.includes("dismiss_finding") && setAsking(f.fingerprint);
  const here = order.find((f) => f.fingerprint === current);
  useKeys(
    {
      j: { label: "Next finding", run: () => step(1) },
      k: { label: "Previous finding", run: () => step(-1) },
      d: { label: "Dismiss the finding", run: () => (here ? ask(here) : step(1)) },
    },
    { scope: "Copy checks" },
  );

  const undo = (now: Lint, fingerprint: string) => {
    const finding = now.items.find((f) => f.fingerprint === fingerprint);
    if (finding) void say.mutateAsync({ finding, reason: undefined }).catch((e) => toast.show(notUndone(e)));
  };
  const dismiss = (f: LintFinding, reason: string) =>
    say.mutate(
      { finding: f, reason },
      {
        onSuccess: (now) => {
          setAsking(undefined);
          toast.show("Dismissed.", { undo: () => undo(now, f.fingerprint) });
          document.querySelector<HTMLElement>(`[data-finding="${f.fingerprint}"] button`)?.focus();
        },
      },
    );
  const draw = (f: LintFinding) => (
    <Finding
      key={f.fingerprint}
      finding={f}
      say={say}
      current={f.fingerprint === current}
      asking={f.fingerprint === asking}
      go={(place) => turnTo(f, place)}
      ask={(on) => setAsking(on ? f.fingerprint : undefined)}
      dismiss={(reason) => dismiss(f, reason)}
    />
  );
  return { step, draw };
}

/** Turns once to the finding that the pane was opened for. */
function useBegin(order: readonly LintFinding[], at: string | undefined, turnTo: (f: LintFinding) => void) {
  const begun = useRef<string>(undefined);
  useEffect(() => {
    const first = order.find((f) => f.fingerprint === at);
    if (!first || begun.current === at) return;
    begun.current = at;
    turnTo(first);
  });
}
