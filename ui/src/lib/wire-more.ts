import type { Blocker, Person, Role, Unavailable } from "./wire";

/** The shapes of policy, reports, administration and live events. */

export interface Policy {
  version: number;
  name: string;
  fourEyes: "required" | "recorded";
  rules: {
    name: string;
    types: string[];
    risks: string[];
    origins: number;
    primary: boolean;
    crossCheck: boolean;
    confidence: string;
    sentence: string;
  }[];
}

export interface ReportRow {
  id: string;
  articleId: string;
  number: number;
  state: string;
  sha256: string;
  issuedBy: Person;
  issuedAt: string;
}

export interface ReportList {
  items: ReportRow[];
  actions: string[];
  unavailable: Unavailable[];
  blockers: Blocker[];
}

export interface Report extends ReportRow {
  model: Record<string, unknown>;
  formats: { name: string; label: string; extension: string }[];
}

export interface ReportInput {
  summary?: string;
  methodology?: string;
  includeComments?: boolean;
}

export interface Account {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  state: "active" | "suspended";
  mustChangePassword: boolean;
  seenAt?: string;
  sessions: number;
  holds: number;
  version: number;
  createdAt: string;
  actions: string[];
  unavailable: Unavailable[];
}

/** An account with the password that was just made for it. The password is shown once and kept nowhere. */
export interface NewPassword {
  account: Account;
  password: string;
}

export interface AuditItem {
  seq: number;
  at: string;
  actor: Person;
  action: string;
  text: string;
  articleId: string;
  articleTitle: string;
  claimId: string;
  claimNumber: number;
  from: string;
  to: string;
  reason: string;
  hash: string;
}

/** What a change event says: that something happened, never what was found. */
export interface LiveEvent {
  seq: number;
  action: string;
  articleId: string;
  claimId: string;
  subjectId: string;
  actorId: string;
  actorName: string;
  at: string;
}
