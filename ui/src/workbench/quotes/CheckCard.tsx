import { notUndone, type QuoteCheck } from "../../lib/api";
import { cx } from "../../lib/cx";
import { count } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Menu, type MenuItem } from "../../parts/Menu";
import { Note, ProblemNote } from "../../parts/States";
import { Time } from "../../parts/Time";
import { useToast } from "../../parts/Toast";
import pane from "../pane.module.css";
import s from "./quotes.module.css";
import { Result } from "./Result";
import { useCheck, useStep } from "./server";

interface Props {
  check: QuoteCheck;
  /** Takes over the verdict that follows; undefined where that is not offered. */
  take: ((check: QuoteCheck) => void) | undefined;
  /** The person may check the quotation. */
  may: boolean;
}

/** One check of the quotation: what came of it, what follows, and what it was made with. */
export function CheckCard({ check, take, may }: Props) {
  const claim = { id: check.claimId };
  const step = useStep(claim);
  const again = useCheck(claim);
  const toast = useToast();
  // Promises, because the card is gone when the answer is there.
  const undo = (removed: QuoteCheck) =>
    step.mutateAsync({ check: removed, action: "restore" }).catch((err) => toast.show(notUndone(err)));
  const remove = () =>
    step
      .mutateAsync({ check, action: "remove" })
      .then((removed) => toast.show("The check is removed.", { undo: () => void undo(removed) }))
      .catch(() => undefined); // the card says why
  const items: MenuItem[] = [];
  if (may) items.push({ label: "Check again", icon: "refresh", run: () => again.mutate({ again: check.id }) });
  if (check.actions.includes("remove"))
    items.push({ label: "Remove", icon: "x", danger: true, run: () => void remove() });
  return (
    <article className={cx(pane.card, check.stale && s.stale)} aria-label={`Quotation: ${check.label.label}`}>
      <header className={pane.head}>
        <p className="lbl">
          {check.by.name} <Time at={check.at} />
        </p>
        {items.length > 0 && <Menu label="More about this check" items={items} />}
      </header>
      {check.stale && (
        <Note tone="warn">
          The quoted words are not in the claim’s sentence any more. They were: <q dir="auto">{check.quotation}</q>
        </Note>
      )}
      <Result check={check} />
      <Advice check={check} take={take} />
      <p className="lbl">
        {check.ordinal > 0 && <>#{check.ordinal} </>}
        {check.origin && <span dir="auto">{check.origin} · </span>}
        {count(check.transcriptLength, "character")} ·{" "}
        <span title={check.transcriptSha256}>SHA-256 {check.transcriptSha256.slice(0, 8)}</span> · {check.engine}
      </p>
      <ProblemNote error={step.error ?? again.error} />
    </article>
  );
}

/** Which answer to “did they say it?” follows, and why. */
function Advice({ check, take }: Pick<Props, "check" | "take">) {
  return (
    <div className={s.advice}>
      <p>{check.advice}</p>
      {take && check.verdict.value !== "" && !check.stale && (
        <Button size="xs" icon="arrow-r" onClick={() => take(check)}>
          Take over “{check.verdict.label}”
        </Button>
      )}
    </div>
  );
}
