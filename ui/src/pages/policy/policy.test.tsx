import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";

import type { Policy, PolicyReading } from "../../lib/api";
import { answer, type Received } from "../../testing/server";
import { arrive, expectAccessible, me, showPage } from "../../testing/show";
import { placeOf } from "./Editor";

const text = "policy: House\nfour-eyes: required\n\n# All\nevery claim: 1 origin\n";
const root = { id: "root", name: "Root Admin", initials: "RA", colour: 2, active: true };

const rule = {
  name: "All",
  types: [],
  risks: [],
  topics: [],
  origins: 1,
  primary: false,
  crossCheck: false,
  confidence: "",
  sentence: "Every claim needs at least 1 independent origin.",
  about: "every claim",
};

const policy: Policy = {
  version: 3,
  name: "House",
  fourEyes: "required",
  note: "After the correction.",
  by: root,
  at: "2026-01-02T12:00:00.000Z",
  rules: [rule],
  text,
  actions: ["save", "restore"],
};

const well: PolicyReading = {
  problems: [],
  hints: [],
  name: "House",
  fourEyes: "required",
  rules: [rule],
  lines: [5],
  text,
};
const slip = {
  line: 5,
  column: 1,
  length: 10,
  text: "“evry claim” is not something that a rule can be about. Did you mean “every claim”?",
};

const preview = {
  claims: 7,
  more: 2,
  less: 0,
  lacking: 1,
  fourEyes: "",
  articles: [
    {
      id: "a1",
      title: "برج النصر",
      claims: [
        {
          id: "c4",
          number: 4,
          status: "submitted",
          more: true,
          less: false,
          text: "Would need 2 independent origins instead of 1.",
          lacks: ["Needs 1 more independent origin."],
        },
      ],
    },
  ],
};

/** A server with one policy in force; texts that say "evry" cannot be read. */
function server(
  now: () => Policy = () => policy,
  save: (got: Received) => unknown = () => ({ ...policy, version: 4 }),
) {
  const versions = { items: [policy, { ...policy, version: 2, note: "" }] };
  return answer({
    "GET /me": { status: 200, body: { ...me, actions: [...me.actions, "policy.manage"] } },
    "GET /policy": () => ({ status: 200, body: now() }),
    "GET /policy/versions": { status: 200, body: versions },
    "GET /policy/versions/1": { status: 200, body: { ...policy, version: 1 } },
    "GET /policy/versions/3": { status: 200, body: policy },
    "GET /policy/versions/2": {
      status: 200,
      body: { ...policy, version: 2, text: text.replace("1 origin", "4 origins") },
    },
    "POST /policy/check": (got) => {
      const { text } = got.body as { text: string };
      return { status: 200, body: text.includes("evry") ? { ...well, problems: [slip], rules: [], text: "" } : well };
    },
    "POST /policy/preview": { status: 200, body: preview },
    "POST /policy": (got) => save(got) as { status: number; body: unknown },
    "POST /policy/restore": { status: 200, body: { ...policy, version: 4 } },
  });
}

const editor = () => screen.findByLabelText<HTMLTextAreaElement>("Policy as text");

async function write(words: string) {
  const area = await editor();
  await userEvent.click(area);
  area.setSelectionRange(area.value.length, area.value.length);
  await userEvent.paste(words);
}

