// Package versions answers for the versions of articles.
package versions

import (
	"context"

	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/versions"
)

// Handlers has the handlers. Both fields are required.
type Handlers struct {
	Review   *review.Service
	Accounts *accounts.Service
}

func (h Handlers) shown(ctx context.Context, v versions.View, err error) (*call.Output[VersionReview], error) {
	if err != nil {
		return nil, err
	}
	who, err := h.Accounts.Names(ctx)
	return call.Body(reviewOf(v, who)), err
}

// PostPreview answers preview-version.
func (h Handlers) PostPreview(ctx context.Context, who accounts.Caller, in *previewInput) (*call.Output[VersionReview], error) {
	v, err := h.Review.Versions.Preview(ctx, who.Actor, in.ID, in.Body.input())
	return h.shown(ctx, v, err)
}

// PostPreviewUpload answers preview-version-upload.
func (h Handlers) PostPreviewUpload(ctx context.Context, who accounts.Caller, in *uploadInput) (*call.Output[VersionReview], error) {
	input, err := in.input()
	if err != nil {
		return nil, err
	}
	v, err := h.Review.Versions.Preview(ctx, who.Actor, in.ID, input.ImportInput)
	return h.shown(ctx, v, err)
}

// PostVersion answers import-version.
func (h Handlers) PostVersion(ctx context.Context, who accounts.Caller, in *importInput) (*call.Output[VersionReview], error) {
	input := versions.Input{ImportInput: in.Body.input(), Version: in.Body.Version, Decisions: decisionsOf(in.Body.Decisions)}
	input.Key = in.Key
	return h.arrive(ctx, who.Actor, in.ID, input)
}

// PostUpload answers upload-version.
func (h Handlers) PostUpload(ctx context.Context, who accounts.Caller, in *uploadInput) (*call.Output[VersionReview], error) {
	input, err := in.input()
	if err != nil {
		return nil, err
	}
	return h.arrive(ctx, who.Actor, in.ID, input)
}

func (h Handlers) arrive(ctx context.Context, a models.Actor, id string, in versions.Input) (*call.Output[VersionReview], error) {
	v, err := h.Review.ImportVersion(ctx, a, id, in)
	return h.shown(ctx, v, err)
}

// GetVersions answers list-versions.
func (h Handlers) GetVersions(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.List[VersionRow]], error) {
	list, err := h.Review.Versions.List(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(wire.List[VersionRow]{Items: wire.Each(list, func(v models.ArticleVersion) VersionRow { return rowOf(v, names) })}), err
}

type numbered struct {
	call.Subject
	Number int `path:"number" minimum:"1"`
}

// GetVersion answers get-version.
func (h Handlers) GetVersion(ctx context.Context, who accounts.Caller, in *numbered) (*call.Output[VersionEdition], error) {
	v, err := h.Review.Versions.Edition(ctx, who.Actor, in.ID, in.Number)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	return call.Body(editionOf(v, names)), err
}

// GetReview answers review-version.
func (h Handlers) GetReview(ctx context.Context, who accounts.Caller, in *numbered) (*call.Output[VersionReview], error) {
	v, err := h.Review.Versions.Review(ctx, who.Actor, in.ID, in.Number)
	return h.shown(ctx, v, err)
}

// ConfirmAnchor answers confirm-anchor-claim.
func (h Handlers) ConfirmAnchor(ctx context.Context, who accounts.Caller, in *call.Versioned) (*call.Output[wire.Claim], error) {
	if err := h.Review.Versions.ConfirmAnchor(ctx, who.Actor, in.ID, in.Body.Version); err != nil {
		return nil, err
	}
	v, err := h.Review.Claim(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	return call.Body(wire.ClaimOf(v)), nil
}
