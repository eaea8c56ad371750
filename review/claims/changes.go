package claims

import (
	"slices"

	"linecheck/models"
	"linecheck/review/evidence"
	"linecheck/review/form"
)

// changeOf returns what an action does beside changing the status, nil for nothing.
func changeOf(action models.Action) func(*Service, *step) error {
	return map[models.Action]func(*Service, *step) error{
		models.ActionAccept:            accept,
		models.ActionEdit:              edit,
		models.ActionSetVerdict:        setVerdict,
		models.ActionSetEvidence:       setEvidence,
		models.ActionTick:              tick,
		models.ActionDismiss:           dismiss,
		models.ActionMarkDuplicate:     markDuplicate,
		models.ActionRestore:           restore,
		models.ActionSplit:             split,
		models.ActionMerge:             merge,
		models.ActionRejoin:            rejoin,
		models.ActionTake:              take,
		models.ActionAssign:            assign,
		models.ActionTakeOver:          takeOver,
		models.ActionReassign:          reassign,
		models.ActionWait:              wait,
		models.ActionSubmit:            submit,
		models.ActionWithdraw:          backToSubmitter,
		models.ActionCrossCheck:        crossCheck,
		models.ActionCancelCrossCheck:  cancelCrossCheck,
		models.ActionAgree:             answer,
		models.ActionDisagree:          answer,
		models.ActionConcede:           backToSubmitter,
		models.ActionSettleKeep:        settleKeep,
		models.ActionSettleReturn:      backToSubmitter,
		models.ActionRequestChanges:    backToSubmitter,
		models.ActionApprove:           approve,
		models.ActionWaive:             waive,
		models.ActionRevise:            revise,
		models.ActionInvalidate:        invalidate,
		models.ActionOrphan:            orphan,
		models.ActionReadopt:           readopt,
		models.ActionRequestRetraction: tellParties,
		models.ActionRefuseRetraction:  tellParties,
		models.ActionConfirmRetraction: tellParties,
	}[action]
}

func accept(_ *Service, st *step) error { return form.Acceptable(st.claim) }

func edit(_ *Service, st *step) error {
	if len(st.in.Edit.Spans) > 0 {
		if err := setSpans(st, st.claim, st.in.Edit.Spans); err != nil {
			return err
		}
	}
	st.extendLease()
	return form.ApplyEdit(st.claim, st.in.Edit, st.At)
}

// setSpans re-anchors c to spans of the newest article version. Ticks stay with the words that it keeps.
func setSpans(st *step, c *models.Claim, spans []models.Span) error {
	av, err := st.ArticleVersion(c.ArticleID, st.article.ArticleVersion)
	if err != nil {
		return err
	}
	clean, err := form.Anchored(models.NewText(av.Text), spans)
	if err != nil {
		return err
	}
	if st.data != nil && c.ArticleVersion == av.Number && !slices.Equal(c.Spans, clean) {
		st.data["words"] = places(c.Spans)
	}
	ticks, others := form.Shifted(c.Spans, clean, c.Ticks)
	if c.ArticleVersion == av.Number {
		ticks = append(ticks, others...)
	}
	c.Spans, c.ArticleVersion = clean, av.Number
	c.Ticks, c.TextChanged = form.Within(clean, ticks), false
	return nil
}

// places is where words stood, in code points, so that a later reader can put them back.
func places(spans []models.Span) [][2]int {
	out := make([][2]int, len(spans))
	for i, s := range spans {
		out[i] = [2]int{s.Start, s.End}
	}
	return out
}

func setEvidence(_ *Service, st *step) error {
	st.extendLease()
	return evidence.Set(st.Entry, st.claim, st.in.Evidence)
}

func tick(_ *Service, st *step) (err error) {
	st.extendLease()
	st.claim.Ticks, err = form.Ticks(st.claim.Spans, st.in.Ticks)
	return err
}

// extendLease gives the holder the full time again: working on a claim keeps it.
func (st *step) extendLease() {
	if st.claim.HolderID == st.Actor.ID {
		lease := st.At.Add(Lease)
		st.claim.LeaseUntil = &lease
	}
}

func wait(_ *Service, st *step) (err error) {
	st.claim.WaitReason = st.in.Reason
	st.claim.WaitUntil, err = form.Until(st.in.Until, st.At)
	return err
}

func invalidate(_ *Service, st *step) error {
	c := st.claim
	last := c.HolderID
	if last == "" {
		last = c.SubmittedBy
	}
	until := st.At.Add(reserve)
	c.HolderID, c.LastHolderID, c.ReservedUntil = "", last, &until
	if in := st.in.Finding; in.Verdict != nil && in.AttributionVerdict != nil {
		c.Finding.Verdict, c.Finding.AttributionVerdict = *in.Verdict, *in.AttributionVerdict
	}
	if err := st.endCrossCheck("cancelled", nil); err != nil {
		return err
	}
	return st.tell(last, "claim.invalidated", "The words of claim %d changed in a new version: it is open again, reserved for you for an hour.", c.Number)
}

func orphan(s *Service, st *step) error {
	if err := st.endCrossCheck("cancelled", nil); err != nil {
		return err
	}
	return tellParties(s, st)
}

func readopt(_ *Service, st *step) error {
	return setSpans(st, st.claim, st.in.Edit.Spans)
}
