package coverage

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	m "linecheck/models"
	"linecheck/review/text"
)

// phrases are what random articles are made of: plain and right-to-left words, emoji of several code points, combining
// marks, what a page puts around an article, and white space of every kind.
var phrases = []string{
	"NATO expelled eight envoys.", "“We suspend the work,” Lavrov said.", "أعلنت الوزارة القرار.", "قال: «لن نعود».", "שלום עולם.", "Ça va e\u0301te\u0301?",
	"👩\u200d👧 won 3.5% in the U.S. 👍🏽", "漢字は二千。", "Share this article", "By Ann Lee with AP, AFP", "Comments", "You might also like", "Copy/paste the link below",
	"\u00a0", "\t", "…", "“", "\"", "x", "\u200f", "\u2028", "\u200b", "1.", "• a point", "Advertisement",
}

var breaks = []string{" ", "  ", "\n", "\r\n", "\r\n\r\n", "\n\n\n", "\r", "\u00a0\n", ""}

// written is a random article as it is imported: decoded once, then cut.
func written(t *testing.T, r *rand.Rand) (m.Text, []m.Segment) {
	t.Helper()
	var raw strings.Builder
	if r.IntN(4) == 0 {
		raw.WriteString("\ufeff")
	}
	for range r.IntN(40) {
		raw.WriteString(phrases[r.IntN(len(phrases))] + breaks[r.IntN(len(breaks))])
	}
	decoded, err := text.Decode([]byte(raw.String()))
	if err != nil {
		return m.NewText(""), nil // nothing that can be seen
	}
	whole := m.NewText(decoded)
	var segments []m.Segment
	for i, p := range text.Cut(whole).Pieces {
		s := m.Segment{ID: strconv.Itoa(i), Ordinal: i, Start: p.Start, End: p.End, Kind: p.Kind, Role: p.Role, Paragraph: p.Paragraph}
		if p.Kind == m.SegmentFurniture {
			s.Disposition = m.DispositionFurniture
		}
		segments = append(segments, s)
	}
	return whole, segments
}

// work is one random thing that people do: say what text is, take that back, claim words, move a claim's words, cut it
// in two, or move it on to any status.
func work(r *rand.Rand, length int, segments []m.Segment, claims []m.Claim) []m.Claim {
	words := func() m.Span {
		start := r.IntN(length)
		return m.Span{Start: start, End: start + 1 + r.IntN(min(30, length-start))}
	}
	stored := []m.Disposition{"", m.DispositionNotCheckable, m.DispositionFurniture, m.DispositionDuplicate}
	switch n := len(claims); {
	case r.IntN(3) == 0:
		segments[r.IntN(len(segments))].Disposition = stored[r.IntN(len(stored))]
	case n == 0 || r.IntN(3) == 0:
		return append(claims, m.Claim{ID: "c" + strconv.Itoa(n), Status: m.StatusOpen, ArticleVersion: 1, Spans: []m.Span{words()}})
	case r.IntN(3) == 0:
		claims[r.IntN(n)].Spans = []m.Span{words()}
	case r.IntN(3) == 0:
		parent := &claims[r.IntN(n)]
		whole := parent.Spans[0]
		parent.Status = m.StatusSuperseded
		cut := whole.Start + 1 + r.IntN(whole.End-whole.Start)
		children := []m.Claim{{ID: "c" + strconv.Itoa(n), Status: m.StatusOpen, ArticleVersion: 1, Spans: []m.Span{{Start: whole.Start, End: cut}}}}
		if cut < whole.End {
			children = append(children, m.Claim{ID: "c" + strconv.Itoa(n+1), Status: m.StatusOpen, ArticleVersion: 1, Spans: []m.Span{{Start: cut, End: whole.End}}})
		}
		return append(claims, children...)
	default:
		claims[r.IntN(n)].Status = m.Statuses[r.IntN(len(m.Statuses))]
	}
	return claims
}

// Whatever the article and whatever people do with it: every code point lies in exactly one segment, the counts add up,
// and every code point that no claim covers in a segment nobody has spoken for is reported as a gap.
func TestEveryCodePointIsAccountedFor(t *testing.T) {
	articles, gaps, complete := 0, 0, 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 5))
		whole, segments := written(t, r)
		if whole.Len() == 0 {
			continue
		}
		articles++
		var claims []m.Claim
		for range 25 {
			claims = work(r, whole.Len(), segments, claims)
			l := Of(1, segments, claims)
			partition(t, whole, segments)
			accounted(t, l, segments, claims, whole.Len())
			gaps += l.Gaps
			if l.Complete {
				complete++
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d: %q", seed, whole.String())
		}
	}
	// A generator that never makes a gap, or never closes one, proves nothing.
	if articles < 350 || gaps < 1000 || complete < 100 {
		t.Errorf("%d articles, %d gaps seen, complete %d times", articles, gaps, complete)
	}
}

func partition(t *testing.T, whole m.Text, segments []m.Segment) {
	t.Helper()
	at, joined := 0, ""
	for _, s := range segments {
		if s.Start != at || s.End <= s.Start {
			t.Errorf("segment %s is %d to %d, after %d", s.ID, s.Start, s.End, at)
		}
		words, ok := whole.Slice(s.Start, s.End)
		if !ok {
			t.Errorf("segment %s lies outside of the text", s.ID)
		}
		at, joined = s.End, joined+words
	}
	if at != whole.Len() || joined != whole.String() {
		t.Errorf("the segments end at %d of %d, and put together they are %q", at, whole.Len(), joined)
	}
}

// accounted checks the ledger against every code point, one by one.
func accounted(t *testing.T, l Ledger, segments []m.Segment, claims []m.Claim, length int) {
	t.Helper()
	covered := make([]bool, length)
	for _, c := range claims {
		for _, span := range c.Spans {
			for at := span.Start; at < span.End && c.Status.Covers(); at++ {
				covered[at] = true
			}
		}
	}
	gaps, claimed := 0, 0
	for i, s := range segments {
		spokenFor := s.Disposition != m.DispositionNone
		touched := false
		for at := s.Start; at < s.End; at++ {
			touched = touched || covered[at]
		}
		if touched {
			claimed++
		}
		if !touched && !spokenFor {
			gaps++
		}
		row := l.Rows[i]
		if row.SegmentID != s.ID || row.Gap != (!touched && !spokenFor) || row.Gap != (row.State == StateGap) || (row.Disposition == m.DispositionClaimed) != touched {
			t.Errorf("segment %s (%q, claimed %v) has the row %+v", s.ID, s.Disposition, touched, row)
		}
	}
	sum := 0
	for _, n := range l.ByDisposition {
		sum += n
	}
	if l.Gaps != gaps || l.Covered != claimed || l.Complete != (gaps == 0) || sum != len(segments) || l.Segments != len(segments) {
		t.Errorf("%d gaps, %d covered, complete %v, dispositions of %d segments; want %d, %d, %v, %d", l.Gaps, l.Covered, l.Complete, sum, gaps, claimed, gaps == 0, len(segments))
	}
}
