package match

import (
	"math"
	"strings"
	"testing"

	"linecheck/review/vectors"
)

// rare counts every stem as rare.
type rare struct{}

func (rare) Count(string) (holding, all int) { return 3, 10000 }

func tableOf(t *testing.T, rows map[string][]float64) *vectors.Table {
	t.Helper()
	data, err := vectors.Encode(rows)
	if err != nil {
		t.Fatal(err)
	}
	table, err := vectors.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestMeaning(t *testing.T) {
	table := tableOf(t, map[string][]float64{"protest": {1, 0, 0}, "demonstr": {.8, .6, 0}, "banana": {0, 0, 1}})
	q := newQuery("protesters", rare{}, table)
	rows := q.features([]Earlier{{Text: "demonstrators"}, {Text: "bananas", Title: "Protests"}, {Text: "unknown"}, {}})
	tests := []struct {
		measure string
		want    []float64
	}{
		{"meaning claim", []float64{.8, 0, 0, 0}},
		{"meaning title", []float64{.8, 1, 0, 0}},
		{"covers claim", []float64{.64, 0, 0, 0}},
		{"asks claim", []float64{.64, 0, 0, 0}},
		{"asks title", []float64{.64, 1, 0, 0}},
		{"meaning claim below best", []float64{0, -.8, -.8, -.8}},
	}
	for _, tt := range tests {
		for i, want := range tt.want {
			if got := rows[i][placesOf(tt.measure)[0]]; math.Abs(got-want) > .01 {
				t.Errorf("%s of candidate %d: %.3f, want %.3f", tt.measure, i, got, want)
			}
		}
	}
	if got, rarity := rows[0][placesOf("lacks claim")[0]], rarity(3, 10000); math.Abs(got-.64*rarity) > .1 {
		t.Errorf("words in other words only weigh %.2f of %.2f", got, rarity)
	}
}

// A build without word vectors ranks by words alone, with weights and a threshold of its own.
func TestWithoutVectors(t *testing.T) {
	earlier := []Earlier{{ID: "other", Text: "A mayor of Rask closed three schools."}, {ID: "same", Text: "The new bridge in Holt cost 40 million euros."}}
	q := newQuery("The new bridge in Holt cost 40 million euros", rare{}, nil)
	if rows := q.features(earlier); len(rows[0]) != Lexical || len(byWords.weights) != Lexical || len(byMeaning.weights) != len(FeatureNames) {
		t.Errorf("%d measures, %d and %d weights", len(rows[0]), len(byWords.weights), len(byMeaning.weights))
	}
	got := q.rerank(earlier)
	if got[0].ID != "same" || got[0].Score < byWords.threshold || got[1].Score >= byWords.threshold {
		t.Errorf("%+v", got)
	}
}

// Saying the same in the same words, and more of it, never makes a claim less likely.
func TestCopies(t *testing.T) {
	words := strings.Fields("The new bridge in Holt cost 40 million euros , Mayor Ann Lind said in 2019 , twice what the council of Rask paid for its stadium")
	claim := Earlier{Text: strings.Join(words, " ")}
	for _, table := range []*vectors.Table{nil, vectors.Words()} {
		for n := 12; n <= len(words); n++ {
			m := newQuery(strings.Join(words[:n], " "), rare{}, table).rerank([]Earlier{claim})[0]
			if m.Score < .8 {
				t.Errorf("the first %d words score %.2f, with vectors %v", n, m.Score, table != nil)
			}
		}
	}
}
