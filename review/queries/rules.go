package queries

import (
	"slices"

	"linecheck/models/authors"

	"linecheck/models"
)

// move is one thing that people do with a query.
type move struct {
	action models.Action
	from   []authors.State
	to     authors.State // "" where it depends
	past   string
	reason bool // one is required
}

func states(s ...authors.State) []authors.State { return s }

var moves = []move{
	{ActionRenew, states(authors.Open, authors.Answered, authors.Reopened, authors.Expired, authors.Revoked), "", "query.renewed", false},
	{ActionRevoke, states(authors.Open, authors.Answered, authors.Reopened), authors.Revoked, "query.revoked", false},
	{ActionClose, states(authors.Open, authors.Answered, authors.Reopened, authors.Expired, authors.Revoked), authors.Closed, "query.closed", true},
	{ActionReopen, states(authors.Closed), authors.Reopened, "query.reopened", true},
}

// request is what somebody asks to be done with a query as they saw it.
type request struct {
	version int
	action  models.Action
}

// check returns the move if a may make it. The error is KindForbidden for a wrong
// role, then KindConflict when the query changed since, is in the wrong state, or is
// neither theirs nor about a claim they hold.
func check(a models.Actor, q *authors.Query, c *models.Claim, r request) (move, error) {
	mv := moves[slices.IndexFunc(moves, func(m move) bool { return m.action == r.action })]
	switch {
	case !a.Has(models.RoleReviewer):
		return mv, models.Errorf(models.KindForbidden, "action.role", "Only %s can %s a query.", models.RoleReviewer.WithArticle(), r.action)
	case q.Version != r.version:
		return mv, models.ErrStale
	case !slices.Contains(mv.from, q.State):
		return mv, models.Errorf(models.KindConflict, "query.state", "This query is %s: there is nothing to %s.", q.State, r.action)
	case q.CreatedBy != a.ID && c.HolderID != a.ID && !a.Has(models.RoleEditor):
		return mv, models.Errorf(models.KindConflict, "query.not_yours", "Only who asked, the claim's holder or an editor can do that.")
	}
	return mv, nil
}

// mayAsk returns why a cannot ask the author about c, nil when they can.
func mayAsk(a models.Actor, c *models.Claim) *models.Error {
	switch {
	case !a.Has(models.RoleReviewer):
		return models.Errorf(models.KindForbidden, "action.role", "Only %s can ask the author.", models.RoleReviewer.WithArticle())
	case !c.Status.Live():
		return models.Errorf(models.KindConflict, "claim.status", "This claim is %s: there is nothing to ask about it.", c.Status.Words())
	case c.HolderID != a.ID && !a.Has(models.RoleEditor):
		return models.Errorf(models.KindConflict, "claim.held", "Only the claim's holder or an editor can ask the author.")
	}
	return nil
}
