package chain

import "math"

// Labels is how many labels there are.
const Labels = int(labels)

// Row has a number for each label.
type Row [Labels]float64

// Chain is a linear chain of label scores: Unary by word, Pair by word, label of
// the word before and label. The first word has no Pair.
type Chain struct {
	Unary []Row
	Pair  [][Labels]Row
}

// legal says whether a label may follow another.
func legal(before, label int) bool {
	return label == 0 || label%2 == 1 || before == label || before == label-1
}

// Lean adds to the score of the labels that begin a run.
func (c *Chain) Lean(by float64) *Chain {
	for i := range c.Unary {
		c.Unary[i][BeginSource] += by
		c.Unary[i][BeginCue] += by
		c.Unary[i][BeginContent] += by
	}
	return c
}

// Viterbi returns the best sequence in which every run has a beginning.
func (c *Chain) Viterbi() []Label {
	n := len(c.Unary)
	if n == 0 {
		return nil
	}
	back := make([][Labels]uint8, n)
	score := c.Unary[0]
	for y := range score {
		if !legal(0, y) {
			score[y] = math.Inf(-1)
		}
	}
	for i := 1; i < n; i++ {
		var next Row
		for y := range next {
			best, from := math.Inf(-1), 0
			for b := range score {
				if v := score[b] + c.Pair[i][b][y]; v > best && legal(b, y) {
					best, from = v, b
				}
			}
			next[y], back[i][y] = best+c.Unary[i][y], uint8(from)
		}
		score = next
	}
	best := 0
	for y := range score {
		if score[y] > score[best] {
			best = y
		}
	}
	out := make([]Label, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = Label(best)
		best = int(back[i][best])
	}
	return out
}

// Marginals returns the probability of each label for each word, and calls pair,
// which may be nil, with that of each pair of labels. Illegal sequences count too.
func (c *Chain) Marginals(pair func(i int, p *[Labels]Row)) []Row {
	n := len(c.Unary)
	if n == 0 {
		return nil
	}
	unary, move := make([]Row, n), make([][Labels]Row, n)
	for i := range n {
		unary[i] = exponents(&c.Unary[i])
		if i > 0 {
			move[i] = moves(&c.Pair[i])
		}
	}
	ahead, behind := make([]Row, n), make([]Row, n)
	ahead[0] = unary[0]
	normalise(&ahead[0])
	for i := 1; i < n; i++ {
		for y := range Labels {
			for b := range Labels {
				ahead[i][y] += ahead[i-1][b] * move[i][b][y]
			}
			ahead[i][y] *= unary[i][y]
		}
		normalise(&ahead[i])
	}
	for y := range Labels {
		behind[n-1][y] = 1
	}
	out := make([]Row, n)
	for i := n - 1; i >= 0; i-- {
		for y := range Labels {
			out[i][y] = ahead[i][y] * behind[i][y]
		}
		normalise(&out[i])
		if i == 0 {
			break
		}
		var joint [Labels]Row
		total := 0.0
		for b := range Labels {
			for y := range Labels {
				v := move[i][b][y] * unary[i][y] * behind[i][y]
				behind[i-1][b] += v
				joint[b][y] = ahead[i-1][b] * v
				total += joint[b][y]
			}
		}
		normalise(&behind[i-1])
		if pair != nil {
			for b := range joint {
				for y := range joint[b] {
					joint[b][y] /= total
				}
			}
			pair(i, &joint)
		}
	}
	return out
}

func exponents(r *Row) Row {
	most := math.Inf(-1)
	for _, v := range r {
		most = max(most, v)
	}
	var out Row
	for y, v := range r {
		out[y] = math.Exp(max(v-most, -60))
	}
	return out
}

func moves(t *[Labels]Row) [Labels]Row {
	most := math.Inf(-1)
	for b := range t {
		for _, v := range t[b] {
			most = max(most, v)
		}
	}
	var out [Labels]Row
	for b := range t {
		for y, v := range t[b] {
			out[b][y] = math.Exp(max(v-most, -60))
		}
	}
	return out
}

func normalise(r *Row) {
	total := 0.0
	for _, v := range r {
		total += v
	}
	for y := range r {
		r[y] /= total
	}
}
