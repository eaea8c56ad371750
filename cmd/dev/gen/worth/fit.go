package worth

import (
	"math"
	"math/rand/v2"

	"linecheck/review/extract/worth"
)

// machine says how a linear support vector machine is trained.
type machine struct {
	cost  float64
	rises float64 // how many times as much an example of the label 1 counts
	bayes bool    // weigh features by how differently the labels use them
	least int     // features that fewer sentences have are not used
}

// train fits the squared hinge by dual coordinate descent (Hsieh and others
// 2008), on features scaled by their log-count ratio if bayes (Wang and Manning
// 2012). It returns a weight for each of size features.
func (m machine) train(a set, size int) []float64 {
	scale := m.scales(a, size)
	weights, alpha, norm := make([]float64, size), make([]float64, len(a.x)), make([]float64, len(a.x))
	for i := range a.x {
		for _, f := range a.x[i].features {
			v := scale[f] / a.x[i].length
			norm[i] += v * v
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	order := random.Perm(len(a.x))
	for range 30 {
		random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			x, sign, soft := &a.x[i], float64(2*a.y[i]-1), 1/(2*m.cost)
			if a.y[i] == 1 {
				soft /= m.rises
			}
			slope := 0.0
			for _, f := range x.features {
				slope += weights[f] * scale[f]
			}
			slope = sign*slope/x.length - 1 + soft*alpha[i]
			next := max(0, alpha[i]-slope/(norm[i]+soft))
			step := (next - alpha[i]) * sign / x.length
			alpha[i] = next
			if step == 0 {
				continue
			}
			for _, f := range x.features {
				weights[f] += step * scale[f]
			}
		}
	}
	for f := range weights {
		weights[f] *= scale[f]
	}
	return weights
}

// dense is train for lists of numbers, of the examples that keep wants. The last
// weight counts for every example.
func (m machine) dense(x [][]float64, y []int, keep func(i int) bool) []float64 {
	n, alpha := 0, make([]float64, len(x))
	var order []int
	for i := range x {
		n = len(x[i])
		if keep(i) {
			order = append(order, i)
		}
	}
	weights, random, soft := make([]float64, n+1), rand.New(rand.NewPCG(1, 2)), 1/(2*m.cost)
	for range 40 {
		random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			sign, norm := float64(2*y[i]-1), 1.0
			for _, v := range x[i] {
				norm += v * v
			}
			next := max(0, alpha[i]-(sign*worth.Margin(weights, x[i])-1+soft*alpha[i])/(norm+soft))
			step := (next - alpha[i]) * sign
			alpha[i] = next
			for k, v := range x[i] {
				weights[k] += step * v
			}
			weights[n] += step
		}
	}
	return weights
}

func (m machine) scales(a set, size int) []float64 {
	counts, total := [2][]float64{make([]float64, size), make([]float64, size)}, [2]float64{}
	for i := range a.x {
		total[a.y[i]]++
		for _, f := range a.x[i].features {
			counts[a.y[i]][f]++
		}
	}
	out := make([]float64, size)
	for f := range out {
		no, yes := counts[0][f], counts[1][f]
		switch {
		case int(no+yes) < m.least:
		case m.bayes:
			out[f] = math.Abs(math.Log((yes + 1) / (total[1] + 2) * (total[0] + 2) / (no + 1)))
		default:
			out[f] = 1
		}
	}
	return out
}

// logit fits a logistic regression on few inputs by gradient descent. counts
// says how much each example counts, nil when all count the same.
func logit(inputs [][]float64, labels []int, counts []float64) []float64 {
	n := len(inputs[0])
	weights, squares, slope := make([]float64, n), make([]float64, n), make([]float64, n)
	for range 800 {
		clear(slope)
		for i, in := range inputs {
			wrong := probability(weights, in) - float64(labels[i])
			if counts != nil {
				wrong *= counts[i]
			}
			for k, v := range in {
				slope[k] += wrong * v / float64(len(inputs))
			}
		}
		for k := range slope {
			slope[k] += 1e-4 * weights[k]
			squares[k] += slope[k] * slope[k]
			weights[k] -= .3 * slope[k] / (math.Sqrt(squares[k]) + 1e-9)
		}
	}
	return weights
}

func probability(weights, in []float64) float64 {
	z := 0.0
	for k, v := range in {
		z += weights[k] * v
	}
	return 1 / (1 + math.Exp(-z))
}
