// Package rank holds what is decided at a pronoun, and weighs it.
package rank

import (
	"linecheck/review/extract/linear"
	"linecheck/review/extract/models"
	"linecheck/review/extract/names/entity"
)

// Model is the name of the ranker's weights among the models.
const Model = "names"

// Decision is one pronoun and what it may stand for, the nearest first.
type Decision struct {
	Kind       int    // 0 a person, 1 several, 2 a thing
	Word       string // in lower case
	At         int    // byte
	Candidates []Candidate
}

// Candidate is something that a pronoun may stand for.
type Candidate struct {
	Entity   *entity.Entity // nil for a noun phrase
	Text     string
	Span     [2]int // bytes at which it is named
	Features []linear.Feature
	Score    int32
}

// Best returns the candidate with the highest score, and the best of another
// name; -1 when there is none.
func (d *Decision) Best() (first, next int) {
	first, next = -1, -1
	for i := range d.Candidates {
		if first < 0 || d.Candidates[i].Score > d.Candidates[first].Score {
			first = i
		}
	}
	for i := range d.Candidates {
		if c := &d.Candidates[i]; c.Text != d.Candidates[first].Text && (next < 0 || c.Score > d.Candidates[next].Score) {
			next = i
		}
	}
	return first, next
}

// Weigh adds the weights of the features. Without a model what was mentioned
// last goes first, and a subject before what is not.
func Weigh(features []linear.Feature) int32 {
	m := models.Load(Model)
	if m == nil {
		return 0
	}
	var sum [1]int32
	m.Add(sum[:], features...)
	return int32(float64(sum[0]) * m.Scale * unit)
}

// unit is how many points of a score make one of log-odds.
const unit = 20

// Features collects the features of a pronoun and one thing that it may stand for.
type Features struct {
	Kind uint32 // of the pronoun
	List []linear.Feature
}

// Add adds a feature: a template number and the values it is filled with.
func (f *Features) Add(template uint8, values ...uint32) {
	f.List = append(f.List, linear.Combine(template, append(values, f.Kind)...))
}

// Bit returns 1 for true.
func Bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// Bucket joins distances that are as good as the same.
func Bucket(n int) uint32 {
	switch {
	case n <= 4:
		return uint32(n)
	case n <= 7:
		return 5
	case n <= 12:
		return 6
	case n <= 20:
		return 7
	}
	return 8
}

// Margins are the distances of scores below which two readings are both shown, by kind.
var Margins = [3]int32{16, 24, 32}
