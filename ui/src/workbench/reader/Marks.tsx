import { type ReactNode, useState } from "react";

import type { ClaimRow } from "../../lib/api";
import { cx } from "../../lib/cx";
import type { Offsets } from "../../lib/offsets";
import { Icon } from "../../parts/Icon";
import { claimIcon, look, spokenName, type Verdicts } from "../model";
import type { Part } from "../text/runs";
import s from "./marks.module.css";

interface Shared {
  offsets: Offsets;
  verdicts: Verdicts;
  active: string | undefined;
  /** Whether a claim covers some of the sentence; its other words are then drawn quietly. */
  claimed: boolean;
  onOpen(claim: ClaimRow): void;
}

const lane = [s.l1, s.l1, s.l2, s.l3];

/** Some of a paragraph's parts, in reading order: words under their marks, and the numbers between them. */
export function Marks({ parts, ...shared }: Shared & { parts: readonly Part<ClaimRow>[] }) {
  return parts.map((part) => {
    if (part.kind === "text") return <Words key={`text ${part.start}`} part={part} {...shared} />;
    if (part.kind === "more") return <More key={`more ${part.at}`} claims={part.claims} {...shared} />;
    return (
      <ClaimNumber
        key={`number ${part.claim.id} ${part.at}`}
        claim={part.claim}
        continued={part.continued}
        {...shared}
      />
    );
  });
}

const word = /[\p{L}\p{N}]/u;

function Words({ part, offsets, verdicts, active, claimed }: Shared & { part: Part<ClaimRow> & { kind: "text" } }) {
  const text = offsets.slice(part.start, part.end);
  if (claimed && part.marks.length + part.more.length === 0 && word.test(text)) {
    return (
      <span className={s.loose} title="No claim covers these words">
        {text}
      </span>
    );
  }
  let inner: ReactNode = text;
  if (part.more.length > 0) inner = <mark className={cx(s.m, s.l3, s.plus)}>{inner}</mark>;
  for (const { claim, lane: depth } of part.marks.toReversed()) {
    inner = (
      <mark
        className={cx(s.m, lane[depth], claim.id === active && s.on)}
        data-claim={claim.id}
        {...look(claim, verdicts)}
      >
        {inner}
      </mark>
    );
  }
  return inner;
}

interface NumberProps extends Omit<Shared, "claimed"> {
  claim: ClaimRow;
  continued: boolean;
}

function ClaimNumber({ claim, continued, verdicts, active, onOpen }: NumberProps) {
  if (continued) {
    return (
      <span data-note aria-hidden="true" className={cx(s.cn, s.cont)} {...look(claim, verdicts)}>
        …{claim.number}
      </span>
    );
  }
  const on = claim.id === active;
  return (
    <button
      type="button"
      data-note
      className={cx(s.cn, on && s.on)}
      {...look(claim, verdicts)}
      aria-label={spokenName(claim, verdicts)}
      aria-current={on || undefined}
      onClick={() => onOpen(claim)}
    >
      <Icon name={claimIcon(claim, verdicts)} size={12} />
      <span aria-hidden="true">{claim.number}</span>
    </button>
  );
}

/** Stands for the claims on words that carry more of them than there are lanes. */
function More({ claims, verdicts, onOpen }: Omit<Shared, "claimed"> & { claims: readonly ClaimRow[] }) {
  const [listed, setListed] = useState(false);
  const label = claims.length === 1 ? "1 more claim on these words" : `${claims.length} more claims on these words`;
  return (
    <span data-note className={s.more}>
      <button
        type="button"
        className={s.cn}
        aria-label={label}
        aria-expanded={listed}
        onClick={() => setListed(!listed)}
      >
        +{claims.length}
      </button>
      {listed && (
        <span className={s.list}>
          {claims.map((c) => (
            <button
              key={c.id}
              type="button"
              onClick={() => {
                setListed(false);
                onOpen(c);
              }}
            >
              <span className={s.listIcon} {...look(c, verdicts)}>
                <Icon name={claimIcon(c, verdicts)} size={14} />
              </span>
              <span dir="auto">
                {c.number}. {c.wording}
              </span>
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
