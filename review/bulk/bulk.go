// Package bulk takes one action on several claims, all or none.
package bulk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// Service takes them. Both fields are required.
type Service struct {
	*ledger.Ledger
	Claims *claims.Service
}

// Together lists the actions that can be taken on several claims at once: those
// that need nothing which differs from claim to claim.
var Together = []models.Action{models.ActionAccept, models.ActionTake, models.ActionRelease, models.ActionDismiss, models.ActionRestore}

// most is how many claims one request may name.
const most = 500

// Several is one action on several claims, by their ids with the version the caller saw.
type Several struct {
	Seen   map[string]int
	Action models.Action
	Input  form.Input
}

// Act takes an action on several claims of an article, on all of them or, when one
// refuses, on none. Each is a move and an event of its own. It fails as claims.Service.Act does; the
// text names the claims that are in the way.
func (s *Service) Act(ctx context.Context, a models.Actor, articleID string, in Several) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		if _, err := ledger.See(e.Tx, a, articleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "work on claims"); err != nil {
			return err
		}
		list, err := chosen(e, articleID, in)
		if err != nil {
			return err
		}
		if err := refusals(e, list, in); err != nil {
			return err
		}
		for i := range list {
			if err := s.Claims.Within(e, &list[i], in.Action, in.Input); err != nil {
				return about(list[i], err)
			}
		}
		return nil
	})
}

// chosen reads the claims that are named, by their number.
func chosen(e *ledger.Entry, articleID string, in Several) ([]models.Claim, error) {
	if !slices.Contains(Together, in.Action) {
		return nil, models.Errorf(models.KindNotFound, "action.unknown", "%q cannot be done to several claims at once.", in.Action)
	}
	if n := len(in.Seen); n == 0 || n > most {
		return nil, models.Invalid("claim.many", "claims", "Choose one to %d claims.", most)
	}
	var list []models.Claim
	for id := range in.Seen {
		c, err := e.Tx.Claim(id)
		if err != nil {
			return nil, err
		}
		if c.ArticleID != articleID {
			return nil, models.ErrNotFound
		}
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b models.Claim) int { return cmp.Compare(a.Number, b.Number) })
	return list, nil
}

// told is how many claims that are in the way an answer tells of.
const told = 3

// refusals fails when the workflow lets one of the claims not move, and says for each why.
func refusals(e *ledger.Entry, list []models.Claim, in Several) error {
	var first *models.Error
	var why []string
	for i := range list {
		c := &list[i]
		f, err := lookup.Facts(e.Tx, c, e.At)
		if err != nil {
			return err
		}
		_, err = workflow.Check(e.Actor, *c, in.Seen[c.ID], in.Action, f)
		refused, ok := errors.AsType[*models.Error](err)
		switch {
		case err == nil:
			continue
		case !ok:
			return err
		case first == nil:
			first = refused
		}
		text := refused.Text
		if errors.Is(err, models.ErrStale) {
			text = "it changed while you were looking at it."
		}
		why = append(why, fmt.Sprintf("Claim %d: %s", c.Number, text))
	}
	if first == nil {
		return nil
	}
	if len(list) == 1 {
		return first
	}
	if more := len(why) - told; more > 0 {
		why = append(why[:told], fmt.Sprintf("And %d more.", more))
	}
	return models.Errorf(first.Kind, first.Code, "Nothing was done to any of the %d claims. %s", len(list), strings.Join(why, " "))
}

// about makes an error say which claim it is about; what it says of fields stays.
func about(c models.Claim, err error) error {
	e, ok := errors.AsType[*models.Error](err)
	if !ok {
		return err
	}
	named := *e
	named.Text = fmt.Sprintf("Claim %d: %s", c.Number, e.Text)
	return &named
}
