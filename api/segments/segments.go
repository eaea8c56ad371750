// Package segments answers for the parts of an article: what its sentences are, and
// what is done with several sentences or claims at once.
package segments

import (
	"context"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/bulk"
	"linecheck/review/form"
	"linecheck/review/segments"
)

// Handlers has the handlers. Both fields are required.
type Handlers struct {
	Review   *review.Service
	Accounts *accounts.Service
}

// CurrentSegment is what a conflict over one segment shows.
func (h Handlers) CurrentSegment(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := h.Review.Segment(ctx, who, id)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return wire.SegmentOf(v, names), err
}

type disposeInput struct {
	call.Subject
	Body struct {
		body.WithReason
		Disposition string `json:"disposition" enum:"not_checkable,furniture,duplicate"`
	}
}

// DisposeSegment answers dispose-segment.
func (h Handlers) DisposeSegment(ctx context.Context, who accounts.Caller, in *disposeInput) (*call.Output[wire.Segment], error) {
	return h.dispose(ctx, who, in.ID, in.Body.Version, models.Disposition(in.Body.Disposition), in.Body.Reason)
}

// ClearSegment answers clear-segment.
func (h Handlers) ClearSegment(ctx context.Context, who accounts.Caller, in *call.Versioned) (*call.Output[wire.Segment], error) {
	return h.dispose(ctx, who, in.ID, in.Body.Version, models.DispositionNone, "")
}

func (h Handlers) dispose(ctx context.Context, who accounts.Caller, id string, version int, to models.Disposition, reason string) (*call.Output[wire.Segment], error) {
	v, err := h.Review.Dispose(ctx, who.Actor, id, version, to, reason)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(wire.SegmentOf(v, names)), err
}

// SegmentSaid is what somebody says that one of several segments is.
type SegmentSaid struct {
	ID          string `json:"id" maxLength:"64"`
	Version     int    `json:"version" minimum:"1" doc:"of the segment as the caller saw it"`
	Disposition string `json:"disposition" enum:",not_checkable,furniture,duplicate" doc:"\"\" takes back what was said"`
	Reason      string `json:"reason,omitempty"`
}

type disposeManyInput struct {
	call.Subject
	Body struct {
		Segments []SegmentSaid `json:"segments" maxItems:"2000" doc:"all of them are changed, or none"`
	}
}

// DisposeMany answers dispose-segments.
func (h Handlers) DisposeMany(ctx context.Context, who accounts.Caller, in *disposeManyInput) (*call.Output[wire.Article], error) {
	v, err := h.Review.DisposeMany(ctx, who.Actor, in.ID, wire.Each(in.Body.Segments, func(s SegmentSaid) segments.Said {
		return segments.Said{ID: s.ID, Version: s.Version, Disposition: models.Disposition(s.Disposition), Reason: s.Reason}
	}))
	if err != nil {
		return nil, err
	}
	return call.Body(wire.ArticleOf(v)), nil
}

// ClaimSeen is one of several claims, as the caller saw it.
type ClaimSeen struct {
	ID      string `json:"id" maxLength:"64"`
	Version int    `json:"version" minimum:"1"`
}

type actOnManyInput struct {
	call.Subject
	Body struct {
		Action      string      `json:"action" enum:"accept,take,release,dismiss,restore"`
		Claims      []ClaimSeen `json:"claims" maxItems:"500" doc:"the action is taken on all of them, or on none"`
		Disposition string      `json:"disposition,omitempty" doc:"of dismiss"`
		Reason      string      `json:"reason,omitempty" doc:"of dismiss"`
	}
}

// ActOnMany answers act-on-claims with all of the article's claims.
func (h Handlers) ActOnMany(ctx context.Context, who accounts.Caller, in *actOnManyInput) (*call.Output[wire.List[wire.ClaimRow]], error) {
	seen := map[string]int{}
	for _, c := range in.Body.Claims {
		seen[c.ID] = c.Version
	}
	rows, people, err := h.Review.ActOnMany(ctx, who.Actor, in.ID, bulk.Several{
		Seen: seen, Action: models.Action(in.Body.Action),
		Input: form.Input{Disposition: models.Disposition(in.Body.Disposition), Reason: in.Body.Reason},
	})
	if err != nil {
		return nil, err
	}
	return call.Body(rowsOf(rows, people)), nil
}

// CurrentClaims is what a conflict over several claims shows.
func (h Handlers) CurrentClaims(ctx context.Context, who models.Actor, articleID string) (any, error) {
	rows, people, err := h.Review.ClaimRows(ctx, who, articleID)
	if err != nil {
		return nil, err
	}
	return rowsOf(rows, people), nil
}

func rowsOf(rows []review.ClaimRow, people review.People) wire.List[wire.ClaimRow] {
	return wire.List[wire.ClaimRow]{Items: wire.Each(rows, func(r review.ClaimRow) wire.ClaimRow { return wire.ClaimRowOf(r, people) })}
}
