// Package lineage tells what claims came of one another by splitting and merging,
// and which of these steps can be undone.
package lineage

import (
	"cmp"
	"context"
	"slices"
	"time"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/ledger"
	"linecheck/review/lookup"
	"linecheck/review/workflow"
)

// Service does the work.
type Service struct {
	*ledger.Ledger
}

// Step is one split or merge.
type Step struct {
	Kind     string // "split" or "merge"
	By       string // account
	At       time.Time
	Parents  []string // ids, by number
	Children []string
	Undone   bool // nothing of it is left

	// Undo is the parent that rejoin brings back, as it stands; nil when the caller may not or cannot.
	Undo *models.Claim
}

// Family is a claim with all that it came from, all that came of it and of them,
// and what says the same.
type Family struct {
	Claims     []models.Claim // by number, the claim itself included
	Steps      []Step         // in the order they were taken
	Duplicates []string       // ids of claims set aside because they say the same as the claim
}

// Of returns the family of a claim as a may see it.
func (s *Service) Of(ctx context.Context, a models.Actor, claimID string) (f Family, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err := tx.Claim(claimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, c.ArticleID); err != nil {
			return err
		}
		f, err = of(tx, a, c, s.Time())
		return err
	})
	return f, err
}

func of(tx *store.Tx, a models.Actor, c models.Claim, now time.Time) (Family, error) {
	members, links, err := gather(tx, c)
	if err != nil {
		return Family{}, err
	}
	f := Family{Steps: []Step{}, Duplicates: []string{}}
	for _, m := range members {
		f.Claims = append(f.Claims, m)
	}
	slices.SortFunc(f.Claims, func(x, y models.Claim) int { return cmp.Compare(x.Number, y.Number) })
	f.Steps = steps(links, members)
	for i := range f.Steps {
		if err := settle(tx, a, &f.Steps[i], members, now); err != nil {
			return Family{}, err
		}
	}
	twins, err := tx.ClaimsDuplicateOf(c.ID)
	for _, t := range twins {
		f.Duplicates = append(f.Duplicates, t.ID)
	}
	return f, err
}

// gather walks from c to everything it is related to.
func gather(tx *store.Tx, c models.Claim) (map[string]models.Claim, []models.Lineage, error) {
	members := map[string]models.Claim{c.ID: c}
	seen := map[models.Lineage]bool{}
	var links []models.Lineage
	for todo := []string{c.ID}; len(todo) > 0; todo = todo[1:] {
		up, err := tx.Parents(todo[0])
		if err != nil {
			return nil, nil, err
		}
		down, err := tx.Children(todo[0])
		if err != nil {
			return nil, nil, err
		}
		for _, l := range slices.Concat(up, down) {
			if seen[l] {
				continue
			}
			seen[l] = true
			links = append(links, l)
			for _, id := range []string{l.ParentID, l.ChildID} {
				if _, known := members[id]; known {
					continue
				}
				if members[id], err = tx.Claim(id); err != nil {
					return nil, nil, err
				}
				todo = append(todo, id)
			}
		}
	}
	return members, links, nil
}

// steps puts the links together that were made at one stroke: the children of one split, the parents of one merge.
func steps(links []models.Lineage, members map[string]models.Claim) []Step {
	type stroke struct {
		kind, of string
		at       time.Time
	}
	made := map[stroke]*Step{}
	for _, l := range links {
		child := members[l.ChildID]
		key := stroke{l.Kind, l.ParentID, child.CreatedAt}
		if l.Kind == "merge" {
			key.of = l.ChildID
		}
		if made[key] == nil {
			made[key] = &Step{Kind: l.Kind, By: child.CreatedBy, At: child.CreatedAt}
		}
		s := made[key]
		s.Parents, s.Children = with(s.Parents, l.ParentID), with(s.Children, l.ChildID)
	}
	out := []Step{}
	byNumber := func(x, y string) int { return cmp.Compare(members[x].Number, members[y].Number) }
	for _, s := range made {
		slices.SortFunc(s.Parents, byNumber)
		slices.SortFunc(s.Children, byNumber)
		out = append(out, *s)
	}
	slices.SortFunc(out, func(x, y Step) int { return byNumber(x.Children[0], y.Children[0]) })
	return out
}

func with(list []string, id string) []string {
	if slices.Contains(list, id) {
		return list
	}
	return append(list, id)
}

// settle says whether a step still stands, and whether a may undo it.
func settle(tx *store.Tx, a models.Actor, s *Step, members map[string]models.Claim, now time.Time) error {
	s.Undone = true
	for _, id := range s.Children {
		left := members[id].Status != models.StatusSuperseded
		if !left {
			standing, err := lookup.StandingChildren(tx, id)
			if err != nil {
				return err
			}
			left = len(standing) > 0
		}
		s.Undone = s.Undone && !left
	}
	parent := members[s.Parents[0]]
	if s.Undone || parent.Status != models.StatusSuperseded {
		return nil
	}
	facts, err := lookup.Facts(tx, &parent, now)
	if err != nil {
		return err
	}
	if actions, _ := workflow.Allowed(a, parent, facts); slices.Contains(actions, models.ActionRejoin) {
		s.Undo = &parent
	}
	return nil
}
