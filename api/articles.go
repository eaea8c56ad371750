package api

import (
	"context"
	"time"

	"linecheck/api/body"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/articles"
)

func articleOf(v review.ArticleView, err error) (*output[wire.Article], error) {
	if err != nil {
		return nil, err
	}
	return &output[wire.Article]{wire.ArticleOf(v)}, nil
}

func (a *API) currentArticle(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := a.Review.Article(ctx, who, id)
	if err != nil {
		return nil, err
	}
	return wire.ArticleOf(v), nil
}

type articlesInput struct {
	Status string `query:"status" enum:"checking,signed_off,published"`
	Search string `query:"search" maxLength:"200"`
	Cursor string `query:"cursor" maxLength:"500"`
}

func (a *API) getArticles(ctx context.Context, who accounts.Caller, in *articlesInput) (*output[wire.Page[wire.ArticleRow]], error) {
	rows, next, err := a.Review.Articles(ctx, who.Actor, review.ArticleQuery{Status: models.ArticleStatus(in.Status), Search: in.Search, Cursor: in.Cursor})
	if err != nil {
		return nil, err
	}
	names, err := a.Accounts.Names(ctx)
	items := wire.Each(rows, func(r review.ArticleRow) wire.ArticleRow { return wire.ArticleRowOf(r, names) })
	return &output[wire.Page[wire.ArticleRow]]{wire.Page[wire.ArticleRow]{Items: items, Next: next}}, err
}

func (a *API) getArticle(ctx context.Context, who accounts.Caller, in *Subject) (*output[wire.Article], error) {
	return articleOf(a.Review.Article(ctx, who.Actor, in.ID))
}

// importing is what a paste and an upload have in common.
type importing[In any] interface {
	*In
	Input() (articles.ImportInput, error)
}

func postArticle[In any, P importing[In]](a *API) func(context.Context, accounts.Caller, *In) (*output[wire.Article], error) {
	return func(ctx context.Context, who accounts.Caller, in *In) (*output[wire.Article], error) {
		input, err := P(in).Input()
		if err != nil {
			return nil, err
		}
		return articleOf(a.Review.Import(ctx, who.Actor, input))
	}
}

func postPreview[In any, P importing[In]](a *API) func(context.Context, accounts.Caller, *In) (*output[wire.ImportPreview], error) {
	return func(ctx context.Context, who accounts.Caller, in *In) (*output[wire.ImportPreview], error) {
		input, err := P(in).Input()
		if err != nil {
			return nil, err
		}
		parsed, err := a.Review.Parse(ctx, who.Actor, input)
		if err != nil {
			return nil, err
		}
		return &output[wire.ImportPreview]{wire.PreviewOf(parsed)}, nil
	}
}

type editArticleInput struct {
	Subject
	Body struct {
		body.VersionOnly
		body.ArticleFields
	}
}

func (a *API) editArticle(ctx context.Context, who accounts.Caller, in *editArticleInput) (*output[wire.Article], error) {
	fields, err := in.Body.Form()
	if err != nil {
		return nil, err
	}
	return articleOf(a.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionEdit, articles.Action{Fields: fields}))
}

type suggestInput struct {
	Subject
	Body struct{}
}

// suggest lets the language model be asked about an article; what it suggests comes later.
func (a *API) suggest(ctx context.Context, who accounts.Caller, in *suggestInput) (*output[wire.Asked], error) {
	if err := a.Review.Suggestions.Ask(ctx, who.Actor, in.ID); err != nil {
		return nil, err
	}
	return &output[wire.Asked]{wire.Asked{Model: a.Review.Suggestions.Model.Model}}, nil
}

func (a *API) signOff(ctx context.Context, who accounts.Caller, in *versioned) (*output[wire.Article], error) {
	return articleOf(a.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionSignOff, articles.Action{}))
}

type reasonInput struct {
	Subject
	Body body.WithReason
}

func (a *API) reopenArticle(ctx context.Context, who accounts.Caller, in *reasonInput) (*output[wire.Article], error) {
	return articleOf(a.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionReopen, articles.Action{Reason: in.Body.Reason}))
}

type publishInput struct {
	Subject
	Body struct {
		body.VersionOnly
		Where string     `json:"where,omitempty"`
		At    *time.Time `json:"at,omitempty"`
	}
}

func (a *API) publishArticle(ctx context.Context, who accounts.Caller, in *publishInput) (*output[wire.Article], error) {
	return articleOf(a.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionPublish, articles.Action{Where: in.Body.Where, At: in.Body.At}))
}

func (a *API) currentSegment(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := a.Review.Segment(ctx, who, id)
	if err != nil {
		return nil, err
	}
	names, err := a.Accounts.Names(ctx)
	return wire.SegmentOf(v, names), err
}

type disposeInput struct {
	Subject
	Body struct {
		body.WithReason
		Disposition string `json:"disposition" enum:"not_checkable,furniture,duplicate"`
	}
}

func (a *API) disposeSegment(ctx context.Context, who accounts.Caller, in *disposeInput) (*output[wire.Segment], error) {
	return a.dispose(ctx, who, in.ID, in.Body.Version, models.Disposition(in.Body.Disposition), in.Body.Reason)
}

func (a *API) clearSegment(ctx context.Context, who accounts.Caller, in *versioned) (*output[wire.Segment], error) {
	return a.dispose(ctx, who, in.ID, in.Body.Version, models.DispositionNone, "")
}

func (a *API) dispose(ctx context.Context, who accounts.Caller, id string, version int, d models.Disposition, reason string) (*output[wire.Segment], error) {
	v, err := a.Review.Dispose(ctx, who.Actor, id, version, d, reason)
	if err != nil {
		return nil, err
	}
	names, err := a.Accounts.Names(ctx)
	return &output[wire.Segment]{wire.SegmentOf(v, names)}, err
}
