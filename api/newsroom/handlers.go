// Package newsroom answers the operations on what holds for the newsroom as a
// whole: its policy, the versions of it, and what another one would change.
package newsroom

import (
	"context"

	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
)

// Handlers answer the operations. Both fields are required.
type Handlers struct {
	Review   *review.Service
	Accounts *accounts.Service
}

func (h Handlers) policyOf(ctx context.Context, who models.Actor, p models.PolicyVersion) (Policy, error) {
	names, err := h.Accounts.Names(ctx)
	if err != nil {
		return Policy{}, err
	}
	actions := []string{}
	if who.Has(models.RoleAdmin) {
		actions = append(actions, "save", "restore")
	}
	return policyOf(p, wire.PersonOf(names[p.CreatedBy]), actions), nil
}

// GetPolicy answers get-policy.
func (h Handlers) GetPolicy(ctx context.Context, who accounts.Caller, _ *call.None) (*call.Output[Policy], error) {
	return h.answer(ctx, who.Actor)(h.Review.Newsroom.Policy(ctx))
}

// answer makes the answer of a policy and the error that came with it.
func (h Handlers) answer(ctx context.Context, who models.Actor) func(models.PolicyVersion, error) (*call.Output[Policy], error) {
	return func(p models.PolicyVersion, err error) (*call.Output[Policy], error) {
		if err != nil {
			return nil, err
		}
		body, err := h.policyOf(ctx, who, p)
		return call.Body(body), err
	}
}

// CurrentPolicy is what a conflict shows.
func (h Handlers) CurrentPolicy(ctx context.Context, who models.Actor, _ string) (any, error) {
	p, err := h.Review.Newsroom.Policy(ctx)
	if err != nil {
		return nil, err
	}
	return h.policyOf(ctx, who, p)
}

type versionInput struct {
	Number int `path:"number" minimum:"1"`
}

// GetVersion answers get-policy-version.
func (h Handlers) GetVersion(ctx context.Context, who accounts.Caller, in *versionInput) (*call.Output[Policy], error) {
	return h.answer(ctx, who.Actor)(h.Review.Newsroom.Version(ctx, in.Number))
}

type versionsInput struct {
	Before int `query:"before" minimum:"0" doc:"lists versions below this one; 0 begins with the newest"`
}

// GetVersions answers list-policy-versions.
func (h Handlers) GetVersions(ctx context.Context, _ accounts.Caller, in *versionsInput) (*call.Output[PolicyVersions], error) {
	list, next, err := h.Review.Newsroom.Versions(ctx, in.Before)
	if err != nil {
		return nil, err
	}
	names, err := h.Accounts.Names(ctx)
	items := wire.Each(list, func(p models.PolicyVersion) PolicyVersion { return versionOf(p, wire.PersonOf(names[p.CreatedBy])) })
	return call.Body(PolicyVersions{items, next}), err
}

type textInput struct {
	Body struct {
		Text string `json:"text" doc:"a policy as text"`
	}
}

// PostCheck answers check-policy.
func (h Handlers) PostCheck(_ context.Context, who accounts.Caller, in *textInput) (*call.Output[PolicyReading], error) {
	r, err := h.Review.Newsroom.Check(who.Actor, in.Body.Text)
	if err != nil {
		return nil, err
	}
	return call.Body(readingOf(r)), nil
}

// PostPreview answers preview-policy.
func (h Handlers) PostPreview(ctx context.Context, who accounts.Caller, in *textInput) (*call.Output[PolicyPreview], error) {
	p, err := h.Review.Newsroom.Preview(ctx, who.Actor, in.Body.Text)
	if err != nil {
		return nil, err
	}
	return call.Body(previewOf(p)), nil
}

// change is an input that changes the one policy there is.
type change struct{}

// SubjectID names what a conflict shows as it is now; there is one policy.
func (change) SubjectID() string { return "" }

type saveInput struct {
	change
	Body struct {
		Version int    `json:"version" minimum:"1" doc:"of the policy that the caller saw in force"`
		Text    string `json:"text" doc:"the policy as text"`
		Note    string `json:"note,omitempty" doc:"why"`
	}
}

// PostPolicy answers save-policy.
func (h Handlers) PostPolicy(ctx context.Context, who accounts.Caller, in *saveInput) (*call.Output[Policy], error) {
	return h.answer(ctx, who.Actor)(h.Review.Newsroom.Save(ctx, who.Actor, in.Body.Version, in.Body.Text, in.Body.Note))
}

type restoreInput struct {
	change
	Body struct {
		Version int    `json:"version" minimum:"1" doc:"of the policy that the caller saw in force"`
		Number  int    `json:"number" minimum:"1" doc:"the version to put in force again"`
		Note    string `json:"note,omitempty" doc:"why"`
	}
}

// PostRestore answers restore-policy.
func (h Handlers) PostRestore(ctx context.Context, who accounts.Caller, in *restoreInput) (*call.Output[Policy], error) {
	return h.answer(ctx, who.Actor)(h.Review.Newsroom.Restore(ctx, who.Actor, in.Body.Version, in.Body.Number, in.Body.Note))
}
