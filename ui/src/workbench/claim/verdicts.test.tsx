import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { Claim, HistoryItem } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { amara, article, attributionScale, claim, row } from "../testing/fixtures";
import { nothingAround, Scene, serve, show } from "../testing/harness";

const found: Partial<Claim> = {
  status: "approved",
  speaker: "Jens Stoltenberg",
  attribution: "indirect",
  attributionScale,
  verdict: "confirmed",
  attributionVerdict: "not_said",
};

function open(finding: Partial<Claim["finding"]>) {
  const now = claim(found);
  now.finding = { ...now.finding, ...finding };
  const item: HistoryItem = {
    seq: 3,
    at: "2026-01-02T12:00:00.000Z",
    actor: amara,
    action: "claim.verdict_set",
    from: "in_review",
    to: "in_review",
    text: "Amara Diallo set the verdict.",
    reason: "",
    revision: 2,
    hash: "",
    changes: [
      { field: "verdict", before: "", after: "confirmed" },
      { field: "attributionVerdict", before: "said_verbatim", after: "not_said" },
    ],
  };
  serve((got) => {
    if (got.path === "/claims/c1") return now;
    if (got.path.endsWith("/history")) return { items: [item] };
    return /\/(queries|facts|seen)$/.test(got.path) ? nothingAround : { status: 404, title: "Not here" };
  });
  show(<Scene article={article(["NATO expelled eight envoys."])} claims={[row(found)]} open={1} />);
}

/** What a question of the finding is answered with. */
const answer = (question: RegExp) => screen.getByText(question, { selector: "dt" }).nextElementSibling?.textContent;

test("whether they said it and whether it is so stand apart, in the pane and in the list", async () => {
  open({ verdict: "confirmed", attributionVerdict: "not_said", confidence: "high" });
  await screen.findByRole("region", { name: "Finding" });
  expect(answer(/^Did they say it\?/)).toBe("Not said");
  expect(screen.getByText(/^Did they say it\?/, { selector: "dt" }).textContent).toContain("Jens Stoltenberg");
  expect(answer(/^Is it so\?/)).toBe("Confirmed");
  const line = within(document.querySelector("[data-line=c1]") as HTMLElement);
  expect(line.getByText("Confirmed")).toBeDefined();
  expect(line.getByText("Not said").closest("[title]")?.getAttribute("title")).toBe("Not said");
  await expectAccessible();
});

test("what is not answered says so, and the history names the question", async () => {
  open({ verdict: "confirmed" });
  await screen.findByRole("region", { name: "Finding" });
  expect(answer(/^Did they say it\?/)).toBe("Not decided");
  await userEvent.click(screen.getByRole("tab", { name: /History/ }));
  const history = within(await screen.findByRole("list", { name: "History" }));
  expect(history.getAllByRole("term").map((t) => t.textContent)).toEqual(["Is it so?", "Did they say it?"]);
  expect(history.getAllByRole("definition").map((t) => t.textContent)).toEqual([
    "Confirmed",
    "Said verbatim → Not said",
  ]);
});
