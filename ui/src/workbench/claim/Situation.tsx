import type { Claim } from "../../lib/api";
import { Note } from "../../parts/States";
import { Due } from "../../parts/Time";
import { useBench } from "../bench";
import { statusName } from "../model";
import s from "./claim.module.css";

/** What one must know about where the claim stands, beyond its status. */
export function Situation({ claim }: { claim: Claim }) {
  const { rows, open } = useBench();
  const related = (label: string, ids: readonly string[]) => {
    const claims = rows.filter((r) => ids.includes(r.id));
    return (
      claims.length > 0 && (
        <p>
          {label}{" "}
          {claims.map((r) => (
            <button key={r.id} type="button" className={s.link} onClick={() => open(r)}>
              claim {r.number}
            </button>
          ))}
        </p>
      )
    );
  };
  const lines = [
    claim.textChanged && (
      <p key="text">
        Its words or its sentence changed in version {claim.articleVersion} of the article. Check that it stands at the
        right words, then confirm the place.
      </p>
    ),
    claim.status === "waiting" && (
      <p key="wait">
        Waiting: <span dir="auto">{claim.waitReason}</span> {claim.waitUntil && <Due at={claim.waitUntil} />}
      </p>
    ),
    claim.verdictHidden && !claim.actions.includes("agree") && (
      <p key="hidden">The first finding is hidden until the second reviewer has answered.</p>
    ),
    claim.statusReason && claim.status !== "waiting" && (
      <p key="reason">
        {statusName(claim.status)}: <span dir="auto">{claim.statusReason.replaceAll("_", " ")}</span>
      </p>
    ),
    claim.duplicateOf && <div key="duplicate">{related("Says the same as", [claim.duplicateOf])}</div>,
    claim.parents.length > 0 && <div key="parents">{related("Came from", claim.parents)}</div>,
    claim.children.length > 0 && <div key="children">{related("Became", claim.children)}</div>,
  ].filter(Boolean);
  return lines.length > 0 ? <Note tone={claim.textChanged ? "warn" : "info"}>{lines}</Note> : null;
}
