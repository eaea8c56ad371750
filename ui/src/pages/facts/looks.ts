import type { Fact } from "../../lib/api";
import type { IconName } from "../../parts/Icon";

/** How the states of a standing fact look, and what is said of what rests on one. */
export const factLooks: Record<Fact["state"], { label: string; icon: IconName; news: string }> = {
  current: { label: "Current", icon: "check", news: "is a fact that holds" },
  expired: { label: "Expired", icon: "clock", news: "is a standing fact whose time is over" },
  contradicted: { label: "Contradicted", icon: "x", news: "is a standing fact that was contradicted" },
  withdrawn: { label: "Withdrawn", icon: "undo", news: "is a standing fact that was withdrawn" },
};

export const factStates: Fact["state"][] = ["current", "expired", "contradicted", "withdrawn"];
