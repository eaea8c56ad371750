package facts

import (
	"slices"

	"linecheck/models/standing"

	"linecheck/models"
)

// move is one thing that people do with a fact.
type move struct {
	action models.Action
	role   models.Role
	from   []standing.State
	to     standing.State // "" where it depends
	past   string
	reason bool
}

func states(s ...standing.State) []standing.State { return s }

var moves = []move{
	{ActionEdit, models.RoleEditor, states(standing.Current, standing.Expired), "", "fact.edited", false},
	{ActionContradict, models.RoleReviewer, states(standing.Current, standing.Expired), standing.Contradicted, "fact.contradicted", true},
	{ActionWithdraw, models.RoleEditor, states(standing.Current, standing.Expired, standing.Contradicted), standing.Withdrawn, "fact.withdrawn", true},
	{ActionReinstate, models.RoleEditor, states(standing.Contradicted, standing.Withdrawn), "", "fact.reinstated", true},
}

// check returns the move if a may make it. The error is KindForbidden for a wrong
// role, then KindConflict when the fact changed since or is in the wrong state.
func check(a models.Actor, f *standing.Fact, version int, action models.Action) (move, error) {
	mv := moves[slices.IndexFunc(moves, func(m move) bool { return m.action == action })]
	switch {
	case !a.Has(mv.role):
		return mv, models.Errorf(models.KindForbidden, "action.role", "Only %s can %s a standing fact.", mv.role.WithArticle(), action)
	case f.Version != version:
		return mv, models.ErrStale
	case !slices.Contains(mv.from, f.State):
		return mv, models.Errorf(models.KindConflict, "fact.state", "This fact is %s: it cannot be changed like that.", f.State)
	}
	return mv, nil
}

// mayMake returns why a cannot make a fact of c, nil when they can. made are the facts there are of it.
func mayMake(a models.Actor, c *models.Claim, made []standing.Fact) *models.Error {
	standing := slices.ContainsFunc(made, func(f standing.Fact) bool {
		return f.ContentHash == c.ContentHash && (f.State == standing.Current || f.State == standing.Expired)
	})
	switch {
	case !a.Has(models.RoleEditor):
		return models.Errorf(models.KindForbidden, "action.role", "Only %s can make a standing fact.", models.RoleEditor.WithArticle())
	case c.Status != models.StatusApproved:
		return models.Errorf(models.KindConflict, "claim.status", "Only a claim that is signed off can become a standing fact.")
	case standing:
		return models.Errorf(models.KindConflict, "fact.exists", "This claim is a standing fact already.")
	}
	return nil
}
