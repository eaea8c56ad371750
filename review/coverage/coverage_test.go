package coverage

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	m "linecheck/models"
)

// page is a text of segments s0, s1, … of ten code points each.
func page(dispositions ...m.Disposition) []m.Segment {
	segments := make([]m.Segment, len(dispositions))
	for i, d := range dispositions {
		segments[i] = m.Segment{ID: "s" + strconv.Itoa(i), Start: 10 * i, End: 10 * (i + 1), Kind: m.SegmentSentence, Disposition: d}
		if d == m.DispositionFurniture {
			segments[i].Kind = m.SegmentFurniture
		}
	}
	return segments
}

func claim(id string, s m.Status, spans ...m.Span) m.Claim {
	return m.Claim{ID: id, Status: s, ArticleVersion: 1, Spans: spans}
}

func TestOf(t *testing.T) {
	segments := page(m.DispositionDuplicate, "", "", m.DispositionNotCheckable, m.DispositionFurniture, "")
	got := Of(1, segments, []m.Claim{
		claim("c1", m.StatusApproved, m.Span{Start: 12, End: 15}, m.Span{Start: 16, End: 22}), // two spans, two segments
		claim("c2", m.StatusInReview, m.Span{Start: 20, End: 30}),
		claim("c3", m.StatusDismissed, m.Span{Start: 50, End: 60}),
		claim("c4", m.StatusVoid, m.Span{Start: 3, End: 4}),
	})
	want := Ledger{
		Rows: []Row{
			{SegmentID: "s0", Disposition: m.DispositionClaimed, State: StateDone, ClaimIDs: []string{"c4"}},
			{SegmentID: "s1", Disposition: m.DispositionClaimed, State: StateDone, ClaimIDs: []string{"c1"}},
			{SegmentID: "s2", Disposition: m.DispositionClaimed, State: StateOpen, ClaimIDs: []string{"c1", "c2"}},
			{SegmentID: "s3", Disposition: m.DispositionNotCheckable, State: StateNotCheckable},
			{SegmentID: "s4", Disposition: m.DispositionFurniture, State: StateSetAside},
			{SegmentID: "s5", Gap: true, State: StateGap},
		},
		Segments: 6, Sentences: 5, Claims: 2, Final: 1, Covered: 3, Gaps: 1,
		ByDisposition: map[m.Disposition]int{m.DispositionClaimed: 3, m.DispositionNotCheckable: 1, m.DispositionFurniture: 1, "": 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Which statuses claim the text they stand on, and which leave work to do there.
func TestStatusOfTheOnlyClaim(t *testing.T) {
	want := map[m.Status]State{
		m.StatusProposed: StateOpen, m.StatusOpen: StateOpen, m.StatusInReview: StateOpen, m.StatusWaiting: StateOpen, m.StatusSubmitted: StateOpen,
		m.StatusCrossCheck: StateOpen, m.StatusDisputed: StateOpen, m.StatusRetracting: StateOpen,
		m.StatusApproved: StateDone, m.StatusWaived: StateDone, m.StatusVoid: StateDone,
		m.StatusDismissed: StateGap, m.StatusDuplicate: StateGap, m.StatusSuperseded: StateGap, m.StatusOrphaned: StateGap,
	}
	got := map[m.Status]State{}
	for _, s := range m.Statuses {
		got[s] = Of(1, page(""), []m.Claim{claim("c", s, m.Span{Start: 0, End: 10})}).Rows[0].State
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestBorders(t *testing.T) {
	tests := []struct {
		name       string
		start, end int
		want       []string
	}{
		{"last code point of the first", 9, 10, []string{"s0"}},
		{"first code point of the second", 10, 11, []string{"s1"}},
		{"both sides of a border", 9, 11, []string{"s0", "s1"}},
		{"all of it", 0, 30, []string{"s0", "s1", "s2"}},
		{"the end", 29, 30, []string{"s2"}},
		{"beyond the text", 30, 31, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, r := range Of(1, page("", "", ""), []m.Claim{claim("c", m.StatusOpen, m.Span{Start: tt.start, End: tt.end})}).Rows {
				if !r.Gap {
					got = append(got, r.SegmentID)
				}
			}
			if !cmp.Equal(tt.want, got) {
				t.Errorf("covers %v, want %v", got, tt.want)
			}
		})
	}
}

// A claim whose words have no place in this version yet covers nothing of it, and is not forgotten.
func TestAClaimOfAnotherVersion(t *testing.T) {
	c := claim("c", m.StatusDisputed, m.Span{Start: 0, End: 10})
	c.ArticleVersion = 2
	if l := Of(1, page(""), []m.Claim{c}); l.Gaps != 1 || l.Covered != 0 || l.Claims != 1 || l.Blocked != 1 {
		t.Errorf("ledger is %+v", l)
	}
}

func TestAnUnknownDispositionIsAGap(t *testing.T) {
	for _, d := range []m.Disposition{m.DispositionClaimed, "no such"} {
		if l := Of(1, page(d), nil); l.Complete || l.ByDisposition[m.DispositionNone] != 1 {
			t.Errorf("%q: complete %v, %v; want a gap", d, l.Complete, l.ByDisposition)
		}
	}
}

// Whatever the text and the claims: each segment is counted once, nothing is
// complete with a gap, and every row agrees with a plain search through all claims.
func TestProperties(t *testing.T) {
	for seed := range uint64(300) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			segments, claims := random(rand.New(rand.NewPCG(seed, 1)))
			l := Of(1, segments, claims)
			sum := 0
			for _, n := range l.ByDisposition {
				sum += n
			}
			if sum != len(segments) || l.Segments != len(segments) {
				t.Errorf("dispositions add up to %d, Segments is %d, want %d", sum, l.Segments, len(segments))
			}
			if l.Complete != (l.Gaps == 0) || l.Gaps != l.ByDisposition[m.DispositionNone] || l.Covered != l.ByDisposition[m.DispositionClaimed] {
				t.Errorf("complete %v, gaps %d, covered %d: %v", l.Complete, l.Gaps, l.Covered, l.ByDisposition)
			}
			if l.Final > l.Claims || l.Claims > len(claims) || l.Sentences > l.Segments {
				t.Errorf("final %d, claims %d of %d, sentences %d of %d", l.Final, l.Claims, len(claims), l.Sentences, l.Segments)
			}
			for i, r := range l.Rows {
				if want := covering(segments[i], claims); !cmp.Equal(want, r.ClaimIDs, cmpopts.EquateEmpty()) {
					t.Errorf("segment %d: claims %v, want %v", i, r.ClaimIDs, want)
				}
				if unfinished := len(covering(segments[i], slices.DeleteFunc(slices.Clone(claims), final))) > 0; (r.State == StateOpen) != unfinished {
					t.Errorf("segment %d is %s, claims with work left: %v", i, r.State, unfinished)
				}
				if r.Gap != (len(r.ClaimIDs) == 0 && segments[i].Disposition == "") {
					t.Errorf("segment %d: gap is %v", i, r.Gap)
				}
			}
		})
	}
}

func final(c m.Claim) bool { return c.Status.Final() }

func covering(s m.Segment, claims []m.Claim) (ids []string) {
	for _, c := range claims {
		for _, span := range c.Spans {
			if c.ArticleVersion == 1 && c.Status.Covers() && span.Overlaps(s.Start, s.End) {
				ids = append(ids, c.ID)
				break
			}
		}
	}
	return ids
}

func random(r *rand.Rand) ([]m.Segment, []m.Claim) {
	dispositions := []m.Disposition{"", "", m.DispositionNotCheckable, m.DispositionFurniture, m.DispositionDuplicate}
	kinds := []m.SegmentKind{m.SegmentSentence, m.SegmentFurniture}
	var segments []m.Segment
	end := 0
	for i := range r.IntN(30) {
		s := m.Segment{ID: strconv.Itoa(i), Start: end, End: end + 1 + r.IntN(40), Kind: kinds[r.IntN(2)], Disposition: dispositions[r.IntN(5)]}
		segments, end = append(segments, s), s.End
	}
	var claims []m.Claim
	for i := range r.IntN(20) {
		c := m.Claim{ID: strconv.Itoa(i), ArticleVersion: 1 + r.IntN(5)/4, Status: m.Statuses[r.IntN(len(m.Statuses))]}
		for at := 0; end > 0 && len(c.Spans) < 3; {
			span := m.Span{Start: at + r.IntN(end), End: 0}
			span.End = span.Start + 1 + r.IntN(30)
			if span.End > end {
				break
			}
			c.Spans, at = append(c.Spans, span), span.End
		}
		claims = append(claims, c)
	}
	return segments, claims
}
