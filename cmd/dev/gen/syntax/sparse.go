package syntax

import (
	"math"

	"linecheck/review/extract/linear"
)

// perceptron is an averaged one whose rows hold only the labels that were ever
// changed, in one arena without pointers: there are millions of rows.
type perceptron struct {
	labels  int
	table   []slot
	rows    []row
	entries []entry
	steps   int64
	frozen  bool // features that have no row get none
}

type slot struct {
	key linear.Feature
	row uint32 // + 1, 0 when free
}

type row struct {
	key         linear.Feature
	start       uint32
	size, space uint8
}

// entry is a weight; moment is the sum of every change times its step.
type entry struct {
	moment int64
	weight int32
	label  uint8
}

func newPerceptron(labels int) *perceptron {
	return &perceptron{labels: labels, table: make([]slot, 1<<20), steps: 1}
}

func (p *perceptron) find(f linear.Feature) *slot {
	mask := uint32(len(p.table) - 1)
	s := uint32(f) & mask
	for p.table[s].row != 0 && p.table[s].key != f {
		s = (s + 1) & mask
	}
	return &p.table[s]
}

func (p *perceptron) score(sums []int32, features []linear.Feature) {
	clear(sums)
	for _, f := range features {
		if s := p.find(f); s.row != 0 {
			r := &p.rows[s.row-1]
			for _, e := range p.entries[r.start : r.start+uint32(r.size)] {
				sums[e.label] += e.weight
			}
		}
	}
}

func (p *perceptron) add(features []linear.Feature, label int, by int32) {
	for _, f := range features {
		if p.frozen && p.find(f).row == 0 {
			continue
		}
		e := p.entry(f, uint8(label))
		e.weight += by
		e.moment += int64(by) * p.steps
	}
}

func (p *perceptron) entry(f linear.Feature, label uint8) *entry {
	s := p.find(f)
	if s.row == 0 {
		p.rows = append(p.rows, row{key: f})
		*s = slot{f, uint32(len(p.rows))}
		if 2*len(p.rows) > len(p.table) {
			p.table = make([]slot, 2*len(p.table))
			for i, r := range p.rows {
				*p.find(r.key) = slot{r.key, uint32(i) + 1}
			}
			s = p.find(f)
		}
	}
	r := &p.rows[s.row-1]
	list := p.entries[r.start : r.start+uint32(r.size)]
	for i := range list {
		if list[i].label == label {
			return &list[i]
		}
	}
	if r.size == r.space {
		start := uint32(len(p.entries))
		space := uint8(min(max(2, 2*int(r.space)), 255))
		p.entries = append(p.entries, p.entries[r.start:r.start+uint32(r.size)]...)
		p.entries = append(p.entries, make([]entry, int(space-r.size))...)
		r.start, r.space = start, space
	}
	e := &p.entries[r.start+uint32(r.size)]
	e.label = label
	r.size++
	return e
}

// model returns the averaged weights; those below least are left out.
func (p *perceptron) model(labels []string, least float64) (*linear.Model, error) {
	out := make(map[linear.Feature][]float64, len(p.rows))
	for _, r := range p.rows {
		var w []float64
		for _, e := range p.entries[r.start : r.start+uint32(r.size)] {
			if v := p.average(e); math.Abs(v) >= least {
				if w == nil {
					w = make([]float64, p.labels)
				}
				w[e.label] = v
			}
		}
		if w != nil {
			out[r.key] = w
		}
	}
	return linear.Build(labels, out, least)
}

// distilled returns a perceptron that knows nothing yet, and will learn weights only
// for the features that have one of at least least in p.
func (p *perceptron) distilled(least float64) *perceptron {
	out := newPerceptron(p.labels)
	for _, r := range p.rows {
		for _, e := range p.entries[r.start : r.start+uint32(r.size)] {
			if math.Abs(p.average(e)) >= least {
				out.entry(r.key, e.label)
				break
			}
		}
	}
	out.frozen = true
	return out
}

func (p *perceptron) average(e entry) float64 {
	return float64(e.weight) - float64(e.moment)/float64(p.steps)
}
