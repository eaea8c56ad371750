package facts

import (
	"context"
	"fmt"
	"slices"

	"linecheck/models/standing"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/archive"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// Attach is a fact that a claim is to rest on.
type Attach struct {
	ClaimVersion int // that the caller saw
	FactID       string
	FactVersion  int // that the caller saw
	Stance       models.Stance
	Note         string
}

// Use attaches a fact to a claim as evidence, which only who holds the claim can do.
func (s *Service) Use(ctx context.Context, a models.Actor, claimID string, in Attach) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := e.Tx.Claim(claimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(e.Tx, a, c.ArticleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "rest a claim on a standing fact"); err != nil {
			return err
		}
		if c.Version != in.ClaimVersion {
			return models.ErrStale
		}
		f, err := usable(e.Tx, a, &c, in)
		if err != nil {
			return err
		}
		return s.attach(e, &c, f, in)
	})
}

// usable returns the fact if c can rest on it.
func usable(tx *store.Tx, a models.Actor, c *models.Claim, in Attach) (standing.Fact, error) {
	f, _, article, err := find(tx, a, in.FactID)
	if models.KindOf(err) == models.KindNotFound {
		return f, models.Invalid("fact.unknown", "fact", "There is no such fact. Choose another.")
	}
	if err != nil {
		return f, err
	}
	switch {
	case f.Version != in.FactVersion:
		return f, models.Invalid("fact.stale", "fact", "This fact changed while you were looking at it. Read it again, then choose.")
	case f.State != standing.Current:
		return f, models.Invalid("fact.state", "fact", "This fact is %s: nothing new can rest on it.", f.State)
	case article.Restricted && article.ID != c.ArticleID:
		return f, models.Invalid("fact.restricted", "fact", "This fact comes from a restricted article and stays in it. Attach its sources instead.")
	}
	if ok, err := restsOn(tx, f.ClaimID, c.ID, map[string]bool{}); err != nil || ok {
		if err == nil {
			err = models.Invalid("fact.circle", "fact", "This fact rests on the claim itself. A claim cannot prove itself.")
		}
		return f, err
	}
	under, err := tx.RestingOf(c.ID)
	for _, u := range under {
		if u.FactID == f.ID {
			return f, models.Invalid("fact.twice", "fact", "The claim rests on this fact already: #%d.", u.Ordinal)
		}
	}
	return f, err
}

// restsOn reports whether a claim is the other, or rests on facts that come from it.
func restsOn(tx *store.Tx, claimID, other string, seen map[string]bool) (bool, error) {
	if claimID == other {
		return true, nil
	}
	seen[claimID] = true
	under, err := tx.RestingOf(claimID)
	if err != nil {
		return false, err
	}
	for _, u := range under {
		f, err := tx.Fact(u.FactID)
		if err != nil {
			return false, err
		}
		if seen[f.ClaimID] {
			continue
		}
		if ok, err := restsOn(tx, f.ClaimID, other, seen); err != nil || ok {
			return ok, err
		}
	}
	return false, nil
}

// attach adds a row to the claim's evidence through its workflow, and remembers that it is the fact.
func (s *Service) attach(e *ledger.Entry, c *models.Claim, f standing.Fact, in Attach) error {
	before, err := e.Evidence(c.ID)
	if err != nil {
		return err
	}
	uses, err := e.FactUsesOf(c.ArticleID)
	if err != nil {
		return err
	}
	rows := form.KeptEvidence(before)
	row := form.EvidenceInput{
		Quote: f.Statement, Locator: fmt.Sprintf("Fact %s, version %d", f.ID, f.Version), Stance: in.Stance, Note: in.Note, AccessedOn: today(e.At),
	}
	source := form.SourceInput{Kind: models.SourceDocument, Title: "Standing fact: " + form.Cut(f.Statement, form.MaxTitle-20)}
	if same := derives(&f, before); same != "" {
		source.SameOriginAs = &same
	}
	known := slices.IndexFunc(uses, func(u standing.Use) bool { return u.FactID == f.ID && u.FactVersion == f.Version })
	if known >= 0 {
		row.SourceID = uses[known].SourceID
	}
	if known < 0 || source.SameOriginAs != nil {
		row.Source = &source
	}
	if err := s.Claims.Within(e, c, models.ActionSetEvidence, form.Input{Evidence: append(rows, row)}); err != nil {
		return err
	}
	if known < 0 {
		if err := remember(e, c, &f); err != nil {
			return err
		}
	}
	return e.Record(models.Event{
		Action: "fact.used", ArticleID: c.ArticleID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, SubjectID: f.ID,
	}, map[string]any{"factVersion": f.Version})
}

// derives returns the row of a claim's evidence that is one of the fact's own sources, "" without one: the two are one origin.
func derives(f *standing.Fact, rows []models.Evidence) string {
	for _, r := range rows {
		key := archive.Same(r.Source.URL)
		if key != "" && slices.ContainsFunc(f.Sources, func(s standing.Source) bool { return archive.Same(s.URL) == key }) {
			return r.ID
		}
	}
	return ""
}

// remember notes that the claim's newest source is the fact.
func remember(e *ledger.Entry, c *models.Claim, f *standing.Fact) error {
	after, err := e.Evidence(c.ID)
	if err != nil {
		return err
	}
	newest := after[len(after)-1]
	return e.AddFactUse(&standing.Use{
		SourceID: newest.Source.RootID, FactID: f.ID, FactVersion: f.Version, ArticleID: c.ArticleID, CreatedBy: e.Actor.ID, CreatedAt: e.At,
	})
}
