package main

import (
	"math"
	"math/rand/v2"
)

// What teaching goes by; chosen by the loss of cross-validated training queries.
const (
	batch  = 256
	sharp  = .12 // differences of cosines that matter
	hidden = .75 // share of the words in both that one of the two loses
	step   = .02
)

// weighted is a stem with how much it counts.
type weighted struct {
	stem   string
	weight float64
}

// pair is a claim and a title that say the same.
type pair struct{ claim, title []weighted }

// pupil is a stem's vector while it is taught.
type pupil struct{ values, slope, squares []float64 }

// teach moves the vectors so that a claim lies nearer to its own title than to
// the other titles of a batch, and the other way round. Words in both are hidden
// on one side, so that others have to stand for them. It returns the loss of the
// first and of the last round.
func (s *space) teach(list []pair, rounds int) (first, last float64) {
	pupils := map[string]*pupil{}
	for stem, row := range s.rows {
		pupils[stem] = &pupil{row, make([]float64, len(row)), make([]float64, len(row))}
	}
	var known []pair
	for _, p := range list {
		p = pair{only(p.claim, pupils), only(p.title, pupils)}
		if len(p.claim) > 1 && len(p.title) > 1 {
			known = append(known, p)
		}
	}
	random := rand.New(rand.NewPCG(3, 3))
	for round := range rounds {
		random.Shuffle(len(known), func(i, k int) { known[i], known[k] = known[k], known[i] })
		sum, n := 0., 0.
		for at := 0; at+batch <= len(known); at += batch {
			sum += lesson(known[at:at+batch], pupils, random)
			n++
		}
		last = sum / max(1, n)
		if round == 0 {
			first = last
		}
	}
	return first, last
}

func only(words []weighted, pupils map[string]*pupil) (out []weighted) {
	for _, w := range words {
		if pupils[w.stem] != nil {
			out = append(out, w)
		}
	}
	return out
}

// side is one side of the pairs of a batch.
type side struct {
	texts          [][]weighted
	values, slopes [][]float64
	lengths        []float64
}

func (d *side) add(text []weighted, pupils map[string]*pupil) {
	var sum []float64
	for _, w := range text {
		v := pupils[w.stem].values
		if sum == nil {
			sum = make([]float64, len(v))
		}
		for i, x := range v {
			sum[i] += w.weight * x
		}
	}
	n := max(1e-9, length(sum))
	scale(sum, 1/n)
	d.texts, d.values, d.lengths = append(d.texts, text), append(d.values, sum), append(d.lengths, n)
	d.slopes = append(d.slopes, make([]float64, len(sum)))
}

// back hands the slopes of the texts on to their words.
func (d *side) back(pupils map[string]*pupil, touched map[string]bool) {
	for i, text := range d.texts {
		along := dot(d.slopes[i], d.values[i])
		for _, w := range text {
			touched[w.stem] = true
			p := pupils[w.stem]
			for k, v := range d.values[i] {
				p.slope[k] += w.weight * (d.slopes[i][k] - along*v) / d.lengths[i]
			}
		}
	}
}

// lesson teaches one batch and returns its loss.
func lesson(list []pair, pupils map[string]*pupil, random *rand.Rand) float64 {
	var a, b side
	for _, p := range list {
		claim, title := hide(p, random)
		if len(claim) > 0 && len(title) > 0 {
			a.add(claim, pupils)
			b.add(title, pupils)
		}
	}
	loss := a.contrast(&b)
	touched := map[string]bool{}
	a.back(pupils, touched)
	b.back(pupils, touched)
	for stem := range touched {
		p := pupils[stem]
		for k, g := range p.slope {
			g /= float64(len(list))
			p.squares[k] += g * g
			p.values[k] -= step * g / (math.Sqrt(p.squares[k]) + 1e-8)
			p.slope[k] = 0
		}
	}
	return loss
}

// contrast sets the slopes of the softmax loss over the texts of the other side,
// in both directions, and returns the mean loss.
func (d *side) contrast(other *side) float64 {
	n := len(d.texts)
	odds, across, down := square(n), make([]float64, n), make([]float64, n)
	for i := range n {
		for k := range n {
			odds[i][k] = math.Exp((dot(d.values[i], other.values[k]) - 1) / sharp)
			across[i] += odds[i][k]
			down[k] += odds[i][k]
		}
	}
	loss := 0.
	for i := range n {
		loss -= math.Log(odds[i][i]/across[i]) + math.Log(odds[i][i]/down[i])
		for k := range n {
			slope := odds[i][k]/across[i] + odds[i][k]/down[k]
			if i == k {
				slope -= 2
			}
			slope /= sharp
			for x, v := range other.values[k] {
				d.slopes[i][x] += slope * v
				other.slopes[k][x] += slope * d.values[i][x]
			}
		}
	}
	return loss / float64(2*n)
}

// hide takes most words that claim and title share from one of the two.
func hide(p pair, random *rand.Rand) (claim, title []weighted) {
	both := map[string]bool{}
	for _, w := range p.claim {
		both[w.stem] = true
	}
	gone := map[string]bool{}
	for _, w := range p.title {
		if both[w.stem] && random.Float64() < hidden {
			if random.IntN(2) == 0 {
				continue
			}
			gone[w.stem] = true
		}
		title = append(title, w)
	}
	for _, w := range p.claim {
		if !gone[w.stem] {
			claim = append(claim, w)
		}
	}
	return claim, title
}
