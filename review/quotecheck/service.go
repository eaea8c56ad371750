// Package quotecheck compares the quotations of claims with transcripts, keeps what
// came of it, and says which attribution verdict follows. None of it is signed content.
package quotecheck

import (
	"context"

	"linecheck/models"
	"linecheck/models/quotes"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// What can be done with claims and checks.
const (
	ActionCheck   models.Action = "check_quote"
	ActionRemove  models.Action = "remove"
	ActionRestore models.Action = "restore"
)

// Service does the work.
type Service struct{ *ledger.Ledger }

// View is a check as somebody may see it, with what they may do.
type View struct {
	quotes.Check
	Stale   bool // the quoted words are not in the claim's sentences any more
	Advice  Advice
	Actions []models.Action
}

// Passage is evidence whose stored copy a quotation can be compared with.
type Passage struct {
	EvidenceID string
	Ordinal    int
	Title      string
}

// OfClaim is what quotations have to do with a claim.
type OfClaim struct {
	Items     []View // newest first
	Quotation string // what is compared unless somebody says otherwise
	Marks     bool   // Quotation is in quotation marks
	Sentences string // that the claim stands in; a quotation is a part of them
	Passages  []Passage
	Actions   []models.Action
	Refused   []workflow.Refusal
}

// OnClaim returns the checks of a claim. Who is to answer its cross-check sees their own.
func (s *Service) OnClaim(ctx context.Context, a models.Actor, claimID string) (o OfClaim, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err := claimOf(tx, a, claimID)
		if err != nil {
			return err
		}
		at, err := placeOf(tx, &c)
		if err != nil {
			return err
		}
		o = OfClaim{Items: []View{}, Sentences: at.sentences.Quote, Actions: []models.Action{}, Refused: []workflow.Refusal{}}
		o.Quotation, o.Marks = at.quoted()
		if o.Passages, err = passages(tx, c.ID); err != nil {
			return err
		}
		switch e := mayCheck(a, &c); {
		case e == nil:
			o.Actions = append(o.Actions, ActionCheck)
		case a.Has(models.RoleReviewer):
			o.Refused = append(o.Refused, workflow.Refusal{Action: ActionCheck, Why: e.Text})
		}
		rows, err := tx.QuoteChecksOn(claimID)
		if err != nil || len(rows) == 0 {
			return err
		}
		rules, err := lookup.Load(tx)
		for _, row := range rows {
			if visible(a, &row, &c) {
				o.Items = append(o.Items, view(a, row, subject{&c, at, rules.Attribution(&c)}))
			}
		}
		return err
	})
	return o, err
}

// Check returns one check, removed or not, and the passage that it was made with.
func (s *Service) Check(ctx context.Context, a models.Actor, id string) (v View, transcript string, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if v, err = one(tx, a, id); err != nil {
			return err
		}
		t, err := tx.Transcript(v.TranscriptSHA256)
		transcript = t.Text
		return err
	})
	return v, transcript, err
}

// claimOf returns a claim that a may see.
func claimOf(tx *store.Tx, a models.Actor, id string) (models.Claim, error) {
	c, err := tx.Claim(id)
	if err != nil {
		return c, err
	}
	_, err = ledger.See(tx, a, c.ArticleID)
	return c, err
}

// find returns a check that a may see, and its claim.
func find(tx *store.Tx, a models.Actor, id string) (quotes.Check, models.Claim, error) {
	row, err := tx.QuoteCheck(id)
	if err != nil {
		return row, models.Claim{}, err
	}
	c, err := claimOf(tx, a, row.ClaimID)
	if err == nil && !visible(a, &row, &c) {
		err = models.ErrNotFound
	}
	return row, c, err
}

// visible keeps what others found from who is to answer the claim's cross-check.
func visible(a models.Actor, row *quotes.Check, c *models.Claim) bool {
	return row.By == a.ID || !lookup.Blind(a, c)
}

func one(tx *store.Tx, a models.Actor, id string) (View, error) {
	row, c, err := find(tx, a, id)
	if err != nil {
		return View{}, err
	}
	at, err := placeOf(tx, &c)
	if err != nil {
		return View{}, err
	}
	rules, err := lookup.Load(tx)
	return view(a, row, subject{&c, at, rules.Attribution(&c)}), err
}

// subject is what a check is about.
type subject struct {
	claim *models.Claim
	place place
	scale models.Scale
}

func view(a models.Actor, row quotes.Check, on subject) View {
	v := View{Check: row, Stale: !on.place.has(row.Quotation), Advice: advise(row.Label, on.scale), Actions: []models.Action{}}
	for _, action := range []models.Action{ActionRemove, ActionRestore} {
		if _, err := check(a, &row, on.claim, request{row.Version, action}); err == nil {
			v.Actions = append(v.Actions, action)
		}
	}
	return v
}

// Printed is a check for a report.
type Printed struct {
	quotes.Check
	LabelWords string // such as "Not found"
	Stale      bool   // the quoted words are not in the claim's sentences any more
}

// InReport returns the checks of an article's claims that are not removed, by
// claim, newest first. Of a claim whose cross-check a is to answer they are a's own.
func InReport(tx *store.Tx, a models.Actor, articleID string) (map[string][]Printed, error) {
	rows, err := tx.QuoteChecksIn(articleID)
	out := map[string][]Printed{}
	if err != nil || len(rows) == 0 {
		return out, err
	}
	claims, err := tx.Claims(articleID)
	if err != nil {
		return nil, err
	}
	about := make(map[string]*models.Claim, len(claims))
	for i := range claims {
		about[claims[i].ID] = &claims[i]
	}
	sheets := map[int]sheet{} // by version: a long one is read once
	for _, row := range rows {
		c := about[row.ClaimID]
		if !visible(a, &row, c) {
			continue
		}
		s, read := sheets[c.ArticleVersion]
		if !read {
			if s, err = sheetOf(tx, c); err != nil {
				return nil, err
			}
			sheets[c.ArticleVersion] = s
		}
		out[row.ClaimID] = append(out[row.ClaimID], Printed{row, LabelWords(row.Label), !s.place(c).has(row.Quotation)})
	}
	return out, nil
}
