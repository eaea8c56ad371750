// Package segments lets people say what pieces of an article are, one or many at
// once: not checkable, furniture, a duplicate, or nothing any more.
package segments

import (
	"context"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/articles"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// Most is how many segments one request may speak of.
const Most = 2000

// Service does the work.
type Service struct {
	*ledger.Ledger
}

// Said is what somebody says that a segment is, as they saw it. Without a
// disposition it takes back what was said.
type Said struct {
	ID          string
	Version     int
	Disposition models.Disposition
	Reason      string
}

// Dispose says what one segment is; see DisposeMany.
func (s *Service) Dispose(ctx context.Context, a models.Actor, said Said) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		seg, err := e.Segment(said.ID)
		if err != nil {
			return err
		}
		return disposeAll(e, seg.ArticleID, []Said{said})
	})
}

// DisposeMany says what segments of an article are, all of them or, when one of
// them cannot be, none. Each gets an event of its own.
//
// It fails with KindNotFound if the article is not theirs to see, KindForbidden if
// their role forbids it, KindConflict if a segment changed meanwhile, is covered by
// a claim or belongs to an older version of the article, and KindInvalid if a
// disposition or reason is missing, in this order. The text names the segments.
func (s *Service) DisposeMany(ctx context.Context, a models.Actor, articleID string, said []Said) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error { return disposeAll(e, articleID, said) })
}

func disposeAll(e *ledger.Entry, articleID string, said []Said) error {
	article, err := ledger.See(e.Tx, e.Actor, articleID)
	if err != nil {
		return err
	}
	if err := ledger.Need(e.Actor, models.RoleReviewer, "say what a text is"); err != nil {
		return err
	}
	p, err := newPage(e.Tx, article)
	if err != nil {
		return err
	}
	if err := p.conflict(said); err != nil {
		return err
	}
	if err := valid(said); err != nil {
		return err
	}
	cleared := false
	for _, what := range said {
		seg := p.segments[what.ID].Segment
		from := seg.Disposition
		mark(&seg, what, e)
		if err := e.SaveSegment(&seg); err != nil {
			return err
		}
		past := "segment.disposed"
		if what.Disposition == models.DispositionNone {
			past, cleared = "segment.cleared", true
		}
		if err := e.Record(models.Event{
			Action: past, ArticleID: article.ID, ArticleVersion: article.ArticleVersion, SubjectID: seg.ID, From: string(from), To: string(seg.Disposition), Reason: seg.Reason,
		}, map[string]any{"version": seg.Version}); err != nil {
			return err
		}
	}
	if cleared {
		if err := reopenGap(e, article); err != nil {
			return err
		}
	}
	return e.TouchArticle(article.ID, e.At)
}

// mark writes what is said of seg into it.
func mark(seg *models.Segment, said Said, e *ledger.Entry) {
	seg.Disposition, seg.Reason, seg.DisposedBy, seg.DisposedAt, seg.DisposedFor = models.DispositionNone, "", "", nil, ""
	if said.Disposition != models.DispositionNone {
		at := e.At
		seg.Disposition, seg.Reason, seg.DisposedBy, seg.DisposedAt = said.Disposition, said.Reason, e.Actor.ID, &at
	}
}

// valid trims the reasons and fails when one of them, or a disposition, is missing.
func valid(said []Said) error {
	f := models.FieldErrors{}
	if len(said) == 0 {
		f.Add("segments", "Choose at least one sentence.")
	}
	if len(said) > Most {
		f.Add("segments", "Choose at most %d sentences at once.", Most)
	}
	seen := map[string]bool{}
	for i := range said {
		if seen[said[i].ID] {
			f.Add("segments", "A sentence is named twice. Choose each of them once.")
		}
		seen[said[i].ID] = true
		if said[i].Disposition == models.DispositionNone {
			continue
		}
		form.Short(f, "reason", &said[i].Reason, form.MaxReason)
		form.Disposition(f, said[i].Disposition)
		if said[i].Reason == "" {
			f.Add("reason", "Say why.")
		}
	}
	return f.Err("segment.invalid", "Say what this text is, and why.")
}

// reopenGap takes back the article's sign-off when a segment lost its disposition.
func reopenGap(e *ledger.Entry, article models.Article) error {
	if article.Status == models.ArticleChecking {
		return nil
	}
	list, err := articles.Blockers(e.Tx, article)
	if err != nil || len(list) == 0 {
		return err
	}
	return e.Reopen(article, "", list[0].Text)
}

// View returns one segment as a may see it.
func (s *Service) View(ctx context.Context, a models.Actor, id string) (view articles.SegmentView, err error) {
	err = s.Read(ctx, func(tx *store.Tx) error {
		seg, err := tx.Segment(id)
		if err != nil {
			return err
		}
		if _, err := ledger.See(tx, a, seg.ArticleID); err != nil {
			return err
		}
		view, err = articles.OneSegment(tx, a, seg)
		return err
	})
	return view, err
}
