// Package boundary finds the elementary discourse units of a sentence: the
// clauses, and what else rhetorical structure theory takes for a unit of
// discourse, in the manner of the GUM corpus.
package boundary

import (
	"sync"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/models"
	"linecheck/review/extract/syntax"
)

// Threshold is the log odds above which a word begins a unit. It lies below 0
// because that gives the best F1 (cross-validated).
const Threshold = -.25

type pair struct{ first, second *linear.Model }

var load = sync.OnceValue(func() *pair {
	p := &pair{models.Load("boundary"), models.Load("boundary-context")}
	if p.first == nil || p.second == nil {
		return nil
	}
	return p
})

// Known reports whether the models are in this build.
func Known() bool { return load() != nil }

// Starts returns the words of a tagged and parsed sentence at which a unit
// begins, in order. The first word is among them unless the sentence seems to go on with a unit
// of the sentence before. It returns nil when the models are not in this build or s is not parsed.
func Starts(s *syntax.Sentence) []int {
	p := load()
	if p == nil || len(s.Tags) != len(s.Words) || len(s.Heads) != len(s.Words) {
		return nil
	}
	var out []int
	v := Look(s)
	odds := p.odds(v)
	for i, o := range odds {
		if o > Threshold {
			out = append(out, i)
		}
	}
	return out
}

// odds returns the log odds that a unit begins, for each word.
func (p *pair) odds(v *View) []float64 {
	first, out := make([]float64, v.n), make([]float64, v.n)
	var features []linear.Feature
	for i := range first {
		features = v.Features(features[:0], i)
		first[i] = sum(p.first, features)
	}
	for i := range out {
		features = v.Context(features[:0], first, i)
		out[i] = first[i] + sum(p.second, features)
	}
	return out
}

func sum(m *linear.Model, features []linear.Feature) float64 {
	var total [1]int32
	m.Add(total[:], features...)
	return float64(total[0]) * m.Scale
}
