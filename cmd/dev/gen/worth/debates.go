package worth

import (
	"slices"

	"linecheck/cmd/dev/gen/learn"

	"linecheck/review/extract/worth"
)

// shared are the debates whose sentences are also in the data of the model for
// single sentences: its scores on them are of its own training data.
var shared = []string{"20160926_1pres", "20161010_2pres", "20161019_3pres"}

// debate trains on debates and speeches in order. It is cross-validated by
// document and judged on those that are not shared.
func (t *training) debate() error {
	fit := func(a set) []float64 { return prune(machine{cost: .2, rises: 4, least: 2}.train(a, t.size()), .1) }
	docs := t.documents()
	other, own := t.debates.scores(t.single), make([]float64, len(t.debates.x))
	place := make([]int, len(own)) // the document; -1 for a shared one
	for k, d := range docs {
		for i := d.from; i < d.to; i++ {
			place[i] = k
			if slices.Contains(shared, d.name) {
				place[i] = -1
			}
		}
		if place[d.from] < 0 {
			continue
		}
		scored := t.debates.where(func(i int) bool { return i >= d.from && i < d.to }).scores(fit(t.debates.where(func(i int) bool { return i < d.from || i >= d.to })))
		copy(own[d.from:d.to], scored)
	}
	fold := func(i int) int { return place[i] }
	t.ranked("own score", own, docs)
	t.ranked("score of worthy", other, docs)
	context, debated := t.inputs(docs, own, other, false), t.inputs(docs, own, other, true)
	t.ranked("both, with neighbours", crossed(context, t.debates.y, fold), docs)
	t.ranked("and with the speakers", crossed(debated, t.debates.y, fold), docs)

	var in [][]float64
	var y []int
	for i := range debated {
		if place[i] >= 0 {
			in, y = append(in, debated[i]), append(y, t.debates.y[i])
		}
	}
	weights := logit(in, y, nil)
	t.say("  parameters %.2f", weights)
	par := parameters{threshold: .1}
	par.put(withOther, weights)
	return t.store(worth.ModelDebate, fit(t.debates), par)
}

// inputs returns what calibrates the lines, document by document.
func (t *training) inputs(docs []document, own, other []float64, speakers bool) [][]float64 {
	var out [][]float64
	for _, d := range docs {
		if !speakers {
			out = append(out, worth.Inputs(own[d.from:d.to], other[d.from:d.to])...)
			continue
		}
		lines := make([]worth.Line, 0, d.to-d.from)
		for _, r := range t.debates.rows[d.from:d.to] {
			lines = append(lines, worth.Line{Speaker: r.Speaker, Text: r.Text})
		}
		out = append(out, worth.Debated(lines, own[d.from:d.to], other[d.from:d.to])...)
	}
	return out
}

type document struct {
	name     string
	from, to int
}

func (t *training) documents() []document {
	var out []document
	for i, r := range t.debates.rows {
		if len(out) == 0 || out[len(out)-1].name != r.Doc {
			out = append(out, document{name: r.Doc, from: i})
		}
		out[len(out)-1].to = i + 1
	}
	return out
}

// ranked tells the mean average precision over the documents that are not shared,
// and over the long ones among them, which are most like debates.
func (t *training) ranked(name string, scores []float64, docs []document) {
	var all, long []float64
	for _, d := range docs {
		if slices.Contains(shared, d.name) {
			continue
		}
		a := averagePrecision(scores[d.from:d.to], t.debates.y[d.from:d.to])
		all = append(all, a)
		if d.to-d.from > 1000 {
			long = append(long, a)
		}
	}
	mean := func(list []float64) func([]int) float64 {
		return func(sample []int) float64 {
			sum := 0.0
			for _, i := range sample {
				sum += list[i]
			}
			return sum / float64(len(sample))
		}
	}
	value, low, high := bootstrap(len(all), mean(all))
	learn.Figure{Task: "map", Name: "MAP", Value: value, Low: low, High: high}.Print(t.log)
	t.say("debate, %s: MAP %s over %d documents, %s over the %d of more than 1,000 lines", name, spread(len(all), mean(all)), len(all), spread(len(long), mean(long)), len(long))
}
