package worth

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
)

// averagePrecision ranks by score; equal scores keep their order.
func averagePrecision(scores []float64, labels []int) float64 {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	hits, sum := 0, 0.0
	for k, i := range order {
		if labels[i] == 1 {
			hits++
			sum += float64(hits) / float64(k+1)
		}
	}
	return sum / float64(max(hits, 1))
}

// decided returns accuracy and F1 at a threshold.
func decided(scores []float64, labels []int, threshold float64) (accuracy, f1 float64) {
	right, both, said, are := 0, 0, 0, 0
	for i, s := range scores {
		yes := 0
		if s >= threshold {
			yes = 1
		}
		if yes == labels[i] {
			right++
		}
		both, said, are = both+yes*labels[i], said+yes, are+labels[i]
	}
	return float64(right) / float64(max(len(scores), 1)), 2 * float64(both) / float64(max(said+are, 1))
}

// spread returns a figure over n things with the middle 95 % of 500 samples
// drawn from them with replacement.
func spread(n int, figure func(sample []int) float64) string {
	v, low, high := bootstrap(n, figure)
	return fmt.Sprintf("%.3f [%.3f–%.3f]", v, low, high)
}

// bootstrap returns a figure and the ends of its 95 % spread over 500 resamples.
func bootstrap(n int, figure func(sample []int) float64) (value, low, high float64) {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	random := rand.New(rand.NewPCG(7, 7))
	samples := make([]float64, 500)
	for k := range samples {
		drawn := make([]int, n)
		for i := range drawn {
			drawn[i] = random.IntN(n)
		}
		samples[k] = figure(drawn)
	}
	slices.Sort(samples)
	return figure(all), samples[12], samples[487]
}

// pick returns the elements of a list at the places of a sample.
func pick[T any](list []T, sample []int) []T {
	out := make([]T, len(sample))
	for i, at := range sample {
		out[i] = list[at]
	}
	return out
}

// told is accuracy, F1 and average precision with their spread.
func told(p []float64, y []int, threshold float64) string {
	return "accuracy " + spread(len(p), func(s []int) float64 { a, _ := decided(pick(p, s), pick(y, s), threshold); return a }) +
		" F1 " + spread(len(p), func(s []int) float64 { _, f := decided(pick(p, s), pick(y, s), threshold); return f }) +
		" AP " + spread(len(p), func(s []int) float64 { return averagePrecision(pick(p, s), pick(y, s)) })
}

// parts tells accuracy and F1 of each fold.
func parts(p []float64, y []int, fold func(int) int, threshold float64) string {
	out := "by block, accuracy/F1:"
	for k := range blocks {
		var at []int
		for i := range p {
			if fold(i) == k {
				at = append(at, i)
			}
		}
		a, f := decided(pick(p, at), pick(y, at), threshold)
		out += fmt.Sprintf(" %.2f/%.2f", a, f)
	}
	return out
}
