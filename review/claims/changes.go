package claims

import (
	"slices"
	"time"

	"linecheck/models"
	"linecheck/review/form"
)

// changeOf returns what an action does beside changing the status, nil for nothing.
func changeOf(action models.Action) func(*Service, *step) error {
	switch action {
	case models.ActionAccept:
		return accept
	case models.ActionEdit:
		return edit
	case models.ActionSetVerdict:
		return setVerdict
	case models.ActionSetEvidence:
		return setEvidence
	case models.ActionTick:
		return tick
	case models.ActionDismiss:
		return dismiss
	case models.ActionMarkDuplicate:
		return markDuplicate
	case models.ActionRestore:
		return restore
	case models.ActionSplit:
		return split
	case models.ActionMerge:
		return merge
	case models.ActionRejoin:
		return rejoin
	case models.ActionTake:
		return take
	case models.ActionAssign:
		return assign
	case models.ActionTakeOver:
		return takeOver
	case models.ActionReassign:
		return reassign
	case models.ActionWait:
		return wait
	case models.ActionSubmit:
		return submit
	case models.ActionWithdraw, models.ActionConcede, models.ActionSettleReturn, models.ActionRequestChanges:
		return backToSubmitter
	case models.ActionCrossCheck:
		return crossCheck
	case models.ActionCancelCrossCheck:
		return cancelCrossCheck
	case models.ActionAgree:
		return agree
	case models.ActionDisagree:
		return disagree
	case models.ActionSettleKeep:
		return settleKeep
	case models.ActionApprove:
		return approve
	case models.ActionWaive:
		return waive
	case models.ActionRevise:
		return revise
	case models.ActionInvalidate:
		return invalidate
	case models.ActionReadopt:
		return readopt
	case models.ActionRequestRetraction, models.ActionRefuseRetraction, models.ActionConfirmRetraction:
		return tellParties
	default:
		return nil
	}
}

func accept(_ *Service, st *step) error {
	f := models.FieldErrors{}
	if st.claim.Wording == "" {
		f.Add("wording", "Give the claim a wording that stands alone, then accept it.")
	}
	if st.claim.Type == "" {
		f.Add("type", "Give the claim a type, then accept it.")
	}
	return f.Err("claim.incomplete", "This claim is not complete yet.")
}

func edit(_ *Service, st *step) error {
	c, in := st.claim, st.in.Edit
	form.Given(&c.Wording, in.Wording)
	form.Given(&c.Speaker, in.Speaker)
	form.Given(&c.Cue, in.Cue)
	form.Given((*string)(&c.Attribution), in.Attribution)
	form.Given((*string)(&c.Type), in.Type)
	form.Given((*string)(&c.Risk), in.Risk)
	if in.Deadline != nil || in.ClearDeadline {
		c.Deadline = in.Deadline
	}
	if len(in.Spans) > 0 {
		if err := setSpans(st, c, in.Spans); err != nil {
			return err
		}
	}
	if !c.Attribution.Attributed() {
		c.Finding.AttributionVerdict = ""
	}
	st.extendLease()
	return form.ValidClaim(c)
}

// setSpans re-anchors c to spans of the newest article version.
func setSpans(st *step, c *models.Claim, spans []models.Span) error {
	av, err := st.ArticleVersion(c.ArticleID, st.article.ArticleVersion)
	if err != nil {
		return err
	}
	clean, err := form.Anchored(models.NewText(av.Text), spans)
	if err != nil {
		return err
	}
	c.Spans, c.ArticleVersion = clean, av.Number
	c.TextChanged = false
	return nil
}

func tick(_ *Service, st *step) error {
	ticks := []models.Span{}
	for _, t := range st.in.Ticks {
		inside := false
		for _, s := range st.claim.Spans {
			if s.Start <= t.Start && t.End <= s.End && t.Start < t.End {
				runes := []rune(s.Quote)
				t.Quote = string(runes[t.Start-s.Start : t.End-s.Start])
				inside = true
			}
		}
		if !inside {
			return models.Invalid("claim.ticks", "ticks", "The range %d to %d is not inside the claim's words.", t.Start, t.End)
		}
		ticks = append(ticks, t)
	}
	slices.SortFunc(ticks, func(a, b models.Span) int { return a.Start - b.Start })
	st.claim.Ticks = ticks
	st.extendLease()
	return nil
}

// extendLease gives the holder the full time again: working on a claim keeps it.
func (st *step) extendLease() {
	if st.claim.HolderID == st.Actor.ID {
		lease := st.At.Add(Lease)
		st.claim.LeaseUntil = &lease
	}
}

func wait(_ *Service, st *step) error {
	if st.in.Until == nil || !st.in.Until.After(st.At) {
		return models.Invalid("claim.until", "until", "Say until when to wait: a time in the future.")
	}
	if st.in.Until.After(st.At.AddDate(1, 0, 0)) {
		return models.Invalid("claim.until", "until", "Waiting longer than a year is no checking. Choose an earlier time.")
	}
	until := st.in.Until.UTC().Truncate(time.Millisecond)
	st.claim.WaitReason, st.claim.WaitUntil = st.in.Reason, &until
	return nil
}

func invalidate(_ *Service, st *step) error {
	c := st.claim
	last := c.HolderID
	if last == "" {
		last = c.SubmittedBy
	}
	until := st.At.Add(reserve)
	c.HolderID, c.LastHolderID, c.ReservedUntil = "", last, &until
	if err := st.endCrossCheck("cancelled", nil); err != nil {
		return err
	}
	return st.tell(last, "claim.invalidated", "The words of claim %d changed in a new version: it is open again, reserved for you for an hour.", c.Number)
}

func readopt(_ *Service, st *step) error {
	return setSpans(st, st.claim, st.in.Edit.Spans)
}
