// Package workflow is the claim workflow as data: which action leads where, who
// may take it and what it needs. The guard, the buttons and the README diagram
// all read the one table.
package workflow

import m "linecheck/models"

// Relation says how the caller has to stand to the claim, beside the role.
type Relation string

// The relations. HolderIfHeld is for moves that anybody may make on a claim
// that is free.
const (
	Anyone         Relation = "anyone"
	Holder         Relation = "holder"
	HolderIfHeld   Relation = "holder_if_held"
	HolderOrEditor Relation = "holder_or_editor"
	Other          Relation = "not_holder"
	Submitter      Relation = "submitter"
	Second         Relation = "second_reviewer"
	NotSecond      Relation = "not_second" // who is to answer the cross-check cannot end it: they would see the first finding
	NotSubmitter   Relation = "not_submitter"
	FourEyes       Relation = "four_eyes"     // neither the submitter nor the last to change signed content
	Uninvolved     Relation = "uninvolved"    // neither submitter nor second reviewer
	NoStake        Relation = "no_stake"      // neither holder nor submitter, nor who is to answer the cross-check
	Untouched      Relation = "children_free" // no child of a split or merge was taken
	Witness        Relation = "witness"       // another editor than the one who asked, or a reviewer who had no part
	Reserved       Relation = "reserved"      // the former holder, in the hour after the system took the claim away
)

// Move is one arrow of the workflow.
type Move struct {
	Action   m.Action
	From     []m.Status // empty: the claim is made by it
	To       m.Status   // empty: the status stays
	Role     m.Role     // empty: only the system
	System   bool       // the system may take it too
	Relation Relation
	Reason   bool   // a reason is required
	Past     string // the event's action
}

// statuses keeps the rows of the table on one line.
func statuses(s ...m.Status) []m.Status { return s }

