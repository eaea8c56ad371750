// Package queries asks authors about claims: a question with a link that needs no
// account, the answer, and whether what was agreed is in the next version.
package queries

import (
	"context"
	"time"

	"linecheck/models/authors"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/claims"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// Grace is how long after the answer is due a link still takes it.
const Grace = 7 * 24 * time.Hour

// ActionAsk is what a claim's holder may do; the others are done with a query.
const (
	ActionAsk    models.Action = "ask_author"
	ActionRenew  models.Action = "renew"
	ActionRevoke models.Action = "revoke"
	ActionClose  models.Action = "close"
	ActionReopen models.Action = "reopen"
)

// Service does the work. Claims puts a claim on hold, and takes it off again.
type Service struct {
	*ledger.Ledger
	Claims *claims.Service
}

// View is a query as somebody may see it, with what they may do.
type View struct {
	authors.Query
	ClaimNumber int
	Actions     []models.Action
}

// List is the queries about a claim or an article. Actions has ActionAsk where a
// new one can be asked, Refused says why not.
type List struct {
	Items   []View
	Actions []models.Action
	Refused []workflow.Refusal
}

// Asked is a query with the secret of its link, which nobody can get again.
type Asked struct {
	View
	Token string
}

// OnClaim returns the queries about a claim, newest first. Who is to answer its cross-check sees what they asked themselves.
func (s *Service) OnClaim(ctx context.Context, a models.Actor, claimID string) (l List, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err := tx.Claim(claimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, c.ArticleID); err != nil {
			return err
		}
		rows, err := tx.QueriesOn(claimID)
		l = List{Items: []View{}, Actions: []models.Action{}, Refused: []workflow.Refusal{}}
		for _, q := range rows {
			if visible(a, &q, &c) {
				l.Items = append(l.Items, view(a, q, &c))
			}
		}
		switch e := mayAsk(a, &c); {
		case e == nil:
			l.Actions = append(l.Actions, ActionAsk)
		case a.Has(models.RoleReviewer):
			l.Refused = append(l.Refused, workflow.Refusal{Action: ActionAsk, Why: e.Text})
		}
		return err
	})
	return l, err
}

// OfArticle returns the queries about all claims of an article, the ones due first at the top.
func (s *Service) OfArticle(ctx context.Context, a models.Actor, articleID string) (list []View, err error) {
	list = []View{}
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		rows, err := tx.QueriesOf(articleID)
		if err != nil || len(rows) == 0 {
			return err
		}
		all, err := tx.Claims(articleID)
		if err != nil {
			return err
		}
		about := make(map[string]*models.Claim, len(all))
		for i := range all {
			about[all[i].ID] = &all[i]
		}
		for _, q := range rows {
			if visible(a, &q, about[q.ClaimID]) {
				list = append(list, view(a, q, about[q.ClaimID]))
			}
		}
		return nil
	})
	return list, err
}

// Query returns one query.
func (s *Service) Query(ctx context.Context, a models.Actor, id string) (v View, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		q, c, err := find(tx, a, id)
		v = view(a, q, &c)
		return err
	})
	return v, err
}

// find returns a query that a may see, and its claim.
func find(tx *store.Tx, a models.Actor, id string) (authors.Query, models.Claim, error) {
	q, err := tx.Query(id)
	if err != nil {
		return q, models.Claim{}, err
	}
	if _, err := ledger.See(tx, a, q.ArticleID); err != nil {
		return q, models.Claim{}, err
	}
	c, err := tx.Claim(q.ClaimID)
	if err == nil && !visible(a, &q, &c) {
		err = models.ErrNotFound
	}
	return q, c, err
}

// visible keeps what a query tells of the first finding from who is to answer the cross-check.
func visible(a models.Actor, q *authors.Query, c *models.Claim) bool {
	return q.CreatedBy == a.ID || !lookup.Blind(a, c)
}

func view(a models.Actor, q authors.Query, c *models.Claim) View {
	v := View{Query: q, ClaimNumber: c.Number, Actions: []models.Action{}}
	for _, mv := range moves {
		if _, err := check(a, &q, c, request{q.Version, mv.action}); err == nil {
			v.Actions = append(v.Actions, mv.action)
		}
	}
	return v
}
