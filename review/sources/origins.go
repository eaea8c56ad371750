package sources

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/evidence"
	"linecheck/review/ledger"
	"linecheck/review/origin"
	"linecheck/review/passage"
)

// Kinship is a sign that two sources of a claim derive from the same thing.
type Kinship struct {
	A, B    models.Evidence // by ordinal
	Reason  string
	Refused bool // somebody said that they do not
}

// maxCompared is how many sources of a claim are compared with each other.
const maxCompared = 60

// Kinships returns what speaks for a common origin of sources of a claim that
// share none, refused ones included.
func (s *Service) Kinships(ctx context.Context, a models.Actor, claimID string) (list []Kinship, err error) {
	list = []Kinship{}
	var rows []models.Evidence
	var accounts []origin.Account
	var refused []models.OriginRefusal
	var together map[string]int
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err := tx.Claim(claimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, c.ArticleID); err != nil {
			return err
		}
		if rows, err = tx.Evidence(claimID); err != nil {
			return err
		}
		rows = rows[:min(len(rows), maxCompared)]
		if refused, err = tx.OriginRefusals(c.ArticleID); err != nil {
			return err
		}
		if together, err = grouped(tx, c); err != nil {
			return err
		}
		accounts = make([]origin.Account, len(rows))
		for i := range rows {
			if accounts[i], err = account(tx, &rows[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for i := range rows {
		for j := i + 1; j < len(rows); j++ {
			x, y := &rows[i], &rows[j]
			if x.Source.RootID == y.Source.RootID || x.Source.OriginID != "" && x.Source.OriginID == y.Source.OriginID {
				continue
			}
			reason := origin.Reason(&accounts[i], &accounts[j])
			if n := together[pair(x.Source.RootID, y.Source.RootID)]; reason == "" && n > 0 {
				reason = fmt.Sprintf("They share an origin at claim %d.", n)
			}
			if reason != "" {
				list = append(list, Kinship{*x, *y, reason, slices.ContainsFunc(refused, func(r models.OriginRefusal) bool {
					return pair(r.RootA, r.RootB) == pair(x.Source.RootID, y.Source.RootID)
				})})
			}
		}
	}
	return list, nil
}

// pair names two roots in either order.
func pair(a, b string) string { return min(a, b) + " " + max(a, b) }

// grouped returns the pairs of roots that share an origin at other claims of the
// article, with the number of such a claim.
func grouped(tx *store.Tx, c models.Claim) (map[string]int, error) {
	cited, err := tx.EvidenceOf(c.ArticleID)
	if err != nil {
		return nil, err
	}
	claims, err := tx.Claims(c.ArticleID)
	if err != nil {
		return nil, err
	}
	out := map[string]int{}
	for _, other := range claims {
		if other.ID == c.ID || !other.Status.Live() {
			continue
		}
		rows := cited[other.ID]
		for i := range rows {
			for j := range i {
				x, y := rows[i].Source, rows[j].Source
				if x.OriginID != "" && x.OriginID == y.OriginID && x.RootID != y.RootID {
					out[pair(x.RootID, y.RootID)] = other.Number
				}
			}
		}
	}
	return out, nil
}

// account gathers what a source is compared by.
func account(tx *store.Tx, row *models.Evidence) (origin.Account, error) {
	src := row.Source
	out := origin.Account{Byline: strings.TrimSpace(src.Author + ", " + src.Publisher), PublishedOn: src.PublishedOn}
	held, err := evidence.CopyOf(tx, row)
	if models.KindOf(err) == models.KindNotFound {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	out.Byline += ", " + held.Author
	if out.PublishedOn == "" {
		out.PublishedOn = held.PublishedOn
	}
	text, err := textOf(tx, held)
	if err != nil {
		return out, err
	}
	out.Text = passage.Own(text.Text, text.Blocks)
	out.Window = passage.Window(text.Text, text.Blocks, 3)
	return out, nil
}

// Refuse notes that two sources of a claim do not share an origin although it
// looks so, or with again that this is open once more.
func (s *Service) Refuse(ctx context.Context, a models.Actor, claimID string, evidenceIDs [2]string, again bool) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := e.Claim(claimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(e.Tx, a, c.ArticleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "judge where sources come from"); err != nil {
			return err
		}
		rows, err := e.Evidence(claimID)
		if err != nil {
			return err
		}
		var roots [2]string
		for n, id := range evidenceIDs {
			i := slices.IndexFunc(rows, func(r models.Evidence) bool { return r.ID == id })
			if i < 0 {
				return models.Invalid("origin.sources", []string{"a", "b"}[n], "This source is not on the claim any more. Reload and try again.")
			}
			roots[n] = rows[i].Source.RootID
		}
		if roots[0] == roots[1] {
			return models.Invalid("origin.sources", "b", "These are the same source.")
		}
		return refuse(e, c, roots, again)
	})
}

func refuse(e *ledger.Entry, c models.Claim, roots [2]string, again bool) error {
	first, second := min(roots[0], roots[1]), max(roots[0], roots[1])
	action := "origin.refused"
	err := error(nil)
	if again {
		action = "origin.reconsidered"
		err = e.DeleteOriginRefusal(first, second)
	} else {
		err = e.AddOriginRefusal(&models.OriginRefusal{ArticleID: c.ArticleID, RootA: first, RootB: second, By: e.Actor.ID, At: e.At})
	}
	if err != nil {
		return err
	}
	return e.Record(models.Event{Action: action, ArticleID: c.ArticleID, ClaimID: c.ID, SubjectID: first}, map[string]any{"other": second})
}
