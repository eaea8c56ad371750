import { Button } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Keys } from "../../parts/Keys";
import { Note, ProblemNote } from "../../parts/States";
import { joined } from "../surgery/move";
import { spansOf } from "../text/pieces";
import type { Ticked } from "./ticking";
import t from "./ticks.module.css";
import { supported, type Ticks } from "./useTicks";

/** How many words are supported, ticking all or none, and what became of ticks that could not be saved. */
export function TickLine({ id, ticks, ticked }: { id: string; ticks: Ticks; ticked: Ticked }) {
  const { words, change, unsaved, error } = ticks;
  return (
    <>
      <div className={t.line} data-none={ticked.size === 0 || undefined}>
        <Icon name="check" size={14} />
        <span>
          {supported(ticked, words)}
          {unsaved && !error && <span className={t.saving}> · saving …</span>}
        </span>
        {change && (
          <span className={t.tools}>
            <button
              type="button"
              className="txt"
              aria-label="Tick all words"
              disabled={ticked.size === words.length}
              onClick={() => change(new Set(words.keys()))}
            >
              All
            </button>
            <button
              type="button"
              className="txt"
              aria-label="None: tick no word"
              disabled={ticked.size === 0}
              onClick={() => change(new Set())}
            >
              None
            </button>
          </span>
        )}
      </div>
      {change && (
        <p id={`${id}-hint`} className={t.hint}>
          <span className={t.pointing}>
            Click or drag over what the sources support
            <span className={t.byKey}>
              , or press <Keys keys="v" />
              <span className="vh">v</span>
            </span>
          </span>
          <span className={t.keying}>Arrows move, Space ticks, Shift extends, a all, n none.</span>
        </p>
      )}
      <ProblemNote error={error} />
      {error !== undefined && unsaved && (
        <Button size="xs" onClick={ticks.again}>
          Save the ticks again
        </Button>
      )}
      <Aside ticks={ticks} />
    </>
  );
}

/** A person's ticks that the newer claim does not have. */
function Aside({ ticks: { words, aside, change, putBack, drop } }: { ticks: Ticks }) {
  if (!aside) return null;
  const mine = joined(spansOf(words.filter((_, i) => aside.has(i))));
  return (
    <Note tone="warn" alert>
      <p>
        <b className="b">The claim changed while you ticked.</b> This is the newer state.{" "}
        {aside.size === 0 ? (
          "You had ticked no word."
        ) : (
          <>
            You had ticked <q dir="auto">{mine}</q>.
          </>
        )}
      </p>
      <div className="hx wrap">
        {change && (
          <Button size="xs" onClick={putBack}>
            Put mine back
          </Button>
        )}
        <Button size="xs" onClick={drop}>
          Keep the newer
        </Button>
      </div>
    </Note>
  );
}
