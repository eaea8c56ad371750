// Package copycheck shows what the offline checks find in the copy of an article,
// and keeps what people said about it. Findings are made of the text, the claims
// and their sources whenever somebody looks; only what people say is stored.
package copycheck

import (
	"context"
	"slices"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/lint"
	"linecheck/review/lookup"
)

// What can be done with a finding.
const (
	ActionDismiss models.Action = "dismiss_finding"
	ActionRestore models.Action = "restore_finding"
)

// Service does the work.
type Service struct {
	*ledger.Ledger
	kept kept
}

// Row is a finding as its reader may see it.
type Row struct {
	lint.Finding
	Version     int        // counts what people said about it, from 1
	ClaimNumber int        // of ClaimID, 0 without one
	Dismissed   *Dismissal // nil while it is open
	Actions     []models.Action
}

// Dismissal is somebody's word that nothing has to be done about a finding.
type Dismissal struct {
	By     string // account
	At     time.Time
	Reason string

	// Hidden says that Reason is left out: it is about words whose first
	// finding the reader must not know yet.
	Hidden bool
}

// View is what the checks find in the newest version of an article.
type View struct {
	ArticleVersion int
	Language       string
	Rules          []lint.Rule // every one there is
	Applied        []lint.Rule // those that read the language; the others keep quiet
	Rows           []Row       // in reading order
}

// OfArticle returns what the checks find in an article, dismissed or not.
func (s *Service) OfArticle(ctx context.Context, a models.Actor, articleID string) (v View, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		article, err := ledger.See(tx, a, articleID)
		if err != nil {
			return err
		}
		v = View{ArticleVersion: article.ArticleVersion, Language: article.Language, Rules: lint.Rules}
		v.Applied = slices.DeleteFunc(slices.Clone(lint.Rules), func(r lint.Rule) bool { return !r.Reads(article.Language) })
		v.Rows, err = s.rows(tx, a, &article)
		return err
	})
	return v, err
}

// Findings returns what the checks find in the newest version of an article that a
// may see, in reading order, dismissed or not. A second reviewer who has not
// answered yet gets nothing about the evidence of their claim. It reads the whole article: callers that come often use
// a Service.
func Findings(tx *store.Tx, a models.Actor, article *models.Article) ([]Row, error) {
	c, err := check(tx, article)
	if err != nil {
		return nil, err
	}
	return c.rows(tx, a, article)
}

func (s *Service) rows(tx *store.Tx, a models.Actor, article *models.Article) ([]Row, error) {
	c, err := s.kept.get(tx, article)
	if err != nil {
		return nil, err
	}
	return c.rows(tx, a, article)
}

// checked is what was found in one state of an article.
type checked struct {
	findings []lint.Finding
	claims   []models.Claim // those that count
}

// check reads an article as it stands.
func check(tx *store.Tx, article *models.Article) (checked, error) {
	av, err := tx.ArticleVersion(article.ID, article.ArticleVersion)
	if err != nil {
		return checked{}, err
	}
	in := lint.Input{Text: models.NewText(av.Text), Published: article.PublishedOn, Language: article.Language}
	if in.Segments, err = tx.Segments(av.ID); err != nil {
		return checked{}, err
	}
	if in.Claims, err = tx.Claims(article.ID); err != nil {
		return checked{}, err
	}
	in.Claims = slices.DeleteFunc(in.Claims, func(c models.Claim) bool { return !c.Status.Live() || c.ArticleVersion != av.Number })
	if in.Evidence, err = tx.EvidenceOf(article.ID); err != nil {
		return checked{}, err
	}
	return checked{lint.Check(in), in.Claims}, nil
}

// rows shows the findings to a.
func (c checked) rows(tx *store.Tx, a models.Actor, article *models.Article) ([]Row, error) {
	said, err := tx.LintRulings(article.ID)
	if err != nil {
		return nil, err
	}
	rows := []Row{}
	for _, f := range c.findings {
		about := c.claim(f.ClaimID)
		if about != nil && lookup.Blind(a, about) {
			continue // it tells what the first reviewer made of the evidence
		}
		r := Row{Finding: f, Version: 1, Actions: []models.Action{}}
		if about != nil {
			r.ClaimNumber = about.Number
		}
		action := ActionDismiss
		if word, ok := said[f.Fingerprint]; ok {
			r.Version = word.Version
			if word.Dismissed {
				r.Dismissed, action = c.dismissal(a, f, word), ActionRestore
			}
		}
		if a.Has(models.RoleReviewer) {
			r.Actions = append(r.Actions, action)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// claim returns the claim with an id, nil without one.
func (c checked) claim(id string) *models.Claim {
	i := slices.IndexFunc(c.claims, func(x models.Claim) bool { return x.ID == id })
	if i < 0 {
		return nil
	}
	return &c.claims[i]
}

func (c checked) dismissal(a models.Actor, f lint.Finding, word models.LintRuling) *Dismissal {
	d := &Dismissal{By: word.By, At: word.At, Reason: word.Reason}
	if word.By != a.ID && slices.ContainsFunc(c.claims, func(x models.Claim) bool { return lookup.Blind(a, &x) && touches(f, &x) }) {
		d.Reason, d.Hidden = "", true
	}
	return d
}

// touches says whether one of the finding's places lies in the claim's words.
func touches(f lint.Finding, c *models.Claim) bool {
	return slices.ContainsFunc(f.Places, func(p models.Span) bool { return models.Overlap(c.Spans, p.Start, p.End) })
}
