import { actOnClaim, api, byId, type Claim, unwrap } from "../../lib/api";
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
  if (what.action === "tick") return () => untick(before, saved);
  const back = backs[what.action];
  if (!back || back === "edit") return undefined;
  return async () => {
    const now = await unwrap(api.GET("/claims/{id}", byId(before.id)));
    if (!now.actions.includes(back)) {
      const why = now.unavailable.find((u) => u.action === back)?.why;
      throw new Error(why ?? `Claim ${now.number} has moved on: this can’t be undone any more.`);
    }
    return actOnClaim(now, back, {});
  };
}

/** Ticks what was ticked before, unless other words were ticked since. */
async function untick(before: Claim, saved: Claim): Promise<Claim> {
  const now = await unwrap(api.GET("/claims/{id}", byId(before.id)));
  if (JSON.stringify(now.ticks) !== JSON.stringify(saved.ticks))
    throw new Error(`Other words of claim ${now.number} were ticked since: this can’t be undone any more.`);
  return actOnClaim(now, "tick", { ticks: before.ticks.map(({ start, end }) => ({ start, end })) });
}
