import { Link } from "@tanstack/react-router";
import { cx } from "../../lib/cx";
import { Button } from "../../parts/Button";
import { StatusChip } from "../../parts/Chip";
import { Keys } from "../../parts/Keys";
import { DiffText } from "./DiffText";
import { type Decisions, type Entry, mayDecide } from "./groups";
import type { AnchorDecision, VersionItem } from "./useVersions";
import s from "./versions.module.css";

interface DecideBarProps {
  entry: Entry | undefined;
  articleId: string;
  decisions: Decisions;
  stored: boolean;
  error: string | undefined;
  onDecide: (decision: AnchorDecision) => void;
  onUndo: (claimId: string) => void;
}

/** What became of one claim, and what can be said about it. */
export function DecideBar({ entry, articleId, decisions, stored, error, onDecide, onUndo }: DecideBarProps) {
  const item = entry?.item;
  if (!entry) return null;
  const said = decisions[entry.key];
  return (
    <section className={s.decide} aria-label="The claim">
      <div className="hx">
        <b>{item ? `Claim ${item.number}, ${names[entry.outcome]}` : "New claim"}</b>
        {item && <StatusChip status={(stored && item.now) || item.status} />}
        <span className="end" />
        <span className="t3 hideSmall hx">
          <Keys keys="j" />
          <Keys keys="k" /> next, previous
        </span>
      </div>
      {item ? <Story item={item} /> : <p dir="auto">{entry.wording}</p>}
      {error && (
        <p role="alert" className={s.wrong}>
          {error}
        </p>
      )}
      {!stored && item && mayDecide(entry) && <Choices item={item} said={said} onDecide={onDecide} onUndo={onUndo} />}
      {stored && item && (
        <div className="hx">
          <Link
            className="txt"
            to="/articles/$articleId"
            params={{ articleId }}
            search={{ claim: String(item.number) }}
          >
            Open claim {item.number}
          </Link>
          {item.textChanged && (
            <span className="t3">Its place is not confirmed yet: the claim has “Confirm the place”.</span>
          )}
        </div>
      )}
    </section>
  );
}

const names: Record<Entry["outcome"], string> = {
  unchanged: "unchanged",
  moved: "moved",
  reworded: "reworded",
  ambiguous: "to be placed",
  orphaned: "deleted",
  readopted: "back again",
  new: "new",
};

/** One or two sentences on what happened, and the words. */
function Story({ item }: { item: VersionItem }) {
  return (
    <div className={s.story}>
      <p>{tell(item)}</p>
      {item.diff.length > 0 && (
        <p className={s.read}>
          <DiffText pieces={item.diff} side="both" />
        </p>
      )}
      {item.outcome === "orphaned" && (
        <p className={s.read} dir="auto">
          <del>{item.old.map((x) => x.quote).join(" … ")}</del>
        </p>
      )}
    </div>
  );
}

function tell(item: VersionItem): string {
  switch (item.outcome) {
    case "unchanged":
      return "The same words at the same place. Its work and its sign-off stay.";
    case "moved":
      return "The same words at another place. Its work and its sign-off stay.";
    case "readopted":
      return "Its words were gone and are there again. It opens again.";
    case "orphaned":
      return "Its words are gone. It is set aside and kept in history with all its work.";
    case "ambiguous":
      return "Its words may stand in more than one place, or moved too far to be sure. Choose where it stands now.";
    default:
      return `${changed[item.change]} ${item.voids ? "It opens again: a sign-off is void, and whoever held it is told." : "It keeps its status and is marked until somebody confirms its place."}`;
  }
}

const changed: Record<VersionItem["change"], string> = {
  "": "Its words changed.",
  words: "Its words changed.",
  sentence: "Its words are the same, but its sentence changed, which was signed with it.",
  marks: "Only quotation marks or spaces changed. What was signed is verbatim, so it counts as a change.",
};

interface ChoicesProps {
  item: VersionItem;
  said: AnchorDecision | undefined;
  onDecide: (decision: AnchorDecision) => void;
  onUndo: (claimId: string) => void;
}

function Choices({ item, said, onDecide, onUndo }: ChoicesProps) {
  const places = item.outcome === "ambiguous" ? item.candidates : [];
  const chosen = (start: number | undefined) => said?.as === "spans" && said.spans?.[0]?.start === start;
  return (
    <>
      {places.length > 0 && (
        <fieldset className={s.places}>
          <legend className="vh">Where claim {item.number} stands now</legend>
          {places.map((p) => (
            <label key={p.spans[0]?.start} className={cx(s.place, chosen(p.spans[0]?.start) && s.chosen)}>
              <input
                type="radio"
                name={`place ${item.claimId}`}
                checked={chosen(p.spans[0]?.start)}
                onChange={() => onDecide({ claimId: item.claimId, as: "spans", spans: p.spans })}
              />
              <span className={s.read} dir="auto">
                … {p.before}
                <mark>{p.spans.map((x) => x.quote).join(" … ")}</mark>
                {p.after} …
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className={s.buttons}>
        {item.outcome === "reworded" && (
          <Button
            variant={said?.as === "confirm" ? "default" : "primary"}
            icon="check"
            kbd="Enter"
            aria-pressed={said?.as === "confirm"}
            onClick={() => onDecide({ claimId: item.claimId, as: "confirm" })}
          >
            Keep it here, re-check
          </Button>
        )}
        <Button
          icon="x"
          aria-pressed={said?.as === "gone"}
          onClick={() => onDecide({ claimId: item.claimId, as: "gone" })}
        >
          No longer in the text
        </Button>
        {said && (
          <Button variant="quiet" onClick={() => onUndo(item.claimId)}>
            Undo
          </Button>
        )}
      </div>
    </>
  );
}
