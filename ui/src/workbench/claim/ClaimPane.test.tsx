import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";

import type { Claim, ClaimRow } from "../../lib/api";
import { amara, article, attributionScale, claim, evidence, me, row } from "../testing/fixtures";
import { claimServer, type Got, listen, Scene, show } from "../testing/harness";

const text = article(["NATO expelled eight envoys."]);
const checking: Partial<Claim> = {
  status: "in_review",
  holder: amara,
  version: 3,
  actions: ["edit", "set_verdict", "set_evidence", "submit", "dismiss"],
};

function open(claim: Claim, rows: ClaimRow[] = [row({ number: claim.number, status: claim.status })]) {
  return show(<Scene article={text} claims={rows} open={claim.number} />);
}

const posts = (asked: Got[], action: string) =>
  asked.filter((g) => g.method === "POST" && g.path.endsWith(`/${action}`));

describe("the finding", () => {
  test("keeps the person's words when someone else was faster, and shows where theirs differ", async () => {
    let now = claim({ ...checking });
    claimServer(
      () => now,
      () => {
        const finding = { ...now.finding, rationale: "their words" };
        now = {
          ...now,
          version: 4,
          finding,
          rationaleHtml: "<p>their words</p>",
          actions: ["take_over"],
          status: "submitted",
        };
        return {
          status: 409,
          code: "claim.stale",
          title: "This claim changed while you were looking at it.",
          current: now,
        };
      },
    );
    open(now);
    await screen.findByRole("heading", { name: "Claim 1" });
    await userEvent.click(screen.getByRole("radio", { name: /Unsupported/ }));
    await userEvent.type(screen.getByLabelText("Rationale"), "my words");
    await userEvent.click(screen.getByRole("button", { name: "Submit" }));

    // What the fetch after the refusal brings: another version that this person may not submit.
    await screen.findByText(/changed this claim while you wrote/);
    expect(screen.getByLabelText<HTMLTextAreaElement>("Rationale").value).toBe("my words");
    expect(screen.getByLabelText<HTMLTextAreaElement>("Rationale").readOnly).toBe(true);
    expect(screen.queryByRole("button", { name: "Submit" })).toBeNull();
    expect(screen.getByText("This claim changed while you were looking at it.")).toBeDefined();

    await userEvent.click(screen.getByRole("button", { name: "Show the newer version" }));
    const changes = screen.getByText("Rationale", { selector: "dt" }).parentElement;
    expect(changes?.textContent).toBe("Rationaletheir wordsYours: my words");
    await userEvent.click(screen.getByRole("button", { name: "Take theirs" }));
    expect(screen.queryByLabelText("Rationale")).toBeNull();
    expect(screen.getByText("their words")).toBeDefined();
  });

  test("calls what the person changed in another tab their own", async () => {
    let now = claim({ ...checking });
    claimServer(() => now);
    const send = listen();
    const { cache } = open(now);
    await userEvent.type(await screen.findByLabelText("Rationale"), "my words");
    now = { ...now, version: 4, wording: "From the other tab." };
    act(() => send({ claimId: "c1", actorId: me.id, action: "claim.edited" }));
    await cache.invalidateQueries({ queryKey: ["claim", "c1"] });
    expect(await screen.findByText("You changed this claim in another tab.")).toBeDefined();
    expect(screen.queryByText(/Someone/)).toBeNull();
  });

  test("is kept on the server while it is written, and deleted when it is submitted", async () => {
    let now = claim({ ...checking });
    const asked = claimServer(
      () => now,
      (got) => {
        now = { ...now, version: 4, status: "submitted", actions: [], finding: { ...now.finding, ...got.body } };
        return now;
      },
    );
    open(now);
    await userEvent.type(await screen.findByLabelText("Rationale"), "because");
    await screen.findByText(/Draft saved/, undefined, { timeout: 2000 });
    const put = asked.findLast((g) => g.method === "PUT");
    expect(put?.body).toMatchObject({ claimVersion: 3, body: { finding: { rationale: "because" } } });

    await userEvent.click(screen.getByRole("button", { name: "Submit" }));
    await waitFor(() => expect(posts(asked, "submit")[0]?.body).toMatchObject({ version: 3, rationale: "because" }));
    await waitFor(() => expect(asked.some((g) => g.method === "DELETE")).toBe(true), { timeout: 2000 });
  });

  test("begins with the draft that the server kept", async () => {
    const draft = {
      body: { finding: { rationale: "from yesterday" } },
      claimVersion: 3,
      updatedAt: "2026-01-02T12:00:00.000Z",
    };
    const now = claim({ ...checking, draft });
    claimServer(() => now);
    open(now);
    expect((await screen.findByLabelText<HTMLTextAreaElement>("Rationale")).value).toBe("from yesterday");
  });

  test("follows the claim as long as nothing was written", async () => {
    let now = claim({ ...checking });
    claimServer(() => now);
    const { cache } = open(now);
    await screen.findByLabelText("Rationale");
    now = { ...now, version: 4, finding: { ...now.finding, rationale: "newer" } };
    await cache.invalidateQueries({ queryKey: ["claim", "c1"] });
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>("Rationale").value).toBe("newer"));
    expect(screen.queryByText(/changed this claim while you wrote/)).toBeNull();
  });

  test("asks for the correction that a verdict demands, and shows the server's words at the field", async () => {
    const now = claim({ ...checking });
    claimServer(
      () => now,
      () => ({ status: 422, title: "Something is missing.", fields: { correction: "Wrong needs the correction." } }),
    );
    open(now);
    await screen.findByLabelText("Rationale");
    expect(screen.queryByLabelText("Correction")).toBeNull();
    await userEvent.keyboard("3");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /Wrong/ }).checked).toBe(true);
    expect(screen.getByText(/Wrong means this/)).toBeDefined();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    const field = screen.getByLabelText("Correction");
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "Wrong needs the correction.",
    );
  });

  test("numbers both questions in one row of digits", async () => {
    const now = claim({ ...checking, attribution: "indirect", attributionScale });
    claimServer(() => now);
    open(now);
    await screen.findByLabelText("Rationale");
    await userEvent.keyboard("24");
    const said = within(screen.getByRole("group", { name: "Did they say it?" }));
    const so = within(screen.getByRole("group", { name: "Is it so?" }));
    expect(said.getByRole<HTMLInputElement>("radio", { name: /Not said/ }).checked).toBe(true);
    expect(so.getByRole<HTMLInputElement>("radio", { name: /Confirmed with fix/ }).checked).toBe(true);
  });
});

