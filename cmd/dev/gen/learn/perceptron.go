// Package learn trains the linear models of the engine.
package learn

import (
	"linecheck/review/extract/linear"
)

// Perceptron is a multi-class averaged perceptron over hashed features. Rows
// lie in flat slices: a map of slices costs the collector more than the
// learning.
type Perceptron struct {
	Labels []string

	n       int
	table   []uint32 // open addressing: row + 1, 0 when free
	keys    []linear.Feature
	weights []float64
	moments []float64 // sum of every change times the step at which it was made
	steps   float64
}

// NewPerceptron returns one that knows nothing.
func NewPerceptron(labels []string) *Perceptron {
	return &Perceptron{Labels: labels, n: len(labels), table: make([]uint32, 1<<16), steps: 1}
}

// Score adds the weights of the features to dst, one sum for each label.
func (p *Perceptron) Score(dst []float64, features []linear.Feature) {
	for _, f := range features {
		if row := p.table[p.slot(f)]; row > 0 {
			at := int(row-1) * p.n
			for i, w := range p.weights[at : at+p.n] {
				dst[i] += w
			}
		}
	}
}

// Step counts one more decision; the average is taken over steps.
func (p *Perceptron) Step() { p.steps++ }

// Add changes the weight of a label for each of the features.
func (p *Perceptron) Add(features []linear.Feature, label int, by float64) {
	for _, f := range features {
		at := p.row(f)*p.n + label
		p.weights[at] += by
		p.moments[at] += by * p.steps
	}
}

// Learn makes one step: what was right gains, what was guessed loses.
func (p *Perceptron) Learn(features []linear.Feature, right, guess int) {
	p.Step()
	if right != guess {
		p.Add(features, right, 1)
		p.Add(features, guess, -1)
	}
}

// Average returns the averaged weights by feature.
func (p *Perceptron) Average() map[linear.Feature][]float64 {
	out := make(map[linear.Feature][]float64, len(p.keys))
	for row, f := range p.keys {
		w := make([]float64, p.n)
		for i := range w {
			at := row*p.n + i
			w[i] = p.weights[at] - p.moments[at]/p.steps
		}
		out[f] = w
	}
	return out
}

func (p *Perceptron) slot(f linear.Feature) uint32 {
	mask := uint32(len(p.table) - 1)
	s := uint32(f) & mask
	for p.table[s] != 0 && p.keys[p.table[s]-1] != f {
		s = (s + 1) & mask
	}
	return s
}

// row finds the row of a feature, or makes it.
func (p *Perceptron) row(f linear.Feature) int {
	s := p.slot(f)
	if p.table[s] > 0 {
		return int(p.table[s] - 1)
	}
	p.keys = append(p.keys, f)
	p.table[s] = uint32(len(p.keys))
	p.weights = append(p.weights, make([]float64, p.n)...)
	p.moments = append(p.moments, make([]float64, p.n)...)
	if 2*len(p.keys) > len(p.table) {
		p.table = make([]uint32, 2*len(p.table))
		for row, key := range p.keys {
			p.table[p.slot(key)] = uint32(row) + 1
		}
	}
	return len(p.keys) - 1
}
