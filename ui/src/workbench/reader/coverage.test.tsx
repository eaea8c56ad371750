import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import type { Article, Segment } from "../../lib/api";
import { expectAccessible } from "../../testing/show";
import { article, row } from "../testing/fixtures";
import { type Got, Scene, serve, show } from "../testing/harness";

const sentences = [
  "NATO expelled eight 👍🏽 envoys.",
  "Is it so?",
  "قال الوزير.",
  "We hope for the best.",
  "By Ann Lee",
];
const bare = article(sentences);
const state = (change: Partial<Segment>) => change;
const states = [
  state({ state: "open", disposition: "claimed" }),
  state({ state: "gap", gap: true, actions: ["dispose"] }),
  state({ state: "gap", gap: true, actions: ["dispose"] }),
  state({ state: "not_checkable", disposition: "not_checkable", reason: "opinion", actions: ["dispose", "clear"] }),
  state({
    state: "set_aside",
    disposition: "furniture",
    role: "byline",
    reason: "byline",
    actions: ["dispose", "clear"],
  }),
];
const text: Article = {
  ...bare,
  segments: bare.segments.map((s, i) => ({ ...s, ...states[i] })),
  coverage: { ...bare.coverage, gaps: 2 },
};
const claims = [row({ number: 1, spans: [{ start: 0, end: 4, quote: "NATO" }] })];

const said = (got: Got) =>
  got.body["segments"] as { id: string; version: number; disposition: string; reason: string }[];

/** A server that sets sentences aside as it is asked to. */
function server(answer?: (got: Got) => unknown) {
  return serve((got) => {
    if (got.path !== "/articles/a1/segments/dispose") return got.method === "GET" ? { items: [] } : undefined;
    const refused = answer?.(got);
    if (refused) return refused;
    const now = new Map(said(got).map((x) => [x.id, x]));
    return { ...text, segments: text.segments.map((s) => (now.has(s.id) ? { ...s, version: s.version + 1 } : s)) };
  });
}
const posts = (asked: Got[]) => asked.filter((g) => g.path.endsWith("/segments/dispose"));

test("the strip says of each sentence what became of it, and selects it", async () => {
  server();
  show(<Scene article={text} claims={claims} />);
  const labels = screen.getAllByRole("link", { name: /“/ }).map((x) => x.getAttribute("aria-label"));
  expect(labels).toEqual([
    "Open, claim 1, 3 words outside: “NATO expelled eight 👍🏽 envoys.”",
    "Not covered: “Is it so?”",
    "Not covered: “قال الوزير.”",
    "Not checkable, opinion: “We hope for the best.”",
  ]);
  await userEvent.click(screen.getByRole("link", { name: /Not covered: “Is it so/ }));
  expect(await screen.findByRole("toolbar", { name: "Selected words" })).toBeDefined();
  expect(document.getSelection()?.toString()).toBe("Is it so?");
});

test("words of a claimed sentence that no claim covers are marked as such, others are not", () => {
  server();
  show(<Scene article={text} claims={claims} />);
  const loose = screen.getAllByTitle("No claim covers these words");
  expect(loose.map((x) => x.textContent)).toEqual([" expelled eight 👍🏽 envoys."]);
});

test("n goes to the next gap and Shift n back, going on from where one was", async () => {
  server();
  show(<Scene article={text} claims={claims} />);
  const selected = () => document.getSelection()?.toString();
  await userEvent.keyboard("n");
  expect(selected()).toBe("Is it so?");
  await userEvent.keyboard("n");
  expect(selected()).toBe("قال الوزير.");
  await userEvent.keyboard("{Shift>}N{/Shift}");
  expect(selected()).toBe("Is it so?");
  await userEvent.keyboard("{Escape}n");
  expect(selected()).toBe("قال الوزير.");
});

test("without a gap it says so", async () => {
  server();
  const done = { ...text, segments: text.segments.slice(0, 1), coverage: { ...text.coverage, gaps: 0 } };
  show(<Scene article={done} claims={claims} />);
  expect(screen.getByText("No gaps left")).toBeDefined();
  await userEvent.keyboard("n");
  expect(await screen.findByText("No gaps left.")).toBeDefined();
});