describe("a suggestion of a language model", () => {
  test("is marked while it is proposed, and says where it came from", async () => {
    const suggestion = { origin: "suggestion", engine: "model/small" } as const;
    const proposed = claim({ ...suggestion, suggestedBy: "small", status: "proposed", actions: ["accept"] });
    claimServer(() => proposed);
    open(proposed, [row({ status: "proposed", suggestedBy: "small" })]);
    expect(await screen.findByText("Suggested by small")).toBeDefined();
    expect(screen.getByText("Suggested by a language model, small.")).toBeDefined();
  });
});

describe("the actions", () => {
  test("are those that the server sent, and what it refuses has its reason beside it", async () => {
    const why = "Needs 1 more independent origin.";
    const now = claim({ status: "submitted", actions: ["request_changes"], unavailable: [{ action: "approve", why }] });
    claimServer(() => now);
    open(now);
    const bar = within(await screen.findByRole("toolbar", { name: "Actions on claim 1" }));
    expect(bar.getAllByRole("button").map((b) => b.textContent)).toEqual(["Approve", "Request changes"]);
    expect(bar.getByRole<HTMLButtonElement>("button", { name: "Approve" }).disabled).toBe(true);
    expect(screen.getByText(why)).toBeDefined();
    expect(screen.queryByRole("button", { name: /Edit wording/ })).toBeNull();
    expect(screen.queryByRole("button", { name: /Add a source/ })).toBeNull();
    expect(screen.queryByLabelText("Rationale")).toBeNull();
  });

  test("a reason is asked for, sent with the version, and kept when it is refused", async () => {
    const now = claim({ status: "submitted", version: 7, actions: ["request_changes"] });
    const asked = claimServer(
      () => now,
      () => ({ status: 422, title: "No.", fields: { reason: "Say more." } }),
    );
    open(now);
    await screen.findByRole("heading", { name: "Claim 1" });
    await userEvent.keyboard("r");
    await userEvent.type(screen.getByLabelText("What has to change"), "The number");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Say more.");
    expect(posts(asked, "request_changes")[0]?.body).toEqual({ version: 7, reason: "The number" });
    expect(screen.getByLabelText<HTMLTextAreaElement>("What has to change").value).toBe("The number");
  });

  test("two clicks in the same moment are one request", async () => {
    const now = claim({ ...checking });
    const asked = claimServer(
      () => now,
      () => now,
    );
    open(now);
    const submit = await screen.findByRole("button", { name: "Submit" });
    act(() => {
      submit.click();
      submit.click();
    });
    await waitFor(() => expect(posts(asked, "submit")).not.toHaveLength(0));
    await waitFor(() => expect(submit.getAttribute("aria-busy")).toBeNull());
    expect(posts(asked, "submit")).toHaveLength(1);
  });

  test("a dismissal can be undone", async () => {
    let now = claim({ actions: ["dismiss"] });
    const asked = claimServer(
      () => now,
      (got) => {
        if (got.method !== "POST") return { items: [] };
        const gone = got.path.endsWith("dismiss");
        const status = gone ? "dismissed" : "proposed";
        now = { ...now, version: now.version + 1, status, actions: gone ? ["restore"] : ["dismiss"] };
        return now;
      },
    );
    open(now);
    await screen.findByRole("heading", { name: "Claim 1" });
    await userEvent.keyboard("d");
    await userEvent.click(screen.getByRole("button", { name: "Opinion" }));
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(posts(asked, "restore")[0]?.body).toEqual({ version: 2 }));
    expect(posts(asked, "dismiss")[0]?.body).toEqual({ version: 1, disposition: "not_checkable", reason: "opinion" });
  });
});

