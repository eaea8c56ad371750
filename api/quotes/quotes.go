// Package quotes answers for quotations that are compared with transcripts.
package quotes

import (
	"context"

	"linecheck/api/call"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/quotecheck"
)

// Handlers has the handlers. Both fields are required.
type Handlers struct {
	Review   *review.Service
	Accounts *accounts.Service
}

// check answers with one check.
func (h Handlers) check(ctx context.Context, v quotecheck.View, err error) (*call.Output[QuoteCheck], error) {
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(checkOf(v, names)), err
}

// GetOnClaim answers list-quote-checks.
func (h Handlers) GetOnClaim(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[ClaimQuotes], error) {
	o, err := h.Review.Quotes.OnClaim(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(claimQuotesOf(o, names)), err
}

// GetCheck answers get-quote-check.
func (h Handlers) GetCheck(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[QuoteReading], error) {
	v, transcript, err := h.Review.Quotes.Check(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(QuoteReading{checkOf(v, names), transcript}), err
}

// CurrentCheck is what a conflict shows.
func (h Handlers) CurrentCheck(ctx context.Context, who models.Actor, id string) (any, error) {
	v, _, err := h.Review.Quotes.Check(ctx, who, id)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return checkOf(v, names), err
}

type checkQuoteInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body QuoteBody
}

// PostPreview answers preview-quote-check.
func (h Handlers) PostPreview(ctx context.Context, who accounts.Caller, in *checkQuoteInput) (*call.Output[QuoteCheck], error) {
	v, err := h.Review.Quotes.Preview(ctx, who.Actor, in.ID, in.Body.input())
	return h.check(ctx, v, err)
}

// PostCheck answers check-quote.
func (h Handlers) PostCheck(ctx context.Context, who accounts.Caller, in *checkQuoteInput) (*call.Output[QuoteCheck], error) {
	v, err := h.Review.Quotes.Compare(ctx, who.Actor, in.ID, in.Body.input(), in.Key)
	return h.check(ctx, v, err)
}

// Act returns the handler of remove-quote-check and restore-quote-check.
func (h Handlers) Act(action models.Action) func(context.Context, accounts.Caller, *call.Versioned) (*call.Output[QuoteCheck], error) {
	return func(ctx context.Context, who accounts.Caller, in *call.Versioned) (*call.Output[QuoteCheck], error) {
		v, err := h.Review.Quotes.Act(ctx, who.Actor, in.ID, in.Body.Version, action)
		return h.check(ctx, v, err)
	}
}
