package attribution

import (
	"math"
	"math/rand/v2"
	"slices"

	"linecheck/review/extract/attribution/chain"
	"linecheck/review/extract/linear"
)

// example is a paragraph to learn from: the rows of its words' features, and of
// those that are weighed with the label before.
type example struct {
	features, moves [][]uint32
	labels          []chain.Label
}

// width is how many numbers a feature has, in one line of the cache: a weight for each
// label, and from 8 on the sum of its squared gradients.
const width = 16

// settings say how a field is learned.
type settings struct {
	rate, decay float64 // of AdaGrad; the penalty on squares
	drop        float64 // share of features left out of a step
	epochs      int
	seed        uint64
	bytes       int // of the file of weights
	often       int // how often a feature has to occur
}

// crf is a conditional random field learned by AdaGrad.
type crf struct {
	settings
	rows  map[linear.Feature]uint32
	unary int // rows before those of moves, which have one for each label before
	table []float32
	sum   []float32
	sums  int
}

func (c *crf) chain(e *example) *chain.Chain {
	n := len(e.labels)
	ch := &chain.Chain{Unary: make([]chain.Row, n), Pair: make([][chain.Labels]chain.Row, n)}
	for i := range n {
		for _, r := range e.features[i] {
			w := c.table[int(r)*width:][:chain.Labels]
			for y, v := range w {
				ch.Unary[i][y] += float64(v)
			}
		}
		if i == 0 {
			continue
		}
		for _, r := range e.moves[i] {
			for b := range chain.Labels {
				w := c.table[(int(r)+b)*width:][:chain.Labels]
				for y, v := range w {
					ch.Pair[i][b][y] += float64(v)
				}
			}
		}
	}
	return ch
}

func (c *crf) step(row int, slope *chain.Row) {
	line := c.table[row*width:][:width:width]
	for y, g := range slope {
		g += c.decay * float64(line[y])
		if g > -1e-5 && g < 1e-5 {
			continue
		}
		s := line[y+8] + float32(g*g)
		line[y+8] = s
		line[y] -= float32(c.rate * g / (math.Sqrt(float64(s)) + 1e-6))
	}
}

// learn makes one step on an example.
func (c *crf) learn(e *example) {
	ch := c.chain(e)
	for i := range ch.Unary {
		for y := range ch.Unary[i] {
			ch.Unary[i][y] /= 1 - c.drop
		}
	}
	p := ch.Marginals(func(i int, joint *[chain.Labels]chain.Row) {
		joint[e.labels[i-1]][e.labels[i]]--
		for _, r := range e.moves[i] {
			for b := range joint {
				c.step(int(r)+b, &joint[b])
			}
		}
	})
	for i := range p {
		p[i][e.labels[i]]--
		for _, r := range e.features[i] {
			c.step(int(r), &p[i])
		}
	}
}

// fit learns from the examples.
func (c *crf) fit(examples []example, after func(epoch int)) {
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(c.seed, 1))
	for e := range c.epochs {
		random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for k, i := range order {
			if len(examples[i].labels) > 0 {
				c.learn(c.thin(&examples[i], random))
			}
			if (e > 0 || c.epochs == 1) && (k+1)%(len(order)/3) == 0 {
				c.remember()
			}
		}
		if after != nil {
			after(e)
		}
	}
}

// thin leaves features out at random.
func (c *crf) thin(e *example, random *rand.Rand) *example {
	if c.drop == 0 {
		return e
	}
	out := &example{labels: e.labels, moves: e.moves, features: make([][]uint32, len(e.features))}
	for i, list := range e.features {
		kept := make([]uint32, 0, len(list))
		for _, r := range list {
			if random.Float64() >= c.drop {
				kept = append(kept, r)
			}
		}
		out.features[i] = kept
	}
	return out
}

// remember adds the weights as they are to the average.
func (c *crf) remember() {
	if c.sum == nil {
		c.sum = make([]float32, len(c.table)/width*8)
	}
	c.sums++
	for row := range len(c.table) / width {
		for y := range chain.Labels {
			c.sum[row*8+y] += c.table[row*width+y]
		}
	}
}

// averaged has the mean of the weights after each pass.
func (c *crf) averaged() *crf {
	out := &crf{rows: c.rows, unary: c.unary, table: make([]float32, len(c.table))}
	for row := range len(c.table) / width {
		for y := range chain.Labels {
			out.table[row*width+y] = c.sum[row*8+y] / float32(c.sums)
		}
	}
	return out
}

// slimmed keeps the largest weights, as many as bytes of a packed file hold.
func (c *crf) slimmed(bytes int) *crf {
	out := &crf{rows: c.rows, unary: c.unary, table: slices.Clone(c.table)}
	least := out.threshold(bytes)
	for at := 0; at < len(out.table); at += width {
		for y := range chain.Labels {
			if w := out.table[at+y]; w < least && w > -least {
				out.table[at+y] = 0
			}
		}
	}
	return out
}

// threshold is the least weight that a file of so many bytes can hold, about.
func (c *crf) threshold(bytes int) float32 {
	least := float32(.01)
	for ; ; least *= 1.1 {
		size := 0
		for at := 0; at < len(c.table); at += width {
			n := 0
			for y := range chain.Labels {
				if w := c.table[at+y]; w >= least || w <= -least {
					n++
				}
			}
			if n > 0 {
				size += 3 + n
			}
		}
		if size <= bytes {
			return least
		}
	}
}
