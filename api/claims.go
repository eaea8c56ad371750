package api

import (
	"context"
	"encoding/json"
	"strings"

	"linecheck/api/body"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/claims"
	"linecheck/review/workflow"
)

func claimOf(v review.ClaimView, err error) (*output[wire.Claim], error) {
	if err != nil {
		return nil, err
	}
	return &output[wire.Claim]{wire.ClaimOf(v)}, nil
}

func (a *API) currentClaim(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := a.Review.Claim(ctx, who, id)
	if err != nil {
		return nil, err
	}
	return wire.ClaimOf(v), nil
}

func (a *API) getClaims(ctx context.Context, who accounts.Caller, in *Subject) (*output[wire.List[wire.ClaimRow]], error) {
	rows, people, err := a.Review.ClaimRows(ctx, who.Actor, in.ID)
	items := wire.Each(rows, func(r review.ClaimRow) wire.ClaimRow { return wire.ClaimRowOf(r, people) })
	return &output[wire.List[wire.ClaimRow]]{wire.List[wire.ClaimRow]{Items: items}}, err
}

func (a *API) getClaim(ctx context.Context, who accounts.Caller, in *Subject) (*output[wire.Claim], error) {
	return claimOf(a.Review.Claim(ctx, who.Actor, in.ID))
}

type addClaimInput struct {
	Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body body.NewClaim
}

func (a *API) postClaim(ctx context.Context, who accounts.Caller, in *addClaimInput) (*output[wire.Claim], error) {
	edit := in.Body.Edit()
	return claimOf(a.Review.AddClaim(ctx, who.Actor, in.ID, claims.NewClaim{Spans: edit.Spans, Edit: edit, Key: in.Key}))
}

type claimAction[B body.ClaimAction] struct {
	Subject
	Body B
}

// actOnClaim makes one action of the workflow an operation of its own, whose body has only its fields.
func actOnClaim[B body.ClaimAction](a *API, action models.Action) {
	roles := reviewers
	if mv, ok := workflow.Find(action); !ok {
		panic("no action " + action) // a misspelt route
	} else if mv.Role == models.RoleEditor {
		roles = editors
	}
	r := route{
		id: strings.ReplaceAll(string(action), "_", "-") + "-claim", method: "POST", path: "/claims/{id}/" + string(action), roles: roles, current: a.currentClaim,
	}
	operation(a, r, func(ctx context.Context, who accounts.Caller, in *claimAction[B]) (*output[wire.Claim], error) {
		version, input, err := in.Body.Input()
		if err != nil {
			return nil, err
		}
		return claimOf(a.Review.Act(ctx, who.Actor, in.ID, version, action, input))
	})
}

func (a *API) getHistory(ctx context.Context, who accounts.Caller, in *Subject) (*output[wire.List[wire.HistoryItem]], error) {
	list, people, err := a.Review.History(ctx, who.Actor, in.ID)
	items := wire.Each(list, func(i review.HistoryItem) wire.HistoryItem { return wire.HistoryItemOf(i, people) })
	return &output[wire.List[wire.HistoryItem]]{wire.List[wire.HistoryItem]{Items: items}}, err
}

type draftInput struct {
	Subject
	Body struct {
		Body         json.RawMessage `json:"body" doc:"the client's form, an object of at most 32 KiB"`
		ClaimVersion int             `json:"claimVersion" minimum:"1"`
	}
}

func (a *API) putDraft(ctx context.Context, who accounts.Caller, in *draftInput) (*output[wire.SavedDraft], error) {
	if !strings.HasPrefix(string(in.Body.Body), "{") {
		return nil, models.Invalid("draft.body", "body", "Send the form as an object.")
	}
	d, err := a.Review.Talk.SaveDraft(ctx, who.Actor, models.Draft{ClaimID: in.ID, Body: in.Body.Body, ClaimVersion: in.Body.ClaimVersion})
	return &output[wire.SavedDraft]{wire.SavedDraft{UpdatedAt: d.UpdatedAt.UTC()}}, err
}

func (a *API) deleteDraft(ctx context.Context, who accounts.Caller, in *Subject) (*none, error) {
	return &none{}, a.Review.Talk.DropDraft(ctx, who.Actor, in.ID)
}

type queueInput struct {
	View   string `query:"view" enum:"mine,cross_check,waiting,voided,unassigned,submitted" default:"mine"`
	Cursor string `query:"cursor" maxLength:"500"`
}

func (a *API) getQueue(ctx context.Context, who accounts.Caller, in *queueInput) (*output[wire.Queue], error) {
	q, err := a.Review.Queue(ctx, who.Actor, review.View(in.View), in.Cursor)
	return &output[wire.Queue]{wire.QueueOf(q, who.Account.ID)}, err
}

func (a *API) getScales(ctx context.Context, _ accounts.Caller, _ *none) (*output[wire.List[wire.Scale]], error) {
	list, err := a.Review.Scales(ctx)
	return &output[wire.List[wire.Scale]]{wire.List[wire.Scale]{Items: wire.Each(list, wire.ScaleOf)}}, err
}

func (a *API) getPolicy(ctx context.Context, _ accounts.Caller, _ *none) (*output[wire.Policy], error) {
	p, err := a.Review.Policy(ctx)
	return &output[wire.Policy]{wire.PolicyOf(p)}, err
}