// Moves is the whole workflow. A claim changes status through one of these rows
// or not at all. An action stands once and has one target.
var Moves = []Move{
	{Action: m.ActionExtract, To: m.StatusProposed, System: true, Relation: Anyone, Past: "claim.extracted"},
	{Action: m.ActionAdd, To: m.StatusOpen, Role: m.RoleReviewer, Relation: Anyone, Past: "claim.added"},
	{Action: m.ActionAccept, From: statuses(m.StatusProposed), To: m.StatusOpen, Role: m.RoleReviewer, Relation: Anyone, Past: "claim.accepted"},
	{Action: m.ActionEdit, From: statuses(m.StatusProposed, m.StatusOpen, m.StatusInReview), Role: m.RoleReviewer, Relation: HolderIfHeld, Past: "claim.edited"},
	{Action: m.ActionSetVerdict, From: statuses(m.StatusInReview), Role: m.RoleReviewer, Relation: Holder, Past: "claim.verdict_set"},
	{Action: m.ActionSetEvidence, From: statuses(m.StatusInReview), Role: m.RoleReviewer, Relation: Holder, Past: "claim.evidence_set"},
	{Action: m.ActionTick, From: statuses(m.StatusInReview), Role: m.RoleReviewer, Relation: Holder, Past: "claim.ticked"},
	{Action: m.ActionDismiss, From: statuses(m.StatusProposed, m.StatusOpen, m.StatusInReview), To: m.StatusDismissed, Role: m.RoleReviewer, Relation: HolderIfHeld, Reason: true, Past: "claim.dismissed"},
	{Action: m.ActionMarkDuplicate, From: statuses(m.StatusProposed, m.StatusOpen, m.StatusInReview), To: m.StatusDuplicate, Role: m.RoleReviewer, Relation: HolderIfHeld, Past: "claim.marked_duplicate"},
	{Action: m.ActionRestore, From: statuses(m.StatusDismissed, m.StatusDuplicate), To: m.StatusProposed, Role: m.RoleReviewer, System: true, Relation: Anyone, Past: "claim.restored"},
	{Action: m.ActionSplit, From: statuses(m.StatusProposed, m.StatusOpen, m.StatusInReview), To: m.StatusSuperseded, Role: m.RoleReviewer, Relation: HolderIfHeld, Past: "claim.split"},
	{Action: m.ActionMerge, From: statuses(m.StatusProposed, m.StatusOpen), To: m.StatusSuperseded, Role: m.RoleReviewer, Relation: Anyone, Past: "claim.merged"},
	{Action: m.ActionRejoin, From: statuses(m.StatusSuperseded), To: m.StatusOpen, Role: m.RoleReviewer, Relation: Untouched, Past: "claim.rejoined"},
	{Action: m.ActionTake, From: statuses(m.StatusOpen), To: m.StatusInReview, Role: m.RoleReviewer, Relation: Reserved, Past: "claim.taken"},
	{Action: m.ActionAssign, From: statuses(m.StatusOpen), To: m.StatusInReview, Role: m.RoleEditor, Relation: Anyone, Past: "claim.assigned"},
	{Action: m.ActionTakeOver, From: statuses(m.StatusInReview, m.StatusWaiting), To: m.StatusInReview, Role: m.RoleReviewer, Relation: Other, Reason: true, Past: "claim.taken_over"},
	{Action: m.ActionReassign, From: statuses(m.StatusInReview, m.StatusWaiting, m.StatusCrossCheck), Role: m.RoleEditor, Relation: NotSecond, Past: "claim.reassigned"},
	{Action: m.ActionRelease, From: statuses(m.StatusInReview, m.StatusWaiting), To: m.StatusOpen, Role: m.RoleReviewer, System: true, Relation: Holder, Past: "claim.released"},
	{Action: m.ActionWait, From: statuses(m.StatusInReview), To: m.StatusWaiting, Role: m.RoleReviewer, Relation: Holder, Reason: true, Past: "claim.waiting"},
	{Action: m.ActionResume, From: statuses(m.StatusWaiting), To: m.StatusInReview, Role: m.RoleReviewer, System: true, Relation: HolderOrEditor, Past: "claim.resumed"},
	{Action: m.ActionSubmit, From: statuses(m.StatusInReview), To: m.StatusSubmitted, Role: m.RoleReviewer, Relation: Holder, Past: "claim.submitted"},
	{Action: m.ActionWithdraw, From: statuses(m.StatusSubmitted), To: m.StatusInReview, Role: m.RoleReviewer, Relation: Submitter, Past: "claim.withdrawn"},
	{Action: m.ActionCrossCheck, From: statuses(m.StatusSubmitted), To: m.StatusCrossCheck, Role: m.RoleEditor, System: true, Relation: Anyone, Past: "claim.cross_check_asked"},
	{Action: m.ActionCancelCrossCheck, From: statuses(m.StatusCrossCheck), To: m.StatusSubmitted, Role: m.RoleEditor, System: true, Relation: NotSecond, Reason: true, Past: "claim.cross_check_cancelled"},
	{Action: m.ActionAgree, From: statuses(m.StatusCrossCheck), To: m.StatusSubmitted, Role: m.RoleReviewer, Relation: Second, Past: "claim.agreed"},
	{Action: m.ActionDisagree, From: statuses(m.StatusCrossCheck), To: m.StatusDisputed, Role: m.RoleReviewer, Relation: Second, Past: "claim.disagreed"},
	{Action: m.ActionConcede, From: statuses(m.StatusDisputed), To: m.StatusInReview, Role: m.RoleReviewer, Relation: Submitter, Past: "claim.conceded"},
	{Action: m.ActionSettleKeep, From: statuses(m.StatusDisputed), To: m.StatusSubmitted, Role: m.RoleEditor, Relation: Uninvolved, Reason: true, Past: "claim.settled_kept"},
	{Action: m.ActionSettleReturn, From: statuses(m.StatusDisputed), To: m.StatusInReview, Role: m.RoleEditor, Relation: Uninvolved, Reason: true, Past: "claim.settled_returned"},
	{Action: m.ActionRequestChanges, From: statuses(m.StatusSubmitted), To: m.StatusInReview, Role: m.RoleEditor, Relation: NotSubmitter, Reason: true, Past: "claim.changes_requested"},
	{Action: m.ActionApprove, From: statuses(m.StatusSubmitted), To: m.StatusApproved, Role: m.RoleEditor, Relation: FourEyes, Past: "claim.approved"},
	{Action: m.ActionWaive, From: statuses(m.StatusProposed, m.StatusOpen, m.StatusInReview, m.StatusWaiting, m.StatusSubmitted, m.StatusCrossCheck, m.StatusDisputed), To: m.StatusWaived, Role: m.RoleEditor, Relation: NoStake, Reason: true, Past: "claim.waived"},
	{Action: m.ActionRevise, From: statuses(m.StatusApproved, m.StatusWaived), To: m.StatusInReview, Role: m.RoleReviewer, Relation: Anyone, Reason: true, Past: "claim.revised"},
	{Action: m.ActionInvalidate, From: statuses(m.StatusWaiting, m.StatusSubmitted, m.StatusCrossCheck, m.StatusDisputed, m.StatusApproved, m.StatusWaived, m.StatusRetracting), To: m.StatusOpen, System: true, Relation: Anyone, Past: "claim.invalidated"},
	{Action: m.ActionOrphan, From: statuses(m.StatusProposed, m.StatusOpen, m.StatusInReview, m.StatusWaiting, m.StatusSubmitted, m.StatusCrossCheck, m.StatusDisputed, m.StatusApproved, m.StatusWaived, m.StatusRetracting), To: m.StatusOrphaned, System: true, Relation: Anyone, Past: "claim.orphaned"},
	{Action: m.ActionReadopt, From: statuses(m.StatusOrphaned), To: m.StatusOpen, Role: m.RoleReviewer, System: true, Relation: Anyone, Past: "claim.readopted"},
	{Action: m.ActionRequestRetraction, From: statuses(m.StatusApproved), To: m.StatusRetracting, Role: m.RoleEditor, Relation: Anyone, Reason: true, Past: "claim.retraction_requested"},
	{Action: m.ActionRefuseRetraction, From: statuses(m.StatusRetracting), To: m.StatusApproved, Role: m.RoleReviewer, Relation: Witness, Reason: true, Past: "claim.retraction_refused"},
	{Action: m.ActionConfirmRetraction, From: statuses(m.StatusRetracting), To: m.StatusVoid, Role: m.RoleReviewer, Relation: Witness, Reason: true, Past: "claim.retraction_confirmed"},
}

// Find returns the row for an action.
func Find(action m.Action) (Move, bool) {
	for _, mv := range Moves {
		if mv.Action == action {
			return mv, true
		}
	}
	return Move{}, false
}
