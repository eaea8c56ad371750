// Package facts answers for standing facts.
package facts

import (
	"context"

	"linecheck/models/standing"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/facts"
)

// Handlers has the handlers. Both fields are required.
type Handlers struct {
	Review   *review.Service
	Accounts *accounts.Service
}

// fact answers with one fact.
func (h Handlers) fact(ctx context.Context, v facts.View, err error) (*call.Output[Fact], error) {
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(factOf(v, names)), err
}

type factsInput struct {
	State  string `query:"state" enum:"current,expired,contradicted,withdrawn"`
	Search string `query:"search" maxLength:"200"`
	Cursor string `query:"cursor" maxLength:"500"`
}

// GetFacts answers list-facts.
func (h Handlers) GetFacts(ctx context.Context, who accounts.Caller, in *factsInput) (*call.Output[wire.Page[Fact]], error) {
	list, next, err := h.Review.Facts.Facts(ctx, who.Actor, facts.Query{State: standing.State(in.State), Search: in.Search, Cursor: in.Cursor})
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	items := wire.Each(list, func(v facts.View) Fact { return factOf(v, names) })
	return call.Body(wire.Page[Fact]{Items: items, Next: next}), err
}

// GetFact answers get-fact.
func (h Handlers) GetFact(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[Fact], error) {
	v, err := h.Review.Facts.Fact(ctx, who.Actor, in.ID)
	return h.fact(ctx, v, err)
}

// CurrentFact is what a conflict shows.
func (h Handlers) CurrentFact(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := h.Review.Facts.Fact(ctx, who, id)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return factOf(v, names), err
}

// GetOnClaim answers list-claim-facts.
func (h Handlers) GetOnClaim(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[ClaimFacts], error) {
	o, err := h.Review.Facts.OnClaim(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(claimFactsOf(o, names)), err
}

// GetOfArticle answers list-broken-facts.
func (h Handlers) GetOfArticle(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.List[BrokenFact]], error) {
	list, err := h.Review.Facts.InArticle(ctx, who.Actor, in.ID)
	return call.Body(wire.List[BrokenFact]{Items: wire.Each(list, brokenFactOf)}), err
}

// FactFields is what editors say about a fact; what is left out stays as it is.
type FactFields struct {
	Statement  *string `json:"statement,omitempty"`
	ValidFrom  *string `json:"validFrom,omitempty" doc:"YYYY-MM-DD; \"\" for always"`
	ValidUntil *string `json:"validUntil,omitempty" doc:"YYYY-MM-DD, the last day in UTC; \"\" for no end"`
	Owner      *string `json:"owner,omitempty" doc:"id of the account that is told when it ends"`
}

func (f FactFields) fields() facts.Fields {
	return facts.Fields{Statement: f.Statement, ValidFrom: f.ValidFrom, ValidUntil: f.ValidUntil, Owner: f.Owner}
}

type makeFactInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		ClaimVersion int `json:"claimVersion" minimum:"1"`
		FactFields
	}
}

// PostFact answers make-fact.
func (h Handlers) PostFact(ctx context.Context, who accounts.Caller, in *makeFactInput) (*call.Output[Fact], error) {
	v, err := h.Review.Facts.Make(ctx, who.Actor, in.ID, in.Body.ClaimVersion, in.Body.fields(), in.Key)
	return h.fact(ctx, v, err)
}

type useFactInput struct {
	call.Subject
	Body struct {
		ClaimVersion int    `json:"claimVersion" minimum:"1"`
		Fact         string `json:"fact" maxLength:"64"`
		FactVersion  int    `json:"factVersion" minimum:"1"`
		Stance       string `json:"stance,omitempty"`
		Note         string `json:"note,omitempty"`
	}
}

// PostUse answers use-fact with the claim as it is then.
func (h Handlers) PostUse(ctx context.Context, who accounts.Caller, in *useFactInput) (*call.Output[wire.Claim], error) {
	err := h.Review.Facts.Use(ctx, who.Actor, in.ID, facts.Attach{
		ClaimVersion: in.Body.ClaimVersion, FactID: in.Body.Fact, FactVersion: in.Body.FactVersion, Stance: models.Stance(in.Body.Stance), Note: in.Body.Note,
	})
	if err != nil {
		return nil, err
	}
	v, err := h.Review.Claim(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	return call.Body(wire.ClaimOf(v)), nil
}

type editFactInput struct {
	call.Subject
	Body struct {
		body.VersionOnly
		FactFields
	}
}

// PostEdit answers edit-fact.
func (h Handlers) PostEdit(ctx context.Context, who accounts.Caller, in *editFactInput) (*call.Output[Fact], error) {
	v, err := h.Review.Facts.Act(ctx, who.Actor, in.ID, facts.Change{Action: facts.ActionEdit, Version: in.Body.Version, Fields: in.Body.fields()})
	return h.fact(ctx, v, err)
}

// Act returns the handler of contradict-fact, withdraw-fact and reinstate-fact.
func (h Handlers) Act(action models.Action) func(context.Context, accounts.Caller, *call.Reasoned) (*call.Output[Fact], error) {
	return func(ctx context.Context, who accounts.Caller, in *call.Reasoned) (*call.Output[Fact], error) {
		v, err := h.Review.Facts.Act(ctx, who.Actor, in.ID, facts.Change{Action: action, Version: in.Body.Version, Reason: in.Body.Reason})
		return h.fact(ctx, v, err)
	}
}
