package attribution

import (
	"fmt"
	"strings"

	"linecheck/review/extract/attribution"
	"linecheck/review/extract/attribution/chain"
	"linecheck/review/extract/attribution/feature"
	"linecheck/review/extract/linear"
)

// lexicon counts how often a word is part of a cue.
func lexicon(docs []article) (*linear.Model, error) {
	type count struct{ cue, all float64 }
	counts := map[string]*count{}
	for _, d := range docs {
		for _, r := range d.rows {
			for i, w := range r.tokens {
				w = strings.ToLower(w)
				c := counts[w]
				if c == nil {
					c = &count{}
					counts[w] = c
				}
				c.all++
				if r.labels[i].Role() == chain.BeginCue {
					c.cue++
				}
			}
		}
	}
	rows := map[linear.Feature][]float64{}
	for w, c := range counts {
		if c.cue >= 3 {
			rows[feature.Entry(w)] = []float64{c.cue / (c.all + 3)}
		}
	}
	return linear.Build([]string{"cue"}, rows, 0)
}

func tokensOf(d *article) [][]string {
	out := make([][]string, len(d.rows))
	for i := range d.rows {
		out[i] = d.rows[i].tokens
	}
	return out
}

func read(docs []article, lex feature.Lexicon) [][]*feature.Paragraph {
	out := make([][]*feature.Paragraph, len(docs))
	for i := range docs {
		out[i] = feature.Read(tokensOf(&docs[i]), lex)
	}
	return out
}

// item is a paragraph to learn from or to label.
type item struct {
	size            int
	labels          []chain.Label
	features, moves func(to []linear.Feature, i int) []linear.Feature
}

func items(docs []article, pars [][]*feature.Paragraph) []item {
	var out []item
	for d := range docs {
		for k, p := range pars[d] {
			out = append(out, item{p.Len(), docs[d].rows[k].labels, p.Features, p.Moves})
		}
	}
	return out
}

// newCRF makes a field for the features that the items have: those that occur as
// often as the settings say.
func newCRF(list []item, s settings) *crf {
	c := &crf{settings: s}
	seen, moved := map[linear.Feature]uint8{}, map[linear.Feature]uint8{}
	var buf []linear.Feature
	for _, it := range list {
		for i := range it.size {
			buf = it.features(buf[:0], i)
			for _, f := range buf {
				if n := seen[f]; int(n) < s.often {
					seen[f] = n + 1
				}
			}
			buf = it.moves(buf[:0], i)
			for _, f := range buf {
				if n := moved[f]; int(n) < s.often {
					moved[f] = n + 1
				}
			}
		}
	}
	c.rows = make(map[linear.Feature]uint32, len(seen)/3)
	for f, n := range seen {
		if int(n) >= s.often {
			c.rows[f] = uint32(len(c.rows))
		}
	}
	c.unary = len(c.rows)
	n := c.unary
	for f, k := range moved {
		if int(k) >= s.often {
			c.rows[f] = uint32(n)
			n += chain.Labels
		}
	}
	c.table = make([]float32, n*width)
	return c
}

func (c *crf) example(it *item) example {
	e := example{labels: it.labels, features: make([][]uint32, it.size), moves: make([][]uint32, it.size)}
	var buf []linear.Feature
	look := func() []uint32 {
		rows := make([]uint32, 0, len(buf))
		for _, f := range buf {
			if r, ok := c.rows[f]; ok {
				rows = append(rows, r)
			}
		}
		return rows
	}
	for i := range it.size {
		buf = it.features(buf[:0], i)
		e.features[i] = look()
		buf = it.moves(buf[:0], i)
		e.moves[i] = look()
	}
	return e
}

func (c *crf) examples(list []item) []example {
	out := make([]example, len(list))
	for i := range list {
		out[i] = c.example(&list[i])
	}
	return out
}

// validated scores each fold of the articles by a field that has not seen it, and not the
// copies by other annotators, which stand beside an article.
func (t trainer) validated(docs []article, pars [][]*feature.Paragraph, s settings) {
	fold := make([]int, len(docs))
	n := -1
	for d := range docs {
		if d == 0 || docs[d].id != docs[d-1].id {
			n++
		}
		fold[d] = n % folds
	}
	for k := range folds {
		var list, held []item
		for d := range docs {
			here := items(docs[d:d+1], pars[d:d+1])
			if fold[d] == k {
				held = append(held, here...)
			} else {
				list = append(list, here...)
			}
		}
		c := newCRF(list, s)
		c.fit(c.examples(list), nil)
		t.show(fmt.Sprintf("fold %d of %d", k+1, folds), c.averaged(), held)
	}
}

// build makes a table of weights.
func (c *crf) build() (*linear.Model, error) {
	rows := map[linear.Feature][]float64{}
	get := func(r int) []float64 {
		out := make([]float64, chain.Labels)
		for y := range out {
			out[y] = float64(c.table[r*width+y])
		}
		return out
	}
	for f, r := range c.rows {
		if int(r) < c.unary {
			rows[f] = get(int(r))
			continue
		}
		for b := range chain.Labels {
			rows[attribution.Pair(f, b)] = get(int(r) + b)
		}
	}
	return linear.Build(chain.Names[:], rows, 0)
}
