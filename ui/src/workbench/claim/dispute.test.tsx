import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";

import type { Claim } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { amara, article, claim, me, row } from "../testing/fixtures";
import { claimServer, Scene, show } from "../testing/harness";

const text = article(["NATO expelled eight envoys."]);
const other = { ...amara, id: "ben", name: "بن ليندكفيست" };

function open(now: Claim) {
  const asked = claimServer(
    () => now,
    () => ({ items: [], actions: [] }),
  );
  show(<Scene article={text} claims={[row({ number: 1, status: now.status })]} open={1} />);
  return asked;
}

const first = {
  verdict: "unsupported",
  attributionVerdict: "",
  correction: "",
  rationale: "No register names it.",
  confidence: "low" as const,
  wouldChange: "",
  noSource: "",
};
const second = { ...first, verdict: "confirmed", rationale: "Page 12 does 👩‍👧.", confidence: "low" as const };

const disputed = claim({
  status: "disputed",
  version: 9,
  finding: first,
  submittedBy: amara,
  second: other,
  crossCheck: { second: other, outcome: "disagreed", first, secondFinding: second },
  actions: ["settle_keep", "settle_return"],
});

describe("a dispute", () => {
  test("shows both findings beside each other, with what differs marked", async () => {
    open(disputed);
    const table = await screen.findByRole("table");
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((r) => r.textContent)).toEqual([
      expect.stringMatching(/^Verdict.*differs.*Unsupported.*Confirmed$/),
      expect.stringMatching(/^Confidence.*LowLow$/),
      "Rationale No register names it.Page 12 does 👩‍👧.",
    ]);
    expect(within(table).getByText("بن ليندكفيست")).toBeDefined();
    await expectAccessible();
  });

  test("is settled with a reason, which goes with the version that was seen", async () => {
    const asked = open(disputed);
    await userEvent.click(await screen.findByRole("button", { name: /^Return it/ }));
    await userEvent.type(screen.getByLabelText("Reason"), "Page 12 is an index.");
    await userEvent.click(screen.getByRole("button", { name: /^Return it/ }));
    expect(asked.find((r) => r.path.endsWith("/settle_return"))?.body).toEqual({
      version: 9,
      reason: "Page 12 is an index.",
    });
  });

  test("is conceded by the submitter at a click", async () => {
    const asked = open({ ...disputed, submittedBy: me, actions: ["concede"] });
    await userEvent.click(await screen.findByRole("button", { name: /^Concede/ }));
    expect(asked.find((r) => r.path.endsWith("/concede"))?.body).toEqual({ version: 9 });
  });
});

describe("what the policy asks", () => {
  const policy = {
    version: 5,
    satisfied: false,
    sentences: ["Needs 1 more independent origin."],
    rules: [],
    summary: "Needs 1 more independent origin.",
    needs: [
      { ask: "2 independent origins", have: "1: #2 derives from #1", rule: "High risk", met: false },
      { ask: "a primary source", have: "", rule: "", met: true },
    ],
    judgedBy: 3,
    newer: "Would need 2 independent origins instead of 1.",
  };

  test("is a sentence, then what is met and what is missing, and which version judged", async () => {
    open(claim({ ...disputed, policy }));
    const part = await screen.findByRole("region", { name: "Policy" });
    expect(within(part).getByText("Needs 1 more independent origin.")).toBeDefined();
    const items = within(part).getAllByRole("listitem");
    expect(items.map((i) => i.textContent)).toEqual([
      "Missing: 2 independent origins, now 1: #2 derives from #1High risk",
      "Met: a primary source",
    ]);
    expect(part.textContent).toContain("Judged by version 3 of the policy; version 5 is in force.");
    expect(part.textContent).toContain(
      "The policy asks more since then. Would need 2 independent origins instead of 1.",
    );
  });

  test("stands in the verdict control while one works on the claim", async () => {
    open(claim({ status: "in_review", version: 3, actions: ["set_verdict", "submit"], policy }));
    const control = await screen.findByRole("region", { name: "Finding" });
    expect(within(control).getByRole("region", { name: "Policy" })).toBeDefined();
  });
});
