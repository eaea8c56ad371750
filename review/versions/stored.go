package versions

import (
	"context"
	"encoding/json"
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/anchor"
	"linecheck/review/ledger"
)

// List returns the versions of an article without their texts, oldest first.
func (s *Service) List(ctx context.Context, a models.Actor, articleID string) (list []models.ArticleVersion, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		list, err = tx.ArticleVersions(articleID)
		return err
	})
	return list, err
}

// Stood is a claim as it stood in an old version.
type Stood struct {
	ClaimID string
	Number  int
	Wording string
	Status  models.Status // when the next version arrived; of the newest version, as it is now
	Spans   []models.Span
}

// Edition is one version of an article with its claims.
type Edition struct {
	models.ArticleVersion
	Segments []models.Segment
	Claims   []Stood
}

// Edition returns one version of an article with its claims as they stood. It has no findings.
func (s *Service) Edition(ctx context.Context, a models.Actor, articleID string, number int) (v Edition, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		if v.ArticleVersion, err = tx.ArticleVersion(articleID, number); err != nil {
			return err
		}
		if v.Segments, err = tx.Segments(v.ID); err != nil {
			return err
		}
		v.Claims, err = stood(tx, articleID, number)
		return err
	})
	return v, err
}

func stood(tx *store.Tx, articleID string, number int) ([]Stood, error) {
	all, err := tx.Claims(articleID)
	if err != nil {
		return nil, err
	}
	places, err := tx.SpansAt(articleID, number)
	if err != nil {
		return nil, err
	}
	after, err := tx.VersionOutcomes(articleID, number+1)
	if err != nil {
		return nil, err
	}
	said, err := wordings(tx, articleID, number+1)
	if err != nil {
		return nil, err
	}
	spans := map[string][]models.Span{}
	for _, p := range places {
		spans[p.ClaimID] = append(spans[p.ClaimID], models.Span{Start: p.Start, End: p.End, Quote: p.Quote})
	}
	out := []Stood{}
	for _, c := range all {
		if len(spans[c.ID]) == 0 {
			continue
		}
		row := Stood{ClaimID: c.ID, Number: c.Number, Wording: c.Wording, Status: c.Status, Spans: spans[c.ID]}
		if at := slices.IndexFunc(after, func(o models.VersionOutcome) bool { return o.ClaimID == c.ID }); at >= 0 {
			row.Status, row.Wording = after[at].Status, said[c.ID]
		}
		out = append(out, row)
	}
	slices.SortFunc(out, func(a, b Stood) int { return a.Spans[0].Start - b.Spans[0].Start })
	return out, nil
}

// wordings returns what claims said when a version arrived, by id.
func wordings(tx *store.Tx, articleID string, number int) (map[string]string, error) {
	list, err := tx.RevisionsBefore(articleID, number)
	out := make(map[string]string, len(list))
	for _, r := range list {
		var c struct{ Wording string }
		if err := json.Unmarshal(r.Content, &c); err != nil {
			return nil, err
		}
		out[r.ClaimID] = c.Wording
	}
	return out, err
}

// Review returns what became of the claims when a version arrived. All of the first one is new.
func (s *Service) Review(ctx context.Context, a models.Actor, articleID string, number int) (v View, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if v.Article, err = ledger.See(tx, a, articleID); err != nil {
			return err
		}
		if v.New, err = tx.ArticleVersion(articleID, number); err != nil {
			return err
		}
		if number > 1 {
			if v.Old, err = tx.ArticleVersion(articleID, number-1); err != nil {
				return err
			}
		}
		v.Stored = true
		sides, err := sidesOf(tx, v.Old, v.New)
		if err != nil {
			return err
		}
		v.Rows = sides.rows(anchor.Compare(versionOf(sides.old, sides.oldParts), versionOf(sides.new, sides.newParts), nil))
		if v.Items, err = items(tx, sides, articleID, number); err != nil {
			return err
		}
		v.Fresh, err = proposedWith(tx, v.New)
		return err
	})
	return v, err
}

// proposedWith returns the claims that the engine proposed when a version arrived.
func proposedWith(tx *store.Tx, av models.ArticleVersion) ([]models.Candidate, error) {
	all, err := tx.Claims(av.ArticleID)
	if err != nil {
		return nil, err
	}
	places, err := tx.SpansAt(av.ArticleID, av.Number)
	if err != nil {
		return nil, err
	}
	out := []models.Candidate{}
	for _, c := range all {
		if c.Origin != "engine" || !c.CreatedAt.Equal(av.CreatedAt) {
			continue
		}
		found := models.Candidate{Wording: c.Wording}
		for _, p := range places {
			if p.ClaimID == c.ID {
				found.Spans = append(found.Spans, models.Span{Start: p.Start, End: p.End, Quote: p.Quote})
			}
		}
		out = append(out, found)
	}
	return out, nil
}

func items(tx *store.Tx, sides both, articleID string, number int) ([]Item, error) {
	outcomes, err := tx.VersionOutcomes(articleID, number)
	if err != nil {
		return nil, err
	}
	all, err := tx.Claims(articleID)
	if err != nil {
		return nil, err
	}
	said, err := wordings(tx, articleID, number)
	if err != nil {
		return nil, err
	}
	out := []Item{}
	for _, o := range outcomes {
		at := slices.IndexFunc(all, func(c models.Claim) bool { return c.ID == o.ClaimID })
		c := all[at]
		it := Item{
			ClaimID: o.ClaimID, Number: c.Number, Wording: said[o.ClaimID], Status: o.Status, Now: c.Status, Outcome: o.Outcome, Change: o.Change, Decision: o.Decision,
			Old: o.Before, New: o.After, Voids: o.Outcome == string(anchor.Reworded) && voided(o.Status), TextChanged: c.TextChanged && c.ArticleVersion == number,
		}
		it.Diff = sides.diff(it)
		out = append(out, it)
	}
	slices.SortStableFunc(out, func(a, b Item) int { return a.Old[0].Start - b.Old[0].Start })
	return out, nil
}

// ActionConfirm is what a caller may do who may confirm where a claim stands.
const ActionConfirm models.Action = "confirm_anchor"

// MayConfirm reports whether a may say that a claim stands where a new version was found to have it.
func MayConfirm(a models.Actor, c *models.Claim) bool {
	return c.TextChanged && c.Status.Live() && a.Has(models.RoleReviewer) && (c.HolderID == "" || c.HolderID == a.ID)
}

// ConfirmAnchor says that a claim whose words changed stands where it was found. version is the one the caller saw.
func (s *Service) ConfirmAnchor(ctx context.Context, a models.Actor, id string, version int) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := e.Tx.Claim(id)
		if err != nil {
			return err
		}
		if _, err := ledger.See(e.Tx, a, c.ArticleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "confirm where a claim stands"); err != nil {
			return err
		}
		switch {
		case c.Version != version:
			return models.ErrStale
		case !c.TextChanged:
			return models.Errorf(models.KindConflict, "claim.confirmed", "The place of this claim is confirmed already.")
		case !MayConfirm(a, &c):
			return models.Errorf(models.KindConflict, "claim.held", "Someone else is working on this claim: its place is theirs to confirm.")
		}
		c.TextChanged, c.UpdatedAt = false, e.At
		if err := e.SaveClaim(&c); err != nil {
			return err
		}
		return e.Record(models.Event{
			Action: "claim.anchor_confirmed", ArticleID: c.ArticleID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, From: string(c.Status), To: string(c.Status),
		}, map[string]any{"version": c.Version})
	})
}
