import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { amara, article, claim, row } from "../testing/fixtures";
import { type Got, nothingAround, Scene, serve, show } from "../testing/harness";

const text = article(["NATO expelled eight envoys."]);
const now = claim({ status: "in_review", holder: amara, version: 3, actions: ["set_verdict", "submit"] });
const refusal = { status: 401, code: "session.none", title: "You are not signed in." };

function open(draft: (got: Got) => unknown): Got[] {
  const asked = serve((got) => {
    if (got.path.endsWith("/draft")) return draft(got);
    return got.path === "/claims/c1" ? now : nothingAround;
  });
  show(<Scene article={text} claims={[row({ number: 1, status: "in_review" })]} open={1} />);
  return asked;
}

const rationales = (asked: Got[]) =>
  asked.filter((g) => g.method === "PUT").map((g) => (g.body["body"] as { finding: { rationale: string } }).finding);

test("a draft that the server did not take is sent again by itself", async () => {
  let refused = false;
  const asked = open(() => {
    if (refused) return { updatedAt: "2026-01-02T12:04:00.000Z" };
    refused = true;
    return { status: 503, code: "busy", title: "Busy." };
  });
  await userEvent.type(await screen.findByLabelText("Rationale"), "because");
  await screen.findByText(/only on this screen/);
  await screen.findByText(/Draft saved/);
  expect(rationales(asked).map((f) => f.rationale)).toEqual(["because", "because"]);
  expect(sessionStorage.length).toBe(0);
});

test("what was written as the session ended is there after the next sign-in, and is sent", async () => {
  open(() => refusal);
  await userEvent.type(await screen.findByLabelText("Rationale"), "because");
  await screen.findByText(/only on this screen/);
  cleanup();

  const asked = open(() => ({ updatedAt: "2026-01-02T12:04:00.000Z" }));
  expect((await screen.findByLabelText<HTMLTextAreaElement>("Rationale")).value).toBe("because");
  await waitFor(() => expect(rationales(asked).map((f) => f.rationale)).toEqual(["because"]));
});
