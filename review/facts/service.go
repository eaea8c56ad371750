// Package facts keeps what signed-off claims established, so that other articles can
// rest on it, and says so where it no longer holds.
package facts

import (
	"context"

	"linecheck/models/standing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/store/facts"
	"linecheck/review/claims"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// What can be done with claims and facts.
const (
	ActionMake       models.Action = "make_fact" // of a claim
	ActionUse        models.Action = "use_fact"  // for a claim
	ActionEdit       models.Action = "edit"
	ActionWithdraw   models.Action = "withdraw"
	ActionContradict models.Action = "contradict"
	ActionReinstate  models.Action = "reinstate"
)

// Service does the work. Claims attaches facts as evidence.
type Service struct {
	*ledger.Ledger
	Claims *claims.Service
}

// View is a fact as somebody may see it, with what they may do.
type View struct {
	facts.FactRow
	Value   models.ScaleValue // the verdict
	Rests   []facts.Resting   // what rests on it in articles they may see; only where one fact is asked for
	Actions []models.Action
}

// Query asks for a page of facts. It and Resting are the store's, named here so that callers need not reach it.
type Query = facts.FactQuery

// Resting is a claim's evidence that is a standing fact.
type Resting = facts.Resting

// Facts returns a page of the facts that a may see, newest first, and the cursor of the next page.
func (s *Service) Facts(ctx context.Context, a models.Actor, q Query) (list []View, next string, err error) {
	list, q.AccountID = []View{}, a.ID
	err = s.Read(ctx, func(tx *store.Tx) error {
		rows, cursor, err := tx.FactRows(q)
		if err != nil {
			return err
		}
		next = cursor
		rules, err := lookup.Load(tx)
		for _, row := range rows {
			list = append(list, view(a, row, rules))
		}
		return err
	})
	return list, next, err
}

func view(a models.Actor, row facts.FactRow, rules lookup.Rules) View {
	v := View{FactRow: row, Rests: []facts.Resting{}, Actions: []models.Action{}}
	v.Value, _ = rules.Finding(&models.Claim{ScaleID: row.ScaleID}).Find(row.Verdict)
	for _, mv := range moves {
		if _, err := check(a, &row.Fact, row.Version, mv.action); err == nil {
			v.Actions = append(v.Actions, mv.action)
		}
	}
	return v
}

// Fact returns one fact with what rests on it.
func (s *Service) Fact(ctx context.Context, a models.Actor, id string) (v View, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		v, err = one(tx, a, id)
		return err
	})
	return v, err
}

func one(tx *store.Tx, a models.Actor, id string) (View, error) {
	fact, c, article, err := find(tx, a, id)
	if err != nil {
		return View{}, err
	}
	rules, err := lookup.Load(tx)
	if err != nil {
		return View{}, err
	}
	v := view(a, facts.FactRow{Fact: fact, ClaimNumber: c.Number, ArticleTitle: article.Title}, rules)
	all, err := tx.RestingOn(id)
	if err != nil {
		return v, err
	}
	claims := map[string]bool{}
	for _, r := range all {
		if _, err := ledger.See(tx, a, r.ArticleID); err == nil {
			claims[r.ClaimID] = true
			v.Rests = append(v.Rests, r)
		} else if models.KindOf(err) != models.KindNotFound {
			return v, err
		}
	}
	v.Uses = len(claims)
	return v, nil
}

// find returns a fact that a may see, with its claim and article.
func find(tx *store.Tx, a models.Actor, id string) (standing.Fact, models.Claim, models.Article, error) {
	fact, err := tx.Fact(id)
	if err != nil {
		return fact, models.Claim{}, models.Article{}, err
	}
	article, err := ledger.See(tx, a, fact.ArticleID)
	if err != nil {
		return fact, models.Claim{}, article, err
	}
	c, err := tx.Claim(fact.ClaimID)
	if err == nil && lookup.Blind(a, &c) {
		err = models.ErrNotFound
	}
	return fact, c, article, err
}

// Under is a fact that a claim rests on. What the caller may not see of it is left out.
type Under struct {
	facts.Resting
	Hidden bool
}

// OfClaim is what facts have to do with a claim.
type OfClaim struct {
	Made    []View  // from it, newest first
	Under   []Under // it, by evidence
	Actions []models.Action
	Refused []workflow.Refusal
}

// OnClaim returns what facts have to do with a claim.
func (s *Service) OnClaim(ctx context.Context, a models.Actor, claimID string) (o OfClaim, err error) {
	o = OfClaim{Made: []View{}, Under: []Under{}, Actions: []models.Action{}, Refused: []workflow.Refusal{}}
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err := tx.Claim(claimID)
		if err != nil {
			return err
		}
		article, err := ledger.See(tx, a, c.ArticleID)
		if err != nil {
			return err
		}
		made, err := o.load(tx, a, &c, article)
		if err != nil {
			return err
		}
		if e := mayMake(a, &c, made); e == nil {
			o.Actions = append(o.Actions, ActionMake)
		} else if a.Has(models.RoleEditor) && c.Status == models.StatusApproved {
			o.Refused = append(o.Refused, workflow.Refusal{Action: ActionMake, Why: e.Text})
		}
		if _, err := workflow.Check(a, c, c.Version, models.ActionSetEvidence, workflow.Facts{}); err == nil {
			o.Actions = append(o.Actions, ActionUse)
		}
		return nil
	})
	return o, err
}

// load reads what was made from the claim and what it rests on. It returns all that was made, seen or not.
func (o *OfClaim) load(tx *store.Tx, a models.Actor, c *models.Claim, article models.Article) ([]standing.Fact, error) {
	made, err := tx.FactsOf(c.ID)
	if err != nil {
		return nil, err
	}
	rules, err := lookup.Load(tx)
	if err != nil {
		return nil, err
	}
	for _, f := range made {
		if !lookup.Blind(a, c) {
			o.Made = append(o.Made, view(a, facts.FactRow{Fact: f, ClaimNumber: c.Number, ArticleTitle: article.Title}, rules))
		}
	}
	rests, err := tx.RestingOf(c.ID)
	if err != nil {
		return nil, err
	}
	o.Under, err = hide(tx, a, rests)
	return made, err
}

// hide leaves out what a may not see of the facts.
func hide(tx *store.Tx, a models.Actor, rests []facts.Resting) ([]Under, error) {
	out := make([]Under, len(rests))
	for i, r := range rests {
		out[i] = Under{Resting: r}
		_, _, _, err := find(tx, a, r.FactID)
		if models.KindOf(err) == models.KindNotFound {
			out[i].Hidden = true
			out[i].FactID, out[i].StateReason, out[i].Statement, out[i].FactArticle = "", "", "", ""
			err = nil
		}
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
