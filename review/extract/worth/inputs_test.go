package worth_test

import (
	"math"
	"slices"
	"testing"

	"linecheck/review/extract/worth"
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
