package boundary

import (
	"cmp"
	"math"
	"slices"

	"linecheck/review/extract/boundary"
	"linecheck/review/extract/linear"
)

// Settings found by cross-validation.
var (
	firstPass  = settings{epochs: 6, rate: .05, least: 2, keep: 95_000}
	secondPass = settings{epochs: 3, rate: .03, least: 3, keep: 15_000}
)

// inner is into how many parts the documents fall for the second pass, which has to learn
// from odds as uncertain as it will see.
const inner = 4

// table is documents as numbered features.
type table struct {
	docs          []*document
	views         [][]*boundary.View
	words         [][]example // of each document
	first, second *index
}

func tabulate(docs []*document) *table {
	t := &table{docs: docs, first: newIndex(), second: newIndex()}
	var features []linear.Feature
	for _, d := range docs {
		var views []*boundary.View
		var words []example
		for j, s := range d.sentences {
			v := boundary.Look(s)
			views = append(views, v)
			for i := range s.Words {
				features = v.Features(features[:0], i)
				words = append(words, example{features: t.first.add(features), start: d.starts[j][i]})
			}
		}
		t.views, t.words = append(t.views, views), append(t.words, words)
	}
	return t
}

// some are the words of some documents.
func (t *table) some(docs []int) []example {
	var out []example
	for _, k := range docs {
		out = append(out, t.words[k]...)
	}
	return out
}

// again are the words of a document as the second pass sees them after the first, which has the weights w.
func (t *table) again(k int, w []float32) []example {
	var out []example
	var features []linear.Feature
	at := 0
	for j, v := range t.views[k] {
		odds := make([]float64, len(t.docs[k].starts[j]))
		for i := range odds {
			odds[i] = t.words[k][at+i].sum(w)
		}
		for i, o := range odds {
			features = v.Context(features[:0], odds, i)
			out = append(out, example{features: t.second.add(features), start: t.words[k][at+i].start, offset: o})
		}
		at += len(odds)
	}
	return out
}

// fit learns both passes from some documents.
func (t *table) fit(docs []int) (first, second []float32) {
	first = firstPass.fitFew(t.some(docs), t.first)
	var list []example
	for part := range inner {
		var others, these []int
		for n, k := range docs {
			if n%inner == part {
				these = append(these, k)
			} else {
				others = append(others, k)
			}
		}
		w := firstPass.fitFew(t.some(others), t.first)
		for _, k := range these {
			list = append(list, t.again(k, w)...)
		}
	}
	return first, secondPass.fitFew(list, t.second)
}

// fitFew learns, keeps the features that weigh most and learns these again.
func (o settings) fitFew(list []example, x *index) []float32 {
	w := o.fit(list, x)
	if len(w) <= o.keep {
		return w
	}
	size := make([]float64, len(w))
	for i := range w {
		size[i] = math.Abs(float64(w[i]))
	}
	order := slices.Clone(size)
	slices.SortFunc(order, func(a, b float64) int { return cmp.Compare(b, a) })
	least := order[o.keep]
	few := make([]example, len(list))
	for i := range list {
		few[i] = list[i]
		few[i].features = nil
		for _, f := range list[i].features {
			if size[f] > least {
				few[i].features = append(few[i].features, f)
			}
		}
	}
	return o.fit(few, x)
}

// model makes the file of weights.
func model(w []float32, x *index) (*linear.Model, error) {
	rows := map[linear.Feature][]float64{}
	for i, v := range w {
		if v != 0 {
			rows[x.keys[i]] = []float64{float64(v)}
		}
	}
	return linear.Build([]string{"start"}, rows, 0)
}
