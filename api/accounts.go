package api

import (
	"context"
	"time"

	"linecheck/api/call"

	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/accounts"
)

// currentAccount loads what a conflict on an account shows.
func (a *API) currentAccount(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := a.Accounts.Account(ctx, who, id)
	return wire.AccountOf(v), err
}

func (a *API) getAccounts(ctx context.Context, who accounts.Caller, _ *call.None) (*call.Output[wire.Accounts], error) {
	views, err := a.Accounts.Accounts(ctx, who.Actor)
	return call.Body(wire.Accounts{Items: wire.Each(views, wire.AccountOf), Actions: []string{"create"}}), err
}

type createAccountInput struct {
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		Name  string   `json:"name"`
		Email string   `json:"email"`
		Roles []string `json:"roles" maxItems:"10"`
	}
}

func (a *API) postAccount(ctx context.Context, who accounts.Caller, in *createAccountInput) (*call.Output[wire.NewPassword], error) {
	v, pw, err := a.Accounts.Create(ctx, who.Actor, accounts.New{Email: in.Body.Email, Name: in.Body.Name, Roles: rolesOf(in.Body.Roles), Key: in.Key})
	return call.Body(wire.NewPassword{Account: wire.AccountOf(v), Password: pw}), err
}

func rolesOf(names []string) []models.Role {
	return wire.Each(names, func(s string) models.Role { return models.Role(s) })
}

// changeAccount returns the handler of an action that needs nothing but the version.
func (a *API) changeAccount(action models.Action) func(context.Context, accounts.Caller, *call.Versioned) (*call.Output[wire.Account], error) {
	return func(ctx context.Context, who accounts.Caller, in *call.Versioned) (*call.Output[wire.Account], error) {
		v, _, err := a.Accounts.Change(ctx, who.Actor, in.ID, accounts.Change{Action: action, Version: in.Body.Version})
		return call.Body(wire.AccountOf(v)), err
	}
}

func (a *API) resetPassword(ctx context.Context, who accounts.Caller, in *call.Versioned) (*call.Output[wire.NewPassword], error) {
	v, pw, err := a.Accounts.Change(ctx, who.Actor, in.ID, accounts.Change{Action: accounts.ResetPassword, Version: in.Body.Version})
	return call.Body(wire.NewPassword{Account: wire.AccountOf(v), Password: pw}), err
}

type setRolesInput struct {
	call.Subject
	Body struct {
		Version int      `json:"version" minimum:"1"`
		Roles   []string `json:"roles,omitempty" maxItems:"10"`
	}
}

func (a *API) setRoles(ctx context.Context, who accounts.Caller, in *setRolesInput) (*call.Output[wire.Account], error) {
	v, _, err := a.Accounts.Change(ctx, who.Actor, in.ID, accounts.Change{Action: accounts.SetRoles, Version: in.Body.Version, Roles: rolesOf(in.Body.Roles)})
	return call.Body(wire.AccountOf(v)), err
}

type renameInput struct {
	call.Subject
	Body struct {
		Version int    `json:"version" minimum:"1"`
		Name    string `json:"name,omitempty"`
	}
}

func (a *API) renameAccount(ctx context.Context, who accounts.Caller, in *renameInput) (*call.Output[wire.Account], error) {
	v, _, err := a.Accounts.Change(ctx, who.Actor, in.ID, accounts.Change{Action: accounts.Rename, Version: in.Body.Version, Name: in.Body.Name})
	return call.Body(wire.AccountOf(v)), err
}

type auditInput struct {
	Actor   string    `query:"actor" maxLength:"64"`
	Action  string    `query:"action" maxLength:"64"`
	Article string    `query:"article" maxLength:"64"`
	Claim   string    `query:"claim" maxLength:"64"`
	From    time.Time `query:"from"`
	To      time.Time `query:"to"`
	Cursor  string    `query:"cursor" maxLength:"500"`
}

func (a *API) getAudit(ctx context.Context, who accounts.Caller, in *auditInput) (*call.Output[wire.Audit], error) {
	rows, next, err := a.Accounts.Audit(ctx, who.Actor, accounts.AuditQuery{
		Actor: in.Actor, Action: in.Action, ArticleID: in.Article, ClaimID: in.Claim, From: given(in.From), To: given(in.To), Cursor: in.Cursor,
	})
	return call.Body(wire.Audit{Items: wire.Each(rows, wire.AuditEventOf), Next: next, Actions: accounts.AuditActions()}), err
}

func given(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
