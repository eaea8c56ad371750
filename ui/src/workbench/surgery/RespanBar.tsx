import { type KeyMap, leaveText, useKeys } from "../../lib/keys";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/States";
import { useBench } from "../bench";
import { WordDiff } from "../claim/Newer";
import { useTarget } from "../target";
import type { Step } from "../text/words";
import { joined, quoted } from "./move";
import { isStale, useRespan } from "./respan";
import s from "./surgery.module.css";

const steps: [string, string, Step][] = [
  ["]", "Claim: longer by a word", { edge: "end", forward: true, unit: "word" }],
  ["[", "Claim: shorter by a word", { edge: "end", forward: false, unit: "word" }],
  ["Shift+]", "Claim: longer by a character", { edge: "end", forward: true, unit: "grapheme" }],
  ["Shift+[", "Claim: shorter by a character", { edge: "end", forward: false, unit: "grapheme" }],
  ["Alt+]", "Claim: begin a word later", { edge: "start", forward: true, unit: "word" }],
  ["Alt+[", "Claim: begin a word earlier", { edge: "start", forward: false, unit: "word" }],
  ["Alt+Shift+]", "Claim: begin a character later", { edge: "start", forward: true, unit: "grapheme" }],
  ["Alt+Shift+[", "Claim: begin a character earlier", { edge: "start", forward: false, unit: "grapheme" }],
];

/** The keys that move the words of the open claim, what it would say then, and saving that. */
export function RespanBar() {
  const { offsets } = useBench();
  const respan = useRespan();
  const { claim, editable, spans, piece, proposed } = respan;
  const here = useTarget() === "claim" && editable;

  const keys: KeyMap = {};
  if (here) for (const [key, label, step] of steps) keys[key] = { label, run: () => respan.step(step) };
  if (here && spans.length > 1)
    keys["\\"] = { label: "Next piece of the claim", run: () => respan.choose((piece + 1) % spans.length) };
  useKeys(keys, { scope: "Article" });
  const decide: KeyMap = {
    Enter: { label: "Save the claim’s words", run: () => respan.save() },
    "Ctrl+Enter": { label: "Save the claim’s words", run: () => respan.save() },
    Escape: { label: "Leave the claim’s words as they are", run: () => leaveText() || respan.cancel() },
  };
  useKeys(proposed ? decide : {}, { scope: "Words of the claim" });
  if (!claim || !proposed) return null;
  return (
    <section className={s.respan} aria-label={`Words of claim ${claim.number}`}>
      <p className={s.preview} dir="auto">
        <WordDiff before={joined(claim.spans)} after={joined(quoted(offsets, spans))} />
      </p>
      <div className="hx wrap">
        {spans.length > 1 &&
          spans.map((x, i) => (
            <button
              key={x.start}
              type="button"
              className={s.pieceTab}
              aria-pressed={i === piece}
              onClick={() => respan.choose(i)}
            >
              Piece {i + 1}
            </button>
          ))}
        <span className="end" />
        {!editable && <span className={s.hint}>The words can’t be moved now. Yours are kept here to copy.</span>}
        {editable && isStale(respan.error) && (
          <Button size="xs" variant="primary" busy={respan.busy} onClick={respan.rebase}>
            Put them on the newer version
          </Button>
        )}
        {editable && !isStale(respan.error) && (
          <Button size="xs" variant="primary" kbd="Enter" busy={respan.busy} onClick={() => respan.save()}>
            Save the words
          </Button>
        )}
        <Button size="xs" variant="quiet" kbd="Escape" onClick={respan.cancel}>
          Cancel
        </Button>
      </div>
      <ProblemNote error={respan.error} />
    </section>
  );
}
