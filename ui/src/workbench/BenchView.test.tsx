import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";

import type { ClaimRow } from "../lib/api";
import { expectAccessible } from "../testing/show";
import { amara, article, claim, evidence, leila, row, segment, thread } from "./testing/fixtures";
import { claimServer, listen, Scene, show } from "./testing/harness";

const text = article(["NATO expelled eight 👍🏽 envoys.", "We suspend the work, including the envoy."]);
const at = (words: string) => {
  const before = [...text.text.slice(0, text.text.indexOf(words))].length;
  return { start: before, end: before + [...words].length, quote: words };
};
const rows: ClaimRow[] = [
  row({
    number: 1,
    spans: [at("NATO expelled eight 👍🏽 envoys")],
    status: "approved",
    verdict: "wrong",
    wording: "The first",
  }),
  row({ number: 2, spans: [at("eight 👍🏽 envoys")], status: "in_review", holder: amara, wording: "The second" }),
  row({ number: 3, spans: [at("We suspend"), at("including the envoy")], wording: "The third", comments: 2 }),
  row({ number: 4, spans: [at("the work")], status: "superseded", wording: "The fourth" }),
];

describe("the text", () => {
  test("keeps every character, and nests the marks with their status or verdict", () => {
    show(<Scene article={text} claims={rows} />);
    const [first, second] = [...document.querySelectorAll<HTMLElement>("[data-start]")];
    const words = (p: HTMLElement | undefined) => {
      const copy = p?.cloneNode(true) as HTMLElement;
      for (const note of copy.querySelectorAll("[data-note]")) note.remove();
      return copy.textContent;
    };
    expect(words(first)).toBe("NATO expelled eight 👍🏽 envoys.");
    expect(words(second)).toBe("We suspend the work, including the envoy.");

    const inner = screen.getByText("eight 👍🏽 envoys");
    expect(inner.dataset["st"]).toBe("in-review");
    expect(inner.parentElement?.dataset["v"]).toBe("wrong");
    expect(within(second as HTMLElement).getByText("including the envoy").dataset["claim"]).toBe("c3");
    expect(within(second as HTMLElement).getByText("…3")).toBeDefined();
  });

  test("names the claims on their number buttons and opens them", async () => {
    claimServer(() => claim({ number: 2, wording: "The second" }));
    show(<Scene article={text} claims={rows} />);
    expect(screen.getByRole("button", { name: "Claim 1, approved, wrong" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Claim 2, in review" }));
    expect(await screen.findByRole("heading", { name: "Claim 2" })).toBeDefined();
    expect(screen.getByText("eight 👍🏽 envoys", { selector: "mark" }).className).toContain("on");
  });

  test("folds what was set aside, and offers to take it back only when the server does", async () => {
    const segments = [
      segment({
        ordinal: 1,
        start: 0,
        end: 30,
        state: "set_aside",
        role: "share_bar",
        disposition: "furniture",
        actions: ["clear"],
      }),
      segment({
        ordinal: 2,
        start: 30,
        end: text.length,
        paragraph: 2,
        state: "set_aside",
        role: "byline",
        disposition: "furniture",
      }),
    ];
    show(<Scene article={{ ...text, segments }} claims={[]} />);
    await userEvent.click(screen.getByRole("button", { name: "Show share bar" }));
    await userEvent.click(screen.getByRole("button", { name: "Show byline" }));
    expect(screen.getAllByRole("button", { name: "Claim it back" })).toHaveLength(1);
  });

  test("makes a claim of words that were set aside", async () => {
    const [first, ...rest] = text.segments;
    const aside = {
      ...segment(first),
      state: "set_aside" as const,
      role: "navigation",
      disposition: "furniture" as const,
    };
    const asked = claimServer(
      () => claim(),
      (got) => (got.path === "/articles/a1/claims" && got.method === "POST" ? claim({ number: 5 }) : { items: [] }),
    );
    show(<Scene article={{ ...text, segments: [aside, ...rest] }} claims={[]} segment={aside.id} />);
    await userEvent.click(await screen.findByRole("button", { name: /Make claim/ }));
    const spans = [at("NATO expelled eight 👍🏽 envoys.")];
    await waitFor(() => expect(asked.find((g) => g.method === "POST")?.body).toEqual({ spans }));
  });

  test("opens a discussion of the article's words from the margin", async () => {
    const threads = [thread({ ...at("the work"), actions: ["reply"] })];
    show(<Scene article={{ ...text, threads }} claims={rows} />);
    await userEvent.click(screen.getByRole("button", { name: /in the discussion of “the work”/ }));
    expect(screen.getByRole("article", { name: "Discussion" }).textContent).toContain("Is it so?");
    expect(screen.queryByRole("button", { name: "Resolve" })).toBeNull();
  });
});

describe("words selected by keys", () => {
  test("the next gap is selected, made longer by words, and becomes a claim", async () => {
    const gap = text.segments.map((s, i) => ({ ...s, state: i === 1 ? ("gap" as const) : ("done" as const) }));
    const asked = claimServer(
      () => claim(),
      (got) => (got.path === "/articles/a1/claims" && got.method === "POST" ? claim({ number: 5 }) : { items: [] }),
    );
    show(<Scene article={{ ...text, segments: gap }} claims={rows} />);
    await userEvent.keyboard("n");
    const bar = await screen.findByRole("toolbar", { name: "Selected words" });
    expect(within(bar).getByRole("button", { name: /Make claim/ })).toBeDefined();
    await userEvent.keyboard("[[[[[[[["); // four times: two stand for one key
    await userEvent.keyboard("c");
    await waitFor(() =>
      expect(asked.find((g) => g.method === "POST")?.body).toEqual({
        spans: [{ ...at("We suspend the work"), quote: "We suspend the work" }],
      }),
    );
  });

  test("commands are those that the server offers", async () => {
    const gap = text.segments.map((s) => ({ ...s, state: "gap" as const, actions: ["dispose" as const] }));
    show(<Scene article={{ ...text, segments: gap, actions: [] }} claims={[]} />);
    await userEvent.keyboard("n");
    const bar = await screen.findByRole("toolbar", { name: "Selected words" });
    expect(within(bar).queryByRole("button", { name: /Make claim|Comment/ })).toBeNull();
    expect(within(bar).getByRole("button", { name: /Not checkable/ })).toBeDefined();
  });
});

describe("the list", () => {
  test("j and k go through the claims that are not set aside", async () => {
    claimServer(() => claim());
    show(<Scene article={text} claims={rows} />);
    const current = () => document.querySelector('[data-line][aria-current="true"]')?.textContent;
    await userEvent.keyboard("j");
    expect(current()).toContain("The first");
    await userEvent.keyboard("jjj");
    expect(current()).toContain("The third");
    await userEvent.keyboard("k");
    expect(current()).toContain("The second");
    await userEvent.keyboard("{Escape}");
    expect(current()).toBeUndefined();
  });

  test("filters by words, and shows what is set aside on request", async () => {
    show(<Scene article={text} claims={rows} />);
    const list = () =>
      within(screen.getByRole("list", { name: "Claims in reading order" })).queryAllByRole("listitem").length;
    expect(list()).toBe(3);
    await userEvent.click(screen.getByRole("button", { name: "Show 1 set-aside claim" }));
    expect(list()).toBe(4);
    await userEvent.keyboard("/third");
    await waitFor(() => expect(list()).toBe(1));
  });
});

test("what others change is marked, and drawn when the reader asks", async () => {
  const live = listen();
  const { redraw } = show(<Scene article={text} claims={rows} />);
  act(() => live({ claimId: "c3", actorId: leila.id, actorName: leila.name }));
  const newer = rows.map((r) => (r.number === 3 ? { ...r, wording: "The third, reworded" } : r));
  redraw(<Scene article={text} claims={newer} />);
  expect(screen.queryByText("The third, reworded")).toBeNull();
  expect(screen.getByText("changed by Leila")).toBeDefined();

  await userEvent.click(screen.getByRole("button", { name: "Show it" }));
  expect(screen.getByText("The third, reworded")).toBeDefined();
});

test("what the person changed themselves is drawn at once", () => {
  const live = listen();
  const { redraw } = show(<Scene article={text} claims={rows} />);
  act(() => live({ claimId: "c3", actorId: amara.id, actorName: amara.name }));
  redraw(<Scene article={text} claims={rows.map((r) => (r.number === 3 ? { ...r, wording: "My wording" } : r))} />);
  expect(screen.getByText("My wording")).toBeDefined();
});

test("has no accessibility violation, with a claim open", async () => {
  claimServer(() =>
    claim({
      number: 2,
      actions: ["edit", "set_verdict", "submit", "set_evidence", "dismiss"],
      evidence: [evidence()],
      threads: [thread()],
      signOffs: [
        {
          by: leila,
          at: "2026-01-02T12:00:00.000Z",
          hash: "abcdef0123",
          samePerson: false,
          voidedBy: amara,
          voidedAt: "2026-01-03T12:00:00.000Z",
          voidReason: "A number changed.",
        },
      ],
    }),
  );
  show(<Scene article={{ ...text, threads: [thread(at("the work"))] }} claims={rows} open={2} />);
  await screen.findByRole("heading", { name: "Claim 2" });
  await expectAccessible();
});
