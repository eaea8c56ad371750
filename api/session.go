package api

import (
	"context"

	"linecheck/api/call"

	"linecheck/api/web"
	"linecheck/api/wire"
	"linecheck/review/accounts"
)

func (a *API) getSession(ctx context.Context, who accounts.Caller, _ *call.None) (*call.Output[wire.Welcome], error) {
	has, err := a.Accounts.HasAccounts(ctx)
	return call.Body(wire.Welcome{SignedIn: who.Account.ID != "", HasAccounts: has, Newsroom: a.Accounts.Newsroom, Demo: a.Demo}), err
}

type meOutput struct {
	SetCookie string `header:"Set-Cookie"`
	Body      wire.Me
}

func (a *API) me(ctx context.Context, who accounts.Caller) (*meOutput, error) {
	unread, err := a.Accounts.Unread(ctx, who.Actor)
	acc := who.Account
	return &meOutput{Body: wire.Me{
		Person: wire.PersonOf(acc), Email: acc.Email, Roles: wire.Strings(acc.Roles), MustChangePassword: acc.MustChange, Unread: unread,
		Newsroom: a.Accounts.Newsroom, Actions: accounts.Can(acc),
	}}, err
}

// enter answers with the caller and the cookie of a new session.
func (a *API) enter(ctx context.Context, who accounts.Caller) (*meOutput, error) {
	out, err := a.me(ctx, who)
	if err != nil {
		return nil, err
	}
	out.SetCookie, err = a.cookie(who)
	return out, err
}

type signInInput struct {
	UserAgent string `header:"User-Agent"`
	Body      struct {
		Email    string `json:"email" maxLength:"254"`
		Password string `json:"password" maxLength:"128"`
	}
}

func (a *API) postSession(ctx context.Context, _ accounts.Caller, in *signInInput) (*meOutput, error) {
	who, err := a.Accounts.SignIn(ctx, accounts.Attempt{
		Email: in.Body.Email, Password: in.Body.Password, Address: web.RequestOf(ctx).Address, UserAgent: in.UserAgent, SessionID: requestOf(ctx).sessionID,
	})
	if err != nil {
		return nil, err
	}
	return a.enter(ctx, who)
}

type signOutOutput struct {
	SetCookie     string `header:"Set-Cookie"`
	ClearSiteData string `header:"Clear-Site-Data"`
}

func (a *API) deleteSession(ctx context.Context, who accounts.Caller, _ *call.None) (*signOutOutput, error) {
	return &signOutOutput{a.setCookie("", -1), `"cache"`}, a.Accounts.SignOut(ctx, who.Actor)
}

func (a *API) getMe(ctx context.Context, who accounts.Caller, _ *call.None) (*meOutput, error) {
	return a.me(ctx, who)
}

type passwordInput struct {
	Body struct {
		Current  string `json:"current" maxLength:"128"`
		Password string `json:"password" maxLength:"512"` // its length is judged with the rest of it
	}
}

func (a *API) postPassword(ctx context.Context, who accounts.Caller, in *passwordInput) (*meOutput, error) {
	next, err := a.Accounts.ChangePassword(ctx, who, in.Body.Current, in.Body.Password)
	if err != nil {
		return nil, err
	}
	return a.enter(ctx, next)
}

type profileInput struct {
	Body struct {
		Name string `json:"name"`
	}
}

func (a *API) postProfile(ctx context.Context, who accounts.Caller, in *profileInput) (*meOutput, error) {
	var err error
	if who.Account, err = a.Accounts.SetName(ctx, who, in.Body.Name); err != nil {
		return nil, err
	}
	return a.me(ctx, who)
}

func (a *API) getSessions(ctx context.Context, who accounts.Caller, _ *call.None) (*call.Output[wire.List[wire.Session]], error) {
	list, err := a.Accounts.Sessions(ctx, who.Actor)
	return call.Body(wire.List[wire.Session]{Items: wire.SessionsOf(who.Session.ID, list)}), err
}

func (a *API) deleteOneSession(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.None, error) {
	return &call.None{}, a.Accounts.EndSession(ctx, who.Actor, in.ID)
}

func (a *API) getPeople(ctx context.Context, _ accounts.Caller, _ *call.None) (*call.Output[wire.List[wire.Colleague]], error) {
	people, err := a.Accounts.People(ctx)
	return call.Body(wire.List[wire.Colleague]{Items: wire.Each(people, wire.ColleagueOf)}), err
}
