package desk

import (
	"context"

	"linecheck/api/body"
	"linecheck/api/call"
	"linecheck/api/wire"
	"linecheck/models"
	"linecheck/review/accounts"
	"linecheck/review/talk"
)

// thread answers with a thread as it is after what err is about.
func (d Desk) thread(ctx context.Context, who accounts.Caller, id string, err error) (*call.Output[wire.Thread], error) {
	if err != nil {
		return nil, err
	}
	v, people, err := d.Review.Thread(ctx, who.Actor, id)
	return call.Body(wire.ThreadOf(v, people)), err
}

// CurrentThread is what a conflict shows.
func (d Desk) CurrentThread(ctx context.Context, who models.Actor, id string) (any, error) {
	v, people, err := d.Review.Thread(ctx, who, id)
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
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body Remark
}

// PostClaimThread answers discuss-claim.
func (d Desk) PostClaimThread(ctx context.Context, who accounts.Caller, in *claimThreadInput) (*call.Output[wire.Thread], error) {
	v, err := d.Review.Claim(ctx, who.Actor, in.ID)
	if err != nil {
		return nil, err
	}
	id, err := d.Review.Talk.Open(ctx, who.Actor, talk.Place{ArticleID: v.ArticleID, ClaimID: in.ID}, in.Body.Body, in.Key)
	return d.thread(ctx, who, id, err)
}

type rangeThreadInput struct {
	call.Subject
	Key  string `header:"Idempotency-Key" maxLength:"200"`
	Body struct {
		wire.Span
		Remark
	}
}

// PostRangeThread answers discuss-range.
func (d Desk) PostRangeThread(ctx context.Context, who accounts.Caller, in *rangeThreadInput) (*call.Output[wire.Thread], error) {
	span := models.Span{Start: in.Body.Start, End: in.Body.End, Quote: in.Body.Quote}
	id, err := d.Review.Talk.Open(ctx, who.Actor, talk.Place{ArticleID: in.ID, Span: span}, in.Body.Body, in.Key)
	return d.thread(ctx, who, id, err)
}

// PostComment answers reply.
func (d Desk) PostComment(ctx context.Context, who accounts.Caller, in *claimThreadInput) (*call.Output[wire.Thread], error) {
	return d.thread(ctx, who, in.ID, d.Review.Talk.Reply(ctx, who.Actor, in.ID, in.Body.Body, in.Key))
}

// ResolveThread answers resolve-thread.
func (d Desk) ResolveThread(ctx context.Context, who accounts.Caller, in *call.Reasoned) (*call.Output[wire.Thread], error) {
	return d.thread(ctx, who, in.ID, d.Review.Talk.Resolve(ctx, who.Actor, in.ID, in.Body.Version, in.Body.Reason))
}

// ReopenThread answers reopen-thread.
func (d Desk) ReopenThread(ctx context.Context, who accounts.Caller, in *call.Versioned) (*call.Output[wire.Thread], error) {
	return d.thread(ctx, who, in.ID, d.Review.Talk.Reopen(ctx, who.Actor, in.ID, in.Body.Version))
}

type editCommentInput struct {
	call.Subject
	Body struct {
		body.VersionOnly
		Remark
	}

	thread string // that the comment belongs to, which a conflict shows
}

// SubjectID names what a conflict shows.
func (in *editCommentInput) SubjectID() string { return in.thread }

// EditComment answers edit-comment.
func (d Desk) EditComment(ctx context.Context, who accounts.Caller, in *editCommentInput) (*call.Output[wire.Thread], error) {
	var err error
	in.thread, err = d.Review.Talk.Edit(ctx, who.Actor, in.ID, in.Body.Version, in.Body.Body)
	return d.thread(ctx, who, in.thread, err)
}

type inboxInput struct {
	Cursor string `query:"cursor" maxLength:"500"`
}

// GetInbox answers read-inbox.
func (d Desk) GetInbox(ctx context.Context, who accounts.Caller, in *inboxInput) (*call.Output[wire.Inbox], error) {
	items, next, unread, err := d.Review.Talk.Inbox(ctx, who.Actor, in.Cursor)
	if err != nil {
		return nil, err
	}
	names, err := d.Accounts.Names(ctx)
	return call.Body(wire.InboxOf(items, next, unread, names)), err
}

type readInput struct {
	Body struct {
		ID string `json:"id,omitempty" maxLength:"64" doc:"left out: all of them"`
	}
}

// PostRead answers mark-read.
func (d Desk) PostRead(ctx context.Context, who accounts.Caller, in *readInput) (*call.Output[wire.Unread], error) {
	n, err := d.Review.Talk.MarkRead(ctx, who.Actor, in.Body.ID)
	return call.Body(wire.Unread{Unread: n}), err
}
