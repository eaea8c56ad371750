package desk

import (
	"context"
	"time"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review"
	"linecheck/review/accounts"
	"linecheck/review/articles"
)

func articleOf(v review.ArticleView, err error) (*call.Output[wire.Article], error) {
	if err != nil {
		return nil, err
	}
	return call.Body(wire.ArticleOf(v)), nil
}

// CurrentArticle is what a conflict shows.
func (d Desk) CurrentArticle(ctx context.Context, who models.Actor, id string) (any, error) {
	v, err := d.Review.Article(ctx, who, id)
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

// GetArticles answers list-articles.
func (d Desk) GetArticles(ctx context.Context, who accounts.Caller, in *articlesInput) (*call.Output[wire.Page[wire.ArticleRow]], error) {
	rows, next, err := d.Review.Articles(ctx, who.Actor, review.ArticleQuery{Status: models.ArticleStatus(in.Status), Search: in.Search, Cursor: in.Cursor})
	if err != nil {
		return nil, err
	}
	names, err := d.Accounts.Names(ctx)
	items := wire.Each(rows, func(r review.ArticleRow) wire.ArticleRow { return wire.ArticleRowOf(r, names) })
	return call.Body(wire.Page[wire.ArticleRow]{Items: items, Next: next}), err
}

// GetArticle answers get-article.
func (d Desk) GetArticle(ctx context.Context, who accounts.Caller, in *call.Subject) (*call.Output[wire.Article], error) {
	return articleOf(d.Review.Article(ctx, who.Actor, in.ID))
}

// importing is what a paste and an upload have in common.
type importing[In any] interface {
	*In
	Input() (articles.ImportInput, error)
}

// PostArticle returns the handler of an import.
func PostArticle[In any, P importing[In]](d Desk) func(context.Context, accounts.Caller, *In) (*call.Output[wire.Article], error) {
	return func(ctx context.Context, who accounts.Caller, in *In) (*call.Output[wire.Article], error) {
		input, err := P(in).Input()
		if err != nil {
			return nil, err
		}
		return articleOf(d.Review.Import(ctx, who.Actor, input))
	}
}

// PostPreview returns the handler that shows what an import would become.
func PostPreview[In any, P importing[In]](d Desk) func(context.Context, accounts.Caller, *In) (*call.Output[wire.ImportPreview], error) {
	return func(ctx context.Context, who accounts.Caller, in *In) (*call.Output[wire.ImportPreview], error) {
		input, err := P(in).Input()
		if err != nil {
			return nil, err
		}
		parsed, err := d.Review.Parse(ctx, who.Actor, input)
		if err != nil {
			return nil, err
		}
		return call.Body(wire.PreviewOf(parsed)), nil
	}
}

type editArticleInput struct {
	call.Subject
	Body struct {
		body.VersionOnly
		body.ArticleFields
	}
}

// EditArticle answers edit-article.
func (d Desk) EditArticle(ctx context.Context, who accounts.Caller, in *editArticleInput) (*call.Output[wire.Article], error) {
	fields, err := in.Body.Form()
	if err != nil {
		return nil, err
	}
	return articleOf(d.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionEdit, articles.Action{Fields: fields}))
}

type suggestInput struct {
	call.Subject
	Body struct{}
}

// Suggest lets the language model be asked about an article; what it suggests comes later.
func (d Desk) Suggest(ctx context.Context, who accounts.Caller, in *suggestInput) (*call.Output[wire.Asked], error) {
	if err := d.Review.Suggestions.Ask(ctx, who.Actor, in.ID); err != nil {
		return nil, err
	}
	return call.Body(wire.Asked{Model: d.Review.Suggestions.Model.Model}), nil
}

// SignOff answers sign-off-article.
func (d Desk) SignOff(ctx context.Context, who accounts.Caller, in *call.Versioned) (*call.Output[wire.Article], error) {
	return articleOf(d.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionSignOff, articles.Action{}))
}

// ReopenArticle answers reopen-article.
func (d Desk) ReopenArticle(ctx context.Context, who accounts.Caller, in *call.Reasoned) (*call.Output[wire.Article], error) {
	return articleOf(d.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionReopen, articles.Action{Reason: in.Body.Reason}))
}

type publishInput struct {
	call.Subject
	Body struct {
		body.VersionOnly
		Where string     `json:"where,omitempty"`
		At    *time.Time `json:"at,omitempty"`
	}
}

// PublishArticle answers publish-article.
func (d Desk) PublishArticle(ctx context.Context, who accounts.Caller, in *publishInput) (*call.Output[wire.Article], error) {
	return articleOf(d.Review.ActArticle(ctx, who.Actor, in.ID, in.Body.Version, models.ActionPublish, articles.Action{Where: in.Body.Where, At: in.Body.At}))
}
