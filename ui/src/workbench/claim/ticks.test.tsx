import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";

import type { Claim, Span } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { amara, article, claim, leila, row } from "../testing/fixtures";
import { claimServer, type Got, listen, Scene, show } from "../testing/harness";

const said = "NATO 🎉 expelled eight envoys.";
const text = article([said]);
const whole: Span = { start: 0, end: 29, quote: said };
const held: Partial<Claim> = {
  status: "in_review",
  holder: amara,
  version: 3,
  actions: ["tick", "set_verdict", "submit"],
  sentence: { start: 0, end: 29, text: said },
  spans: [whole],
};

beforeEach(() => sessionStorage.clear());

/** A server that takes ticks, or answers as `refuse` says. */
function open(first: Claim, refuse: (got: Got, now: Claim) => unknown = () => undefined) {
  let now = first;
  const set = (change: Partial<Claim>) => {
    now = { ...now, version: now.version + 1, ...change };
  };
  const asked = claimServer(
    () => now,
    (got) => {
      const refused = refuse(got, now);
      if (refused !== undefined) return refused;
      if (got.path.endsWith("/tick")) set({ ticks: got.body["ticks"] as Span[] });
      else if (got.path.endsWith("/submit")) set({ status: "submitted", actions: [] });
      else return { status: 404, title: "Not here" };
      return now;
    },
  );
  const rows = [row({ status: now.status }), row({ number: 2, status: "open" })];
  const shown = show(<Scene article={text} claims={rows} open={1} />);
  const sent = (action = "tick") => asked.filter((g) => g.path.endsWith(`/${action}`)).map((g) => g.body);
  return { ...shown, asked, sent, set };
}

const words = async () => within(await screen.findByRole("listbox", { name: /^Words of claim 1/ }));
const word = async (name: string) => (await words()).getByRole("option", { name });
const ticked = () =>
  [...document.querySelectorAll("[data-word][aria-selected=true]")].map((w) => w.textContent).join(" ");

/** Draws from one word to another. */
async function drag(from: string, to: string, pointerType = "mouse") {
  const target = await word(to);
  document.elementFromPoint = () => target;
  fireEvent.pointerDown(await word(from), { button: 0, pointerType });
  fireEvent.pointerMove(window, { clientX: 1, clientY: 1 });
}

test("words are ticked where the quote stands, and what one pause holds is one action", async () => {
  const { sent } = open(claim(held));
  fireEvent.pointerDown(await word("NATO 🎉"), { button: 0 });
  fireEvent.pointerUp(window);
  expect(screen.getByText(/1 of 4 words supported/).textContent).toContain("saving");
  await drag("eight", "envoys.");
  fireEvent.pointerUp(window);
  expect(ticked()).toBe("NATO 🎉 eight envoys.");
  expect(sent()).toEqual([]);
  await waitFor(() => expect(sent()).toHaveLength(1), { timeout: 2000 });
  const ranges = [
    { start: 0, end: 6 },
    { start: 16, end: 29 },
  ];
  expect(sent()).toEqual([{ version: 3, ticks: ranges }]);
  await waitFor(() => expect(screen.queryByText(/saving/)).toBeNull());
  await expectAccessible();

  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(sent()[1]).toEqual({ version: 4, ticks: [] });
  expect(await screen.findByText("0 of 4 words supported")).toBeDefined();
});

test("drawing from a ticked word un-ticks, and a finger that scrolls ticks nothing", async () => {
  const { sent } = open(claim({ ...held, ticks: [whole] }));
  expect(await screen.findByText("4 of 4 words supported")).toBeDefined();
  await drag("expelled", "envoys.");
  expect(ticked()).toBe("NATO 🎉");
  fireEvent.pointerUp(window);
  await drag("expelled", "envoys.", "touch");
  fireEvent.pointerCancel(window);
  expect(ticked()).toBe("NATO 🎉");
  await waitFor(() => expect(sent()).toEqual([{ version: 3, ticks: [{ start: 0, end: 6 }] }]), { timeout: 2000 });
});

test("the keys reach the row, walk in it, tick and leave", async () => {
  open(claim(held));
  await words();
  await userEvent.keyboard("v");
  const list = screen.getByRole("listbox", { name: /^Words of claim 1/ });
  expect(document.activeElement).toBe(list);
  await userEvent.keyboard("{ArrowRight} ");
  expect(ticked()).toBe("expelled");
  await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}");
  expect(ticked()).toBe("expelled eight");
  expect(list.getAttribute("aria-activedescendant")).toBe((await word("eight")).id);
  await userEvent.keyboard("a");
  expect(ticked()).toBe("NATO 🎉 expelled eight envoys.");
  await userEvent.keyboard("n");
  expect(ticked()).toBe("");
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Claim 1 in detail");
});

test("who may not tick reads the same", async () => {
  const { set, cache } = open(
    claim({ ...held, holder: leila, actions: ["take_over"], ticks: [{ start: 7, end: 21, quote: "expelled eight" }] }),
  );
  expect(await screen.findByText("2 of 4 words supported")).toBeDefined();
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(screen.queryByRole("button", { name: "Tick all words" })).toBeNull();
  await expectAccessible();
  set({ ticks: [] });
  const send = listen();
  act(() => send({ claimId: "c1", actorId: leila.id, action: "claim.ticked" }));
  await cache.invalidateQueries({ queryKey: ["claim", "c1"] });
  await waitFor(() => expect(screen.queryByText(/words supported/)).toBeNull());
});

