// Package score measures predictions against gold rows. A result can be
// computed over any pick of its units, which is what the bootstrap does.
package score

import (
	"math/rand/v2"
	"slices"
)

// Figure is one number of a result.
type Figure struct {
	Name  string
	Value float64
}

// Result is what a task's predictions are worth.
type Result struct {
	Unit  string // what is resampled: "documents", "rows"
	Units int
	Of    func(pick []int) []Figure // figures over the units picked, which may repeat
}

// Figures returns the figures over every unit once.
func (r Result) Figures() []Figure {
	all := make([]int, r.Units)
	for i := range all {
		all[i] = i
	}
	return r.Of(all)
}

// Spread is the middle 95 % of a figure over resamples.
type Spread struct{ Low, High float64 }

// Bootstrap resamples the units n times, the same way on every machine, and
// returns a spread for each figure.
func (r Result) Bootstrap(n int, seed uint64) []Spread {
	random := rand.New(rand.NewPCG(seed, seed))
	var values [][]float64
	pick := make([]int, r.Units)
	for range n {
		for i := range pick {
			pick[i] = random.IntN(r.Units)
		}
		for i, f := range r.Of(pick) {
			if i == len(values) {
				values = append(values, nil)
			}
			values[i] = append(values[i], f.Value)
		}
	}
	spreads := make([]Spread, len(values))
	for i, v := range values {
		slices.Sort(v)
		spreads[i] = Spread{v[n*25/1000], v[n-1-n*25/1000]}
	}
	return spreads
}

// sums is a result whose figures depend on sums over its units only.
func sums(unit string, units [][]float64, figures func(sum []float64, n float64) []Figure) Result {
	width := 0
	if len(units) > 0 {
		width = len(units[0])
	}
	return Result{unit, len(units), func(pick []int) []Figure {
		sum := make([]float64, width)
		for _, i := range pick {
			for k, x := range units[i] {
				sum[k] += x
			}
		}
		return figures(sum, float64(len(pick)))
	}}
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// prf are precision, recall and F1 from right, predicted and gold.
func prf(name string, c []float64) []Figure {
	return []Figure{{name + " P", ratio(c[0], c[1])}, {name + " R", ratio(c[0], c[2])}, {name + " F1", f1(c)}}
}

// f1 is the balanced F from right, predicted and gold.
func f1(c []float64) float64 { return ratio(2*c[0], c[1]+c[2]) }

func number(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// common counts the members of both sets.
func common[T comparable](a, b map[T]bool) float64 {
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return float64(n)
}

func setOf[T comparable](list []T) map[T]bool {
	set := make(map[T]bool, len(list))
	for _, x := range list {
		set[x] = true
	}
	return set
}

func byID[K comparable, T any](list []T, id func(*T) K) map[K]*T {
	m := make(map[K]*T, len(list))
	for i := range list {
		m[id(&list[i])] = &list[i]
	}
	return m
}
