// Package claims moves claims through the workflow: one table decides, one
// transaction changes, one event records.
package claims

import (
	"context"
	"time"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// Lease is how long a claim stays with the person who took it unless they work on it.
const Lease = 48 * time.Hour

// reserve is how long the last holder alone may take a claim that the system took away.
const reserve = time.Hour

// Service does the work.
type Service struct {
	*ledger.Ledger
}

// step is a move in progress.
type step struct {
	*ledger.Entry
	move    workflow.Move
	article models.Article
	claim   *models.Claim
	before  models.Claim
	in      form.Input
	data    map[string]any // goes into the event
	child   *models.Claim  // what a merge made
}

// Act takes one action on a claim and returns the id of the claim to show: the
// one that moved, or the one a merge made. version is the one the caller saw.
//
// It fails with KindNotFound if the claim is not theirs to see, KindForbidden if
// their role or four-eyes forbids it, KindConflict if the claim moved on, has the
// wrong status or is held by someone else, and KindInvalid if the action needs a
// field that in lacks, in this order.
func (s *Service) Act(ctx context.Context, a models.Actor, id string, version int, action models.Action, in form.Input) (shown string, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := e.Tx.Claim(id)
		if err != nil {
			return err
		}
		if err := s.apply(e, &c, request{version, action, in}); err != nil {
			return err
		}
		shown = c.ID
		return nil
	})
	return shown, err
}

// Within is Act inside somebody's transaction, as the entry's actor; c is the claim as they saw it.
func (s *Service) Within(e *ledger.Entry, c *models.Claim, action models.Action, in form.Input) error {
	return s.apply(e, c, request{c.Version, action, in})
}

// request is what somebody asks to be done with a claim as they saw it.
type request struct {
	version int
	action  models.Action
	in      form.Input
}

// apply checks and makes one move as the entry's actor. It leaves in c the claim
// to show: the one that moved, or the one a merge made.
func (s *Service) apply(e *ledger.Entry, c *models.Claim, r request) error {
	article, err := ledger.See(e.Tx, e.Actor, c.ArticleID)
	if err != nil {
		return err
	}
	f, err := lookup.Facts(e.Tx, c, e.At)
	if err != nil {
		return err
	}
	mv, err := workflow.Check(e.Actor, *c, r.version, r.action, f)
	if err != nil {
		return err
	}
	st := &step{Entry: e, move: mv, article: article, claim: c, before: *c, in: r.in, data: map[string]any{}}
	if err := s.run(st); err != nil {
		return err
	}
	if st.child != nil {
		*c = *st.child
	}
	return nil
}

// run makes the checked move: change, status, content, event and what follows from it.
func (s *Service) run(st *step) error {
	if err := form.Reason(&st.in.Reason, st.move.Reason); err != nil {
		return err
	}
	if st.move.Reason {
		st.claim.StatusReason = st.in.Reason
	}
	c := st.claim
	if change := changeOf(st.move.Action); change != nil {
		if err := change(s, st); err != nil {
			return err
		}
	}
	if st.move.To != "" {
		st.to(st.move.To)
	}
	if err := st.saveContent(); err != nil {
		return err
	}
	if err := st.settleSignOff(); err != nil {
		return err
	}
	c.UpdatedAt = st.At
	if err := st.SaveClaim(c); err != nil {
		return err
	}
	st.data["version"] = c.Version
	st.data["revision"] = c.Revision
	if err := st.Record(models.Event{
		Action: st.move.Past, ArticleID: c.ArticleID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID,
		From: string(st.before.Status), To: string(c.Status), Reason: st.in.Reason,
	}, st.data); err != nil {
		return err
	}
	return s.follow(st)
}

// to sets the status and what a status implies.
func (st *step) to(status models.Status) {
	c := st.claim
	if status != c.Status {
		c.StatusBy = st.Actor.ID
	}
	c.Status = status
	switch status {
	case models.StatusInReview, models.StatusWaiting:
		lease := st.At.Add(Lease)
		if c.WaitUntil != nil && status == models.StatusWaiting {
			lease = *c.WaitUntil
		}
		c.LeaseUntil = &lease
	default:
		if c.HolderID != "" {
			c.LastHolderID = c.HolderID
		}
		c.HolderID, c.LeaseUntil = "", nil
	}
	if status != models.StatusWaiting {
		c.WaitReason, c.WaitUntil = "", nil
	}
	if status != models.StatusOpen {
		c.ReservedUntil = nil
	}
}

// saveContent adds a revision when the move changed signed content.
func (st *step) saveContent() error {
	c := st.claim
	signed, err := lookup.Signed(st.Tx, c)
	if err != nil {
		return err
	}
	hash, canonical, err := signed.Hash()
	if err != nil {
		return err
	}
	if hash == c.ContentHash {
		return nil
	}
	c.ContentHash, c.ContentBy = hash, st.Actor.ID
	c.Revision++
	st.data["contentHash"] = hash
	return st.AddRevision(&models.Revision{ClaimID: c.ID, Number: c.Revision, Content: canonical, Hash: hash, ActorID: st.Actor.ID, At: st.At})
}

// settleSignOff keeps the rule that an approval holds only for the content it was given for.
func (st *step) settleSignOff() error {
	c := st.claim
	bound := c.Status == models.StatusApproved || c.Status == models.StatusRetracting
	if c.ApprovedHash == "" || bound && c.ApprovedHash == c.ContentHash {
		return nil
	}
	reason := st.in.Reason
	if reason == "" {
		reason = "The claim is " + string(c.Status) + " now."
	}
	so, err := st.CurrentSignOff(c.ID)
	if err != nil {
		return err
	}
	if err := st.SaveSignOffVoid(so.ID, st.Actor.ID, st.At, reason); err != nil {
		return err
	}
	c.ApprovedBy, c.ApprovedAt, c.ApprovedHash = "", nil, ""
	st.data["voided"] = so.ID
	return st.tell(so.ByID, "sign_off.voided", "Your sign-off on claim %d is void: %s", c.Number, reason)
}
