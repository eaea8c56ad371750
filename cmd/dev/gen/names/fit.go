package names

import (
	"math"
	"math/rand/v2"

	"linecheck/review/extract/linear"
)

// share is how much a decision of each set counts: the texts of GAP were chosen for
// being hard, and are less like news.
var share = map[string]float64{"GUM": 1, "GAP": .5}

const (
	epochs = 10
	rate   = .02
	ridge  = 1e-3 // of the square of a weight, for each step that touches it
)

// fit learns weights by which the right candidates of a decision go before the
// others: a softmax over the candidates, AdaGrad.
func fit(all []decision) map[linear.Feature][]float64 {
	weights, squares := map[linear.Feature][]float64{}, map[linear.Feature]float64{}
	counts := map[linear.Feature]int{}
	var use []int
	for i := range all {
		if n := len(all[i].right); n > 0 && n < len(all[i].candidates) {
			use = append(use, i)
			for k := range all[i].candidates {
				for _, f := range all[i].candidates[k] {
					counts[f]++
				}
			}
		}
	}
	random := rand.New(rand.NewPCG(7, 1))
	for range epochs {
		random.Shuffle(len(use), func(i, k int) { use[i], use[k] = use[k], use[i] })
		for _, i := range use {
			d := &all[i]
			p, q := d.shares(weights)
			for k := range d.candidates {
				slope := (p[k] - q[k]) * share[d.set]
				if math.Abs(slope) < 1e-4 {
					continue
				}
				for _, f := range d.candidates[k] {
					if counts[f] < 8 {
						continue
					}
					w := weights[f]
					if w == nil {
						w = make([]float64, 1)
						weights[f] = w
					}
					g := slope + ridge*w[0]
					squares[f] += g * g
					w[0] -= rate * g / (math.Sqrt(squares[f]) + 1e-8)
				}
			}
		}
	}
	return weights
}

// shares returns the probability of each candidate, and among the right ones only.
func (d *decision) shares(weights map[linear.Feature][]float64) (p, q []float64) {
	p, q = make([]float64, len(d.candidates)), make([]float64, len(d.candidates))
	most := math.Inf(-1)
	for k := range d.candidates {
		p[k] = d.score(weights, k)
		most = max(most, p[k])
	}
	sum, rightSum := 0.0, 0.0
	for k := range p {
		p[k] = math.Exp(p[k] - most)
		sum += p[k]
		if d.right[k] {
			rightSum += p[k]
		}
	}
	for k := range p {
		if d.right[k] {
			q[k] = p[k] / rightSum
		}
		p[k] /= sum
	}
	return p, q
}

func (d *decision) score(weights map[linear.Feature][]float64, k int) float64 {
	sum := 0.0
	for _, f := range d.candidates[k] {
		if w := weights[f]; w != nil {
			sum += w[0]
		}
	}
	return sum
}

// lead is how far, in log-odds, the best candidate is before the next.
func (d *decision) lead(weights map[linear.Feature][]float64) float64 {
	first, next := math.Inf(-1), math.Inf(-1)
	for k := range d.candidates {
		s := d.score(weights, k)
		first, next = max(first, s), max(min(first, s), next)
	}
	return first - next
}

func (d *decision) best(weights map[linear.Feature][]float64) int {
	best, most := 0, math.Inf(-1)
	for k := range d.candidates {
		if s := d.score(weights, k); s > most {
			best, most = k, s
		}
	}
	return best
}
