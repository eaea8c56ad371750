/** The shapes of the HTTP interface. Times are RFC 3339 in UTC, days are YYYY-MM-DD, offsets are code points, lists are never null. */

export type Role = "reviewer" | "editor" | "admin";
export type ArticleStatus = "checking" | "signed_off" | "published";
export type QueueView = "mine" | "cross_check" | "waiting" | "voided" | "unassigned" | "submitted";

export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  fields?: Record<string, string>;
  current?: unknown;
}

export interface Unavailable {
  action: string;
  why: string;
}

export interface Person {
  id: string;
  name: string;
  initials: string;
  colour: number;
  active: boolean;
}

export interface Colleague extends Person {
  roles: Role[];
}

export interface SessionState {
  signedIn: boolean;
  hasAccounts: boolean;
  newsroom: string;
  demo: boolean;
}

export interface Me {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  mustChangePassword: boolean;
  unread: number;
  newsroom: string;
  actions: string[];
}

export interface Session {
  id: string;
  userAgent: string;
  createdAt: string;
  usedAt: string;
  current: boolean;
}

export interface ArticleRow {
  id: string;
  title: string;
  publisher: string;
  status: ArticleStatus;
  deadline?: string;
  claims: number;
  final: number;
  blocked: number;
  gaps: number;
  people: Person[];
  updatedAt: string;
  restricted: boolean;
}

export interface ArticleFields {
  title?: string;
  publisher?: string;
  byline?: string;
  url?: string;
  publishedOn?: string;
  deadline?: string;
  restricted?: boolean;
  members?: string[];
}

export interface ImportInput extends ArticleFields {
  text: string;
}

export interface ImportPreview {
  title: string;
  byline: string;
  publishedOn: string;
  language: string;
  length: number;
  sentences: number;
  claims: number;
  furniture: { role: string; count: number; sample: string }[];
  notes: string[];
  sample: { wording: string; speaker: string; quote: string }[];
}

export interface Segment {
  id: string;
  ordinal: number;
  start: number;
  end: number;
  kind: "sentence" | "furniture";
  role: string;
  paragraph: number;
  disposition: "" | "claimed" | "not_checkable" | "furniture" | "duplicate";
  reason: string;
  by?: Person;
  at?: string;
  version: number;
  gap: boolean;
  state: "done" | "open" | "not_checkable" | "set_aside" | "gap";
  actions: ("dispose" | "clear")[];
}

export interface Coverage {
  segments: number;
  sentences: number;
  claims: number;
  final: number;
  gaps: number;
  covered: number;
  byDisposition: Record<string, number>;
  complete: boolean;
}

export interface Blocker {
  code: string;
  text: string;
  claimId?: string;
  segmentId?: string;
}

export interface Article {
  id: string;
  title: string;
  publisher: string;
  byline: string;
  url: string;
  publishedOn: string;
  language: string;
  deadline?: string;
  restricted: boolean;
  members: Person[];
  status: ArticleStatus;
  articleVersion: number;
  text: string;
  textSha256: string;
  length: number;
  notes: string[];
  segments: Segment[];
  coverage: Coverage;
  ready: boolean;
  blockers: Blocker[];
  signedOffBy?: Person;
  signedOffAt?: string;
  publishedAt?: string;
  publishedTo?: string;
  version: number;
  createdBy: Person;
  createdAt: string;
  updatedAt: string;
  actions: string[];
  unavailable: Unavailable[];
  threads: Thread[];
  lastSeq: number;
}

export interface Span {
  start: number;
  end: number;
  quote: string;
}

export interface ClaimRow {
  id: string;
  number: number;
  articleVersion: number;
  spans: Span[];
  quote: string;
  wording: string;
  speaker: string;
  type: string;
  checkable: string;
  risk: string;
  status: string;
  verdict: string;
  attributionVerdict: string;
  verdictHidden: boolean;
  holder?: Person;
  deadline?: string;
  comments: number;
  disposition: string;
  textChanged: boolean;
  version: number;
  updatedAt: string;
  needs: string;
}