test("sentences picked with keys are set aside in one request, and taken back with Ctrl Z in one", async () => {
  const asked = server();
  show(<Scene article={text} claims={claims} />);
  await userEvent.keyboard("nxnx");
  const bar = screen.getByRole("toolbar", { name: "Picked sentences" });
  expect(bar.textContent).toContain("2 sentences picked.");
  await expectAccessible();
  await userEvent.keyboard("u");
  expect(document.activeElement?.textContent).toBe("Opinion");
  await userEvent.click(within(bar).getByRole("button", { name: "Question" }));
  await screen.findAllByText("2 sentences set aside");
  expect(posts(asked)).toHaveLength(1);
  expect(posts(asked)[0]?.body).toEqual({
    segments: ["g2", "g3"].map((id) => ({ id, version: 1, disposition: "not_checkable", reason: "question" })),
  });
  expect(screen.queryByRole("toolbar", { name: "Picked sentences" })).toBeNull();
  await userEvent.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(posts(asked)).toHaveLength(2));
  expect(posts(asked)[1]?.body).toEqual({
    segments: ["g2", "g3"].map((id) => ({ id, version: 2, disposition: "", reason: "" })),
  });
});

test("undoing puts back what was said before, not nothing", async () => {
  const asked = server();
  show(<Scene article={text} claims={claims} />);
  fireEvent.click(screen.getByRole("link", { name: /Not checkable, opinion/ }), { ctrlKey: true });
  await userEvent.click(screen.getByRole("button", { name: "Duplicate" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(() =>
    expect(posts(asked)[1] && said(posts(asked)[1] as Got)).toEqual([
      { id: "g4", version: 2, disposition: "not_checkable", reason: "opinion" },
    ]),
  );
});

test("with the mouse: Ctrl picks one, Shift all up to it, a claimed one is left out", async () => {
  server();
  show(<Scene article={text} claims={claims} />);
  fireEvent.click(screen.getByRole("link", { name: /^Open, claim 1/ }), { ctrlKey: true });
  expect(screen.queryByRole("toolbar", { name: "Picked sentences" })).toBeNull();
  fireEvent.click(screen.getByRole("link", { name: /Is it so/ }), { ctrlKey: true });
  fireEvent.click(screen.getByRole("link", { name: /We hope/ }), { shiftKey: true });
  expect(screen.getByRole("toolbar", { name: "Picked sentences" }).textContent).toContain("3 sentences picked.");
  expect(screen.getByRole("link", { name: /We hope.*picked/ })).toBeDefined();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("toolbar", { name: "Picked sentences" })).toBeNull();
});

test("a paragraph is picked as a whole", async () => {
  server();
  const one = { ...text, segments: text.segments.slice(0, 4).map((s) => ({ ...s, paragraph: 1 })) };
  show(<Scene article={one} claims={claims} />);
  await userEvent.keyboard("n{Shift>}X{/Shift}");
  expect(screen.getByRole("toolbar", { name: "Picked sentences" }).textContent).toContain("3 sentences picked.");
  await userEvent.click(screen.getByRole("button", { name: "Pick this paragraph" }));
  expect(screen.queryByRole("toolbar", { name: "Picked sentences" })).toBeNull();
});

test("when somebody was faster nothing is done, the server says which, and the picks stay", async () => {
  const title = "None of the 2 sentences was changed. A claim covers one of them: “Is it so?”.";
  server(() => ({ status: 409, code: "segment.claimed", title, current: text }));
  show(<Scene article={text} claims={claims} />);
  await userEvent.keyboard("nxnx");
  await userEvent.click(screen.getByRole("button", { name: "Opinion" }));
  expect((await screen.findByRole("alert")).textContent).toBe(title);
  expect(screen.getByRole("toolbar", { name: "Picked sentences" }).textContent).toContain("2 sentences picked.");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("Ctrl Z in a field is the field's own", async () => {
  const asked = server();
  show(<Scene article={text} claims={claims} />);
  await userEvent.keyboard("nx");
  await userEvent.click(screen.getByRole("button", { name: "Opinion" }));
  await screen.findByRole("button", { name: "Undo" });
  screen.getByRole("searchbox", { name: "Filter claims" }).focus();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(posts(asked)).toHaveLength(1);
});

test("furniture is claimed back, one line or all of a fold", async () => {
  const asked = server();
  const aside = text.segments.slice(3).map((s) => ({ ...s, ...states[4], id: `${s.id}f` }));
  show(<Scene article={{ ...text, segments: [...text.segments.slice(0, 3), ...aside] }} claims={claims} />);
  await userEvent.click(screen.getByRole("button", { name: "Show byline" }));
  await userEvent.click(screen.getByRole("button", { name: "Claim all 2 back" }));
  await waitFor(() =>
    expect(posts(asked)[0] && said(posts(asked)[0] as Got).map((x) => [x.id, x.disposition])).toEqual([
      ["g4f", ""],
      ["g5f", ""],
    ]),
  );
});

test("one gap is answered for without picking", async () => {
  const asked = server();
  show(<Scene article={text} claims={claims} />);
  await userEvent.keyboard("nu");
  await userEvent.click(screen.getByRole("button", { name: "Opinion" }));
  await waitFor(() => expect(posts(asked)).toHaveLength(1));
  expect(said(posts(asked)[0] as Got)).toHaveLength(1);
});
