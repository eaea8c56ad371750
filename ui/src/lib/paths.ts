import type * as W from "./wire";
import type * as M from "./wire-more";

type Json<T> = { content: { "application/json": T } };
type Problems = { default: { content: { "application/problem+json": W.ProblemBody } } };
type Params<Path, Query> = ([keyof Path] extends [never] ? { path?: never } : { path: Path }) & {
  query?: [keyof Query] extends [never] ? never : Query;
  header?: { "Idempotency-Key"?: string };
  cookie?: never;
};
type None = Record<never, never>;
type Id = { id: string };

type Get<Ok, Path = None, Query = None> = {
  get: { parameters: Params<Path, Query>; requestBody?: never; responses: { 200: Json<Ok> } & Problems };
};
type Post<Body, Ok, Path = None> = {
  post: { parameters: Params<Path, None>; requestBody: Json<Body>; responses: { 200: Json<Ok> } & Problems };
};
type Upload<Ok> = {
  post: {
    parameters: Params<None, None>;
    requestBody: { content: { "multipart/form-data": UploadForm } };
    responses: { 200: Json<Ok> } & Problems;
  };
};
type UploadForm = { file: string } & W.ArticleFields;
type Delete<Path = None> = {
  delete: {
    parameters: Params<Path, None>;
    requestBody?: never;
    responses: { 204: { content?: never } } & Problems;
  };
};
type Put<Body, Ok, Path> = {
  put: { parameters: Params<Path, None>; requestBody: Json<Body>; responses: { 200: Json<Ok> } & Problems };
};

type Page<T> = { items: T[]; next?: string };
type V = { version: number };
type FindingFields = Partial<W.Finding>;
type Spans = W.Span[];

/** What each action on a claim takes besides the version. */
interface ActionFields {
  accept: None;
  edit: {
    wording?: string;
    spans?: Spans;
    speaker?: string;
    cue?: string;
    attribution?: string;
    type?: string;
    risk?: string;
    deadline?: string;
  };
  set_verdict: FindingFields;
  set_evidence: { evidence: W.EvidenceInput[] };
  tick: { ticks: { start: number; end: number }[] };
  dismiss: { disposition: "not_checkable" | "furniture" | "duplicate"; reason: string };
  mark_duplicate: { duplicateOf: string };
  restore: None;
  split: { children: { spans: Spans; wording: string }[] };
  merge: { with: string[]; versions: Record<string, number>; wording: string };
  rejoin: None;
  take: None;
  assign: { holder: string };
  take_over: { reason: string };
  reassign: { holder: string };
  release: None;
  wait: { reason: string; until: string };
  resume: None;
  submit: FindingFields;
  withdraw: None;
  cross_check: { second: string; reason?: string };
  cancel_cross_check: { reason: string };
  agree: FindingFields;
  disagree: FindingFields;
  concede: None;
  settle_keep: { reason: string };
  settle_return: { reason: string };
  request_changes: { reason: string };
  approve: None;
  waive: { reason: string };
  revise: { reason: string };
  readopt: { spans: Spans };
  request_retraction: { reason: string };
  refuse_retraction: { reason: string };
  confirm_retraction: { reason: string };
}

type ClaimActionPaths = {
  [A in keyof ActionFields as `/claims/{id}/${A}`]: Post<V & ActionFields[A], W.Claim, Id>;
};

interface NewClaim {
  spans: Spans;
  wording?: string;
  speaker?: string;
  cue?: string;
  attribution?: string;
  type?: string;
  risk?: string;
}

interface AuditQuery {
  actor?: string;
  action?: string;
  article?: string;
  claim?: string;
  from?: string;
  to?: string;
  cursor?: string;
}

/** The operations, in the form that openapi-typescript gives them. */
export interface paths extends ClaimActionPaths {
  "/session": Get<W.SessionState> & Post<{ email: string; password: string }, W.Me> & Delete;
  "/me": Get<W.Me>;
  "/me/password": Post<{ current: string; password: string }, W.Me>;
  "/me/profile": Post<{ name: string }, W.Me>;
  "/me/sessions": Get<{ items: W.Session[] }>;
  "/me/sessions/{id}": Delete<Id>;
  "/people": Get<{ items: W.Colleague[] }>;
  "/articles": Get<Page<W.ArticleRow>, None, { status?: string; search?: string; cursor?: string }> &
    Post<W.ImportInput, W.Article>;
  "/articles/preview": Post<W.ImportInput, W.ImportPreview>;
  "/articles/upload": Upload<W.Article>;
  "/articles/preview/upload": Upload<W.ImportPreview>;
  "/articles/{id}": Get<W.Article, Id>;
  "/articles/{id}/edit": Post<V & W.ArticleFields, W.Article, Id>;
  "/articles/{id}/sign_off": Post<V, W.Article, Id>;
  "/articles/{id}/reopen": Post<V & { reason: string }, W.Article, Id>;
  "/articles/{id}/publish": Post<V & { where?: string; at?: string }, W.Article, Id>;
  "/articles/{id}/claims": Get<{ items: W.ClaimRow[] }, Id> & Post<NewClaim, W.Claim, Id>;
  "/articles/{id}/threads": Post<W.Span & { body: string }, W.Thread, Id>;
  "/articles/{id}/reports": Get<M.ReportList, Id> & Post<M.ReportInput, M.ReportRow, Id>;
  "/segments/{id}/dispose": Post<V & { disposition: string; reason: string }, W.Segment, Id>;
  "/segments/{id}/clear": Post<V, W.Segment, Id>;
  "/claims/{id}": Get<W.Claim, Id>;
  "/claims/{id}/history": Get<{ items: W.HistoryItem[] }, Id>;
  "/claims/{id}/draft": Put<{ body: Record<string, unknown>; claimVersion: number }, { updatedAt: string }, Id> &
    Delete<Id>;
  "/claims/{id}/threads": Post<{ body: string }, W.Thread, Id>;
  "/threads/{id}/comments": Post<{ body: string }, W.Thread, Id>;
  "/threads/{id}/resolve": Post<V & { reason: string }, W.Thread, Id>;
  "/threads/{id}/reopen": Post<V, W.Thread, Id>;
  "/comments/{id}/edit": Post<V & { body: string }, W.Thread, Id>;
  "/queue": Get<
    Page<W.QueueRow> & { counts: Record<W.QueueView, number> },
    None,
    { view: W.QueueView; cursor?: string }
  >;
  "/inbox": Get<Page<W.InboxItem> & { unread: number }, None, { cursor?: string }>;
  "/inbox/read": Post<{ id?: string }, { unread: number }>;
  "/scales": Get<{ items: W.Scale[] }>;
  "/policy": Get<M.Policy>;
  "/reports/{id}": Get<M.Report, Id>;
  "/accounts": Get<{ items: M.Account[]; actions: string[] }> &
    Post<{ name: string; email: string; roles: W.Role[] }, M.NewPassword>;
  "/accounts/{id}/suspend": Post<V, M.Account, Id>;
  "/accounts/{id}/reactivate": Post<V, M.Account, Id>;
  "/accounts/{id}/end_sessions": Post<V, M.Account, Id>;
  "/accounts/{id}/set_roles": Post<V & { roles: W.Role[] }, M.Account, Id>;
  "/accounts/{id}/rename": Post<V & { name: string }, M.Account, Id>;
  "/accounts/{id}/reset_password": Post<V, M.NewPassword, Id>;
  "/audit": Get<Page<M.AuditItem> & { actions: string[] }, None, AuditQuery>;
}
