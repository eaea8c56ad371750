import type { Article, Claim, ClaimRow, Evidence, Me, Person, Scale, ScaleValue, Segment, Thread } from "../../lib/api";
import { Offsets } from "../../lib/offsets";

/** What the server would send, for tests. Each function takes what the test is about. */

export const amara: Person = { id: "p1", name: "Amara Diallo", initials: "AD", colour: 1, active: true };
export const leila: Person = { id: "p2", name: "Leila Haddad", initials: "LH", colour: 3, active: true };

export const me: Me = {
  ...amara,
  email: "amara@example.org",
  roles: ["reviewer"],
  mustChangePassword: false,
  unread: 0,
  newsroom: "The Paper",
  actions: [],
};

const value = (ordinal: number, v: string, label: string, more: Partial<ScaleValue> = {}): ScaleValue => ({
  value: v,
  label,
  definition: `${label} means this.`,
  colour: "green",
  icon: `v-${v.replaceAll("_", "-")}`,
  correction: "",
  group: "confirmed",
  ordinal,
  retired: false,
  ...more,
});

export const lineCheck: Scale = {
  id: "s1",
  key: "line-check",
  name: "Line check",
  kind: "finding",
  version: 3,
  values: [
    value(1, "confirmed", "Confirmed"),
    value(2, "confirmed_with_fix", "Confirmed with fix", { correction: "replacement", colour: "gold" }),
    value(3, "wrong", "Wrong", { correction: "correction", colour: "red" }),
    value(4, "unsupported", "Unsupported", { colour: "orange" }),
  ],
};

export const attributionScale: Scale = {
  id: "s2",
  key: "attribution",
  name: "Attribution",
  kind: "attribution",
  version: 1,
  values: [
    value(1, "said_verbatim", "Said verbatim", { icon: "va-said-verbatim" }),
    value(2, "not_said", "Not said", { icon: "va-not-said", colour: "red" }),
  ],
};

export const segment = (change: Partial<Segment> = {}): Segment => ({
  id: `g${change.ordinal ?? 1}`,
  ordinal: 1,
  start: 0,
  end: 10,
  kind: "sentence",
  role: "body",
  paragraph: 1,
  disposition: "",
  reason: "",
  version: 1,
  gap: change.state === "gap",
  state: "open",
  actions: [],
  ...change,
});

export const row = (change: Partial<ClaimRow> = {}): ClaimRow => ({
  id: `c${change.number ?? 1}`,
  number: 1,
  articleVersion: 1,
  spans: [{ start: 0, end: 4, quote: "NATO" }],
  quote: "NATO",
  wording: "NATO expelled eight envoys.",
  speaker: "",
  type: "event",
  checkable: true,
  risk: "low",
  status: "open",
  verdict: "",
  attributionVerdict: "",
  verdictHidden: false,
  comments: 0,
  disposition: "",
  textChanged: false,
  version: 1,
  updatedAt: "2026-01-02T12:00:00.000Z",
  needs: "",
  sourceAlerts: 0,
  together: [],
  ...change,
});

export const claim = (change: Partial<Claim> = {}): Claim => ({
  ...row(change),
  articleId: "a1",
  sentence: { start: 0, end: 28, text: "NATO expelled eight envoys. " },
  speakerMention: "",
  cue: "",
  attribution: "narrator",
  checkableReason: "",
  reasons: [{ field: "type", text: "It reports something that happened." }],
  alternatives: [],
  origin: "engine",
  engine: "linecheck 1",
  finding: {
    verdict: "",
    attributionVerdict: "",
    correction: "",
    rationale: "",
    confidence: "",
    wouldChange: "",
    noSource: "",
  },
  rationaleHtml: "",
  evidence: [],
  ticks: [],
  scale: lineCheck,
  contentHash: "",
  approvedHash: "",
  waitReason: "",
  statusReason: "",
  parents: [],
  children: [],
  signOffs: [],
  policy: { version: 1, satisfied: true, sentences: [], rules: [], summary: "", needs: [], judgedBy: 0, newer: "" },
  threads: [],
  actions: [],
  unavailable: [],
  ...change,
});

export const evidence = (change: Partial<Evidence> = {}): Evidence => ({
  id: `e${change.ordinal ?? 1}`,
  ordinal: 1,
  source: {
    id: `s${change.ordinal ?? 1}`,
    kind: "web_page",
    url: "https://example.org/release",
    title: "Reply to media",
    publisher: "Press office",
    author: "",
    publishedOn: "2021-10-06",
    originId: "o1",
    rootId: `s${change.ordinal ?? 1}`,
    how: "",
    place: "",
  },
  quote: "We withdrew the accreditation.",
  locator: "Paragraph 1",
  stance: "supports",
  primary: true,
  accessedOn: "2026-01-02",
  note: "",
  sameOriginAs: [],
  passage: { state: "", start: 0, end: 0 },
  addedBy: amara,
  createdAt: "2026-01-02T12:00:00.000Z",
  ...change,
});

export const thread = (change: Partial<Thread> = {}): Thread => ({
  id: "t1",
  claimId: "",
  articleVersion: 1,
  resolveReason: "",
  version: 1,
  comments: [
    {
      id: "m1",
      author: leila,
      source: "Is it so?",
      html: "<p>Is it so?</p>",
      createdAt: "2026-01-02T12:00:00.000Z",
      version: 1,
      actions: [],
      edits: [],
    },
  ],
  actions: ["reply", "resolve"],
  ...change,
});

/** An article of the given sentences, one paragraph each. */
export function article(sentences: readonly string[], change: Partial<Article> = {}): Article {
  const text = sentences.join("\n");
  let at = 0;
  const segments = sentences.map((words, i) => {
    const start = at;
    at += new Offsets(words).length + (i < sentences.length - 1 ? 1 : 0);
    return segment({ ordinal: i + 1, paragraph: i + 1, start, end: at });
  });
  return {
    id: "a1",
    title: "Envoys",
    publisher: "The Paper",
    byline: "",
    url: "",
    publishedOn: "",
    language: "en",
    restricted: false,
    members: [],
    status: "checking",
    articleVersion: 1,
    text,
    textSha256: "",
    length: at,
    notes: [],
    original: { source: "paste", fileName: "", retrievedFrom: "", sha256: "" },
    segments,
    coverage: {
      blocked: 0,
      segments: segments.length,
      sentences: segments.length,
      claims: 1,
      final: 0,
      gaps: 0,
      covered: segments.length,
      byDisposition: {},
      complete: false,
    },
    ready: false,
    blockers: [],
    version: 1,
    createdBy: amara,
    createdAt: "2026-01-02T12:00:00.000Z",
    updatedAt: "2026-01-02T12:00:00.000Z",
    actions: ["add_claim", "comment"],
    unavailable: [],
    suggestsWith: "",
    threads: [],
    lastSeq: 1,
    ...change,
  };
}
