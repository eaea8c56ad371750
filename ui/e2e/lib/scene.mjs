import { read } from "./bench.mjs";
import { doOn, findingOf, sourceOf, submitted, takeWithSources } from "./work.mjs";

/** Brings the sample article to the middle of the work, with something of everything, for pictures. */
export async function workInProgress(reviewer, editor) {
  const [sample] = (await reviewer.api.get("/articles")).items;
  const { api } = reviewer;
  const open = () => read(api, sample.id).then((c) => Object.values(c).filter((x) => x.status === "proposed"));
  const plain = (await open()).filter((c) => c.risk !== "high" && c.checkable);
  const [fixed, confirmed, wrong, returned, current, handed, waiting] = plain;
  const finish = async (c, finding) => {
    await submitted(api, c.id, finding);
    await doOn(editor.api, c.id, "approve");
  };
  await finish(confirmed, {});
  await finish(fixed, {
    verdict: "confirmed_with_fix",
    correction: "in answer to the expulsion of eight members of its mission",
    rationale: "Right in substance: the transcript says *in answer to*, not *because of*.",
  });
  await finish(wrong, {
    verdict: "wrong",
    correction: "The record has a later day.",
    rationale: "The record disagrees.",
  });
  if (returned) {
    await submitted(api, returned.id, { confidence: "medium" });
    await api.post(`/claims/${returned.id}/threads`, {
      body: "The second source is a reprint of the first. **Can we get the original?**",
    });
  }
  if (handed) await takeWithSources(editor.api, handed.id, 1);
  if (waiting) {
    await takeWithSources(api, waiting.id, 0);
    const until = new Date(Date.now() + 26 * 3_600_000).toISOString();
    await doOn(api, waiting.id, "wait", { reason: "The press office calls back.", until });
  }
  const opinions = (await open()).filter((c) => !c.checkable);
  for (const c of opinions.slice(0, 3))
    await doOn(editor.api, c.id, "dismiss", { disposition: "not_checkable", reason: "opinion" });
  const accused = (await open()).find((c) => c.type === "accusation");
  if (accused) {
    const claim = await takeWithSources(api, accused.id, 2);
    await doOn(api, accused.id, "submit", findingOf(claim));
  }
  await takeWithSources(api, current.id, 0);
  await doOn(api, current.id, "set_evidence", {
    evidence: [
      sourceOf(1, {
        source: {
          ...sourceOf(1).source,
          kind: "document",
          title: "Statement of the foreign ministry",
          publisher: "Foreign ministry",
          url: "https://ministry.example.org/statements/1018",
        },
        quote: "The work of the permanent mission is suspended.",
        locator: "second paragraph",
      }),
      sourceOf(2, {
        source: {
          ...sourceOf(2).source,
          title: "Wire report of the press conference",
          publisher: "News agency",
          url: "https://agency.example.org/1018",
        },
        quote: "He told reporters that the work would be suspended.",
        locator: "first sentence",
        primary: false,
      }),
    ],
  });
  const claim = await api.get(`/claims/${current.id}`);
  const body = {
    finding: {
      ...findingOf(claim),
      rationale: "The ministry's statement and the wire report agree word for word.",
      wouldChange: "A later statement that takes it back.",
    },
  };
  await api.call("PUT", `/claims/${current.id}/draft`, { body, claimVersion: claim.version });
  return { sample, current };
}
