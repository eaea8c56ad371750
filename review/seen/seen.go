// Package seen suggests earlier checks of the same claim. It never decides
// anything: people use an earlier check as a source, or say that it is another claim.
package seen

import (
	"bytes"
	"context"
	"slices"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/models/store/seen"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/match"
	"linecheck/review/workflow"
)

// What can be done with an earlier claim.
const (
	ActionUse    models.Action = "use_earlier"
	ActionRefuse models.Action = "refuse_earlier"
)

// shown is how many suggestions a claim has at most.
const shown = 5

// Service does the work. Claims attaches earlier checks as evidence.
type Service struct {
	*ledger.Ledger
	Claims *claims.Service
}

// Earlier is a claim of another article that is likely the same.
type Earlier struct {
	seen.Row
	Score   float64 // chance that it is the same, 0 to 1
	Reasons match.Reasons
	Checked bool              // it has a finding that the caller may see; else Value, Correction and At are empty
	Value   models.ScaleValue // its verdict
	At      *time.Time        // of its sign-off, else of its submission
	Usable  bool              // it is signed off, and its article open: it can be a source
	Refused bool              // somebody said that it is another claim
}

// OfClaim is what was seen before of a claim: checked ones first, those refused last.
type OfClaim struct {
	Items   []Earlier
	Actions []models.Action
}

// OfClaim suggests earlier checks of a claim.
func (s *Service) OfClaim(ctx context.Context, a models.Actor, claimID string) (o OfClaim, err error) {
	o = OfClaim{Items: []Earlier{}, Actions: []models.Action{}}
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, _, err := find(tx, a, claimID)
		if err != nil {
			return err
		}
		among, err := search(tx, a)
		if err != nil {
			return err
		}
		if o.Items, err = among.suggest(&c); err != nil {
			return err
		}
		if a.Has(models.RoleReviewer) {
			o.Actions = append(o.Actions, ActionRefuse)
		}
		if _, err := workflow.Check(a, c, c.Version, models.ActionSetEvidence, workflow.Facts{}); err == nil {
			o.Actions = append(o.Actions, ActionUse)
		}
		return nil
	})
	return o, err
}

// InArticle returns how many earlier checks, not refused, each live claim of an article has.
func (s *Service) InArticle(ctx context.Context, a models.Actor, articleID string) (marks map[string]int, err error) {
	marks = map[string]int{}
	err = s.Read(ctx, func(tx *store.Tx) error {
		if _, err := ledger.See(tx, a, articleID); err != nil {
			return err
		}
		among, err := search(tx, a)
		if err != nil {
			return err
		}
		list, err := tx.Claims(articleID)
		for i := 0; err == nil && i < len(list); i++ {
			if !list[i].Status.Live() {
				continue
			}
			var items []Earlier
			items, err = among.suggest(&list[i])
			for _, e := range items {
				if e.Checked && !e.Refused {
					marks[list[i].ID]++
				}
			}
		}
		return err
	})
	return marks, err
}

func find(tx *store.Tx, a models.Actor, claimID string) (models.Claim, models.Article, error) {
	c, err := tx.Claim(claimID)
	if err != nil {
		return c, models.Article{}, err
	}
	article, err := ledger.See(tx, a, c.ArticleID)
	return c, article, err
}

func (s *searching) suggest(c *models.Claim) ([]Earlier, error) {
	list, err := s.ranked(c)
	if err != nil || len(list) == 0 {
		return []Earlier{}, err
	}
	refused, err := s.tx.SeenRefusals(c.ID)
	if err != nil {
		return nil, err
	}
	for i := range list {
		list[i].reveal(s.actor, s.rules)
		list[i].Refused = slices.ContainsFunc(refused, func(r models.SeenRefusal) bool { return r.EarlierID == list[i].ID })
	}
	slices.SortStableFunc(list, func(x, y Earlier) int { return x.class() - y.class() })
	return list[:min(shown, len(list))], nil
}

func (e *Earlier) class() int {
	switch {
	case e.Refused:
		return 2
	case e.Checked:
		return 0
	default:
		return 1
	}
}

// reveal shows the finding of an earlier claim where there is one that a may see.
// Who is to answer its cross-check may not.
func (e *Earlier) reveal(a models.Actor, rules lookup.Rules) {
	c := models.Claim{Status: e.Status, SecondID: e.SecondID, ScaleID: e.ScaleID}
	if e.Verdict != "" && found(e.Status) && !lookup.Blind(a, &c) {
		e.Checked, e.At, e.Usable = true, e.ApprovedAt, e.Status == models.StatusApproved && !e.Restricted
		e.Value, _ = rules.Finding(&c).Find(e.Verdict)
		if e.At == nil {
			e.At = e.SubmittedAt
		}
		return
	}
	e.Verdict, e.Correction = "", ""
}

// found says that a claim in this status has a finding that was handed in.
func found(s models.Status) bool {
	switch s {
	case models.StatusSubmitted, models.StatusCrossCheck, models.StatusDisputed, models.StatusApproved, models.StatusWaived, models.StatusRetracting, models.StatusVoid:
		return true
	default:
		return false
	}
}

