package desk

import (
	"context"
	"encoding/json"
	"strings"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/claims"
)

func claimOf(v review.ClaimView, err error) (*call.Output[wire.Claim], error) {
	if err != nil {
		return nil, err
	}
	return call.Body(wire.ClaimOf(v)), nil
}

// CurrentClaim is what a conflict shows.
func (d Desk) CurrentClaim(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := d.Review.Claim(ctx, who, id)
	if err != nil {
		return nil, err
	}
	return wire.ClaimOf(v), nil
}

// GetClaims answers list-claims.
func (d Desk) GetClaims(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.List[wire.ClaimRow]], error) {
	rows, people, err := d.Review.ClaimRows(ctx, who.Actor, in.ID)
	items := wire.Each(rows, func(r review.ClaimRow) wire.ClaimRow { return wire.ClaimRowOf(r, people) })
	return call.Body(wire.List[wire.ClaimRow]{Items: items}), err
}

// GetClaim answers get-claim.
func (d Desk) GetClaim(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.Claim], error) {
	return claimOf(d.Review.Claim(ctx, who.Actor, in.ID))
}

type addClaimInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body body.NewClaim
}

// PostClaim answers add-claim.
func (d Desk) PostClaim(ctx context.Context, who accounts.Caller, in *addClaimInput) (*call.Output[wire.Claim], error) {
	edit := in.Body.Edit()
	return claimOf(d.Review.AddClaim(ctx, who.Actor, in.ID, claims.NewClaim{Spans: edit.Spans, Edit: edit, Key: in.Key}))
}

type claimAction[B body.ClaimAction] struct {
	call.Subject
	Body B
}

// ActOnClaim returns the handler of an action of the workflow, whose body has only its fields.
func ActOnClaim[B body.ClaimAction](d Desk, action models.Action) func(context.Context, accounts.Caller, *claimAction[B]) (*call.Output[wire.Claim], error) {
	return func(ctx context.Context, who accounts.Caller, in *claimAction[B]) (*call.Output[wire.Claim], error) {
		version, input, err := in.Body.Input()
		if err != nil {
			return nil, err
		}
		return claimOf(d.Review.Act(ctx, who.Actor, in.ID, version, action, input))
	}
}

// GetHistory answers read-history.
func (d Desk) GetHistory(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.List[wire.HistoryItem]], error) {
	list, people, err := d.Review.History(ctx, who.Actor, in.ID)
	items := wire.Each(list, func(i review.HistoryItem) wire.HistoryItem { return wire.HistoryItemOf(i, people) })
	return call.Body(wire.List[wire.HistoryItem]{Items: items}), err
}

type draftInput struct {
	call.Subject
	Body struct {
		Body         json.RawMessage `json:"body" doc:"the client's form, an object of at most 32 KiB"`
		ClaimVersion int             `json:"claimVersion" minimum:"1"`
	}
}

// PutDraft answers save-draft.
func (d Desk) PutDraft(ctx context.Context, who accounts.Caller, in *draftInput) (*call.Output[wire.SavedDraft], error) {
	if !strings.HasPrefix(string(in.Body.Body), "{") {
		return nil, models.Invalid("draft.body", "body", "Send the form as an object.")
	}
	saved, err := d.Review.Talk.SaveDraft(ctx, who.Actor, models.Draft{ClaimID: in.ID, Body: in.Body.Body, ClaimVersion: in.Body.ClaimVersion})
	return call.Body(wire.SavedDraft{UpdatedAt: saved.UpdatedAt.UTC()}), err
}

// DeleteDraft answers drop-draft.
func (d Desk) DeleteDraft(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.None, error) {
	return &call.None{}, d.Review.Talk.DropDraft(ctx, who.Actor, in.ID)
}

type queueInput struct {
	View   string `query:"view" enum:"mine,cross_check,waiting,voided,unassigned,submitted" default:"mine"`
	Cursor string `query:"cursor" maxLength:"500"`
}

// GetQueue answers read-queue.
func (d Desk) GetQueue(ctx context.Context, who accounts.Caller, in *queueInput) (*call.Output[wire.Queue], error) {
	q, err := d.Review.Queue(ctx, who.Actor, review.View(in.View), in.Cursor)
	return call.Body(wire.QueueOf(q, who.Account.ID)), err
}

// GetScales answers list-scales.
func (d Desk) GetScales(ctx context.Context, _ accounts.Caller, _ *call.None) (*call.Output[wire.List[wire.Scale]], error) {
	list, err := d.Review.Scales(ctx)
	return call.Body(wire.List[wire.Scale]{Items: wire.Each(list, wire.ScaleOf)}), err
}
