// Package lint answers for what the offline checks find in an article's copy.
package lint

import (
	"context"
	"time"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/copycheck"
)

// Handlers has the handlers. Both fields are required.
type Handlers struct {
	Review   *review.Service
	Accounts *accounts.Service
}

// CopyDismissal is somebody's word that nothing has to be done about a finding.
type CopyDismissal struct {
	By           wire.Person `json:"by"`
	At           time.Time   `json:"at"`
	Reason       string      `json:"reason"`
	ReasonHidden bool        `json:"reasonHidden" doc:"it is about a claim whose first finding the caller must not know yet"`
}

// CopyFinding is what a check found.
type CopyFinding struct {
	Fingerprint string         `json:"fingerprint" doc:"the same in every version of the article that has the same words"`
	Rule        string         `json:"rule"`
	Severity    string         `json:"severity" enum:"error,warning,note"`
	Places      []wire.Span    `json:"places" doc:"in the article's text, in order; at least one"`
	Message     string         `json:"message"`
	ClaimID     string         `json:"claimId" doc:"the claim that it is about, \"\" for the article"`
	ClaimNumber int            `json:"claimNumber"`
	Version     int            `json:"version" doc:"counts what people said about it, from 1"`
	Dismissed   *CopyDismissal `json:"dismissed,omitempty"`
	Actions     []string       `json:"actions" doc:"dismiss_finding, restore_finding"`
}

// Lint is what the checks find in the newest version of an article.
type Lint struct {
	ArticleVersion int           `json:"articleVersion" doc:"that the places address"`
	Language       string        `json:"language"`
	Rules          []string      `json:"rules" doc:"every check there is"`
	Applied        []string      `json:"applied" doc:"those that read the article's language"`
	Items          []CopyFinding `json:"items" doc:"in reading order, dismissed ones included"`
}

func findingOf(r copycheck.Row, names map[string]models.Account) CopyFinding {
	f := CopyFinding{
		Fingerprint: r.Fingerprint, Rule: string(r.Rule), Severity: string(r.Severity), Message: r.Message, ClaimID: r.ClaimID, ClaimNumber: r.ClaimNumber,
		Places: wire.Spans(r.Places), Version: r.Version, Actions: wire.Strings(r.Actions),
	}
	if d := r.Dismissed; d != nil {
		f.Dismissed = &CopyDismissal{wire.Who(names, d.By), d.At.UTC(), d.Reason, d.Hidden}
	}
	return f
}

// CurrentLint is what a conflict shows.
func (h Handlers) CurrentLint(ctx context.Context, who models.Actor, articleID string) (any, error) {
	return h.lint(ctx, who, articleID)
}

func (h Handlers) lint(ctx context.Context, who models.Actor, articleID string) (Lint, error) {
	v, err := h.Review.Copy.OfArticle(ctx, who, articleID)
	if err != nil {
		return Lint{}, err
	}
	names, err := h.Accounts.Names(ctx)
	return Lint{
		v.ArticleVersion, v.Language, wire.Strings(v.Rules), wire.Strings(v.Applied),
		wire.Each(v.Rows, func(r copycheck.Row) CopyFinding { return findingOf(r, names) }),
	}, err
}

// GetLint answers list-lint.
func (h Handlers) GetLint(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[Lint], error) {
	v, err := h.lint(ctx, who.Actor, in.ID)
	return call.Body(v), err
}

type dismissFindingInput struct {
	call.Subject
	Body struct {
		body.WithReason
		Fingerprint string `json:"fingerprint" maxLength:"64"`
	}
}

// PostDismiss answers dismiss-lint.
func (h Handlers) PostDismiss(ctx context.Context, who accounts.Caller, in *dismissFindingInput) (*call.Output[Lint], error) {
	said := copycheck.Change{Fingerprint: in.Body.Fingerprint, Version: in.Body.Version, Reason: in.Body.Reason}
	if err := h.Review.Copy.Dismiss(ctx, who.Actor, in.ID, said); err != nil {
		return nil, err
	}
	return h.GetLint(ctx, who, &in.Subject)
}

type restoreFindingInput struct {
	call.Subject
	Body struct {
		body.VersionOnly
		Fingerprint string `json:"fingerprint" maxLength:"64"`
	}
}

// PostRestore answers restore-lint.
func (h Handlers) PostRestore(ctx context.Context, who accounts.Caller, in *restoreFindingInput) (*call.Output[Lint], error) {
	if err := h.Review.Copy.Restore(ctx, who.Actor, in.ID, copycheck.Change{Fingerprint: in.Body.Fingerprint, Version: in.Body.Version}); err != nil {
		return nil, err
	}
	return h.GetLint(ctx, who, &in.Subject)
}