// Follow keeps the words of claims that change in the index, in the same transaction.
// A claim's words never change without its signed content.
func (s *Service) Follow(e *ledger.Entry, ev models.Event) error {
	if ev.ClaimID == "" || !bytes.Contains(ev.Data, []byte(`"contentHash"`)) {
		return nil
	}
	return index(e, ev.ClaimID)
}

func index(e *ledger.Entry, claimID string) error {
	c, err := e.Tx.Claim(claimID)
	if err != nil {
		return err
	}
	return e.IndexWords(c.ID, match.Stems(c.Wording+" . "+c.Quote()))
}

// batch is how many claims are indexed in one transaction.
const batch = 500

// Fill indexes the claims that the index lacks.
func (s *Service) Fill(ctx context.Context) error {
	for {
		var missing []string
		if err := s.Read(ctx, func(tx *store.Tx) (err error) {
			missing, err = tx.UnindexedClaims(batch)
			return err
		}); err != nil || len(missing) == 0 {
			return err
		}
		err := s.Write(ctx, models.SystemActor, func(e *ledger.Entry) error {
			for _, id := range missing {
				if err := index(e, id); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
}

// Refuse says that an earlier claim is another one, or takes that back.
func (s *Service) Refuse(ctx context.Context, a models.Actor, claimID, earlierID string, back bool) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		c, _, err := find(e.Tx, a, claimID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "say which claims are the same"); err != nil {
			return err
		}
		if _, err := other(e.Tx, a, &c, earlierID); err != nil {
			return err
		}
		past := "claim.seen_refused"
		if back {
			past = "claim.seen_allowed"
			err = e.DeleteSeenRefusal(c.ID, earlierID)
		} else {
			err = e.AddSeenRefusal(&models.SeenRefusal{ClaimID: c.ID, EarlierID: earlierID, By: a.ID, At: e.At})
		}
		if err != nil {
			return err
		}
		return e.Record(models.Event{Action: past, ArticleID: c.ArticleID, ArticleVersion: c.ArticleVersion, ClaimID: c.ID, SubjectID: earlierID}, nil)
	})
}

// other returns an earlier claim that a may see and that is not c itself.
func other(tx *store.Tx, a models.Actor, c *models.Claim, id string) (models.Claim, error) {
	earlier, _, err := find(tx, a, id)
	if models.KindOf(err) == models.KindNotFound || err == nil && earlier.ID == c.ID {
		err = models.Invalid("seen.unknown", "earlier", "There is no such earlier claim. Choose another.")
	}
	return earlier, err
}

// Attach is an earlier check that a claim is to rest on.
type Attach struct {
	ClaimVersion int // that the caller saw
	Earlier      string
	Stance       models.Stance
}

// Use attaches an earlier check to a claim as evidence, which only who holds the claim can do.
func (s *Service) Use(ctx context.Context, a models.Actor, claimID string, in Attach) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		c, _, err := find(e.Tx, a, claimID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "attach an earlier check"); err != nil {
			return err
		}
		if _, err := workflow.Check(a, c, in.ClaimVersion, models.ActionSetEvidence, workflow.Facts{}); err != nil {
			return err
		}
		row, err := usable(e, &c, in)
		if err != nil {
			return err
		}
		before, err := e.Evidence(c.ID)
		if err != nil {
			return err
		}
		for _, r := range before {
			if r.Locator == row.Locator {
				return models.Invalid("seen.twice", "earlier", "The claim rests on this check already: #%d.", r.Ordinal)
			}
		}
		return s.Claims.Within(e, &c, models.ActionSetEvidence, form.Input{Evidence: append(form.KeptEvidence(before), row)})
	})
}

// usable describes an earlier check as evidence, if c can rest on it. It names no
// verdict: the check may be taken up again, and whoever answers it then must not read the first one here.
func usable(e *ledger.Entry, c *models.Claim, in Attach) (form.EvidenceInput, error) {
	var row form.EvidenceInput
	earlier, err := other(e.Tx, e.Actor, c, in.Earlier)
	if err != nil {
		return row, err
	}
	_, article, err := find(e.Tx, e.Actor, earlier.ID)
	if err != nil {
		return row, err
	}
	switch {
	case earlier.Status != models.StatusApproved:
		return row, models.Invalid("seen.unchecked", "earlier", "This check is not signed off. Wait until it is, or attach its sources instead.")
	case article.Restricted && article.ID != c.ArticleID:
		return row, models.Invalid("seen.restricted", "earlier", "This check is of a restricted article and stays in it. Attach its sources instead.")
	}
	row = form.EvidenceInput{
		Quote: earlier.Wording, Locator: "Claim " + earlier.ID, Stance: in.Stance,
		AccessedOn: e.At.UTC().Format(time.DateOnly),
		Source:     &form.SourceInput{Kind: models.SourceDocument, Title: form.Cut("Our check in “"+article.Title+"”", form.MaxTitle)},
	}
	return row, nil
}
