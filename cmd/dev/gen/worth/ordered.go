package worth

import (
	"linecheck/cmd/dev/gen/learn"
	"linecheck/review/extract/worth"
)

// blocks is how many contiguous parts the speeches are cross-validated by. The
// file does not say where a speech begins.
const blocks = 8

// checkable trains on speeches. One table is the sum of two machines: sentences
// have the same length in both, so that their mean is linear too.
func (t *training) checkable() error {
	fit := func(a set) []float64 {
		weights := machine{cost: .15, rises: 1, bayes: true}.train(a, t.size())
		for f, w := range (machine{cost: 1, rises: 1}).train(a, t.size()) {
			weights[f] += w
		}
		return prune(weights, .06)
	}
	n := len(t.speeches.x)
	fold := func(i int) int { return i * blocks / n }
	own := make([]float64, n)
	for k := range blocks {
		weights := fit(t.speeches.where(func(i int) bool { return fold(i) != k }))
		scored := t.speeches.scores(weights)
		for i := range own {
			if fold(i) == k {
				own[i] = scored[i]
			}
		}
	}
	other := t.speeches.scores(t.single)
	meant, meanings := t.meanings(fold)
	par := parameters{threshold: .5}
	par.put(ofMeaning, meanings)
	for _, v := range []combination{
		{"own score alone", 0, worth.Alone(own)},
		{"with neighbours", withoutOther, worth.Inputs(own, nil)},
		{"with neighbours and the score of worthy", withOther, worth.Inputs(own, other)},
		{"with neighbours, the score of worthy and meanings", withMeaning, worth.Joined(worth.Inputs(own, other), meant)},
	} {
		t.combine(v, par, fold)
	}
	t.learning(fit, other)
	return t.store(worth.ModelCheckable, fit(t.speeches), par)
}

// combination is a way to weigh scores, and where its weights are kept, 0 when they are not.
type combination struct {
	name   string
	at     uint32
	inputs [][]float64
}

// between lies half-way between the threshold that suits accuracy, one half, and
// the one that suits F1, about .4.
const between = .45

// combine learns how a combination weighs, and prints what cross-validation says of it.
func (t *training) combine(v combination, par parameters, fold func(int) int) {
	p, y, limit := crossed(v.inputs, t.speeches.y, fold), t.speeches.y, .5
	if v.at == withMeaning {
		limit = between
		par[meaningThreshold] = limit
	}
	t.say("checkable, %s: threshold %.2f, %s", v.name, limit, told(p, y, limit))
	t.say("  %s", parts(p, y, fold, limit))
	t.figure("accuracy", len(p), func(s []int) float64 { a, _ := decided(pick(p, s), pick(y, s), limit); return a })
	t.figure("F1", len(p), func(s []int) float64 { _, f := decided(pick(p, s), pick(y, s), limit); return f })
	if v.at > 0 {
		par.put(v.at, logit(v.inputs, y, nil))
	}
}

// meanings learns from what the words of sentences mean together. It returns
// margins by weights that did not see the block of a sentence, and the weights
// learned from all.
func (t *training) meanings(fold func(int) int) (margins, weights []float64) {
	x := make([][]float64, len(t.speeches.rows))
	for i, r := range t.speeches.rows {
		x[i] = worth.Meaning(r.Text)
	}
	margins = make([]float64, len(x))
	for k := range blocks {
		w := machine{cost: .1}.dense(x, t.speeches.y, func(i int) bool { return fold(i) != k })
		for i := range x {
			if fold(i) == k {
				margins[i] = worth.Margin(w, x[i])
			}
		}
	}
	return margins, machine{cost: .1}.dense(x, t.speeches.y, func(int) bool { return true })
}

// figure prints a figure of cross-validation; the last one printed stands.
func (t *training) figure(name string, n int, of func(sample []int) float64) {
	value, low, high := bootstrap(n, of)
	learn.Figure{Task: "checkable", Name: name, Value: value, Low: low, High: high}.Print(t.log)
}

// learning prints what a quarter and a half of the speeches are worth, tried on
// the last quarter.
func (t *training) learning(fit func(set) []float64, other []float64) {
	n := len(t.speeches.x)
	last := t.speeches.where(func(i int) bool { return i >= 3*n/4 })
	for _, part := range []int{1, 2, 3} {
		weights := fit(t.speeches.where(func(i int) bool { return i < part*n/4 }))
		scores := last.scores(weights)
		for i := range scores {
			scores[i] += .5 * other[3*n/4+i]
		}
		t.say("  trained on the first %d/4, tried on the last: AP %.3f", part, averagePrecision(scores, last.y))
	}
}

// crossed fits the inputs of all folds but one and answers for that one.
func crossed(inputs [][]float64, labels []int, fold func(int) int) []float64 {
	out, last := make([]float64, len(inputs)), 0
	for i := range inputs {
		last = max(last, fold(i))
	}
	for k := range last + 1 {
		var in [][]float64
		var y []int
		for i := range inputs {
			if f := fold(i); f != k && f >= 0 {
				in, y = append(in, inputs[i]), append(y, labels[i])
			}
		}
		weights := logit(in, y, nil)
		for i := range inputs {
			if fold(i) == k {
				out[i] = probability(weights, inputs[i])
			}
		}
	}
	return out
}
