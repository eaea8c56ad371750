package desk

import (
	"context"

	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/review/accounts"
)

type fetchInput struct {
	Body struct {
		URL string `json:"url" maxLength:"2000" doc:"http or https"`
	}
}

// PostFetch gets a page of the web, keeps it, and answers what it would become.
func (d Desk) PostFetch(ctx context.Context, who accounts.Caller, in *fetchInput) (*call.Output[wire.Fetch], error) {
	page, parsed, err := d.Review.Fetch(ctx, who.Actor, in.Body.URL)
	if err != nil {
		return nil, err
	}
	return call.Body(wire.FetchOf(page, parsed)), nil
}

type originalInput struct {
	call.Subject
	Number int `path:"number" minimum:"1"`
}

// GetOriginal answers the bytes of an article version as they were handed in. A
// browser may not show them: they are whatever somebody had.
func (d Desk) GetOriginal(ctx context.Context, who accounts.Caller, in *originalInput) (*wire.File, error) {
	v, raw, err := d.Review.Original(ctx, who.Actor, in.ID, in.Number)
	if err != nil {
		return nil, err
	}
	return wire.OriginalOf(v, raw), nil
}
