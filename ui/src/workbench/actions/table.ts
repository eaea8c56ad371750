import type { ClaimAction } from "../../lib/api";
import type { IconName } from "../../parts/Icon";

/** What an action asks for before it is sent. */
export type FormKind =
  | "reason"
  | "dismiss"
  | "person"
  | "second"
  | "wait"
  | "duplicate"
  | "split"
  | "merge"
  | "readopt";

export interface Entry {
  action: ClaimAction;
  label: string;
  icon: IconName;
  /** The form that must be filled in first; "finding" sends what the finding form holds. */
  form?: FormKind | "finding";
  /** What the reason is for, where there is one. */
  reason?: string;
  key?: string;
  /** Stands in the bar while there is room; "lead" moves the work on and may be the primary one. */
  front?: "lead" | "beside";
  danger?: boolean;
  /** What is said after it is done. */
  done: string;
}

/**
 * How the actions on a claim look, the one that moves the work on first. Which
 * of them are offered is for the server to say. Editing, the evidence, the
 * ticked words and the finding have controls of their own. A second reviewer gives a verdict without
 * having seen the first, so the two verdicts say whether they agree: one action does.
 */
export const entries: readonly Entry[] = [
  {
    action: "submit",
    label: "Submit",
    icon: "st-submitted",
    form: "finding",
    key: "Ctrl+Enter",
    front: "lead",
    done: "submitted",
  },
  {
    action: "agree",
    label: "Record your verdict",
    icon: "st-cross-check",
    form: "finding",
    key: "Ctrl+Enter",
    front: "lead",
    done: "cross-checked",
  },
  { action: "approve", label: "Approve", icon: "st-approved", key: "a", front: "lead", done: "approved" },
  {
    action: "confirm_anchor",
    label: "Confirm the place",
    icon: "check",
    front: "beside",
    done: "confirmed in its place",
  },
  { action: "accept", label: "Accept", icon: "check", key: "y", front: "lead", done: "accepted" },
  { action: "take", label: "Take", icon: "hand", key: "t", front: "lead", done: "taken" },
  { action: "resume", label: "Resume", icon: "hand", front: "lead", done: "resumed" },
  { action: "concede", label: "Concede", icon: "check", front: "lead", done: "conceded" },
  { action: "settle_keep", label: "Keep the finding", icon: "check", form: "reason", front: "lead", done: "settled" },
  { action: "settle_return", label: "Return it", icon: "undo", form: "reason", front: "beside", done: "settled" },
  {
    action: "confirm_retraction",
    label: "Confirm the retraction",
    icon: "st-void",
    form: "reason",
    front: "lead",
    danger: true,
    done: "retracted",
  },
  { action: "refuse_retraction", label: "Refuse it", icon: "x", form: "reason", front: "beside", done: "kept" },
  {
    action: "readopt",
    label: "Give it new words",
    icon: "link",
    form: "readopt",
    front: "lead",
    done: "anchored again",
  },
  { action: "restore", label: "Restore", icon: "undo", front: "beside", done: "restored" },
  { action: "rejoin", label: "Undo the split or merge", icon: "undo", front: "beside", done: "rejoined" },
  {
    action: "request_changes",
    label: "Request changes",
    icon: "undo",
    form: "reason",
    reason: "What has to change",
    key: "r",
    front: "beside",
    done: "returned",
  },
  { action: "set_verdict", label: "Save finding", icon: "archive", form: "finding", front: "beside", done: "saved" },
  {
    action: "wait",
    label: "Wait",
    icon: "clock",
    form: "wait",
    reason: "What it waits for",
    front: "beside",
    done: "waiting",
  },
  {
    action: "dismiss",
    label: "Dismiss",
    icon: "st-dismissed",
    form: "dismiss",
    key: "d",
    front: "beside",
    done: "dismissed",
  },
  { action: "take_over", label: "Take over", icon: "hand", form: "reason", front: "beside", done: "taken over" },
  { action: "withdraw", label: "Withdraw", icon: "undo", front: "beside", done: "withdrawn" },
  { action: "revise", label: "Revise", icon: "pencil", form: "reason", front: "beside", done: "open for revision" },
  {
    action: "cross_check",
    label: "Ask for a cross-check",
    icon: "st-cross-check",
    form: "second",
    done: "sent to a second reviewer",
  },
  {
    action: "cancel_cross_check",
    label: "Cancel the cross-check",
    icon: "x",
    form: "reason",
    done: "no longer cross-checked",
  },
  { action: "assign", label: "Assign", icon: "user", form: "person", done: "assigned" },
  { action: "reassign", label: "Hand to someone", icon: "users", form: "person", done: "handed over" },
  { action: "release", label: "Release", icon: "st-open", done: "released" },
  { action: "split", label: "Split", icon: "split", form: "split", done: "split" },
  { action: "merge", label: "Merge with others", icon: "merge", form: "merge", done: "merged" },
  {
    action: "mark_duplicate",
    label: "Duplicate of another",
    icon: "copy",
    form: "duplicate",
    done: "marked as duplicate",
  },
  {
    action: "waive",
    label: "Waive",
    icon: "st-waived",
    form: "reason",
    reason: "Reason, printed in the report",
    done: "waived",
  },
  {
    action: "request_retraction",
    label: "Request a retraction",
    icon: "st-void",
    form: "reason",
    danger: true,
    done: "proposed for retraction",
  },
];

/** Offered entries, the primary one first. */
export const offeredOf = (actions: readonly string[]) => entries.filter((e) => actions.includes(e.action));
