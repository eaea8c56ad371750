package queries

import (
	"context"
	"slices"
	"time"

	"linecheck/models/authors"

	"linecheck/models"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// Change is what somebody wants done with a query.
type Change struct {
	Action  models.Action
	Version int // that they saw
	Reason  string
	DueAt   *time.Time // renew; nil keeps a time that is not over
}

// Act does one thing with a query. Where that gives it a new link, Token is its secret.
func (s *Service) Act(ctx context.Context, a models.Actor, id string, in Change) (done Asked, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		q, c, err := find(e.Tx, a, id)
		if err != nil {
			return err
		}
		mv, err := check(a, &q, &c, request{in.Version, in.Action})
		if err != nil {
			return err
		}
		if err := form.Reason(&in.Reason, mv.reason); err != nil {
			return err
		}
		from := q.State
		if mv.to != "" {
			q.State, q.StateReason = mv.to, in.Reason
		}
		if in.Action == ActionRenew {
			if done.Token, err = renew(&q, in.DueAt, e.At); err != nil {
				return err
			}
		}
		if err := s.save(e, &q, models.Event{Action: mv.past, From: string(from), Reason: in.Reason}, nil); err != nil {
			return err
		}
		done.View = view(a, q, &c)
		return nil
	})
	return done, err
}

// renew gives a query a new link; what ended it is over.
func renew(q *authors.Query, at *time.Time, now time.Time) (string, error) {
	if at == nil {
		at = &q.DueAt
	}
	f := models.FieldErrors{}
	due(q, at, f, now)
	if err := f.Err("query.invalid", "Say by when the answer is needed now."); err != nil {
		return "", err
	}
	switch {
	case q.State == authors.Reopened:
	case q.Answer == authors.None:
		q.State, q.StateReason = authors.Open, ""
	default:
		q.State, q.StateReason = authors.Answered, ""
	}
	return newLink(q), nil
}

// save writes the query and records ev, whose place it fills in.
func (s *Service) save(e *ledger.Entry, q *authors.Query, ev models.Event, data map[string]any) error {
	q.UpdatedAt = e.At
	if err := e.SaveQuery(q); err != nil {
		return err
	}
	if data == nil {
		data = map[string]any{}
	}
	data["version"] = q.Version
	ev.ArticleID, ev.ArticleVersion, ev.ClaimID, ev.SubjectID, ev.To = q.ArticleID, q.ArticleVersion, q.ClaimID, q.ID, string(q.State)
	return e.Record(ev, data)
}

// tell tells who asked, and who works on the claim, what became of the query. Where none of them is there any more, the editors hear of it.
func tell(e *ledger.Entry, q *authors.Query, c *models.Claim, item models.InboxItem) error {
	item.ArticleID, item.ClaimID = q.ArticleID, q.ClaimID
	accounts, err := e.Accounts()
	if err != nil {
		return err
	}
	accounts = slices.DeleteFunc(accounts, func(who models.Account) bool { return who.State != models.AccountActive })
	concerned := func(who models.Account) bool {
		return slices.Contains([]string{q.CreatedBy, c.HolderID, c.SubmittedBy}, who.ID)
	}
	if slices.ContainsFunc(accounts, concerned) {
		accounts = slices.DeleteFunc(accounts, func(who models.Account) bool { return !concerned(who) })
	} else if accounts, err = editors(e, accounts, q.ArticleID); err != nil {
		return err
	}
	for _, who := range accounts {
		if err := e.Tell(who.ID, item); err != nil {
			return err
		}
	}
	return nil
}

// editors returns those of the accounts that are editors and may see an article.
func editors(e *ledger.Entry, accounts []models.Account, articleID string) (list []models.Account, err error) {
	for _, who := range accounts {
		if !who.Actor().Has(models.RoleEditor) {
			continue
		}
		sees, err := e.CanSee(articleID, who.ID)
		if err != nil {
			return nil, err
		}
		if sees {
			list = append(list, who)
		}
	}
	return list, nil
}

// Sweep ends the links whose time is over, and says so to who asked.
func (s *Service) Sweep(ctx context.Context) error {
	return s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
		ended, err := e.QueriesToExpire(e.At)
		for i := 0; err == nil && i < len(ended); i++ {
			q := &ended[i]
			var c models.Claim
			if c, err = e.Tx.Claim(q.ClaimID); err != nil {
				return err
			}
			from := q.State
			q.State, q.StateReason = authors.Expired, "Nobody answered while the link worked."
			if err = s.save(e, q, models.Event{Action: "query.expired", From: string(from)}, nil); err != nil {
				return err
			}
			text := q.Addressee + " has not answered the query on claim " + number(&c) + ", and the link has ended. Renew it, or close the query."
			err = tell(e, q, &c, models.InboxItem{Kind: "query.expired", Text: text})
		}
		return err
	})
}
