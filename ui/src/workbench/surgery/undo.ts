import { actOnClaim, api, type Claim, unwrap } from "../../lib/api";
import type { Ask } from "../server";

/** The actions that other actions are undone by. */
type Back = "restore" | "rejoin" | "edit";

const backs: Partial<Record<Ask["action"], Back>> = {
  dismiss: "restore",
  mark_duplicate: "restore",
  split: "rejoin",
  merge: "rejoin",
};

/**
 * How an action is taken back as long as the server lets it be: undefined where it cannot be. The claim is
 * read again first, since other people may have gone on with it.
 */
export function undoOf(what: Ask, before: Claim, saved: Claim): (() => Promise<Claim>) | undefined {
  const moved = what.action === "edit" && Object.keys(what.body).join() === "spans";
  if (moved) return () => actOnClaim(saved, "edit", { spans: before.spans });
  const back = backs[what.action];
  if (!back || back === "edit") return undefined;
  return async () => {
    const now = await unwrap(api.GET("/claims/{id}", { params: { path: { id: before.id } } }));
    if (!now.actions.includes(back)) {
      const why = now.unavailable.find((u) => u.action === back)?.why;
      throw new Error(why ?? `Claim ${now.number} has moved on: this can’t be undone any more.`);
    }
    return actOnClaim(now, back, {});
  };
}
