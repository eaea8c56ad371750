package learn

import (
	"math"
	"math/rand/v2"

	"linecheck/review/extract/linear"
)

// Example is one decision to learn from.
type Example struct {
	Features []linear.Feature
	Label    int
	Weight   float64 // how much it counts; 0 means 1
}

// Logistic says how a logistic regression is trained.
type Logistic struct {
	Labels []string
	Epochs int
	Rate   float64 // of AdaGrad, about 0.1
	L1, L2 float64 // penalties for each step on the weights that a step touches, about 1e-6 to 1e-4
	Seed   uint64
}

// Train fits softmax regression by AdaGrad (Duchi, Hazan, Singer 2011). The
// order of the examples is shuffled by Seed, so that the same input gives the
// same weights.
func (o Logistic) Train(examples []Example) map[linear.Feature][]float64 {
	n := len(o.Labels)
	p := NewPerceptron(o.Labels) // its moments hold the squared gradients here
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(o.Seed, 1))
	probability := make([]float64, n)
	for range o.Epochs {
		random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			e := &examples[i]
			clear(probability)
			p.Score(probability, e.Features)
			softmax(probability)
			weight := e.Weight
			if weight == 0 {
				weight = 1
			}
			for _, f := range e.Features {
				at := p.row(f) * n
				for k := range n {
					slope := probability[k] * weight
					if k == e.Label {
						slope -= weight
					}
					o.step(&p.weights[at+k], &p.moments[at+k], slope)
				}
			}
		}
	}
	out := make(map[linear.Feature][]float64, len(p.keys))
	for row, f := range p.keys {
		out[f] = p.weights[row*n : (row+1)*n : (row+1)*n]
	}
	return out
}

func (o Logistic) step(w, squares *float64, slope float64) {
	slope += o.L2 * *w
	*squares += slope * slope
	*w -= o.Rate * slope / (math.Sqrt(*squares) + 1e-8)
	if o.L1 > 0 {
		*w = math.Copysign(max(0, math.Abs(*w)-o.Rate*o.L1), *w)
	}
}

// softmax turns sums into probabilities in place.
func softmax(x []float64) {
	most, total := x[0], 0.0
	for _, v := range x {
		most = max(most, v)
	}
	for i := range x {
		x[i] = math.Exp(x[i] - most)
		total += x[i]
	}
	for i := range x {
		x[i] /= total
	}
}
