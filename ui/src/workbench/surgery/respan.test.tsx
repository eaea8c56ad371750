import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";

import type { Claim } from "../../lib/api";
import { article, claim, row } from "../testing/fixtures";
import { claimServer, type Got, Scene, show } from "../testing/harness";

const text = article(["We suspend the work 👍🏽 of the mission, including the envoy.", "It ends."]);
const at = (words: string) => {
  const start = [...text.text.slice(0, text.text.indexOf(words))].length;
  return { start, end: start + [...words].length, quote: words };
};

afterEach(() => {
  Reflect.deleteProperty(document, "caretPositionFromPoint");
});

/** Opens claim 1 on some words; the server saves its edits, or answers with `refuse`. */
async function open(
  spans: Claim["spans"],
  { actions = ["edit"], refuse }: { actions?: string[]; refuse?: unknown } = {},
) {
  let now = claim({ spans, quote: spans.map((x) => x.quote).join(" … "), actions, version: 3 });
  let refusal = refuse;
  const asked = claimServer(
    () => now,
    (got) => {
      if (!got.path.endsWith("/edit")) return { items: [] };
      if (refusal) {
        const said = refusal;
        refusal = undefined;
        now = { ...now, version: 4 };
        return said;
      }
      now = { ...now, spans: got.body["spans"] as Claim["spans"], version: now.version + 1 };
      return now;
    },
  );
  show(<Scene article={text} claims={[row({ ...now })]} open={1} />);
  await screen.findByRole("heading", { name: "Claim 1" });
  return asked;
}
const edits = (asked: Got[]) => asked.filter((g) => g.path.endsWith("/edit")).map((g) => g.body);
const marked = () =>
  [...document.querySelectorAll<HTMLElement>("#pane-article mark[data-claim]")].map((x) => x.textContent).join("|");
const bar = () => screen.getByRole("region", { name: "Words of claim 1" });

/** Lets the pointer be over the character at which `words` begin or end. */
function over(words: string, end = false) {
  const walker = document.createTreeWalker(document.querySelector("[data-start]") as Node, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const i = (n.textContent ?? "").indexOf(words);
    if (i < 0 || n.parentElement?.closest("[data-note]")) continue;
    const offset = end ? i + words.length : i;
    Object.defineProperty(document, "caretPositionFromPoint", {
      configurable: true,
      value: () => ({ offsetNode: n, offset }),
    });
    return;
  }
  throw new Error(`no “${words}”`);
}
const drag = (type: string, more = {}) =>
  act(() => void fireEvent(window, new PointerEvent(type, { bubbles: true, ...more })));

describe("with keys", () => {
  test("the words grow and shrink by words, by characters and at their start, and Enter saves them", async () => {
    const asked = await open([at("suspend the")]);
    await userEvent.keyboard("]");
    expect(marked()).toBe("suspend the work");
    await userEvent.keyboard("{Shift>}]]{/Shift}");
    expect(marked()).toBe("suspend the work 👍🏽");
    await userEvent.keyboard("{Alt>}[[{/Alt}");
    expect(marked()).toBe("We suspend the work 👍🏽");
    expect(bar().querySelectorAll("ins").length).toBeGreaterThan(0);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(edits(asked)).toEqual([{ version: 3, spans: [at("We suspend the work 👍🏽")] }]));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Words of claim 1" })).toBeNull());
  });

  test("Escape leaves them as they were", async () => {
    const asked = await open([at("suspend the")]);
    await userEvent.keyboard("]{Escape}");
    expect(marked()).toBe("suspend the");
    expect(edits(asked)).toEqual([]);
    expect(screen.getByRole("heading", { name: "Claim 1" })).toBeDefined();
  });

  test("the pieces of a claim are moved one at a time and never meet", async () => {
    const asked = await open([at("We suspend"), at("including")]);
    await userEvent.keyboard("]");
    expect(marked()).toBe("We suspend|including the");
    await userEvent.keyboard("\\]");
    expect(marked()).toBe("We suspend the|including the");
    await userEvent.click(within(bar()).getByRole("button", { name: "Save the words" }));
    await waitFor(() => expect(edits(asked)[0]?.["spans"]).toEqual([at("We suspend the"), at("including the")]));
  });

  test("are not offered where the server offers no edit", async () => {
    await open([at("suspend the")], { actions: ["take"] });
    await userEvent.keyboard("]");
    expect(marked()).toBe("suspend the");
    expect(screen.queryByRole("button", { name: "End of claim 1" })).toBeNull();
  });

  test("an edge has the focus and the arrow keys", async () => {
    await open([at("suspend the")]);
    (await screen.findByRole("button", { name: "Start of claim 1" })).focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(marked()).toBe("We suspend the");
    screen.getByRole("button", { name: "End of claim 1" }).focus();
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(marked()).toBe("We suspend th");
  });
});

describe("with the mouse", () => {
  test("an edge is dragged to a word, shown while it moves, and saved when it is let go; Undo puts it back", async () => {
    const asked = await open([at("suspend the")]);
    fireEvent.pointerDown(await screen.findByRole("button", { name: "End of claim 1" }));
    over(" work", true);
    drag("pointermove");
    expect(marked()).toBe("suspend the work");
    expect(edits(asked)).toEqual([]);
    drag("pointerup");
    await waitFor(() => expect(edits(asked)).toEqual([{ version: 3, spans: [at("suspend the work")] }]));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(edits(asked)[1]).toEqual({ version: 4, spans: [at("suspend the")] }));
  });

  test("Escape gives the drag up", async () => {
    const asked = await open([at("suspend the")]);
    fireEvent.pointerDown(await screen.findByRole("button", { name: "Start of claim 1" }));
    over("We");
    drag("pointermove");
    expect(marked()).toBe("We suspend the");
    await userEvent.keyboard("{Escape}");
    expect(marked()).toBe("suspend the");
    drag("pointerup");
    expect(edits(asked)).toEqual([]);
  });
});

test("when somebody was faster the words are kept and can be put on the newer version", async () => {
  const asked = await open([at("suspend the")], {
    refuse: { status: 409, code: "stale", title: "This changed meanwhile." },
  });
  await userEvent.keyboard("]{Enter}");
  expect((await within(bar()).findByRole("alert")).textContent).toBe("This changed meanwhile.");
  expect(marked()).toBe("suspend the work");
  await userEvent.click(await within(bar()).findByRole("button", { name: "Put them on the newer version" }));
  await waitFor(() => expect(edits(asked)[1]).toEqual({ version: 4, spans: [at("suspend the work")] }));
});

test("words that are not saved are there again after a reload", async () => {
  await open([at("suspend the")]);
  await userEvent.keyboard("]");
  const kept = sessionStorage.getItem("linecheck.respan") ?? "";
  document.body.replaceChildren();
  sessionStorage.setItem("linecheck.respan", kept);
  await open([at("suspend the")]);
  expect(marked()).toBe("suspend the work");
});
