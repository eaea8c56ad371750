package newsroom

import (
	"context"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/policy"
	"linecheck/review/policy/language"
)

// Preview is what a policy would change for the claims of the articles that are
// being checked, of those that the caller may see.
type Preview struct {
	Articles []AffectedArticle // only those with a claim for which something changes, the last touched first
	Claims   int               // how many were looked at
	More     int               // claims that would need more
	Less     int               // claims that would need less
	Lacking  int               // claims that were handed on already and would lack something: they would keep their article from sign-off
	FourEyes string            // what changes about four-eyes, one sentence, "" for nothing
}

// AffectedArticle is an article with the claims for which something changes.
type AffectedArticle struct {
	ID, Title string
	Claims    []AffectedClaim // in reading order
}

// AffectedClaim is a claim for which something changes. It tells nothing of what was found.
type AffectedClaim struct {
	ID     string
	Number int
	Status models.Status
	Change policy.Change
}

// handedOn reports whether the claim was submitted, so that what it lacks would keep its article from sign-off.
func (c AffectedClaim) handedOn() bool {
	switch c.Status {
	case models.StatusSubmitted, models.StatusCrossCheck, models.StatusDisputed, models.StatusApproved:
		return true
	default:
		return false
	}
}

// page is how many articles are read at a time.
const page = 200

// Preview says what a policy that is written as text would change. A text that is
// no policy fails with KindInvalid.
func (s *Service) Preview(ctx context.Context, a models.Actor, text string) (Preview, error) {
	if err := ledger.Need(a, models.RoleAdmin, "change the policy"); err != nil {
		return Preview{}, err
	}
	r := language.Parse(text)
	if len(r.Problems) > 0 {
		return Preview{}, models.Invalid("policy.invalid", "text", "%s", spell(r.Problems))
	}
	p := Preview{Articles: []AffectedArticle{}}
	err := s.Read(ctx, func(tx *store.Tx) error {
		rules, err := lookup.Load(tx)
		if err != nil {
			return err
		}
		p.FourEyes = fourEyes(rules.Policy.FourEyes, r.Policy.FourEyes)
		for cursor := ""; ; {
			rows, next, err := tx.ArticleRows(store.ArticleQuery{AccountID: a.ID, Status: models.ArticleChecking, Cursor: cursor, Limit: page})
			if err != nil {
				return err
			}
			for i := range rows {
				if err := p.article(tx, a, rows[i].Article, comparing{rules, r.Policy}); err != nil {
					return err
				}
			}
			if cursor = next; cursor == "" {
				return nil
			}
		}
	})
	return p, err
}

func fourEyes(before, after string) string {
	switch {
	case before == after:
		return ""
	case after == models.FourEyesRecorded:
		return "An editor could approve what they checked themselves; every report would say so at each such claim."
	default:
		return "An editor could no longer approve what they checked themselves. Approvals that were given stay."
	}
}

// comparing is the policy in force beside another one.
type comparing struct {
	rules lookup.Rules
	after models.PolicyVersion
}

// article adds the claims of one article for which something changes.
func (p *Preview) article(tx *store.Tx, a models.Actor, article models.Article, with comparing) error {
	claims, err := tx.Claims(article.ID)
	if err != nil {
		return err
	}
	evidence, err := tx.EvidenceOf(article.ID)
	if err != nil {
		return err
	}
	found := AffectedArticle{ID: article.ID, Title: article.Title}
	for i := range claims {
		c := claims[i]
		if !c.Status.Live() || c.Status == models.StatusWaived {
			continue
		}
		p.Claims++
		if lookup.Blind(a, &c) {
			c.Finding = models.Finding{}
		}
		affected := AffectedClaim{ID: c.ID, Number: c.Number, Status: c.Status, Change: with.rules.Compare(with.after, &c, evidence[c.ID])}
		if affected.Change.Text == "" {
			continue
		}
		if !affected.handedOn() {
			affected.Change.Lacks = nil // nobody has said yet that there is enough
		}
		found.Claims = append(found.Claims, affected)
		p.count(affected)
	}
	if len(found.Claims) > 0 {
		p.Articles = append(p.Articles, found)
	}
	return nil
}

func (p *Preview) count(c AffectedClaim) {
	if c.Change.More {
		p.More++
	}
	if c.Change.Less {
		p.Less++
	}
	if len(c.Change.Lacks) > 0 {
		p.Lacking++
	}
}
