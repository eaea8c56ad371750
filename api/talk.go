package api

import (
	"context"

	"linecheck/api/body"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/accounts"
	"linecheck/review/talk"
)

// thread answers with a thread as it is after what err is about.
func (a *API) thread(ctx context.Context, who accounts.Caller, id string, err error) (*output[wire.Thread], error) {
	if err != nil {
		return nil, err
	}
	v, people, err := a.Review.Thread(ctx, who.Actor, id)
	return &output[wire.Thread]{wire.ThreadOf(v, people)}, err
}

func (a *API) currentThread(ctx context.Context, who models.Actor, id string) (any, error) {
	v, people, err := a.Review.Thread(ctx, who, id)
	if err != nil {
		return nil, err
	}
	return wire.ThreadOf(v, people), nil
}

// Remark is what somebody says. It is exported because huma reads embedded types only then.
type Remark struct {
	Body string `json:"body" doc:"markdown, at most 10,000 bytes"`
}

type claimThreadInput struct {
	Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body Remark
}

func (a *API) postClaimThread(ctx context.Context, who accounts.Caller, in *claimThreadInput) (*output[wire.Thread], error) {
	v, err := a.Review.Claim(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	id, err := a.Review.Talk.Open(ctx, who.Actor, talk.Place{ArticleID: v.ArticleID, ClaimID: in.ID}, in.Body.Body, in.Key)
	return a.thread(ctx, who, id, err)
}

type rangeThreadInput struct {
	Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		wire.Span
		Remark
	}
}

func (a *API) postRangeThread(ctx context.Context, who accounts.Caller, in *rangeThreadInput) (*output[wire.Thread], error) {
	span := models.Span{Start: in.Body.Start, End: in.Body.End, Quote: in.Body.Quote}
	id, err := a.Review.Talk.Open(ctx, who.Actor, talk.Place{ArticleID: in.ID, Span: span}, in.Body.Body, in.Key)
	return a.thread(ctx, who, id, err)
}

func (a *API) postComment(ctx context.Context, who accounts.Caller, in *claimThreadInput) (*output[wire.Thread], error) {
	return a.thread(ctx, who, in.ID, a.Review.Talk.Reply(ctx, who.Actor, in.ID, in.Body.Body, in.Key))
}

func (a *API) resolveThread(ctx context.Context, who accounts.Caller, in *reasonInput) (*output[wire.Thread], error) {
	return a.thread(ctx, who, in.ID, a.Review.Talk.Resolve(ctx, who.Actor, in.ID, in.Body.Version, in.Body.Reason))
}

func (a *API) reopenThread(ctx context.Context, who accounts.Caller, in *versioned) (*output[wire.Thread], error) {
	return a.thread(ctx, who, in.ID, a.Review.Talk.Reopen(ctx, who.Actor, in.ID, in.Body.Version))
}

type editCommentInput struct {
	Subject
	Body struct {
		body.VersionOnly
		Remark
	}

	thread string // that the comment belongs to, which a conflict shows
}

func (in *editCommentInput) subject() string { return in.thread }

func (a *API) editComment(ctx context.Context, who accounts.Caller, in *editCommentInput) (*output[wire.Thread], error) {
	var err error
	in.thread, err = a.Review.Talk.Edit(ctx, who.Actor, in.ID, in.Body.Version, in.Body.Body)
	return a.thread(ctx, who, in.thread, err)
}

type inboxInput struct {
	Cursor string `query:"cursor" maxLength:"500"`
}

func (a *API) getInbox(ctx context.Context, who accounts.Caller, in *inboxInput) (*output[wire.Inbox], error) {
	items, next, unread, err := a.Review.Talk.Inbox(ctx, who.Actor, in.Cursor)
	if err != nil {
		return nil, err
	}
	names, err := a.Accounts.Names(ctx)
	return &output[wire.Inbox]{wire.InboxOf(items, next, unread, names)}, err
}

type readInput struct {
	Body struct {
		ID string `json:"id,omitempty" maxLength:"64" doc:"left out: all of them"`
	}
}

func (a *API) postRead(ctx context.Context, who accounts.Caller, in *readInput) (*output[wire.Unread], error) {
	n, err := a.Review.Talk.MarkRead(ctx, who.Actor, in.Body.ID)
	return &output[wire.Unread]{wire.Unread{Unread: n}}, err
}
