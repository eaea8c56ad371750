// Package queries answers for questions to authors: those of the newsroom, and the
// author's, who has no account but a link.
package queries

import (
	"context"
	"net/url"
	"time"

	"linecheck/api/call"
	"linecheck/api/rates"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/queries"
)

// Handlers has the handlers. All fields are required.
type Handlers struct {
	Review    *review.Service
	Accounts  *accounts.Service
	Buckets   *rates.Buckets
	PublicURL *url.URL // that links begin with
}

// claimQueries answers with what is asked about a claim.
func (h Handlers) claimQueries(ctx context.Context, who accounts.Caller, claimID string) (*call.Output[ClaimQueries], error) {
	list, err := h.Review.Queries.OnClaim(ctx, who.Actor, claimID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(claimQueriesOf(list, names)), err
}

// GetOnClaim answers list-claim-queries.
func (h Handlers) GetOnClaim(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[ClaimQueries], error) {
	return h.claimQueries(ctx, who, in.ID)
}

// GetOfArticle answers list-article-queries.
func (h Handlers) GetOfArticle(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.List[AuthorQuery]], error) {
	list, err := h.Review.Queries.OfArticle(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	items := wire.Each(list, func(v queries.View) AuthorQuery { return authorQueryOf(v, names) })
	return call.Body(wire.List[AuthorQuery]{Items: items}), err
}

// GetQuery answers get-query.
func (h Handlers) GetQuery(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[AuthorQuery], error) {
	v, err := h.Review.Queries.Query(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(authorQueryOf(v, names)), err
}

// CurrentQuery is what a conflict shows.
func (h Handlers) CurrentQuery(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := h.Review.Queries.Query(ctx, who, id)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return authorQueryOf(v, names), err
}

type askAuthorInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		ClaimVersion int        `json:"claimVersion" minimum:"1"`
		Question     string     `json:"question,omitempty"`
		Proposal     string     `json:"proposal,omitempty" doc:"how the words should read"`
		Addressee    string     `json:"addressee,omitempty" doc:"a name"`
		Email        string     `json:"email,omitempty" doc:"to be copied; nothing is sent"`
		DueAt        *time.Time `json:"dueAt,omitempty"`
		Wait         bool       `json:"wait,omitempty" doc:"put the claim on hold for the answer"`
	}
}

// PostQuery answers ask-author.
func (h Handlers) PostQuery(ctx context.Context, who accounts.Caller, in *askAuthorInput) (*call.Output[QueryLink], error) {
	b := in.Body
	return h.linked(ctx, func() (queries.Asked, error) {
		return h.Review.Queries.Ask(ctx, who.Actor, in.ID, queries.Question{
			ClaimVersion: b.ClaimVersion, Question: b.Question, Proposal: b.Proposal, Addressee: b.Addressee, Email: b.Email, DueAt: b.DueAt,
			Wait: b.Wait, Key: in.Key,
		})
	})
}

// linked answers with a query and its new link.
func (h Handlers) linked(ctx context.Context, do func() (queries.Asked, error)) (*call.Output[QueryLink], error) {
	asked, err := do()
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	out := QueryLink{Query: authorQueryOf(asked.View, names)}
	if asked.Token != "" {
		link := url.URL{Scheme: h.PublicURL.Scheme, Host: h.PublicURL.Host, Path: "/query", Fragment: asked.Token}
		out.Link = link.String()
	}
	return call.Body(out), err
}

type renewQueryInput struct {
	call.Subject
	Body struct {
		Version int        `json:"version" minimum:"1"`
		DueAt   *time.Time `json:"dueAt,omitempty"`
	}
}

// PostRenew answers renew-query.
func (h Handlers) PostRenew(ctx context.Context, who accounts.Caller, in *renewQueryInput) (*call.Output[QueryLink], error) {
	return h.linked(ctx, func() (queries.Asked, error) {
		return h.Review.Queries.Act(ctx, who.Actor, in.ID, queries.Change{Action: queries.ActionRenew, Version: in.Body.Version, DueAt: in.Body.DueAt})
	})
}

// Act returns the handler of revoke-query, close-query and reopen-query.
func (h Handlers) Act(action models.Action) func(context.Context, accounts.Caller, *call.Reasoned) (*call.Output[AuthorQuery], error) {
	return func(ctx context.Context, who accounts.Caller, in *call.Reasoned) (*call.Output[AuthorQuery], error) {
		done, err := h.Review.Queries.Act(ctx, who.Actor, in.ID, queries.Change{Action: action, Version: in.Body.Version, Reason: in.Body.Reason})
		if err != nil {
			return nil, err
		}
		names, err := h.Accounts.Names(ctx)
		return call.Body(authorQueryOf(done.View, names)), err
	}
}
