package learn_test

import (
	"io"
	"math"
	"testing"

	"linecheck/cmd/dev/gen/learn"
	"linecheck/review/extract/linear"
)

// The exclusive or of two bits, with their conjunction as a feature.
func bits() []learn.Example {
	var out []learn.Example
	for i := range 4 {
		a, b := uint32(i&1), uint32(i>>1)
		out = append(out, learn.Example{Features: []linear.Feature{linear.Combine(0), linear.Combine(1, a), linear.Combine(2, b), linear.Combine(3, a, b)}, Label: int(a ^ b)})
	}
	return out
}

func TestPerceptron(t *testing.T) {
	p := learn.NewPerceptron([]string{"same", "different"})
	for range 20 {
		for _, e := range bits() {
			sums := make([]float64, 2)
			p.Score(sums, e.Features)
			guess := 0
			if sums[1] > sums[0] {
				guess = 1
			}
			p.Learn(e.Features, e.Label, guess)
		}
	}
	right(t, p.Labels, p.Average())
}

func TestLogistic(t *testing.T) {
	o := learn.Logistic{Labels: []string{"same", "different"}, Epochs: 50, Rate: .5, L2: 1e-6, Seed: 1}
	rows := o.Train(bits())
	right(t, o.Labels, rows)
	again := o.Train(bits())
	for f, row := range rows {
		if math.Abs(row[0]-again[f][0]) != 0 {
			t.Fatal("the same input gave other weights")
		}
	}
}

func right(t *testing.T, labels []string, rows map[linear.Feature][]float64) {
	t.Helper()
	m, err := linear.Build(labels, rows, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.WriteTo(io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, e := range bits() {
		sums := make([]int32, 2)
		m.Add(sums, e.Features...)
		if linear.Best(sums) != e.Label {
			t.Errorf("%v is %v, want label %d", e.Features, sums, e.Label)
		}
	}
}
