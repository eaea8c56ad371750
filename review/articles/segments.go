package articles

import (
	"context"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/coverage"
	"linecheck/review/form"
	"linecheck/review/ledger"
)

// SegmentView is a segment as the coverage ledger accounts for it.
type SegmentView struct {
	models.Segment
	Account coverage.Row
	Actions []string // "dispose", "clear"
}

// Dispose says what a segment without claims is, and why; DispositionNone takes
// that back. It fails with KindConflict when a claim covers the segment.
func (s *Service) Dispose(ctx context.Context, a models.Actor, id string, version int, d models.Disposition, reason string) error {
	return s.Write(ctx, a, func(e *ledger.Entry) error {
		seg, err := e.Segment(id)
		if err != nil {
			return err
		}
		article, err := ledger.See(e.Tx, a, seg.ArticleID)
		if err != nil {
			return err
		}
		if err := ledger.Need(a, models.RoleReviewer, "say what a text is"); err != nil {
			return err
		}
		if seg.Version != version {
			return models.ErrStale
		}
		from := seg.Disposition
		if err := dispose(e, &seg, d, reason); err != nil {
			return err
		}
		past := "segment.disposed"
		if d == models.DispositionNone {
			past = "segment.cleared"
			if err := reopenGap(e, article); err != nil {
				return err
			}
		}
		return e.Record(models.Event{
			Action: past, ArticleID: article.ID, ArticleVersion: article.ArticleVersion, SubjectID: seg.ID, From: string(from), To: string(d), Reason: seg.Reason,
		}, map[string]any{"version": seg.Version})
	})
}

func dispose(e *ledger.Entry, seg *models.Segment, d models.Disposition, reason string) error {
	seg.DisposedFor = ""
	if d == models.DispositionNone {
		seg.Disposition, seg.Reason, seg.DisposedBy, seg.DisposedAt = d, "", "", nil
		return e.SaveSegment(seg)
	}
	view, err := OneSegment(e.Tx, e.Actor, *seg)
	if err != nil {
		return err
	}
	if view.Account.Disposition == models.DispositionClaimed {
		return models.Errorf(models.KindConflict, "segment.claimed", "A claim covers this text. Dismiss the claim instead.")
	}
	f := models.FieldErrors{}
	form.Short(f, "reason", &reason, form.MaxReason)
	form.Disposition(f, d)
	if reason == "" {
		f.Add("reason", "Say why.")
	}
	if err := f.Err("segment.invalid", "Say what this text is, and why."); err != nil {
		return err
	}
	at := e.At
	seg.Disposition, seg.Reason, seg.DisposedBy, seg.DisposedAt = d, reason, e.Actor.ID, &at
	return e.SaveSegment(seg)
}

// OneSegment accounts for one segment.
func OneSegment(tx *store.Tx, a models.Actor, seg models.Segment) (SegmentView, error) {
	claims, err := tx.Claims(seg.ArticleID)
	if err != nil {
		return SegmentView{}, err
	}
	return ViewSegments(a, []models.Segment{seg}, claims).Segments[0], nil
}

// Accounted is a version's segments with their coverage.
type Accounted struct {
	Segments []SegmentView
	Cover    coverage.Ledger
}

// ViewSegments accounts for segments, whose claims are given, as a may see and change them.
func ViewSegments(a models.Actor, segments []models.Segment, claims []models.Claim) Accounted {
	cover := coverage.Of(segments, claims)
	out := make([]SegmentView, len(segments))
	for i, seg := range segments {
		row := cover.Rows[i]
		actions := []string{}
		if a.Has(models.RoleReviewer) && row.Disposition != models.DispositionClaimed {
			actions = append(actions, "dispose")
		}
		if a.Has(models.RoleReviewer) && seg.Disposition != models.DispositionNone {
			actions = append(actions, "clear")
		}
		out[i] = SegmentView{seg, row, actions}
	}
	return Accounted{out, cover}
}

// reopenGap takes back the article's sign-off when a segment lost its disposition.
func reopenGap(e *ledger.Entry, article models.Article) error {
	if article.Status == models.ArticleChecking {
		return nil
	}
	list, err := Blockers(e.Tx, article)
	if err != nil || len(list) == 0 {
		return err
	}
	return e.Reopen(article, "", list[0].Text)
}
