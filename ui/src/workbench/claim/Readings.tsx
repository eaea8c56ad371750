import { diffWords } from "diff";

import type { Claim } from "../../lib/api";
import { words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { type Alternative, fieldOf, readings, saidNow } from "./alternatives";
import s from "./claim.module.css";
import type { Edits } from "./edits";

interface Props {
  claim: Claim;
  edits?: Edits | undefined;
  /** Takes a reading over into the edit form; undefined when the claim can't be edited. */
  use: ((a: Alternative) => void) | undefined;
  /** Puts back what stood in the form before a reading was taken over. */
  undo?: (a: Alternative) => void;
}

/** What else the claim could be, each with its reason; nothing where the engine had no doubt. */
export function Readings({ claim, edits, use, undo }: Props) {
  const others = readings(claim);
  if (others.length === 0) return null;
  return (
    <div className={s.part}>
      <h3>It could also be</h3>
      <ul>
        {others.map((a) => {
          const field = fieldOf(a);
          const used = field !== undefined && saidNow(claim, edits, field) === a.value;
          return (
            <li key={`${a.field} ${a.value}`} className={s.reading}>
              <p>
                <span dir="auto" className={s.other}>
                  {field === "wording" ? <Changed from={claim.wording} to={a.value} /> : shown(a)}
                </span>{" "}
                {a.text}
              </p>
              {use && field && (
                <Button
                  size="xs"
                  aria-label={`${used && undo ? "Undo" : "Use"}: ${a.value}`}
                  onClick={() => (used && undo ? undo(a) : use(a))}
                >
                  {used && undo ? "Undo" : "Use"}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const coded = ["attribution", "type", "risk"];

function shown({ field, value }: Alternative): string {
  return `${words(field)}: ${coded.includes(field) ? words(value).toLowerCase() : value}${/[.?!]$/.test(value) ? "" : "."}`;
}

/** The other wording, with the words that differ standing out. */
function Changed({ from, to }: { from: string; to: string }) {
  let at = 0;
  return diffWords(from, to)
    .filter((part) => !part.removed)
    .map((part) => {
      const key = at;
      at += part.value.length;
      return part.added ? <strong key={key}>{part.value}</strong> : <span key={key}>{part.value}</span>;
    });
}
