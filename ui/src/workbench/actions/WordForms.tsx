import { Fragment, useMemo, useState } from "react";

import { fieldError } from "../../lib/api";
import { useBench, useSelected } from "../bench";
import { type FormProps, Frame } from "./ActionForm";
import s from "./actions.module.css";
import { spansOf, wordsOf } from "./pieces";

/** Where a claim whose words are gone stands now: the words that are selected in the article. */
export function ReadoptForm(props: FormProps) {
  const { offsets } = useBench();
  const { range } = useSelected();
  const span = range && { ...range, quote: offsets.slice(range.start, range.end) };
  return (
    <Frame
      {...props}
      shown={["spans"]}
      ready={span !== undefined}
      request={() => (span ? { action: "readopt", body: { spans: [span] } } : undefined)}
    >
      {(error) => (
        <>
          <p className={s.hint}>
            {span ? "It will stand on these words:" : "Select the words in the article that say it now."}
          </p>
          {span && (
            <blockquote className={s.quote} dir="auto">
              {span.quote}
            </blockquote>
          )}
          {fieldError(error, "spans") && <p className={s.error}>{fieldError(error, "spans")}</p>}
        </>
      )}
    </Frame>
  );
}

/** Which words of the claim the sources support. */
export function TickForm(props: FormProps) {
  const { offsets } = useBench();
  const { spans, ticks } = props.claim;
  const all = useMemo(() => wordsOf(offsets, spans), [offsets, spans]);
  const [ticked, setTicked] = useState<readonly number[]>(() =>
    all.filter((w) => ticks.some((t) => t.start < w.end && w.start < t.end)).map((w) => w.start),
  );
  const toggle = (start: number) =>
    setTicked(ticked.includes(start) ? ticked.filter((x) => x !== start) : [...ticked, start]);
  return (
    <Frame
      {...props}
      shown={["ticks"]}
      request={() => ({
        action: "tick",
        body: {
          ticks: spansOf(
            offsets,
            all.filter((w) => ticked.includes(w.start)),
          ).map(({ start, end }) => ({ start, end })),
        },
      })}
    >
      {(error) => (
        <>
          <p className={s.hint}>Choose the words that the sources support.</p>
          <p className={s.words} dir="auto">
            {all.map((w, i) => (
              <Fragment key={w.start}>
                <button
                  type="button"
                  data-first={i === 0 || undefined}
                  aria-pressed={ticked.includes(w.start)}
                  onClick={() => toggle(w.start)}
                >
                  {w.text}
                </button>{" "}
              </Fragment>
            ))}
          </p>
          {fieldError(error, "ticks") && <p className={s.error}>{fieldError(error, "ticks")}</p>}
        </>
      )}
    </Frame>
  );
}