describe("the policy", () => {
  test("is text beside the table of what it says, and every state is accessible", async () => {
    server();
    showPage("/admin/policy");
    expect((await editor()).value).toBe(text);
    const table = await screen.findByRole("table");
    expect(within(table).getByText("All")).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Save/ }).disabled).toBe(true);
    expect(screen.getByText(/Nothing was changed yet/)).toBeDefined();
    await expectAccessible();
  });

  test("is read while one types: what is wrong, where, and a way there", async () => {
    server();
    showPage("/admin/policy");
    await write("evry claim: 1 origin\n");
    const there = await screen.findByRole("button", { name: "Line 5, column 1" });
    expect(screen.getByText(slip.text)).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Save/ }).disabled).toBe(true);
    await userEvent.click(there);
    const area = await editor();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe("every clai");
    await expectAccessible();
  });

  test("says what it would change before it is saved, and is saved with a note", async () => {
    const got: Received[] = [];
    const asked = server(undefined, (r) => {
      got.push(r);
      return { status: 200, body: { ...policy, version: 4, text: `${text}quantity: primary source\n` } };
    });
    showPage("/admin/policy");
    await write("quantity: primary source\n");
    expect(await screen.findByText("Of 7 claims, 2 would need more and 0 would need less.")).toBeDefined();
    expect(screen.getByText("Would need 2 independent origins instead of 1.")).toBeDefined();
    expect(screen.getByText(/1 claim handed on already would lack something/)).toBeDefined();
    await userEvent.type(await editor(), "{Control>}{Enter}{/Control}");
    await userEvent.click(await screen.findByRole("button", { name: "Save the policy" }));
    expect(screen.getByText("Say why; it stays on the record.")).toBeDefined();
    expect(got).toEqual([]);
    await userEvent.type(screen.getByLabelText("Why"), "More care");
    await userEvent.click(screen.getByRole("button", { name: "Save the policy" }));
    await screen.findByText("Version 4 of the policy is in force.");
    expect(got[0]?.body).toEqual({ version: 3, note: "More care", text: `${text}quantity: primary source\n` });
    expect(asked.some((r) => r.path === "/policy/preview")).toBe(true);
  });

  test("keeps what was written when somebody else was faster", async () => {
    let now = policy;
    server(() => now);
    showPage("/admin/policy");
    await write("quantity: primary source\n");
    now = { ...policy, version: 4, text: text.replace("1 origin", "2 origins") };
    arrive({
      seq: 9,
      action: "policy.changed",
      articleId: "",
      claimId: "",
      subjectId: "policy 4",
      actorId: "root",
      actorName: "Root Admin",
      at: "2026-01-02T13:00:00.000Z",
    });
    expect(await screen.findByText("Root Admin put version 4 in force while you wrote.")).toBeDefined();
    expect((await editor()).value).toBe(`${text}quantity: primary source\n`);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Save/ }).disabled).toBe(true);
    await expectAccessible();
    await userEvent.click(screen.getByRole("button", { name: "Keep mine on top of it" }));
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Save/ }).disabled).toBe(false));
  });

  test("survives a reload", async () => {
    server();
    const page = showPage("/admin/policy");
    await write("quantity: primary source\n");
    page.unmount();
    server();
    showPage("/admin/policy");
    expect((await editor()).value).toBe(`${text}quantity: primary source\n`);
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect((await editor()).value).toBe(text);
  });

  test("has a history, whose changes are shown and whose versions can come back", async () => {
    const asked = server();
    showPage("/admin/policy");
    await userEvent.click(await screen.findByRole("button", { name: /Version 3/ }));
    expect((await screen.findByText("every claim: 1 origin")).tagName).toBe("INS");
    expect(screen.getByText("every claim: 4 origins").tagName).toBe("DEL");
    expect(screen.queryByRole("button", { name: /in force again/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /Version 2/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Put version 2 in force again" }));
    await userEvent.type(screen.getByLabelText("Why"), "Too lax");
    await userEvent.click(screen.getByRole("button", { name: "Put it in force" }));
    await screen.findByText("Version 4 of the policy is in force.");
    expect(asked.find((r) => r.path === "/policy/restore")?.body).toEqual({ version: 3, note: "Too lax", number: 2 });
  });

  test("can be read and not changed by others", async () => {
    server(() => ({ ...policy, actions: [] }));
    showPage("/admin/policy");
    expect((await editor()).readOnly).toBe(true);
    expect(screen.queryByRole("button", { name: /^Save/ })).toBeNull();
    expect(screen.queryByText("What it would change")).toBeNull();
  });
});

test("a problem is found behind characters that take two units", () => {
  expect(placeOf("one\n👩 or x: y", { line: 2, column: 6, length: 1, text: "" })).toEqual({ start: 10, end: 11 });
});
