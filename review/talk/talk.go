// Package talk is what people say about an article and its claims: threads,
// comments, drafts and inboxes.
package talk

import (
	"context"
	"encoding/json"
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/markdown"
)

// Service keeps discussions.
type Service struct {
	*ledger.Ledger
}

// Place is where a discussion starts: a claim, or a range of the newest article version.
type Place struct {
	ArticleID string
	ClaimID   string // "" for a range
	Span      models.Span
}

// Open starts a thread with its first comment and returns the thread's id.
func (s *Service) Open(ctx context.Context, a models.Actor, at Place, body, key string) (id string, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		if at.ClaimID != "" {
			c, err := e.Tx.Claim(at.ClaimID)
			if err != nil {
				return err
			}
			at.ArticleID = c.ArticleID
		}
		article, err := ledger.See(e.Tx, a, at.ArticleID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "comment"); err != nil {
			return err
		}
		id, err = e.Once(key, "thread "+at.ArticleID+at.ClaimID, func() (string, error) { return open(e, article, at, body) })
		return err
	})
	return id, err
}

func open(e *ledger.Entry, article models.Article, at Place, body string) (string, error) {
	t := models.Thread{
		ID: e.NewID(), ArticleID: article.ID, ClaimID: at.ClaimID, ArticleVersion: article.ArticleVersion, Version: 1,
		CreatedBy: e.Actor.ID, CreatedAt: e.At,
	}
	if at.ClaimID == "" {
		av, err := e.ArticleVersion(article.ID, article.ArticleVersion)
		if err != nil {
			return "", err
		}
		spans, err := form.Anchored(models.NewText(av.Text), []models.Span{at.Span})
		if err != nil {
			return "", err
		}
		t.Start, t.End, t.Quote = spans[0].Start, spans[0].End, spans[0].Quote
	}
	if err := e.AddThread(&t); err != nil {
		return "", err
	}
	return t.ID, comment(e, t, body, "thread.opened")
}

// render returns what a comment says as HTML; the error names field "body".
func render(body string) (string, error) {
	f := models.FieldErrors{}
	form.Plain(f, "body", body)
	if err := f.Err("text.invalid", "This comment cannot be kept as it is."); err != nil {
		return "", err
	}
	return markdown.Render(body)
}

func comment(e *ledger.Entry, t models.Thread, body, past string) error {
	html, err := render(body)
	if err != nil {
		return err
	}
	c := models.Comment{
		ID: e.NewID(), ThreadID: t.ID, ArticleID: t.ArticleID, AuthorID: e.Actor.ID, Source: body, HTML: html, Version: 1, CreatedAt: e.At,
	}
	if err := e.AddComment(&c); err != nil {
		return err
	}
	if err := tellParticipants(e, t); err != nil {
		return err
	}
	return e.Record(models.Event{
		Action: past, ArticleID: t.ArticleID, ArticleVersion: t.ArticleVersion, ClaimID: t.ClaimID, SubjectID: t.ID,
	}, map[string]any{"comment": c.ID})
}

// tellParticipants tells everyone in the thread, and whoever works on the claim, that somebody wrote.
func tellParticipants(e *ledger.Entry, t models.Thread) error {
	who := []string{t.CreatedBy}
	where := "a passage"
	if t.ClaimID != "" {
		c, err := e.Tx.Claim(t.ClaimID)
		if err != nil {
			return err
		}
		who = append(who, c.HolderID, c.SubmittedBy)
		where = "“" + form.Cut(c.Wording, 80) + "”"
	}
	comments, err := e.CommentsIn(t)
	if err != nil {
		return err
	}
	for _, c := range comments {
		who = append(who, c.AuthorID)
	}
	slices.Sort(who)
	for _, id := range slices.Compact(who) {
		text := e.Actor.Name + " commented on " + where + "."
		if err := e.Tell(id, models.InboxItem{Kind: "comment.added", ArticleID: t.ArticleID, ClaimID: t.ClaimID, Text: text}); err != nil {
			return err
		}
	}
	return nil
}

// inThread runs fn on a thread that a may see and take part in.
func (s *Service) inThread(ctx context.Context, a models.Actor, id string, fn func(*ledger.Entry, *models.Thread) error) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		t, err := e.Thread(id)
		if err != nil {
			return err
		}
		if _, err := ledger.See(e.Tx, a, t.ArticleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "comment"); err != nil {
			return err
		}
		return fn(e, &t)
	})
}

// Reply adds a comment to a thread. A resolved thread opens again.
func (s *Service) Reply(ctx context.Context, a models.Actor, threadID, body, key string) error {
	return s.inThread(ctx, a, threadID, func(e *ledger.Entry, t *models.Thread) error {
		_, err := e.Once(key, "comment "+t.ID, func() (string, error) {
			if t.ResolvedAt != nil {
				t.ResolvedBy, t.ResolvedAt, t.ResolveReason = "", nil, ""
				if err := e.SaveThread(t); err != nil {
					return "", err
				}
			}
			return t.ID, comment(e, *t, body, "comment.added")
		})
		return err
	})
}