describe("the evidence", () => {
  test("a source is added to the list as a whole", async () => {
    const now = claim({ ...checking, evidence: [evidence()] });
    const asked = claimServer(
      () => now,
      () => now,
    );
    open(now);
    await screen.findByRole("heading", { name: "Claim 1" });
    await userEvent.keyboard("s");
    await userEvent.type(screen.getByLabelText("Web address"), "https://example.org/two");
    await userEvent.type(screen.getByLabelText("Title"), "The second");
    await userEvent.click(screen.getByRole("radio", { name: "Contradicts" }));
    expect(screen.getByLabelText<HTMLInputElement>("Accessed on").value).toMatch(/^\d{4}-\d\d-\d\d$/);
    await userEvent.click(screen.getByRole("button", { name: "Add the source" }));
    await waitFor(() => expect(posts(asked, "set_evidence")).toHaveLength(1));
    expect(posts(asked, "set_evidence")[0]?.body).toMatchObject({
      version: 3,
      evidence: [
        { id: "e1", quote: "We withdrew the accreditation." },
        {
          source: { url: "https://example.org/two", title: "The second", sameOriginAs: "" },
          stance: "refutes",
          primary: false,
        },
      ],
    });
  });

  test("what is typed for a source is there again after Escape, until it is discarded", async () => {
    const now = claim({ ...checking });
    claimServer(() => now);
    open(now);
    await screen.findByRole("heading", { name: "Claim 1" });
    await userEvent.keyboard("s");
    await userEvent.type(screen.getByLabelText("Title"), "The first");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByLabelText("Title")).toBeNull();
    await userEvent.keyboard("s");
    expect(screen.getByLabelText<HTMLInputElement>("Title").value).toBe("The first");
    const form = within(screen.getByRole("form", { name: "Add a source" }));
    await userEvent.click(form.getByRole("button", { name: "Discard" }));
    await userEvent.keyboard("s");
    expect(screen.getByLabelText<HTMLInputElement>("Title").value).toBe("");
  });

  test("removing one can be undone, with the former list", async () => {
    let now = claim({ ...checking, evidence: [evidence(), evidence({ ordinal: 2, quote: "Second." })] });
    const asked = claimServer(
      () => now,
      (got) => {
        if (got.method === "POST") now = { ...now, version: now.version + 1, evidence: now.evidence.slice(1) };
        return got.method === "POST" ? now : { items: [] };
      },
    );
    open(now);
    await userEvent.click(await screen.findByRole("button", { name: "Remove source 1" }));
    await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(posts(asked, "set_evidence")).toHaveLength(2));
    const [removal, undo] = posts(asked, "set_evidence").map((g) => g.body);
    expect(removal).toMatchObject({ version: 3, evidence: [{ id: "e2" }] });
    expect(undo).toMatchObject({
      version: 4,
      evidence: [{ sourceId: "s1", quote: "We withdrew the accreditation." }, { id: "e2" }],
    });
    expect(JSON.stringify(undo)).not.toContain('"id":"e1"');
  });

  test("only web addresses become links", async () => {
    const source = { ...evidence().source, url: "javascript:alert(1)", title: "A trap" };
    const now = claim({ evidence: [evidence(), evidence({ ordinal: 2, source })] });
    claimServer(() => now);
    open(now);
    const link = await screen.findByRole("link", { name: "Reply to media" });
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(screen.getByText("A trap").closest("a")).toBeNull();
  });
});