export interface Source {
  id: string;
  kind: string;
  url: string;
  title: string;
  publisher: string;
  author: string;
  publishedOn: string;
  originId: string;
  originLabel: string;
}

export type Stance = "supports" | "supports_in_part" | "refutes" | "context";

export interface Evidence {
  id: string;
  ordinal: number;
  source: Source;
  quote: string;
  locator: string;
  stance: Stance;
  primary: boolean;
  accessedOn: string;
  note: string;
  snapshot?: { sha256: string; mediaType: string; capturedAt: string };
  sameOriginAs: number[];
  addedBy: Person;
  createdAt: string;
}

export interface EvidenceInput {
  id?: string;
  sourceId?: string;
  source?: {
    kind: string;
    url?: string;
    title: string;
    publisher?: string;
    author?: string;
    publishedOn?: string;
    sameOriginAs?: string;
  };
  quote: string;
  locator: string;
  stance: Stance;
  primary: boolean;
  accessedOn: string;
  note?: string;
}

export interface Finding {
  verdict: string;
  attributionVerdict: string;
  correction: string;
  rationale: string;
  confidence: "" | "high" | "medium" | "low";
  wouldChange: string;
  noSource: string;
}

export interface SignOff {
  by: Person;
  at: string;
  hash: string;
  samePerson: boolean;
  voidedBy?: Person;
  voidedAt?: string;
  voidReason: string;
}

export interface CrossCheck {
  second: Person;
  outcome: string;
  first?: Finding;
  secondFinding?: Finding;
}

export interface Claim extends ClaimRow {
  articleId: string;
  sentence: { start: number; end: number; text: string };
  speakerMention: string;
  cue: string;
  attribution: string;
  checkableReason: string;
  reasons: { field: string; text: string }[];
  alternatives: { field: string; value: string; text: string }[];
  origin: string;
  engine: string;
  leaseUntil?: string;
  finding: Finding;
  rationaleHtml: string;
  evidence: Evidence[];
  ticks: Span[];
  scale: Scale;
  attributionScale?: Scale;
  submittedBy?: Person;
  submittedAt?: string;
  second?: Person;
  approvedBy?: Person;
  approvedAt?: string;
  contentHash: string;
  contentBy?: Person;
  approvedHash: string;
  waitReason: string;
  waitUntil?: string;
  statusReason: string;
  duplicateOf?: string;
  parents: string[];
  children: string[];
  signOffs: SignOff[];
  crossCheck?: CrossCheck;
  policy: { version: number; satisfied: boolean; sentences: string[] };
  threads: Thread[];
  draft?: { body: Record<string, unknown>; claimVersion: number; updatedAt: string };
  actions: string[];
  unavailable: Unavailable[];
}

export interface HistoryItem {
  seq: number;
  at: string;
  actor: Person;
  action: string;
  text: string;
  from: string;
  to: string;
  reason: string;
  hash: string;
  revision?: number;
  changes?: { field: string; before: string; after: string }[];
}

export interface Comment {
  id: string;
  author: Person;
  source: string;
  html: string;
  editedAt?: string;
  createdAt: string;
  version: number;
  actions: "edit"[];
  edits: { source: string; at: string }[];
}

export interface Thread {
  id: string;
  claimId: string;
  start?: number;
  end?: number;
  quote?: string;
  resolvedBy?: Person;
  resolvedAt?: string;
  resolveReason: string;
  version: number;
  comments: Comment[];
  actions: ("reply" | "resolve" | "reopen")[];
}

export interface QueueRow extends ClaimRow {
  articleId: string;
  articleTitle: string;
  articleDeadline?: string;
}

export interface InboxItem {
  id: string;
  kind: string;
  text: string;
  articleId: string;
  claimId: string;
  actor?: Person;
  readAt?: string;
  createdAt: string;
}

export interface ScaleValue {
  value: string;
  label: string;
  definition: string;
  number?: number;
  colour: string;
  icon: string;
  correction: "" | "replacement" | "correction";
  group: string;
  ordinal: number;
  retired: boolean;
}

export interface Scale {
  id: string;
  key: string;
  name: string;
  kind: "finding" | "attribution";
  version: number;
  values: ScaleValue[];
}
