package segments_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"linecheck/models"
	"linecheck/models/storetest"
	"linecheck/review"
	"linecheck/review/articles"
	"linecheck/review/claims"
	"linecheck/review/form"
	"linecheck/review/ledger"
	"linecheck/review/segments"
)

func actor(a models.Account) models.Actor { return a.Actor() }

var ada, ben, edna, root = actor(storetest.Ada()), actor(storetest.Ben()), actor(storetest.Edna()), actor(storetest.Root())

type silent struct{}

func (silent) Announce(...models.Event) {}

// desk is a newsroom at work on one random article.
type desk struct {
	*review.Service
	t    *testing.T
	r    *rand.Rand
	id   string
	done int
}

var lines = []string{
	"NATO expelled eight envoys on Monday.", "“We suspend the work,” Sergey Lavrov said.", "The tower is 324 metres tall. It opened in 1889.", "قال: «لن نعود». أعلنت الوزارة القرار.",
	"שלום עולם.", "Ça va e\u0301te\u0301? Oui 👩\u200d👧.", "The minister won 3.5% in the U.S. 👍🏽", "漢字は二千。", "Share this article", "By Ann Lee with AP, AFP", "You might also like", "\u00a0", "• a point",
}

func open(t *testing.T, seed uint64) *desk {
	t.Helper()
	s := storetest.Open(t)
	storetest.Cast(t, s)
	l := &ledger.Ledger{Store: s, Now: func() time.Time { return storetest.Now }, Live: silent{}}
	in, err := articles.NewIntake(t.TempDir(), nil, l.Now)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{Service: review.New(l, "test", in), t: t, r: rand.New(rand.NewPCG(seed, 7))}
	if err := d.Furnish(t.Context()); err != nil {
		t.Fatal(err)
	}
	var raw strings.Builder
	raw.WriteString("A headline of the day\n")
	for range 3 + d.r.IntN(9) {
		raw.WriteString(lines[d.r.IntN(len(lines))] + []string{"\n", "\r\n", "\n\n", " "}[d.r.IntN(4)])
	}
	v, err := d.Import(t.Context(), ada, articles.ImportInput{Bytes: []byte(raw.String())})
	if err != nil {
		t.Fatal(err)
	}
	d.id = v.ID
	return d
}

func (d *desk) article() review.ArticleView {
	d.t.Helper()
	v, err := d.Article(d.t.Context(), edna, d.id)
	if err != nil {
		d.t.Fatal(err)
	}
	return v
}

func (d *desk) rows() []review.ClaimRow {
	d.t.Helper()
	rows, _, err := d.ClaimRows(d.t.Context(), edna, d.id)
	if err != nil {
		d.t.Fatal(err)
	}
	return rows
}

func (d *desk) words(v review.ArticleView) models.Span {
	start := d.r.IntN(v.Text.Length)
	return models.Span{Start: start, End: start + 1 + d.r.IntN(min(25, v.Text.Length-start))}
}

// step is one random thing that somebody tries. What the rules refuse is refused as a whole, and that is fine.
func (d *desk) step() error {
	who := []models.Actor{ada, ben, edna}[d.r.IntN(3)]
	v, rows, ctx := d.article(), d.rows(), d.t.Context()
	switch kind := d.r.IntN(10); {
	case kind < 3:
		what := []models.Disposition{"", models.DispositionNotCheckable, models.DispositionFurniture, models.DispositionDuplicate}[d.r.IntN(4)]
		var said []segments.Said
		for _, i := range d.r.Perm(len(v.Segments.Segments))[:1+d.r.IntN(min(4, len(v.Segments.Segments)))] {
			s := v.Segments.Segments[i]
			said = append(said, segments.Said{ID: s.ID, Version: s.Version, Disposition: what, Reason: "opinion"})
		}
		_, err := d.DisposeMany(ctx, who, d.id, said)
		return err
	case kind < 5 || len(rows) == 0:
		_, err := d.AddClaim(ctx, who, d.id, claims.NewClaim{Spans: []models.Span{d.words(v)}})
		return err
	default:
		c := rows[d.r.IntN(len(rows))]
		actions := []models.Action{
			models.ActionAccept, models.ActionEdit, models.ActionDismiss, models.ActionRestore, models.ActionMarkDuplicate, models.ActionSplit,
			models.ActionMerge, models.ActionRejoin, models.ActionTake, models.ActionWaive,
		}
		other := rows[d.r.IntN(len(rows))]
		cut := c.Spans[0].Start + 1 + d.r.IntN(c.Spans[0].End-c.Spans[0].Start)
		in := form.Input{
			Reason: "opinion", Disposition: models.DispositionNotCheckable, DuplicateOf: other.ID, With: map[string]int{other.ID: other.Version},
			Edit:     form.EditInput{Spans: []models.Span{d.words(v)}},
			Children: []form.ChildInput{{Spans: []models.Span{{Start: c.Spans[0].Start, End: cut}}}, {Spans: []models.Span{{Start: cut, End: c.Spans[0].End}}}},
		}
		_, err := d.Act(ctx, who, c.ID, c.Version, actions[d.r.IntN(len(actions))], in)
		return err
	}
}

// Whatever people do to a random article: its segments partition the text, the ledger adds up, and sign-off is held up
// by exactly the gaps there are.
func TestCoverageSurvivesTheWork(t *testing.T) {
	done, gapped, closed := 0, 0, 0
	for seed := range uint64(12) {
		d := open(t, seed)
		for range 40 {
			if err := d.step(); err == nil {
				d.done++
			} else if k := models.KindOf(err); k == models.KindInternal {
				t.Fatalf("seed %d: %v", seed, err)
			}
			v := d.article()
			d.agrees(v, d.rows())
			if v.Segments.Cover.Gaps > 0 {
				gapped++
			} else {
				closed++
			}
			if t.Failed() {
				t.Fatalf("seed %d: %q", seed, v.Text.Text)
			}
		}
		done += d.done
	}
	if done < 200 || gapped < 50 || closed < 10 {
		t.Errorf("%d steps were possible, %d left a gap, %d none", done, gapped, closed)
	}
}

func (d *desk) agrees(v review.ArticleView, rows []review.ClaimRow) {
	d.t.Helper()
	at, gaps := 0, []string{}
	for _, s := range v.Segments.Segments {
		if s.Start != at || s.End <= s.Start {
			d.t.Errorf("segment %d is %d to %d, after %d", s.Ordinal, s.Start, s.End, at)
		}
		at = s.End
		claimed := slices.ContainsFunc(rows, func(r review.ClaimRow) bool {
			return r.Status.Covers() && slices.ContainsFunc(r.Spans, func(x models.Span) bool { return x.Overlaps(s.Start, s.End) })
		})
		if gap := !claimed && s.Disposition == models.DispositionNone; gap != s.Account.Gap {
			d.t.Errorf("segment %d: gap %v, want %v", s.Ordinal, s.Account.Gap, gap)
		} else if gap {
			gaps = append(gaps, s.ID)
		}
	}
	if at != v.Text.Length {
		d.t.Errorf("the segments end at %d of %d", at, v.Text.Length)
	}
	var held []string
	for _, b := range v.Blockers {
		if b.Code == "gap" {
			held = append(held, b.SegmentID)
		}
	}
	if fmt.Sprint(held) != fmt.Sprint(gaps) || v.Segments.Cover.Gaps != len(gaps) || v.Segments.Cover.Complete != (len(gaps) == 0) {
		d.t.Errorf("sign-off is held up by %v, the gaps are %v, counted %d", held, gaps, v.Segments.Cover.Gaps)
	}
}
