import { useEffect, useRef, useState } from "react";

import { cx } from "../../lib/cx";
import { type KeyMap, useKeys } from "../../lib/keys";
import { words as spelled } from "../../lib/words";
import { Keys } from "../../parts/Keys";
import { OtherReason } from "../../parts/OtherReason";
import { ProblemNote } from "../../parts/States";
import { useSelected } from "../bench";
import { notCheckableReasons } from "../model";
import { usePicked } from "../picks";
import type { Disposition } from "../server";
import type { Range } from "../text/words";
import { usePicking } from "./picking";
import s from "./reader.module.css";
import { useCommands } from "./useCommands";

/** What can be done with the selected words. It stands in the margin, never over the text. */
export function SelectionBar({ words }: { words: Range }) {
  const { select } = useSelected();
  const commands = useCommands(words);
  const { offered } = commands;
  const picking = usePicked(usePicking().picks).size > 0; // then one answer is given for all that is picked
  const [asking, setAsking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar is larger while it asks
  useEffect(() => {
    bar.current?.scrollIntoView({ block: "nearest" });
  }, [asking]);

  const keys: KeyMap = {
    Escape: { label: "Clear the selection", run: () => (asking ? setAsking(false) : select(undefined)) },
  };
  if (offered.claim) keys["c"] = { label: "Make claim", run: commands.makeClaim };
  if (offered.comment) keys["m"] = { label: "Comment on the selected words", run: commands.comment };
  if (offered.dispose && !picking) keys["u"] = { label: "Not checkable", run: () => setAsking(true) };
  useKeys(keys, { scope: "Selected words" });

  if (!offered.claim && !offered.comment && !offered.dispose && !offered.extend) return null;
  return (
    // Pressing a button must not take the selection away.
    <div
      ref={bar}
      className={cx(s.bar, asking && s.asking)}
      role="toolbar"
      aria-label="Selected words"
      onMouseDown={(e) => e.preventDefault()}
    >
      {!asking && offered.claim && (
        <button type="button" className={s.first} disabled={commands.busy} onClick={commands.makeClaim}>
          Make claim
          <Keys keys="c" />
        </button>
      )}
      {!asking && offered.extend && (
        <button type="button" disabled={commands.busy} onClick={commands.extend}>
          Add to claim {offered.extend}
        </button>
      )}
      {!asking && offered.comment && (
        <button type="button" onClick={commands.comment}>
          Comment
          <Keys keys="m" />
        </button>
      )}
      {!asking && offered.dispose && (
        <button type="button" onClick={() => setAsking(true)}>
          Not checkable
          {!picking && <Keys keys="u" />}
        </button>
      )}
      {!asking && offered.dispose && (
        <button type="button" onClick={commands.pick}>
          Pick
          <Keys keys="x" />
        </button>
      )}
      {asking && <WhyNot choose={commands.dispose} close={() => setAsking(false)} />}
      {!asking && (
        <button type="button" className={s.quiet} onClick={() => select(undefined)}>
          Clear
          <Keys keys="Escape" />
        </button>
      )}
      <ProblemNote error={commands.error} />
    </div>
  );
}

function WhyNot({ choose, close }: { choose(disposition: Disposition, reason: string): void; close(): void }) {
  return (
    <>
      <p className={s.question}>Not checkable, because it is</p>
      {notCheckableReasons.map((reason, i) => (
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this choice
        <button key={reason} type="button" autoFocus={i === 0} onClick={() => choose("not_checkable", reason)}>
          {spelled(reason)}
        </button>
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps a click in the field from the bar */}
      <div className={s.other} onMouseDown={(e) => e.stopPropagation()}>
        <OtherReason say={(reason) => choose("not_checkable", reason)} />
      </div>
      <p className={s.question}>or set it aside as</p>
      <button type="button" onClick={() => choose("furniture", "set aside by hand")}>
        Furniture
      </button>
      <button type="button" onClick={() => choose("duplicate", "set aside by hand")}>
        Duplicate
      </button>
      <button type="button" className={s.quiet} onClick={close}>
        Back
      </button>
    </>
  );
}
