package api

import (
	"context"

	"linecheck/api/wire"
	"linecheck/review/accounts"
)

type fetchInput struct {
	Body struct {
		URL string `json:"url" maxLength:"2000" doc:"http or https"`
	}
}

// postFetch gets a page of the web, keeps it, and answers what it would become.
func (a *API) postFetch(ctx context.Context, who accounts.Caller, in *fetchInput) (*output[wire.Fetch], error) {
	page, parsed, err := a.Review.Fetch(ctx, who.Actor, in.Body.URL)
	if err != nil {
		return nil, err
	}
	return &output[wire.Fetch]{wire.FetchOf(page, parsed)}, nil
}

type originalInput struct {
	Subject
	Number int `path:"number" minimum:"1"`
}

// getOriginal answers the bytes of an article version as they were handed in. A
// browser may not show them: they are whatever somebody had.
func (a *API) getOriginal(ctx context.Context, who accounts.Caller, in *originalInput) (*wire.File, error) {
	v, raw, err := a.Review.Original(ctx, who.Actor, in.ID, in.Number)
	if err != nil {
		return nil, err
	}
	return wire.OriginalOf(v, raw), nil
}
