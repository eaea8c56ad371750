package chain_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"linecheck/review/extract/attribution/chain"
)

// random makes a short chain of random scores.
func random(n int, seed uint64) *chain.Chain {
	r := rand.New(rand.NewPCG(seed, 1))
	c := &chain.Chain{Unary: make([]chain.Row, n), Pair: make([][chain.Labels]chain.Row, n)}
	for i := range n {
		for y := range chain.Labels {
			c.Unary[i][y] = r.NormFloat64()
			for b := range chain.Labels {
				c.Pair[i][b][y] = r.NormFloat64()
			}
		}
	}
	return c
}

// each calls visit with every sequence of labels and its score.
func each(c *chain.Chain, visit func(labels []int, score float64)) {
	n := len(c.Unary)
	labels := make([]int, n)
	for {
		score := 0.0
		for i, y := range labels {
			score += c.Unary[i][y]
			if i > 0 {
				score += c.Pair[i][labels[i-1]][y]
			}
		}
		visit(labels, score)
		k := 0
		for ; k < n; k++ {
			if labels[k]++; labels[k] < chain.Labels {
				break
			}
			labels[k] = 0
		}
		if k == n {
			return
		}
	}
}

func TestMarginalsAreThoseOfAllSequences(t *testing.T) {
	c := random(4, 7)
	want, total := make([]chain.Row, 4), 0.0
	each(c, func(labels []int, score float64) {
		total += math.Exp(score)
		for i, y := range labels {
			want[i][y] += math.Exp(score)
		}
	})
	for i, row := range c.Marginals(nil) {
		for y, p := range row {
			if math.Abs(p-want[i][y]/total) > 1e-9 {
				t.Errorf("word %d label %d: %g, want %g", i, y, p, want[i][y]/total)
			}
		}
	}
}

func TestViterbiIsTheBestSequenceWithBeginnings(t *testing.T) {
	for seed := range uint64(20) {
		c := random(4, seed)
		best, want := math.Inf(-1), make([]chain.Label, 4)
		each(c, func(labels []int, score float64) {
			before := 0
			for _, y := range labels {
				if y > 0 && y%2 == 0 && before != y && before != y-1 {
					return
				}
				before = y
			}
			if score > best {
				best = score
				for i, y := range labels {
					want[i] = chain.Label(y)
				}
			}
		})
		got := c.Viterbi()
		for i := range want {
			if got[i] != want[i] {
				t.Fatalf("seed %d: %v, want %v", seed, got, want)
			}
		}
	}
}

func TestNames(t *testing.T) {
	for i, n := range chain.Names {
		l := chain.Parse(n)
		if int(l) != i || l.String() != n || l.Begins() != (n[0] == 'B') {
			t.Errorf("%s is %d (%v)", n, l, l)
		}
		if n != "O" && (l.Role().String()[2:] != n[2:] || !l.Role().Begins()) {
			t.Errorf("the role of %s is %v", n, l.Role())
		}
	}
	if chain.Parse("B-nobody") != chain.Outside || chain.Outside.Role() != chain.Outside {
		t.Error("what is no role is not outside")
	}
}
