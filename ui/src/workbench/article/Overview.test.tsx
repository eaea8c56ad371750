import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { expectAccessible } from "../../testing/show";
import { article, claim, row } from "../testing/fixtures";
import { claimServer, Scene, show } from "../testing/harness";

const sentences = ["One sentence.", "Another sentence.", "A third sentence."];
const not = (number: number, status: string) => ({ code: "claim", claimId: `c${number}`, text: `Claim is ${status}.` });

test("claims that keep the article open are counted by status; gaps stand one by one", async () => {
  const rows = [1, 2, 3].map((number) => row({ number, status: number === 3 ? "in_review" : "proposed" }));
  const blockers = [
    not(1, "proposed"),
    not(2, "proposed"),
    not(3, "in_review"),
    { code: "gap", segmentId: "g2", text: "Nobody has said what this is: “Another sentence.”" },
  ];
  claimServer(() => claim({ number: 1, status: "proposed" }));
  show(<Scene article={article(sentences, { blockers })} claims={rows} />);
  const list = within(screen.getByRole("region", { name: "Before sign-off 4" }));
  expect(list.getAllByRole("listitem").map((x) => x.textContent)).toEqual([
    "Proposed2 claims are proposedList",
    "In review1 claim is in reviewList",
    "Nobody has said what this is: “Another sentence.”",
  ]);
  await expectAccessible();

  await userEvent.click(list.getByRole("button", { name: "List only the claims that are in review" }));
  const claims = screen.getByRole("list", { name: "Claims in reading order" });
  expect(within(claims).getAllByRole("listitem")).toHaveLength(1);

  await userEvent.click(list.getByRole("button", { name: "2 claims are proposed" }));
  expect(await screen.findByRole("heading", { name: "Claim 1" })).toBeDefined();
});

test("claims that came in while someone reads are one line, however many they are", () => {
  const blockers = [not(1, "proposed"), not(2, "proposed"), not(3, "proposed")];
  show(<Scene article={article(sentences, { blockers })} claims={[row({ number: 1, status: "proposed" })]} />);
  const list = within(screen.getByRole("region", { name: "Before sign-off 3" }));
  expect(list.getAllByRole("listitem").map((x) => x.textContent)).toEqual([
    "Proposed1 claim is proposedList",
    "2 claims came in meanwhileShow",
  ]);
});

test("the article is signed off from here once the server offers it", async () => {
  const ready = article(sentences, { ready: true, actions: ["sign_off"] });
  const asked = claimServer(
    () => claim(),
    () => ({ ...ready, status: "signed_off" }),
  );
  show(<Scene article={ready} claims={[]} />);
  await userEvent.click(screen.getByRole("button", { name: "Sign off the article" }));
  const sent = asked.filter((g) => g.method === "POST");
  expect(sent.map((g) => [g.path, g.body])).toEqual([["/articles/a1/sign_off", { version: 1 }]]);
});

test("a segment in the address is selected", () => {
  show(<Scene article={article(sentences)} claims={[]} segment="g2" />);
  expect(String(document.getSelection())).toBe("Another sentence.");
});

test("what the import said, where it came from and its bytes stay at hand", async () => {
  const at = new Date(Date.now() - 9_000_000).toISOString();
  const original = {
    source: "web" as const,
    fileName: "",
    retrievedFrom: "https://post.example/a",
    retrievedAt: at,
    sha256: "",
  };
  show(
    <Scene article={article(sentences, { original, notes: ["There is no model for this language."] })} claims={[]} />,
  );
  const about = within(screen.getByRole("region", { name: "About the import" }));
  expect(about.getByText("There is no model for this language.")).toBeDefined();
  expect(about.getByText(/^Fetched/).textContent).toBe("Fetched 2 hours ago from https://post.example/a");
  const download = about.getByRole("link", { name: "Download the original" });
  expect(download.getAttribute("href")).toBe("/api/v1/articles/a1/versions/1/original");
  await expectAccessible();
});
