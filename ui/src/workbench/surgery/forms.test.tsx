import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { Claim, ClaimRow } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { article, claim, row } from "../testing/fixtures";
import { claimServer, type Got, Scene, show } from "../testing/harness";

const text = article(["We suspend the work of the mission, including the envoy.", "NATO closed the envoy’s office."]);
const at = (words: string) => {
  const start = [...text.text.slice(0, text.text.indexOf(words))].length;
  return { start, end: start + [...words].length, quote: words };
};
const mission = at("We suspend the work");
const rows: ClaimRow[] = [
  row({ number: 1, spans: [mission], quote: mission.quote, wording: "Russia suspends the work.", together: ["merge"] }),
  row({ number: 2, quote: "NATO closed", wording: "NATO closed it.", together: ["merge"], speaker: "Lavrov" }),
  row({
    number: 3,
    quote: "the work of the mission",
    wording: "The work is suspended.",
    together: ["merge"],
    version: 5,
  }),
  row({ number: 4, quote: "gone", wording: "Suspends the work, dismissed.", status: "dismissed" }),
];

/** Opens claim 1 with an action; what is sent is answered with `answer`, or as done. */
async function open(actions: string[], answer?: (got: Got) => unknown) {
  const now: Claim = claim({ ...rows[0], actions });
  const asked = claimServer(
    () => now,
    (got) =>
      got.method === "POST"
        ? (answer?.(got) ?? { ...now, version: 2, actions: [] })
        : { status: 404, title: "Not here" },
  );
  show(<Scene article={text} claims={rows} open={1} />);
  await screen.findByRole("heading", { name: "Claim 1" });
  return asked;
}
const sent = (asked: Got[], action: string) => asked.filter((g) => g.path.endsWith(`/${action}`)).map((g) => g.body);

async function start(label: string) {
  await userEvent.click(screen.getByRole("button", { name: "More actions" }));
  await userEvent.click(await screen.findByText(label));
  return screen.findByRole("form", { name: `${label}, claim 1` });
}

test("a claim is cut with the keyboard, each piece with its words and wording, and the words outside are told", async () => {
  const asked = await open(["split"]);
  const form = await start("Split");
  await expectAccessible();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("suspend"));
  await userEvent.keyboard("{ArrowRight} ");
  expect(within(form).getByRole("button", { name: "Cut before “the”" }).getAttribute("aria-pressed")).toBe("true");
  expect(within(form).getByLabelText<HTMLTextAreaElement>("Wording of piece 1").value).toBe("We suspend");
  // The second piece also says who does it, and leaves the article out.
  await userEvent.click(within(form).getByRole("button", { name: "Words of piece 2" }));
  await userEvent.click(within(form).getByRole("button", { name: "We" }));
  await userEvent.click(within(form).getByRole("button", { name: "the" }));
  expect(within(form).getByText("the", { selector: "q" })).toBeDefined();
  const second = within(form).getByLabelText<HTMLTextAreaElement>("Wording of piece 2");
  expect(second.value).toBe("We … work");
  await userEvent.clear(second);
  await userEvent.type(second, "We work.");
  await userEvent.click(within(form).getByRole("button", { name: /^Split/ }));
  await waitFor(() =>
    expect(sent(asked, "split")).toEqual([
      {
        version: 1,
        children: [
          { wording: "We suspend", spans: [{ start: 0, end: 10, quote: "We suspend" }] },
          {
            wording: "We work.",
            spans: [
              { start: 0, end: 2, quote: "We" },
              { start: 15, end: 19, quote: "work" },
            ],
          },
        ],
      },
    ]),
  );
});

test("a cut is taken back, and a split is undone from its notice as long as the server lets it", async () => {
  let now = claim({ ...rows[0], actions: ["split"] });
  const asked = claimServer(
    () => now,
    (got) => {
      if (got.method !== "POST") return { status: 404, title: "Not here" };
      const split = got.path.endsWith("/split");
      now = {
        ...now,
        version: now.version + 1,
        status: split ? "superseded" : "open",
        actions: split ? ["rejoin"] : ["split"],
      };
      return now;
    },
  );
  show(<Scene article={text} claims={rows} open={1} />);
  await screen.findByRole("heading", { name: "Claim 1" });
  const form = await start("Split");
  const cut = within(form).getByRole("button", { name: "Cut before “the”" });
  await userEvent.click(cut);
  await userEvent.click(cut);
  expect(within(form).getByRole<HTMLButtonElement>("button", { name: /^Split/ }).disabled).toBe(true);
  await userEvent.click(cut);
  await userEvent.click(within(form).getByRole("button", { name: /^Split/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(sent(asked, "rejoin")).toEqual([{ version: 2 }]));
});

test("a duplicate is chosen among the claims that are still checked, the likest first, both side by side", async () => {
  const asked = await open(["mark_duplicate"]);
  const form = await start("Duplicate of another");
  const choices = within(form).getAllByRole("radio");
  expect(choices.map((x) => (x as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
    "3. The work is suspended.",
    "2. NATO closed it.",
  ]);
  await userEvent.type(within(form).getByLabelText("Find a claim"), "nato");
  await userEvent.click(within(form).getByRole("radio", { name: "2. NATO closed it." }));
  const sides = within(form).getByRole("list", { name: "Side by side" });
  expect(
    within(sides)
      .getAllByRole("listitem")
      .map((x) => x.querySelector("blockquote")?.textContent),
  ).toEqual(["We suspend the work", "NATO closed"]);
  await expectAccessible();
  await userEvent.click(within(form).getByRole("button", { name: /^Duplicate/ }));
  await waitFor(() => expect(sent(asked, "mark_duplicate")).toEqual([{ version: 1, duplicateOf: "c2" }]));
});

test("a merge names the versions that were seen, and says why two voices are not one", async () => {
  const title = "Claim 1 is said by the article itself, claim 2 by Lavrov.";
  const asked = await open(["merge"], () => ({ status: 422, code: "claim.voices", title, fields: { with: title } }));
  const form = await start("Merge with others");
  await userEvent.click(within(form).getByRole("checkbox", { name: "3. The work is suspended." }));
  await userEvent.click(within(form).getByRole("checkbox", { name: "2. NATO closed it." }));
  expect(within(form).getAllByRole("listitem")).toHaveLength(3);
  await userEvent.click(within(form).getByRole("button", { name: /^Merge/ }));
  await within(form).findByText(title);
  expect(sent(asked, "merge")[0]).toEqual({
    version: 1,
    with: ["c3", "c2"],
    versions: { c3: 5, c2: 1 },
    wording: "Russia suspends the work.",
  });
});
