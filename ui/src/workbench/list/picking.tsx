import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";

import { useKeys } from "../../lib/keys";
import { useToast } from "../../parts/Toast";
import { useActive, useBench } from "../bench";
import { makePicks, type Picks } from "../picks";
import { useTarget } from "../target";

interface Picking {
  picks: Picks;
  /** The ids of the claims that are listed, in order. */
  order: readonly string[];
}

const Context = createContext<Picking | undefined>(undefined);

export function useClaimPicking(): Picking {
  const picking = use(Context);
  if (!picking) throw new Error("useClaimPicking outside of the list");
  return picking;
}

/** Lets claims of the list be picked, to be worked on together. What the list no longer shows is dropped. */
export function ClaimPickingProvider({ children }: { children: ReactNode }) {
  const { shown } = useBench();
  const [picks] = useState(makePicks);
  const order = useMemo(() => shown.map((r) => r.id), [shown]);
  useEffect(() => picks.keep(new Set(order)), [picks, order]);
  const picking = useMemo(() => ({ picks, order }), [picks, order]);
  return (
    <Context value={picking}>
      <PickKeys />
      {children}
    </Context>
  );
}

function PickKeys() {
  const active = useActive();
  const { picks, order } = useClaimPicking();
  const { announce } = useToast();
  const here = useTarget() === "claim" && active !== undefined;
  const say = () => announce(`${picks.get().size} picked.`);
  const keys = {
    x: {
      label: "Pick the claim",
      run: () => {
        if (active) picks.toggle([active.id]);
        say();
      },
    },
    "Shift+x": {
      label: "Pick all from the last one picked",
      run: () => {
        if (active) picks.extend(order, active.id);
        say();
      },
    },
  };
  useKeys(here ? keys : {}, { scope: "Claims" });
  return null;
}
