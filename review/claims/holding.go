package claims

import (
	"context"
	"errors"
	"fmt"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

func (st *step) tell(account, kind, format string, args ...any) error {
	return st.Tell(account, models.InboxItem{
		Kind: kind, ArticleID: st.claim.ArticleID, ClaimID: st.claim.ID, Text: fmt.Sprintf(format, args...),
	})
}

func take(_ *Service, st *step) error {
	st.claim.HolderID = st.Actor.ID
	return nil
}

func assign(_ *Service, st *step) error {
	who, err := lookup.Able(st.Tx, st.article, st.in.Holder, "holder")
	if err != nil {
		return err
	}
	st.claim.HolderID = who.ID
	st.data["holder"] = who.ID
	return st.tell(who.ID, "claim.assigned", "%s assigned claim %d to you.", st.Actor.Name, st.claim.Number)
}

func takeOver(_ *Service, st *step) error {
	former := st.claim.HolderID
	st.claim.LastHolderID, st.claim.HolderID = former, st.Actor.ID
	st.data["formerHolder"] = former
	return st.tell(former, "claim.taken_over", "%s took over claim %d from you: %s", st.Actor.Name, st.claim.Number, st.in.Reason)
}

// reassign hands the claim, or the second look at it, to somebody else.
func reassign(_ *Service, st *step) error {
	c, second := st.claim, st.claim.Status == models.StatusCrossCheck
	who, err := lookup.Able(st.Tx, st.article, st.in.Holder, "holder")
	former := c.HolderID
	if second {
		who, err = st.fresh(st.in.Holder, "holder")
		former = c.SecondID
	}
	if err != nil {
		return err
	}
	if who.ID == former {
		return models.Invalid("claim.person", "holder", "%s has this claim already. Choose somebody else.", who.Name)
	}
	if second {
		err = st.handSecondLook(who.ID)
	} else {
		c.LastHolderID, c.HolderID = former, who.ID
		if c.Status == models.StatusInReview { // while it waits, the lease is the waiting time
			lease := st.At.Add(Lease)
			c.LeaseUntil = &lease
		}
	}
	if err != nil {
		return err
	}
	st.data["holder"], st.data["formerHolder"] = who.ID, former
	if err := st.tell(former, "claim.reassigned", "%s handed claim %d to %s.", st.Actor.Name, c.Number, who.Name); err != nil {
		return err
	}
	return st.tell(who.ID, "claim.assigned", "%s assigned claim %d to you.", st.Actor.Name, c.Number)
}

func (st *step) handSecondLook(to string) error {
	cc, err := st.OpenCrossCheck(st.claim.ID)
	if err != nil {
		return err
	}
	cc.SecondID, st.claim.SecondID = to, to
	return st.SaveCrossCheck(&cc)
}

// backToSubmitter gives the claim back to the person who submitted it.
func backToSubmitter(_ *Service, st *step) error {
	st.claim.HolderID = st.claim.SubmittedBy
	if st.move.Action == models.ActionConcede {
		st.claim.CrossCheckedHash = "" // nobody agreed with this content
	}
	if st.move.Relation == workflow.Submitter {
		return nil // their own doing
	}
	return st.tell(st.claim.SubmittedBy, st.move.Past, "%s sent claim %d back to you: %s", st.Actor.Name, st.claim.Number, st.in.Reason)
}

// System takes an action on a claim as the system, inside somebody's transaction.
func (s *Service) System(e *ledger.Entry, id string, action models.Action, in form.Input) error {
	return e.AsSystem(func() error {
		c, err := e.Tx.Claim(id)
		if err != nil {
			return err
		}
		return s.apply(e, &c, request{c.Version, action, in})
	})
}

// Release gives up everything an account holds: called when it is suspended, in the same transaction.
func (s *Service) Release(e *ledger.Entry, accountID string) error {
	held, err := e.ClaimsHeldBy(accountID)
	if err != nil {
		return err
	}
	for _, c := range held {
		if err := s.System(e, c.ID, models.ActionRelease, form.Input{}); err != nil {
			return err
		}
	}
	seconded, err := e.ClaimsSecondedBy(accountID)
	if err != nil {
		return err
	}
	for _, c := range seconded {
		in := form.Input{Reason: "The second reviewer's account was suspended."}
		if err := s.System(e, c.ID, models.ActionCancelCrossCheck, in); err != nil {
			return err
		}
	}
	return nil
}

// Sweep releases claims whose lease ended, resumes those whose waiting time is over, and tells their holders.
func (s *Service) Sweep(ctx context.Context) error {
	return s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
		due, err := e.ClaimsWithExpiredLease(e.At)
		for i := 0; err == nil && i < len(due); i++ {
			action, text := models.ActionRelease, "Nobody worked on claim "+number(&due[i])+" for a while: it is free again."
			if due[i].Status == models.StatusWaiting {
				action, text = models.ActionResume, "The waiting time of claim "+number(&due[i])+" is over: it is yours to finish."
			}
			item := models.InboxItem{Kind: "claim.due", ArticleID: due[i].ArticleID, ClaimID: due[i].ID, Text: text}
			err = errors.Join(e.Tell(due[i].HolderID, item), s.System(e, due[i].ID, action, form.Input{}))
		}
		return err
	})
}
