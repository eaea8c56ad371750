// Package attribution finds who is reported to have said or thought what: the
// words of sources, of cues and of contents, and which of them belong together.
package attribution

import (
	"sync"

	"linecheck/review/extract/attribution/chain"
	"linecheck/review/extract/attribution/feature"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/models"
)

// Model labels the words of articles.
type Model struct {
	cues    feature.Lexicon
	weights *linear.Model
}

// NewModel makes a model of a cue lexicon and weights.
func NewModel(cues, weights *linear.Model) *Model {
	return &Model{feature.NewLexicon(cues), weights}
}

// Label is the role of a word.
type Label = chain.Label

// Default returns the model that this build carries, nil if it carries none.
var Default = sync.OnceValue(func() *Model {
	cues, weights := models.Load("attribution-cues"), models.Load("attribution")
	if cues == nil || weights == nil {
		return nil
	}
	return NewModel(cues, weights)
})

// Tag labels the words of an article, given by paragraph. Tokens are cut in the
// manner of the Penn treebank; quotation marks of any kind stand by themselves. It
// returns nil when the build carries no model.
func Tag(doc [][]string) [][]Label {
	m := Default()
	if m == nil {
		return nil
	}
	return m.Tag(doc)
}

// Leaning makes up for what a chain misses more often than it invents; chosen by
// cross-validation.
const Leaning = 0.2

// Tag labels the words of an article, given by paragraph.
func (m *Model) Tag(doc [][]string) [][]Label {
	out := make([][]Label, len(doc))
	for i, p := range feature.Read(doc, m.cues) {
		out[i] = m.scores(p).Lean(Leaning).Viterbi()
	}
	return out
}

// Pair is the feature of a move, with the label before.
func Pair(move linear.Feature, before int) linear.Feature {
	return linear.Combine(255, uint32(move), uint32(before))
}

// scores are those of the labels of a paragraph.
func (m *Model) scores(p *feature.Paragraph) *chain.Chain {
	n := p.Len()
	c := &chain.Chain{Unary: make([]chain.Row, n), Pair: make([][chain.Labels]chain.Row, n)}
	var buf, move []linear.Feature
	for i := range n {
		buf = p.Features(buf[:0], i)
		c.Unary[i] = sum(m.weights, buf)
		if i == 0 {
			continue
		}
		move = p.Moves(move[:0], i)
		for b := range chain.Labels {
			buf = buf[:0]
			for _, f := range move {
				buf = append(buf, Pair(f, b))
			}
			c.Pair[i][b] = sum(m.weights, buf)
		}
	}
	return c
}

func sum(m *linear.Model, features []linear.Feature) chain.Row {
	var sums [chain.Labels]int32
	m.Add(sums[:], features...)
	var out chain.Row
	for y, s := range sums {
		out[y] = float64(s) * m.Scale
	}
	return out
}
