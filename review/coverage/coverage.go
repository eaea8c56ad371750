// Package coverage accounts for an article version: what each segment is, which
// claims stand in it, and whether nothing was left out.
package coverage

import (
	"sort"

	"linecheck/models"
)

// State says what is left to do in a segment.
type State string

// The states of a segment.
const (
	StateDone         State = "done"          // claimed, and every claim that covers it is final
	StateOpen         State = "open"          // claimed, and work is left
	StateNotCheckable State = "not_checkable" // set aside with a reason
	StateSetAside     State = "set_aside"     // furniture or duplicate
	StateGap          State = "gap"           // nobody has said what it is; blocks sign-off
)

// Row is the account of one segment.
type Row struct {
	SegmentID   string
	Disposition models.Disposition // claimed when a claim covers the segment, else the stored one
	Gap         bool
	State       State
	ClaimIDs    []string // claims that cover the segment, in the order they were handed in
}

// Ledger is the account of one article version. Each segment is counted once in
// ByDisposition, gaps under DispositionNone.
type Ledger struct {
	Rows []Row // one per segment, in the order of the segments

	Segments      int
	Sentences     int // segments that are article text
	Claims        int // live claims
	Final         int // live claims with nothing left to do
	Blocked       int // live claims that wait, are disputed or in cross-check
	Covered       int // segments that a claim covers
	Gaps          int
	ByDisposition map[models.Disposition]int
	Complete      bool // no gaps
}

// Of accounts for the article version with the given number. The segments are all
// of it, in reading order, and the claims all of the article's: one that stands in
// another version counts, but covers nothing here.
func Of(version int, segments []models.Segment, claims []models.Claim) Ledger {
	l := Ledger{Rows: make([]Row, len(segments)), Segments: len(segments), ByDisposition: map[models.Disposition]int{}}
	open := make([]bool, len(segments))
	for i := range claims {
		c := &claims[i]
		if c.Status.Live() {
			l.Claims++
			switch c.Status {
			case models.StatusApproved, models.StatusWaived:
				l.Final++
			case models.StatusWaiting, models.StatusDisputed, models.StatusCrossCheck:
				l.Blocked++
			default:
			}
		}
		if c.Status.Covers() && c.ArticleVersion == version {
			l.cover(segments, open, c)
		}
	}
	for i := range segments {
		l.account(i, segments[i], open[i])
	}
	l.Complete = l.Gaps == 0
	return l
}

// cover enters c in the row of every segment that one of its spans overlaps.
func (l *Ledger) cover(segments []models.Segment, open []bool, c *models.Claim) {
	for _, span := range c.Spans {
		first := sort.Search(len(segments), func(i int) bool { return segments[i].End > span.Start })
		for i := first; i < len(segments) && segments[i].Start < span.End; i++ {
			ids := &l.Rows[i].ClaimIDs
			if n := len(*ids); n == 0 || (*ids)[n-1] != c.ID {
				*ids = append(*ids, c.ID)
			}
			open[i] = open[i] || !c.Status.Final()
		}
	}
}

func (l *Ledger) account(i int, s models.Segment, open bool) {
	r := &l.Rows[i]
	r.SegmentID = s.ID
	r.Disposition, r.State = judge(s.Disposition, len(r.ClaimIDs) > 0, open)
	r.Gap = r.State == StateGap
	if s.Kind == models.SegmentSentence {
		l.Sentences++
	}
	if r.Disposition == models.DispositionClaimed {
		l.Covered++
	}
	if r.Gap {
		l.Gaps++
	}
	l.ByDisposition[r.Disposition]++
}

// judge lets a claim win over a stored disposition, and calls everything it does not know a gap.
func judge(stored models.Disposition, claimed, open bool) (models.Disposition, State) {
	switch {
	case claimed && open:
		return models.DispositionClaimed, StateOpen
	case claimed:
		return models.DispositionClaimed, StateDone
	case stored == models.DispositionNotCheckable:
		return stored, StateNotCheckable
	case stored == models.DispositionFurniture, stored == models.DispositionDuplicate:
		return stored, StateSetAside
	default:
		return models.DispositionNone, StateGap
	}
}