test("a newer claim is shown, and what the person ticked is kept for them", async () => {
  const newer = { ticks: [{ start: 7, end: 15, quote: "expelled" }] };
  let first = true;
  const { sent, set } = open(claim(held), (got) => {
    if (!got.path.endsWith("/tick") || !first) return undefined;
    first = false;
    set(newer);
    return { status: 409, code: "claim.stale", title: "This claim changed while you were looking at it." };
  });
  await userEvent.click(await screen.findByRole("button", { name: "Tick all words" }));
  const note = await screen.findByRole("alert", {}, { timeout: 2000 });
  expect(note.textContent).toContain("You had ticked NATO 🎉 expelled eight envoys.");
  await waitFor(() => expect(ticked()).toBe("expelled"));
  await userEvent.click(screen.getByRole("button", { name: "Put mine back" }));
  expect(ticked()).toBe("NATO 🎉 expelled eight envoys.");
  await waitFor(() => expect(sent()).toHaveLength(2), { timeout: 2000 });
  expect(sent()[1]).toEqual({ version: 4, ticks: [{ start: 0, end: 29 }] });
  expect(screen.queryByRole("alert")).toBeNull();
});

test("what is refused stays drawn, says why, and is sent again", async () => {
  let down = true;
  const { sent } = open(claim(held), (got) =>
    down && got.path.endsWith("/tick") ? { status: 503, title: "The disk is full." } : undefined,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Tick all words" }));
  expect(await screen.findByText("The disk is full.", {}, { timeout: 2000 })).toBeDefined();
  expect(screen.getByText("4 of 4 words supported")).toBeDefined();
  down = false;
  await userEvent.click(screen.getByRole("button", { name: "Save the ticks again" }));
  await waitFor(() => expect(sent()).toHaveLength(2));
  await waitFor(() => expect(screen.queryByText("The disk is full.")).toBeNull());
});

test("another action waits for the ticks and is meant for the claim with them", async () => {
  const { asked } = open(claim(held));
  await userEvent.click(await screen.findByRole("button", { name: "Tick all words" }));
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  await screen.findByText(/^Submitted/, { selector: "[data-st=submitted] *, [data-st=submitted]" });
  const posts = asked.filter((g) => g.method === "POST").map((g) => [g.path, g.body["version"]]);
  expect(posts).toEqual([
    ["/claims/c1/tick", 3],
    ["/claims/c1/submit", 4],
  ]);
});

test("leaving the claim saves at once", async () => {
  const { sent } = open(claim(held));
  await userEvent.click(await screen.findByRole("button", { name: "Tick all words" }));
  await userEvent.click(screen.getByRole("button", { name: "Next claim (j)" }));
  await waitFor(() => expect(sent()).toHaveLength(1), { timeout: 500 });
  await waitFor(() => expect(sessionStorage.length).toBe(0));
});

test("what the tab kept is there again after a reload", async () => {
  const kept = { mine: { base: 3, ticks: [{ start: 16, end: 21 }], sent: false } };
  sessionStorage.setItem("linecheck.ticks.p1.c1", JSON.stringify(kept));
  const { sent } = open(claim(held));
  await words();
  expect(ticked()).toBe("eight");
  await waitFor(() => expect(sent()).toEqual([{ version: 3, ticks: kept.mine.ticks }]), { timeout: 2000 });
});

test("words apart from each other, some outside of the sentence, are one row", async () => {
  const spans = [
    { start: 0, end: 4, quote: "NATO" },
    { start: 16, end: 28, quote: "eight envoys" },
    { start: 40, end: 49, quote: "في موسكو " },
  ];
  const { sent } = open(claim({ ...held, spans }));
  const list = await words();
  expect(list.getAllByRole("option").map((w) => w.textContent)).toEqual(["NATO", "eight", "envoys", "في", "موسكو"]);
  expect(screen.getByText(/0 of 5 words/).closest("div")?.parentElement?.textContent).toContain(
    "NATO 🎉 expelled eight envoys. … في موسكو",
  );
  await drag("envoys", "موسكو");
  fireEvent.pointerUp(window);
  const ranges = [
    { start: 22, end: 28 },
    { start: 40, end: 48 },
  ];
  await waitFor(() => expect(sent()).toEqual([{ version: 3, ticks: ranges }]), { timeout: 2000 });
});

test("in words that run from right to left the left arrow goes on", async () => {
  const quote = "ارتفعت الأسعار بنسبة خمسة";
  const spans = [{ start: 0, end: 25, quote }];
  open(claim({ ...held, spans, sentence: { start: 0, end: 25, text: quote } }));
  const list = await screen.findByRole("listbox", { name: /^Words of claim 1/ });
  vi.spyOn(window, "getComputedStyle").mockReturnValue({ direction: "rtl" } as CSSStyleDeclaration);
  act(() => list.focus());
  fireEvent.keyDown(list, { key: "ArrowLeft" });
  fireEvent.keyDown(list, { key: " " });
  vi.restoreAllMocks();
  expect(ticked()).toBe("الأسعار");
});
