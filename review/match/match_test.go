package match_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"linecheck/review/match"
)

var earlier = []match.Earlier{
	{"bridge", "The new bridge in Holt cost 40 million euros.", "Did Holt's Bridge Cost 40 Million?"},
	{"mayor", "Mayor Ann Reykjavík of Holt was paid twice in 2019.", "Was the Mayor of Holt Paid Twice?"},
	{"fire", "A photograph shows the opera house of Rask on fire.", "Did the Rask Opera Burn?"},
	{"copy", "The new bridge in Holt cost 40 million euros.", "Did Holt's Bridge Cost 40 Million?"},
	{"vaccine", "A vaccine against malaria was approved by 12 states.", ""},
	{"arabic", "تم افتتاح الجسر الجديد في المدينة", ""},
	{"kanji", "新しい橋は東京にある", ""},
	{"school", "The council of Rask closed three schools to pay for a stadium.", "Rask Schools Closed?"},
}

func index() *match.Index {
	var x match.Index
	for _, e := range earlier {
		x.Add(e)
	}
	return &x
}

func ids(list []match.Match) (out []string) {
	for _, m := range list {
		out = append(out, m.ID)
	}
	return out
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, query string
		want        []string
	}{
		{"equal claims keep the order in which they came", "Holt's new bridge cost 40 million euros", []string{"bridge", "copy"}},
		{"a tag written in one word", "burning now #RaskOperaHouse pic.twitter.com/abc", []string{"fire"}},
		{"a tag without capitals", "burning now #operahouse", []string{"fire"}},
		{"another form of the words", "schools were closing so the council could build stadiums", []string{"school"}},
		{"a number as a word", "the council closed 3 schools", []string{"school"}},
		{"accents left out", "Reykjavik", []string{"mayor"}},
		{"the account that signed a post", "That is not true! — Someone (@OperaRask) May 2, 2019", []string{"fire"}},
		{"who signed a post", "That is not true! — Lind Reykjavik (@x9) May 2, 2019", []string{"mayor"}},
		{"Arabic", "افتتاح الجسر", []string{"arabic"}},
		{"Arabic with vowel marks", "اَلْجِسْر", []string{"arabic"}},
		{"no spaces between words", "東京の橋", []string{"kanji"}},
		{"nothing", "", nil},
		{"only stop words", "it is what it was", nil},
		{"only emoji", "🔥🔥 👍🏽", nil},
		{"only an address", "https://holt.example/bridge", nil},
		{"not text", "\xff\xfe\x00", nil},
	}
	x := index()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel() // an index may be read by many at once
			got := ids(x.Find(tt.query, len(tt.want)))
			if len(tt.want) == 0 {
				got = ids(x.Find(tt.query, 5))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestEmptyIndex(t *testing.T) {
	var x match.Index
	if got := x.Find("The bridge was closed.", 5); len(got) != 0 {
		t.Errorf("an empty index found %v", got)
	}
	if got := match.Rerank("The bridge was closed.", earlier[:1], &x); len(got) != 1 || got[0].ID != "bridge" {
		t.Errorf("without counts %v was ranked", got)
	}
}

// The index finds a claim that is added later, and answers as if it had all been there from the start.
func TestIndexGrows(t *testing.T) {
	var x match.Index
	for i, e := range earlier {
		x.Add(e)
		if x.Len() != i+1 {
			t.Fatalf("%d claims after %d", x.Len(), i+1)
		}
		x.Find("schools in Rask", 5)
	}
	if diff := cmp.Diff(index().Find("schools in Rask", 5), x.Find("schools in Rask", 5)); diff != "" {
		t.Errorf("-at once +one by one:\n%s", diff)
	}
	if holding, all := x.Count("school"); holding != 1 || all != len(earlier) {
		t.Errorf("school is in %d of %d", holding, all)
	}
}

// The same candidates from elsewhere are ranked the same, in whatever order
// they come, and equals stay as they came.
func TestRerankOfOrder(t *testing.T) {
	x := index()
	const query = "Was 41 million the price of the Holt bridge?"
	want := x.Find(query, 10)
	if diff := cmp.Diff(want, match.Rerank(query, x.Candidates(query, match.Enough), x)); diff != "" {
		t.Errorf("again (-want +got):\n%s", diff)
	}
	backwards := match.Rerank(query, []match.Earlier{earlier[3], earlier[1], earlier[0]}, x)
	if got := ids(backwards); !cmp.Equal(got[:2], []string{"copy", "bridge"}) || backwards[0].Score != backwards[1].Score {
		t.Errorf("equal claims came as %v", got)
	}
}

func TestScores(t *testing.T) {
	x := index()
	for _, q := range []string{"Holt", "The new bridge in Holt cost 40 million euros.", "A stadium 🏟", strings.Repeat("bridge Holt ", 400)} {
		last := 1.
		for _, m := range x.Find(q, 10) {
			if m.Score < 0 || m.Score > last {
				t.Errorf("%.20q: score %v after %v", q, m.Score, last)
			}
			last = m.Score
		}
	}
}

// Only what is likely the same claim is suggested.
func TestLikely(t *testing.T) {
	var x match.Index
	for i := range 3000 {
		x.Add(match.Earlier{ID: fmt.Sprint(i), Text: fmt.Sprintf("The minister of place%d said that %d people left the town of new%d.", i%70, i, i%90)})
	}
	for _, e := range earlier {
		x.Add(e)
	}
	if got := ids(match.Likely(x.Find("Holt paid 40 million euros for the new bridge.", 5))); !cmp.Equal(got, []string{"bridge", "copy"}) {
		t.Errorf("suggested %v", got)
	}
	if got := ids(match.Likely(x.Find("A storm closed the airport of Holt for two days.", 5))); len(got) != 0 {
		t.Errorf("suggested %v", got)
	}
	if got := match.Likely(nil); len(got) != 0 {
		t.Errorf("suggested %v of nothing", got)
	}
}

// The best few are the same however many are asked for.
func TestFewCandidates(t *testing.T) {
	var x match.Index
	for i := range 2000 {
		x.Add(match.Earlier{ID: fmt.Sprint(i), Text: strings.Repeat("bridge ", 1+i*7%31) + strings.Repeat("water ", i%13)})
	}
	all := x.Candidates("water under the bridge", 5000)
	if len(all) != 2000 {
		t.Fatalf("%d of 2000 found", len(all))
	}
	for _, n := range []int{0, 1, 3, 50, 700} {
		if got := x.Candidates("water under the bridge", n); !cmp.Equal(got, all[:n], cmpopts.EquateEmpty()) {
			t.Errorf("the best %d are others than the first %d", n, n)
		}
	}
}
