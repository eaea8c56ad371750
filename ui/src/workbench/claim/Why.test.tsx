import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";

import type { Claim } from "../../lib/api";
import { article, claim, row } from "../testing/fixtures";
import { claimServer, type Got, Scene, show } from "../testing/harness";

const text = article(["NATO expelled eight envoys."]);

function open(claim: Claim) {
  return show(
    <Scene article={text} claims={[row({ number: claim.number, status: claim.status })]} open={claim.number} />,
  );
}

const edits = (asked: Got[]) => asked.filter((g) => g.method === "POST" && g.path.endsWith("/edit"));

describe("what the engine doubts", () => {
  const reasons = [
    { field: "wording", text: "“it” is read as the utility." },
    { field: "wording", text: "“Monday” stays." },
    { field: "span", text: "Only these words carry it." },
  ];
  const alternatives = [
    { field: "wording", value: "NATO sent eight envoys away.", text: "“expelled” could be that." },
    { field: "speaker", value: "Jamie Shea", text: "He is named before." },
    { field: "wording", value: "NATO expelled eight envoys.", text: "What it says already." },
  ];
  const wording = () => screen.getByLabelText<HTMLTextAreaElement>("Wording");

  test("is told on w, by what it concerns", async () => {
    const now = claim({ reasons, checkable: false, checkableReason: "It judges rather than reports." });
    claimServer(() => now);
    open(now);
    await screen.findByRole("button", { name: "Why?" });
    expect(screen.queryByRole("region", { name: "Why claim 1 is so" })).toBeNull();
    await userEvent.keyboard("w");
    const why = screen.getByRole("region", { name: "Why claim 1 is so" });
    expect(document.activeElement).toBe(why);
    expect(
      within(why)
        .getAllByRole("listitem")
        .map((x) => x.textContent),
    ).toEqual([
      "Wording. “it” is read as the utility. “Monday” stays.",
      "Words. Only these words carry it.",
      "Not checkable. It judges rather than reports.",
    ]);
    expect(screen.queryByText("It could also be")).toBeNull();
    expect(screen.queryByText(/other reading/)).toBeNull();
    await userEvent.keyboard("w");
    expect(screen.queryByRole("region", { name: "Why claim 1 is so" })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Why?" }));
  });

  test("is nothing where there is nothing to tell", async () => {
    const now = claim({ reasons: [] });
    claimServer(() => now);
    open(now);
    await screen.findByRole("heading", { name: "Claim 1" });
    expect(screen.queryByRole("button", { name: "Why?" })).toBeNull();
  });

  test("another reading is taken over into the form, undone, and saved as an edit", async () => {
    let now = claim({ status: "in_review", version: 3, actions: ["edit"], alternatives });
    const asked = claimServer(
      () => now,
      () => {
        now = { ...now, version: 4, speaker: "Jamie Shea" };
        return now;
      },
    );
    open(now);
    expect(await screen.findByText("Doubtful: 2 other readings")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Why?" }));
    await userEvent.click(screen.getByRole("button", { name: /^Use: NATO/ }));
    expect(wording().value).toBe("NATO sent eight envoys away.");
    expect(document.activeElement).toBe(wording());
    expect(edits(asked)).toEqual([]);

    await userEvent.click(screen.getByRole("button", { name: /^Undo: NATO/ }));
    expect(wording().value).toBe("NATO expelled eight envoys.");
    await userEvent.type(wording(), " Twice.");
    await userEvent.click(screen.getByRole("button", { name: /^Use: NATO/ }));
    await userEvent.click(screen.getByRole("button", { name: /^Undo: NATO/ }));
    expect(wording().value).toBe("NATO expelled eight envoys. Twice.");

    await userEvent.clear(wording());
    await userEvent.type(wording(), "NATO expelled eight envoys.");
    await userEvent.click(screen.getByRole("button", { name: /^Use: Jamie/ }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(edits(asked)[0]?.body).toEqual({ version: 3, speaker: "Jamie Shea" }));
    expect(await screen.findByText("Doubtful: 1 other reading")).toBeDefined();
  });

  test("can't be taken over by who may not edit", async () => {
    const now = claim({ alternatives });
    claimServer(() => now);
    open(now);
    await userEvent.click(await screen.findByRole("button", { name: "Why?" }));
    expect(screen.getByText("It could also be")).toBeDefined();
    expect(screen.queryByRole("button", { name: /^Use/ })).toBeNull();
  });
});
