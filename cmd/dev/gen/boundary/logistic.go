package boundary

import (
	"math"
	"math/rand/v2"

	"linecheck/review/extract/linear"
)

// settings of the logistic regression.
type settings struct {
	epochs int
	rate   float64 // of AdaGrad
	least  int     // features that occur less often are not learned
	keep   int     // how many features at most
}

// example is a word with the numbers of its features.
type example struct {
	features []int32
	start    bool
	offset   float64 // log odds that are known already
}

// sum returns the log odds.
func (e *example) sum(w []float32) float64 {
	s := e.offset
	for _, f := range e.features {
		if int(f) < len(w) { // it was seen while learning
			s += float64(w[f])
		}
	}
	return s
}

// index numbers features.
type index struct {
	number map[linear.Feature]int32
	keys   []linear.Feature
}

func newIndex() *index { return &index{number: map[linear.Feature]int32{}} }

func (x *index) add(list []linear.Feature) []int32 {
	out := make([]int32, len(list))
	for i, f := range list {
		n, ok := x.number[f]
		if !ok {
			n = int32(len(x.keys))
			x.number[f], x.keys = n, append(x.keys, f)
		}
		out[i] = n
	}
	return out
}

// fit returns the weights of the features by number.
func (o settings) fit(list []example, x *index) []float32 {
	w, squares := make([]float32, len(x.keys)), make([]float32, len(x.keys))
	seen := make([]int32, len(x.keys))
	for i := range list {
		for _, f := range list[i].features {
			seen[f]++
		}
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(1, 1))
	for range o.epochs {
		random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			e := &list[i]
			sum := float32(e.offset)
			for _, f := range e.features {
				sum += w[f]
			}
			slope := chance(float64(sum))
			if e.start {
				slope--
			}
			if math.Abs(slope) < .002 {
				continue
			}
			for _, f := range e.features {
				if int(seen[f]) < o.least {
					continue
				}
				g := slope
				squares[f] += float32(g * g)
				w[f] -= float32(o.rate * g / (math.Sqrt(float64(squares[f])) + 1e-6))
			}
		}
	}
	return w
}

func chance(sum float64) float64 { return 1 / (1 + math.Exp(-sum)) }
