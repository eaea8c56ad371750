// Package seen answers for claims that were seen before.
package seen

import (
	"context"
	"time"

	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/seen"
)

// Handlers has the handlers. Review is required.
type Handlers struct{ Review *review.Service }

// EarlierClaim is a claim of another article that is likely the same.
type EarlierClaim struct {
	ClaimID       string          `json:"claimId"`
	ClaimNumber   int             `json:"claimNumber"`
	ArticleID     string          `json:"articleId"`
	ArticleTitle  string          `json:"articleTitle"`
	Wording       string          `json:"wording"`
	Status        string          `json:"status"`
	Checked       bool            `json:"checked" doc:"it has a finding; else verdict, correction and at are empty"`
	Verdict       wire.ScaleValue `json:"verdict"`
	Correction    string          `json:"correction"`
	At            *time.Time      `json:"at,omitempty" doc:"of its sign-off, else of its submission"`
	Score         float64         `json:"score" doc:"chance that it is the same claim" minimum:"0" maximum:"1"`
	Shared        []string        `json:"shared" doc:"names, numbers and words in both"`
	OtherNumbers  []string        `json:"otherNumbers" doc:"numbers that only the earlier claim has"`
	NumbersDiffer bool            `json:"numbersDiffer" doc:"each claim has a number that the other lacks"`
	Usable        bool            `json:"usable" doc:"it can be a source"`
	Refused       bool            `json:"refused" doc:"somebody said that it is another claim"`
}

func earlierOf(e seen.Earlier) EarlierClaim {
	verdict := wire.ScaleValueOf(e.Value)
	verdict.Value = e.Verdict // "" where it is not shown
	out := EarlierClaim{
		ClaimID: e.ID, ClaimNumber: e.Number, ArticleID: e.ArticleID, ArticleTitle: e.ArticleTitle, Wording: e.Wording, Status: string(e.Status),
		Checked: e.Checked, Correction: e.Correction, Score: e.Score, Refused: e.Refused, Usable: e.Usable,
		Verdict: verdict, At: wire.UTC(e.At),
		Shared: []string{}, OtherNumbers: append([]string{}, e.Reasons.Earlier...), NumbersDiffer: e.Reasons.Differ(),
	}
	for _, list := range [][]string{e.Reasons.Names, e.Reasons.Agree, e.Reasons.Words} {
		out.Shared = append(out.Shared, list...)
	}
	return out
}

// EarlierChecks is what was seen before of a claim.
type EarlierChecks struct {
	Items   []EarlierClaim `json:"items" doc:"checked ones first, refused ones last"`
	Actions []string       `json:"actions" doc:"use_earlier, refuse_earlier"`
}

// GetSeen answers list-seen.
func (h Handlers) GetSeen(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[EarlierChecks], error) {
	o, err := h.Review.Seen.OfClaim(ctx, who.Actor, in.ID)
	return call.Body(EarlierChecks{wire.Each(o.Items, earlierOf), wire.Strings(o.Actions)}), err
}

// EarlierMarks counts earlier checks by claim.
type EarlierMarks struct {
	Claims map[string]int `json:"claims" doc:"claim id → how many earlier checks it likely has; those without are left out"`
}

// GetMarks answers list-seen-marks.
func (h Handlers) GetMarks(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[EarlierMarks], error) {
	marks, err := h.Review.Seen.InArticle(ctx, who.Actor, in.ID)
	return call.Body(EarlierMarks{marks}), err
}

type refuseInput struct {
	call.Subject
	Body struct {
		Earlier string `json:"earlier" maxLength:"64"`
	}
}

// Refuse returns the handler of refuse-seen, and with back of allow-seen.
func (h Handlers) Refuse(back bool) func(context.Context, accounts.Caller, *refuseInput) (*call.Output[EarlierChecks], error) {
	return func(ctx context.Context, who accounts.Caller, in *refuseInput) (*call.Output[EarlierChecks], error) {
		if err := h.Review.Seen.Refuse(ctx, who.Actor, in.ID, in.Body.Earlier, back); err != nil {
			return nil, err
		}
		return h.GetSeen(ctx, who, &in.Subject)
	}
}

type useInput struct {
	call.Subject
	Body struct {
		ClaimVersion int    `json:"claimVersion" minimum:"1"`
		Earlier      string `json:"earlier" maxLength:"64"`
		Stance       string `json:"stance,omitempty"`
	}
}

// PostUse answers use-seen with the claim as it is then.
func (h Handlers) PostUse(ctx context.Context, who accounts.Caller, in *useInput) (*call.Output[wire.Claim], error) {
	err := h.Review.Seen.Use(ctx, who.Actor, in.ID, seen.Attach{ClaimVersion: in.Body.ClaimVersion, Earlier: in.Body.Earlier, Stance: models.Stance(in.Body.Stance)})
	if err != nil {
		return nil, err
	}
	v, err := h.Review.Claim(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	return call.Body(wire.ClaimOf(v)), nil
}
