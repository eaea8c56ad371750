import type { IconName } from "../../parts/Icon";
import type { AnchorDecision, VersionItem, VersionReview } from "./useVersions";

type Outcome = VersionItem["outcome"] | "new";

/** A kind of outcome as the list shows it: what needs a person first. */
export interface Kind {
  outcome: Outcome;
  label: string;
  icon: IconName;
}

export const kinds: readonly Kind[] = [
  { outcome: "ambiguous", label: "To be placed", icon: "alert" },
  { outcome: "reworded", label: "Reworded", icon: "pencil" },
  { outcome: "new", label: "New", icon: "plus" },
  { outcome: "orphaned", label: "Deleted", icon: "x" },
  { outcome: "readopted", label: "Back again", icon: "history" },
  { outcome: "moved", label: "Moved", icon: "arrow-r" },
  { outcome: "unchanged", label: "Unchanged", icon: "check" },
];

/** One line of the list: a claim and what became of it, or a claim that would be new. */
export interface Entry {
  key: string;
  outcome: Outcome;
  item?: VersionItem;
  wording: string;
}

export function entriesOf(review: VersionReview): Entry[] {
  const claims = review.items.map((item) => ({
    key: item.claimId,
    outcome: item.outcome as Outcome,
    item,
    wording: item.wording || item.old.map((s) => s.quote).join(" … "),
  }));
  const fresh = review.fresh.map((f) => ({
    key: `new ${f.spans[0]?.start}`,
    outcome: "new" as const,
    wording: f.wording,
  }));
  return kinds.flatMap((k) => [...claims, ...fresh].filter((e) => e.outcome === k.outcome));
}

/** What is decided on an entry: nothing is left open once it is stored. */
export type Decisions = Readonly<Record<string, AnchorDecision>>;

/** Whether a person still has to say something. Only what is ambiguous must be decided; reworded claims may wait. */
export const mustDecide = (e: Entry, said: Decisions) => e.outcome === "ambiguous" && !said[e.key];

export const mayDecide = (e: Entry) => e.outcome === "ambiguous" || e.outcome === "reworded";

const changes: Record<VersionItem["change"], string> = {
  "": "",
  words: "words changed",
  sentence: "its sentence changed",
  marks: "only quotation marks or spaces changed",
};

/** What stands beside an entry's status. */
export function remark(e: Entry, said: Decisions, stored: boolean): string {
  const decision = said[e.key]?.as ?? e.item?.decision;
  if (decision === "gone") return stored ? "said to be gone" : "will be set aside";
  if (decision === "spans") return stored ? "placed by hand" : "place chosen";
  if (decision === "confirm") return "place confirmed";
  switch (e.outcome) {
    case "ambiguous":
      return "where is it?";
    case "reworded":
      return e.item?.voids ? "opens again" : changes[e.item?.change ?? ""];
    case "orphaned":
      return "kept in history";
    case "readopted":
      return "opens again";
    case "new":
      return stored ? "was proposed" : "will be proposed";
    default:
      return "";
  }
}
