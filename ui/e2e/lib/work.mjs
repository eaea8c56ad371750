/** A source as the server takes it, for claims that are not worked on by hand. */
export function sourceOf(n, more = {}) {
  return {
    source: {
      kind: "web_page",
      url: `https://source${n}.example.org/page`,
      title: `Source ${n}`,
      publisher: `Publisher ${n}`,
      author: "",
      publishedOn: "2021-10-18",
      sameOriginAs: "",
    },
    quote: `What source ${n} says.`,
    locator: `paragraph ${n}`,
    stance: "supports",
    primary: true,
    accessedOn: "2024-02-01",
    note: "",
    ...more,
  };
}

/** A finding that can be submitted on a claim. */
export function findingOf(claim, more = {}) {
  return {
    verdict: "confirmed",
    attributionVerdict: claim.attributionScale ? "said_in_substance" : "",
    correction: "",
    rationale: "Two sources have it.",
    confidence: "high",
    wouldChange: "",
    noSource: "",
    ...more,
  };
}

/** Takes an action on a claim at the version the server has now. */
export async function doOn(api, id, action, body = {}) {
  const { version } = await api.get(`/claims/${id}`);
  return api.post(`/claims/${id}/${action}`, { version, ...body });
}

/** Accepts and takes a claim, and attaches as many sources as asked for. */
export async function takeWithSources(api, id, sources = 2) {
  let claim = await api.get(`/claims/${id}`);
  if (claim.status === "proposed") claim = await doOn(api, id, "accept");
  if (claim.status === "open") claim = await doOn(api, id, "take");
  const evidence = Array.from({ length: sources }, (_, i) => sourceOf(i + 1));
  return sources > 0 ? doOn(api, id, "set_evidence", { evidence }) : claim;
}

/** Works a claim through to submitted. */
export async function submitted(api, id, finding = {}) {
  const claim = await takeWithSources(api, id);
  return doOn(api, id, "submit", findingOf(claim, finding));
}