describe("what stands at the foot", () => {
  const policy = {
    version: 1,
    satisfied: false,
    sentences: ["Needs a primary source."],
    rules: ["Every claim needs A."],
    summary: "1 of 2 met.",
    needs: [
      { ask: "one origin", have: "1", met: true, rule: "" },
      { ask: "a primary source", have: "", met: false, rule: "" },
    ],
    judgedBy: 0,
    newer: "",
  };

  test("is not what the policy asks: that stands once, with the finding", async () => {
    const now = claim({ ...checking, policy });
    claimServer(() => now);
    open(now);
    const finding = within(await screen.findByRole("region", { name: "Finding" }));
    expect(finding.getByText("1 of 2 met.")).toBeDefined();
    expect(finding.getByText("a primary source").parentElement?.textContent).toContain("Missing: ");
    expect(screen.queryByText("Needs a primary source.")).toBeNull();
    expect(screen.queryByText("Every claim needs A.")?.closest("[hidden]")).not.toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Why?" }));
    expect(screen.getByRole("heading", { name: "What the policy asks" })).toBeDefined();
  });

  test("is nothing of the policy before that", async () => {
    const now = claim({ status: "open", actions: ["take"], policy });
    claimServer(() => now);
    open(now);
    await screen.findByRole("button", { name: "Take" });
    expect(screen.queryByText("a primary source")).toBeNull();
    expect(screen.queryByText("Needs a primary source.")).toBeNull();
  });

  test("time left is rounded down", async () => {
    const leaseUntil = new Date(Date.now() + 48 * 3_600_000 - 60_000).toISOString();
    const now = claim({ ...checking, leaseUntil });
    claimServer(() => now);
    open(now);
    expect(await screen.findByText("you, 47 h left")).toBeDefined();
  });
});

describe("a cross-check", () => {
  test("asks the second reviewer for one verdict and says what it came to", async () => {
    let now = claim({
      status: "cross_check",
      version: 4,
      verdictHidden: true,
      crossCheck: { second: amara, outcome: "" },
      actions: ["agree", "disagree"],
    });
    const asked = claimServer(
      () => now,
      () => {
        const first = { ...now.finding, verdict: "confirmed" };
        const secondFinding = { ...now.finding, verdict: "wrong" };
        const crossCheck = { second: amara, outcome: "disagreed" as const, first, secondFinding };
        now = { ...now, version: 5, status: "disputed", verdictHidden: false, crossCheck, actions: [] };
        return now;
      },
    );
    open(now);
    expect(await screen.findByText("The first verdict stays hidden until you answer.")).toBeDefined();
    expect(screen.queryByRole("button", { name: /agree/i })).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: /Wrong/ }));
    await userEvent.click(screen.getByRole("button", { name: "Record your verdict" }));
    expect(await screen.findByText("Claim 1: your verdict differs from the first.")).toBeDefined();
    expect(screen.getByText("You came to another verdict without seeing the first.")).toBeDefined();
    expect(posts(asked, "agree").map((g) => [g.body["version"], g.body["verdict"]])).toEqual([[4, "wrong"]]);
  });
});
