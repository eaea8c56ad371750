package articles

import (
	"slices"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/coverage"
)

// SegmentView is a segment as the coverage ledger accounts for it.
type SegmentView struct {
	models.Segment
	Account coverage.Row
	Actions []string // "dispose", "clear"
}

// OneSegment accounts for one segment, of whichever version.
func OneSegment(tx *store.Tx, a models.Actor, seg models.Segment) (SegmentView, error) {
	versions, err := tx.ArticleVersions(seg.ArticleID)
	if err != nil {
		return SegmentView{}, err
	}
	claims, err := tx.Claims(seg.ArticleID)
	if err != nil {
		return SegmentView{}, err
	}
	at := slices.IndexFunc(versions, func(v models.ArticleVersion) bool { return v.ID == seg.ArticleVersionID })
	return ViewSegments(a, versions[at].Number, []models.Segment{seg}, claims).Segments[0], nil
}

// Accounted is a version's segments with their coverage.
type Accounted struct {
	Segments []SegmentView
	Cover    coverage.Ledger
}

// ViewSegments accounts for segments of the version with the given number, as a may
// see and change them. The claims are all of the article's.
func ViewSegments(a models.Actor, version int, segments []models.Segment, claims []models.Claim) Accounted {
	cover := coverage.Of(version, segments, claims)
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
