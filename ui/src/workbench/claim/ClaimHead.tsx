import type { Ref } from "react";

import type { Claim } from "../../lib/api";
import { absolute, useNow } from "../../lib/time";
import { IconButton } from "../../parts/Button";
import { StatusChip } from "../../parts/Chip";
import { useBench } from "../bench";
import { useSteps } from "../useSteps";
import s from "./claim.module.css";

interface Props {
  claim: Claim;
  head: Ref<HTMLHeadingElement>;
  edit: (() => void) | undefined;
}

/** Which claim this is, where the work on it is, and the way to its neighbours. */
export function ClaimHead({ claim, head, edit }: Props) {
  const steps = useSteps();
  return (
    <header className={s.head}>
      <h2 ref={head} tabIndex={-1}>
        Claim {claim.number}
      </h2>
      <StatusChip status={claim.status} />
      <Holder claim={claim} />
      <span className="end" />
      {edit && <IconButton small icon="pencil" label="Edit wording and facts (e)" onClick={edit} />}
      <IconButton small icon="up" label="Previous claim (k)" onClick={steps.previous} />
      <IconButton small icon="down" label="Next claim (j)" onClick={steps.next} />
      <IconButton small icon="x" label="Close the claim (Esc)" onClick={steps.close} />
    </header>
  );
}

const hour = 3_600_000; // milliseconds

/** Whole hours that are left, never more than there are. */
function left(ms: number): string {
  if (ms <= 0) return "";
  return ms < hour ? ", less than 1 h left" : `, ${Math.floor(ms / hour)} h left`;
}

function Holder({ claim }: { claim: Claim }) {
  const { me } = useBench();
  const now = useNow();
  if (!claim.holder) return null;
  const who = claim.holder.id === me.id ? "you" : claim.holder.name;
  return (
    <span className={s.holder} title={claim.leaseUntil && `Until ${absolute(claim.leaseUntil)}`}>
      {who}
      {claim.leaseUntil && left(new Date(claim.leaseUntil).getTime() - now)}
    </span>
  );
}
