import { useRef } from "react";

import { leaveText, useKeys } from "../../lib/keys";
import { count, words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Keys } from "../../parts/Keys";
import { OtherReason } from "../../parts/OtherReason";
import { ProblemNote } from "../../parts/States";
import { useBench } from "../bench";
import { notCheckableReasons } from "../model";
import { usePicked } from "../picks";
import type { Disposition } from "../server";
import { useDisposals } from "./disposals";
import s from "./picked.module.css";
import { usePicking } from "./picking";

/** What the picked sentences are: one answer for all of them. */
export function PickedBar() {
  const { article } = useBench();
  const { picks } = usePicking();
  const picked = usePicked(picks);
  const dispose = useDisposals();
  const bar = useRef<HTMLDivElement>(null);
  const segments = article.segments.filter((x) => picked.has(x.id));
  const keys = {
    u: { label: "Say why they are not checkable", run: () => bar.current?.querySelector("button")?.focus() },
    Escape: { label: "Pick nothing", run: () => leaveText() || picks.clear() },
  };
  useKeys(segments.length > 0 ? keys : {}, { scope: "Picked sentences" });
  if (segments.length === 0) return null;

  const say = (disposition: Disposition, reason: string) =>
    dispose.mutate({ segments, disposition, reason }, { onSuccess: picks.clear });
  return (
    <div ref={bar} className={s.picked} role="toolbar" aria-label="Picked sentences">
      <p className={s.what}>
        <b className="b">{count(segments.length, "sentence")} picked.</b> Not checkable, because it is
      </p>
      <div className={s.row}>
        {notCheckableReasons.map((reason) => (
          <Button key={reason} size="xs" busy={dispose.isPending} onClick={() => say("not_checkable", reason)}>
            {words(reason)}
          </Button>
        ))}
        <div className={s.other}>
          <OtherReason say={(reason) => say("not_checkable", reason)} />
        </div>
        <span className={s.or}>or it is</span>
        <Button size="xs" busy={dispose.isPending} onClick={() => say("furniture", "set aside by hand")}>
          Furniture
        </Button>
        <Button size="xs" busy={dispose.isPending} onClick={() => say("duplicate", "set aside by hand")}>
          Duplicate
        </Button>
        <button type="button" className={s.clear} onClick={picks.clear}>
          Clear <Keys keys="Escape" />
        </button>
      </div>
      <ProblemNote error={dispose.error} />
    </div>
  );
}
