package worth_test

import (
	"math"
	"slices"
	"testing"

	"linecheck/review/extract/worth"
	"linecheck/review/vectors"
)

func TestInputs(t *testing.T) {
	got := worth.Inputs([]float64{0, 100, -100, 100}, []float64{1, 2, 3, 4})
	want := []float64{1, 100, -1, 1, 0, 2, math.Tanh(1) + math.Tanh(3)}
	if !slices.Equal(got[1], want) {
		t.Errorf("%v, want %v", got[1], want)
	}
	if alone := worth.Inputs([]float64{0, 100, -100, 100}, nil); !slices.Equal(alone[1], want[:5]) || alone[0][4] != .125 {
		t.Errorf("without another model %v", alone)
	}
}

func TestDebated(t *testing.T) {
	got := worth.Debated([]worth.Line{{"A", "Why?"}, {"A", "Yes."}, {"System", "Applause"}, {"B", "No."}}, make([]float64, 4), make([]float64, 4))
	if !slices.Equal(got[1][7:], []float64{1. / 6, .5, 0}) || !slices.Equal(got[2][7:], []float64{0, .25, 1}) {
		t.Errorf("%v and %v", got[1][7:], got[2][7:])
	}
}

func TestFeatures(t *testing.T) {
	a, b := worth.Features("It cost 40 dollars."), worth.Features("It cost 41 dollars.")
	if len(a) < 50 || len(slices.Compact(slices.Sorted(slices.Values(a)))) != len(a) {
		t.Errorf("%d features, some of them twice", len(a))
	}
	both := 0
	for _, f := range a {
		if slices.Contains(b, f) {
			both++
		}
	}
	// What differs are runs of characters, and pairs of the number as it is spelled.
	if both < len(a)-20 {
		t.Errorf("another number shares %d of %d features", both, len(a))
	}
	if worth.Length(9) != 3 || worth.Length(0) != 1 {
		t.Error("the length of a sentence is the root of the number of its features")
	}
}

func TestMeaning(t *testing.T) {
	if vectors.Words() == nil {
		t.Skip("this build has no word vectors")
	}
	m := worth.Meaning("Unemployment fell to a record low.")
	n := len(m) / 4
	for part := range 4 {
		square := 0.0
		for _, v := range m[part*n : part*n+n] {
			square += v * v
		}
		if math.Abs(square-1) > 1e-9 {
			t.Errorf("part %d has length %f", part, math.Sqrt(square))
		}
	}
	if other := worth.Meaning("Unemployment fell to a new high."); slices.Equal(m[:n], other[:n]) || !slices.Equal(m[3*n:], other[3*n:]) {
		t.Error("only the first three words are the same")
	}
	for _, s := range []string{"", "🔥 12 %", "الوضع", "\xff"} {
		for _, v := range worth.Meaning(s) {
			if v != 0 {
				t.Errorf("%q means %f", s, v)
			}
		}
	}
}

func TestJoined(t *testing.T) {
	got := worth.Joined([][]float64{{1, 5}, {1, 6}, {1, 7}}, []float64{.5, 100, -100})
	want := []float64{1, 6, 100, math.Tanh(.5) - 1, 0}
	if !slices.Equal(got[1], want) {
		t.Errorf("%v, want %v", got[1], want)
	}
	if worth.Margin([]float64{2, 3, .5}, []float64{10, 100}) != 320.5 {
		t.Error("the last weight counts once")
	}
}
