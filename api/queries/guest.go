package queries

import (
	"context"

	"linecheck/models/authors"

	"linecheck/api/call"
	"linecheck/api/rates"
	"linecheck/api/web"
	"linecheck/models"
	"linecheck/review/accounts"
	"linecheck/review/queries"
)

// take counts a call of somebody without an account.
func (h Handlers) take(ctx context.Context) error {
	if !h.Buckets.Take(accounts.Network(web.RequestOf(ctx).Address), rates.Guest) {
		return rates.ErrTooMany
	}
	return nil
}

type openQueryInput struct {
	Body struct {
		Token string `json:"token" maxLength:"200" doc:"what the link has after its #"`
	}
}

// PostSheet answers open-query. It is a POST so that the secret stands in no address, and changes nothing.
func (h Handlers) PostSheet(ctx context.Context, _ accounts.Caller, in *openQueryInput) (*call.Output[QuerySheet], error) {
	if err := h.take(ctx); err != nil {
		return nil, err
	}
	sheet, err := h.Review.Queries.Sheet(ctx, in.Body.Token)
	return call.Body(h.sheetOf(sheet)), err
}

type answerQueryInput struct {
	Body struct {
		Token   string `json:"token" maxLength:"200"`
		Version int    `json:"version" minimum:"1"`
		Answer  string `json:"answer,omitempty" doc:"accept, counter or reject"`
		Wording string `json:"wording,omitempty" doc:"of a counter"`
		Reason  string `json:"reason,omitempty"`
	}
}

// SubjectID names what a conflict shows.
func (in *answerQueryInput) SubjectID() string { return in.Body.Token }

// PostAnswer answers answer-query.
func (h Handlers) PostAnswer(ctx context.Context, _ accounts.Caller, in *answerQueryInput) (*call.Output[QuerySheet], error) {
	if err := h.take(ctx); err != nil {
		return nil, err
	}
	sheet, err := h.Review.Queries.Answer(ctx, in.Body.Token, queries.Reply{
		Version: in.Body.Version, Answer: authors.Answer(in.Body.Answer), Wording: in.Body.Wording, Reason: in.Body.Reason,
	})
	return call.Body(h.sheetOf(sheet)), err
}

// CurrentSheet is what a conflict shows.
func (h Handlers) CurrentSheet(ctx context.Context, _ models.Actor, token string) (any, error) {
	sheet, err := h.Review.Queries.Sheet(ctx, token)
	return h.sheetOf(sheet), err
}
