package models

// Action is what a person asks for; the event that records it is in the past tense.
type Action string

// The actions on a claim.
const (
	ActionExtract           Action = "extract"
	ActionAdd               Action = "add"
	ActionAccept            Action = "accept"
	ActionEdit              Action = "edit"
	ActionSetVerdict        Action = "set_verdict"
	ActionSetEvidence       Action = "set_evidence"
	ActionTick              Action = "tick"
	ActionDismiss           Action = "dismiss"
	ActionMarkDuplicate     Action = "mark_duplicate"
	ActionRestore           Action = "restore"
	ActionSplit             Action = "split"
	ActionMerge             Action = "merge"
	ActionRejoin            Action = "rejoin"
	ActionTake              Action = "take"
	ActionAssign            Action = "assign"
	ActionTakeOver          Action = "take_over"
	ActionReassign          Action = "reassign"
	ActionRelease           Action = "release"
	ActionWait              Action = "wait"
	ActionResume            Action = "resume"
	ActionSubmit            Action = "submit"
	ActionWithdraw          Action = "withdraw"
	ActionCrossCheck        Action = "cross_check"
	ActionCancelCrossCheck  Action = "cancel_cross_check"
	ActionAgree             Action = "agree"
	ActionDisagree          Action = "disagree"
	ActionConcede           Action = "concede"
	ActionSettleKeep        Action = "settle_keep"
	ActionSettleReturn      Action = "settle_return"
	ActionRequestChanges    Action = "request_changes"
	ActionApprove           Action = "approve"
	ActionWaive             Action = "waive"
	ActionRevise            Action = "revise"
	ActionInvalidate        Action = "invalidate"
	ActionOrphan            Action = "orphan"
	ActionReadopt           Action = "readopt"
	ActionRequestRetraction Action = "request_retraction"
	ActionRefuseRetraction  Action = "refuse_retraction"
	ActionConfirmRetraction Action = "confirm_retraction"
)

// The actions on an article.
const (
	ActionSignOff Action = "sign_off"
	ActionReopen  Action = "reopen"
	ActionPublish Action = "publish"
)