// Resolve closes a thread for a reason; Reopen takes that back.
func (s *Service) Resolve(ctx context.Context, a models.Actor, threadID string, version int, reason string) error {
	return s.inThread(ctx, a, threadID, func(e *ledger.Entry, t *models.Thread) error {
		if t.Version != version {
			return models.ErrStale
		}
		if t.ResolvedAt != nil {
			return models.Errorf(models.KindConflict, "thread.resolved", "This discussion is resolved already.")
		}
		if err := form.Reason(&reason, true); err != nil {
			return err
		}
		at := e.At
		t.ResolvedBy, t.ResolvedAt, t.ResolveReason = a.ID, &at, reason
		return s.turn(e, t, "thread.resolved", reason)
	})
}

// Reopen opens a resolved thread again.
func (s *Service) Reopen(ctx context.Context, a models.Actor, threadID string, version int) error {
	return s.inThread(ctx, a, threadID, func(e *ledger.Entry, t *models.Thread) error {
		if t.Version != version {
			return models.ErrStale
		}
		if t.ResolvedAt == nil {
			return models.Errorf(models.KindConflict, "thread.open", "This discussion is open already.")
		}
		t.ResolvedBy, t.ResolvedAt, t.ResolveReason = "", nil, ""
		return s.turn(e, t, "thread.reopened", "")
	})
}

func (s *Service) turn(e *ledger.Entry, t *models.Thread, past, reason string) error {
	if err := e.SaveThread(t); err != nil {
		return err
	}
	return e.Record(models.Event{
		Action: past, ArticleID: t.ArticleID, ArticleVersion: t.ArticleVersion, ClaimID: t.ClaimID, SubjectID: t.ID, Reason: reason,
	}, map[string]any{"version": t.Version})
}

// Edit changes the caller's own comment, keeps what it said before, and returns the thread's id.
func (s *Service) Edit(ctx context.Context, a models.Actor, commentID string, version int, body string) (threadID string, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		c, err := tx.Comment(commentID)
		threadID = c.ThreadID
		return err
	})
	if err != nil {
		return "", err
	}
	return threadID, s.inThread(ctx, a, threadID, func(e *ledger.Entry, t *models.Thread) error {
		c, err := e.Comment(commentID)
		if err != nil {
			return err
		}
		if c.AuthorID != a.ID {
			return models.Errorf(models.KindForbidden, "comment.not_yours", "Only its author can edit a comment.")
		}
		if c.Version != version {
			return models.ErrStale
		}
		html, err := render(body)
		if err != nil {
			return err
		}
		if err := e.AddCommentEdit(&models.CommentEdit{ID: e.NewID(), CommentID: c.ID, Source: c.Source, At: e.At}); err != nil {
			return err
		}
		at := e.At
		c.Source, c.HTML, c.EditedAt = body, html, &at
		if err := e.SaveComment(&c); err != nil {
			return err
		}
		return e.Record(models.Event{
			Action: "comment.edited", ArticleID: t.ArticleID, ArticleVersion: t.ArticleVersion, ClaimID: t.ClaimID, SubjectID: t.ID,
		}, map[string]any{"comment": c.ID, "version": c.Version})
	})
}

// maxDraft is the largest draft, in bytes.
const maxDraft = 32 << 10

// SaveDraft keeps a person's unsubmitted form on a claim, as the client sends it, in place of the one before.
func (s *Service) SaveDraft(ctx context.Context, a models.Actor, d models.Draft) (models.Draft, error) {
	err := s.Write(ctx, a, func(e *ledger.Entry) error {
		c, err := e.Tx.Claim(d.ClaimID)
		if err != nil {
			return err
		}
		if _, err := ledger.See(e.Tx, a, c.ArticleID); err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "keep a draft"); err != nil {
			return err
		}
		if len(d.Body) > maxDraft {
			return models.Errorf(models.KindTooLarge, "draft.too_large", "This draft is too large to keep: at most %d KB.", maxDraft>>10)
		}
		if !json.Valid(d.Body) {
			return models.Invalid("draft.invalid", "body", "A draft is a JSON object.")
		}
		d.AccountID, d.UpdatedAt = a.ID, e.At
		return e.PutDraft(&d)
	})
	return d, err
}

// DropDraft discards a person's draft, if there is one.
func (s *Service) DropDraft(ctx context.Context, a models.Actor, claimID string) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		return e.DeleteDraft(a.ID, claimID)
	})
}

// Inbox returns a page of what concerns a, newest first, and how many items are unread.
func (s *Service) Inbox(ctx context.Context, a models.Actor, cursor string) (items []models.InboxItem, next string, unread int, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		if items, next, err = tx.Inbox(a.ID, cursor, 50); err != nil {
			return err
		}
		unread, err = tx.Unread(a.ID)
		return err
	})
	return items, next, unread, err
}

// MarkRead marks one item of a's inbox as read, or all of them when id is "", and returns how many are unread.
func (s *Service) MarkRead(ctx context.Context, a models.Actor, id string) (unread int, err error) {
	err = s.Write(ctx, a, func(e *ledger.Entry) error {
		if err := e.MarkRead(a.ID, id, e.At); err != nil {
			return err
		}
		unread, err = e.Unread(a.ID)
		return err
	})
	return unread, err
}
