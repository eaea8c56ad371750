package accounts

import (
	"slices"

	"linecheck/models"
)

// The actions on an account.
const (
	Suspend       models.Action = "suspend"
	Reactivate    models.Action = "reactivate"
	SetRoles      models.Action = "set_roles"
	Rename        models.Action = "rename"
	ResetPassword models.Action = "reset_password"
	EndSessions   models.Action = "end_sessions"
)

// rule says when an administrator may take an action on an account.
type rule struct {
	action models.Action
	states []models.AccountState
	own    string // why not on one's own account, "" when it may be
	past   string
}

var rules = []rule{
	{Suspend, []models.AccountState{models.AccountActive}, "You cannot suspend yourself: another administrator has to.", "account.suspended"},
	{Reactivate, []models.AccountState{models.AccountSuspended}, "", "account.reactivated"},
	{SetRoles, []models.AccountState{models.AccountActive, models.AccountSuspended}, "", "account.roles_set"},
	{Rename, []models.AccountState{models.AccountActive, models.AccountSuspended}, "", "account.renamed"},
	{ResetPassword, []models.AccountState{models.AccountActive, models.AccountSuspended}, "Change your own password in your profile.", "account.password_reset"},
	{EndSessions, []models.AccountState{models.AccountActive}, "", "account.sessions_ended"},
}

// Events lists the actions of the events that this package records.
var Events = []string{
	"account.created", "account.suspended", "account.reactivated", "account.roles_set", "account.renamed", "account.password_reset",
	"account.password_changed", "account.sessions_ended", "session.started", "session.ended", "session.refused",
}

// check returns the rule for action if a may take it on account.
func check(a models.Actor, account models.Account, action models.Action) (rule, error) {
	i := slices.IndexFunc(rules, func(r rule) bool { return r.action == action })
	if i < 0 {
		return rule{}, models.Errorf(models.KindNotFound, "action.unknown", "There is no action %q.", action)
	}
	switch r := rules[i]; {
	case !slices.Contains(r.states, account.State):
		return r, models.Errorf(models.KindConflict, "account.state", "This account is %s already.", account.State)
	case r.own != "" && a.ID == account.ID:
		return r, models.Errorf(models.KindForbidden, "account.own", "%s", r.own)
	default:
		return r, nil
	}
}

// Refusal is an action that an administrator could expect, with the reason why not.
type Refusal struct {
	Action models.Action
	Why    string
}

// allowed returns what a may do with account; lastAdmin says that nobody else administers.
func allowed(a models.Actor, account models.Account, lastAdmin bool) (actions []models.Action, refused []Refusal) {
	actions, refused = []models.Action{}, []Refusal{}
	for _, r := range rules {
		_, err := check(a, account, r.action)
		switch {
		case !slices.Contains(r.states, account.State):
		case err != nil:
			refused = append(refused, Refusal{r.action, r.own})
		case lastAdmin && r.action == Suspend:
			refused = append(refused, Refusal{r.action, errLastAdmin.Text})
		default:
			actions = append(actions, r.action)
		}
	}
	return actions, refused
}

// Can returns what an account can do at all, for the navigation. Whose password
// somebody else set can do nothing yet.
func Can(account models.Account) []string {
	can := []string{}
	if account.MustChange {
		return can
	}
	for _, one := range []struct {
		name string
		role models.Role
	}{
		{"articles.import", models.RoleReviewer},
		{"queue.read", models.RoleReviewer},
		{"reports.issue", models.RoleEditor},
		{"accounts.manage", models.RoleAdmin},
		{"audit.read", models.RoleAdmin},
		{"policy.manage", models.RoleAdmin},
	} {
		if account.Actor().Has(one.role) {
			can = append(can, one.name)
		}
	}
	return can
}
