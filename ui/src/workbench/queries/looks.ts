import type { AuthorQuery } from "../../lib/api";
import type { IconName } from "../../parts/Icon";

/** How the states of a query look. */
export const looks: Record<AuthorQuery["state"], { label: string; icon: IconName }> = {
  open: { label: "Waiting for an answer", icon: "clock" },
  answered: { label: "Answered", icon: "message" },
  closed: { label: "Closed", icon: "check" },
  reopened: { label: "Open again", icon: "undo" },
  expired: { label: "Link ended", icon: "offline" },
  revoked: { label: "Link taken back", icon: "lock" },
};

/** What an author answered, after their name. */
export const answers: Record<Exclude<AuthorQuery["answer"], "">, string> = {
  accept: "accepts the proposed words",
  counter: "suggests other words",
  reject: "wants it to stay",
};

/** What a newer version of the article has of what was agreed. */
export const findings: Record<AuthorQuery["found"], string> = {
  "": "",
  nothing: "",
  fixed: "the agreed words stand there",
  both: "the agreed words stand there beside the old ones",
  old: "the old words still stand there",
  other: "it says something else than what was agreed",
};

/** The states in which somebody still has something to do. */
export const pending = (q: AuthorQuery) => q.state !== "closed" && q.state !== "revoked";
