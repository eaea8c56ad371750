package api

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"

	"linecheck/api/rates"
	"linecheck/api/web"
	"linecheck/models"
	"linecheck/review/accounts"
)

// Who may call an operation, as its x-roles says. public needs no session.
var (
	public    = []string{"public"}
	everyone  = []string{"reviewer", "editor", "admin"}
	reviewers = []string{"reviewer", "editor"}
	editors   = []string{"editor"}
	admins    = []string{"admin"}
)

// request is who makes a request.
type request struct {
	sessionID string // that the cookie names, whether it still stands or not
	caller    accounts.Caller
}

type requestKey struct{}

func requestOf(ctx context.Context) request {
	r, _ := ctx.Value(requestKey{}).(request)
	return r
}

var errMustSet = models.Errorf(models.KindForbidden, "account.must_change", "Choose a password of your own first.")

// beforeChange lists what an account may do whose password somebody else set.
var beforeChange = []string{"get-me", "change-password", "sign-out"}

// route is where an operation answers and what it needs.
type route struct {
	id, method, path string
	roles            []string
	status           int    // of success; 0 for 200, or 204 without a body
	produces         string // media type of what is no JSON
	cost             string // class whose calls are counted for each person, "" for none

	// current, where there is one, loads what a conflict shows: the object as the caller may see it now.
	current func(ctx context.Context, who models.Actor, id string) (any, error)
}

// operation registers a handler. It is the only way a handler becomes a route: the
// caller is an argument, and a domain error becomes a problem in one place.
func operation[In, Out any](a *API, r route, h func(ctx context.Context, who accounts.Caller, in *In) (*Out, error)) {
	patience := 30 * time.Second
	if strings.HasSuffix(r.path, "/upload") {
		patience = 5 * time.Minute // a large file over a slow line
	}
	o := huma.Operation{
		OperationID: r.id, Method: r.method, Path: r.path, DefaultStatus: r.status, Extensions: map[string]any{"x-roles": r.roles},
		MaxBodyBytes: -1, BodyReadTimeout: patience, // checkBody limits the size
	}
	if r.produces != "" {
		o.Responses = map[string]*huma.Response{"200": {Description: "OK", Content: map[string]*huma.MediaType{r.produces: {Schema: &huma.Schema{Type: "string"}}}}}
	}
	o.Middlewares = huma.Middlewares{func(hc huma.Context, next func(huma.Context)) { a.identify(hc, r, next) }}
	huma.Register(a.web.API, o, func(ctx context.Context, in *In) (*Out, error) {
		who := requestOf(ctx).caller
		out, err := h(ctx, who, in)
		if err == nil {
			return out, nil
		}
		p := a.web.ProblemOf(ctx, r.id, err)
		if named, ok := any(in).(interface{ SubjectID() string }); ok && p.Status == http.StatusConflict && r.current != nil {
			if p.Current, err = r.current(ctx, who.Actor, named.SubjectID()); err != nil {
				return nil, a.web.ProblemOf(ctx, r.id, err) // it is gone, or nothing the caller may see any more
			}
		}
		return nil, p
	})
}

// identify finds out who is asking, and refuses before the body is read whom the
// operation needs to know. Roles are the services' business.
func (a *API) identify(hc huma.Context, r route, next func(huma.Context)) {
	c := humagin.Unwrap(hc)
	ctx := hc.Context()
	var req request
	if cookie, err := c.Request.Cookie(a.cookieName()); err == nil {
		if t, err := a.Keys.Verify(cookie.Value); err == nil {
			req.sessionID = t.ID
			req.caller, err = a.Accounts.Resolve(ctx, t.ID)
			if err != nil && models.KindOf(err) != models.KindUnauthorized {
				a.web.Refuse(c, err)
				return
			}
			if err == nil {
				c.Set(web.AccountKey, req.caller.Account.ID)
				if t.Old || a.Now().Sub(t.Issued) > reissue {
					if err := a.renew(c, req.caller); err != nil {
						a.web.Refuse(c, err)
						return
					}
				}
			}
		}
	}
	known := req.caller.Account.ID != ""
	open := slices.Contains(r.roles, "public")
	switch {
	case !known && !open:
		a.web.Refuse(c, accounts.ErrSignedOut)
	case known && req.caller.Account.MustChange && !open && !slices.Contains(beforeChange, r.id):
		a.web.Refuse(c, errMustSet)
	case known && hc.Query("inline") == "" && !a.buckets.Take(req.caller.Account.ID, r.cost):
		a.web.Refuse(c, rates.ErrTooMany)
	default:
		next(huma.WithValue(hc, requestKey{}, req))
	}
}
