package copycheck

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// Change is what somebody says about a finding.
type Change struct {
	Fingerprint string
	Version     int    // of the finding as they saw it
	Reason      string // of a dismissal
}

// line is how much of a finding's words is kept with what was said about it, in code points.
const line = 200

// Dismiss says that nothing has to be done about a finding, and why. The finding
// stays dismissed in later versions of the article that have the same words.
func (s *Service) Dismiss(ctx context.Context, a models.Actor, articleID string, in Change) error {
	return s.turn(ctx, a, articleID, ruling{in, true})
}

// Restore takes a dismissal back.
func (s *Service) Restore(ctx context.Context, a models.Actor, articleID string, in Change) error {
	return s.turn(ctx, a, articleID, ruling{in, false})
}

// ruling is a change with its direction.
type ruling struct {
	Change
	dismiss bool // else a dismissal is taken back
}

func (s *Service) turn(ctx context.Context, a models.Actor, articleID string, in ruling) error {
	if _, err := s.OfArticle(ctx, a, articleID); err != nil { // a long article is read before anybody has to wait for it
		return err
	}
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		article, err := ledger.See(e.Tx, a, articleID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "say what becomes of a finding"); err != nil {
			return err
		}
		c, err := s.kept.get(e.Tx, &article)
		if err != nil {
			return err
		}
		row, err := c.changeable(e.Tx, a, &article, in)
		if err != nil {
			return err
		}
		if err := form.Reason(&in.Reason, in.dismiss); err != nil {
			return err
		}
		return c.say(e, &article, row, in)
	})
}

// changeable returns the finding if it is as the caller saw it.
func (c checked) changeable(tx *store.Tx, a models.Actor, article *models.Article, in ruling) (Row, error) {
	rows, err := c.rows(tx, a, article)
	if err != nil {
		return Row{}, err
	}
	i := slices.IndexFunc(rows, func(r Row) bool { return r.Fingerprint == in.Fingerprint })
	switch {
	case i < 0:
		return Row{}, models.Errorf(models.KindConflict, "lint.gone", "The article changed, and this is not found in it any more. Nothing has to be said about it.")
	case rows[i].Version != in.Version:
		return Row{}, models.ErrStale
	case in.dismiss && rows[i].Dismissed != nil:
		return Row{}, models.Errorf(models.KindConflict, "lint.dismissed", "This finding is dismissed already.")
	case !in.dismiss && rows[i].Dismissed == nil:
		return Row{}, models.Errorf(models.KindConflict, "lint.open", "This finding is not dismissed.")
	}
	return rows[i], nil
}

// say stores and records what was said about a finding.
func (c checked) say(e *ledger.Entry, article *models.Article, row Row, in ruling) error {
	said, err := e.LintRulings(article.ID)
	if err != nil {
		return err
	}
	r, known := said[row.Fingerprint]
	r.Dismissed, r.By, r.At = in.dismiss, e.Actor.ID, e.At
	r.Words = form.Cut(models.JoinQuotes(row.Places), line)
	if in.dismiss {
		r.Reason = in.Reason
	}
	if known {
		err = e.SaveLintRuling(&r)
	} else {
		r.ID, r.ArticleID, r.Fingerprint, r.Rule, r.Version = e.NewID(), article.ID, row.Fingerprint, string(row.Rule), 2
		err = e.AddLintRuling(&r)
	}
	if err != nil {
		return err
	}
	ev := models.Event{Action: "lint.restored", From: "dismissed", To: "open"}
	if in.dismiss {
		ev = models.Event{Action: "lint.dismissed", From: "open", To: "dismissed"}
	}
	ev.ArticleID, ev.ArticleVersion, ev.SubjectID = article.ID, article.ArticleVersion, r.ID
	switch touched := c.touched(row); {
	case len(touched) == 1:
		ev.ClaimID, ev.Reason = touched[0].ID, in.Reason
	case len(touched) == 0:
		ev.Reason = in.Reason
	}
	sum := sha256.Sum256([]byte(r.Reason))
	return e.Record(ev, map[string]any{"rule": r.Rule, "fingerprint": r.Fingerprint, "version": r.Version, "reasonSha256": hex.EncodeToString(sum[:])})
}

// touched are the claims that what is said about a finding belongs to. The log tells a
// reason under the claim, where it is hidden from whoever must not know the claim's
// first finding; it cannot do that for several claims, so that it then leaves the reason out.
func (c checked) touched(row Row) []models.Claim {
	return slices.DeleteFunc(slices.Clone(c.claims), func(x models.Claim) bool {
		return row.ClaimID != "" && x.ID != row.ClaimID || row.ClaimID == "" && !touches(row.Finding, &x)
	})
}
