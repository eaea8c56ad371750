// Package worth trains the models that say whether a sentence can be checked
// and whether it is worth checking.
package worth

import (
	"fmt"
	"io"
	"path/filepath"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/worth"
)

// Places of the parameters, as package worth reads them.
const (
	threshold        = 0
	withoutOther     = 1
	withOther        = 21
	withMeaning      = 41
	meaningThreshold = 60
	ofMeaning        = 100
)

// Train makes the three models from the folders checkworthy and checkable below
// data, and prints what cross-validation and the development parts say of them.
func Train(data string, save func(name string, m *linear.Model) error, log io.Writer) error {
	s := &space{numbers: map[linear.Feature]int32{}}
	t := &training{space: s, save: save, log: log}
	for _, f := range []struct {
		to   *set
		name string
	}{
		{&t.train, "checkworthy/ct24_train"},
		{&t.dev, "checkworthy/ct24_dev"},
		{&t.devTest, "checkworthy/ct24_dev-test"},
		{&t.debates, "checkworthy/ct19_train"},
		{&t.speeches, "checkable/policlaim_train"},
	} {
		var err error
		if *f.to, err = s.read(filepath.Join(data, filepath.FromSlash(f.name)+".jsonl")); err != nil {
			return err
		}
	}
	for _, step := range []func() error{t.worthy, t.checkable, t.debate} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

type training struct {
	space                                  *space
	train, dev, devTest, debates, speeches set
	single                                 []float64 // the weights of the model for single sentences
	save                                   func(name string, m *linear.Model) error
	log                                    io.Writer
}

func (t *training) size() int { return len(t.space.names) }

func (t *training) say(format string, args ...any) { fmt.Fprintf(t.log, format+"\n", args...) }

func (t *training) store(name string, weights []float64, p parameters) error {
	m, err := t.space.table(weights, p)
	if err != nil {
		return err
	}
	return t.save(name, m)
}

// worthy trains on single sentences. The probability is fitted on dev and
// dev-test, which count the same; the threshold is chosen on dev-test, which is
// the harder of the two.
func (t *training) worthy() error {
	fit := func(a set) []float64 { return prune(machine{cost: .5, rises: 1, least: 5}.train(a, t.size()), .09) }
	t.single = fit(t.train)
	both := set{x: append(append([]vector{}, t.dev.x...), t.devTest.x...), y: append(append([]int{}, t.dev.y...), t.devTest.y...)}
	counts := make([]float64, len(both.x))
	for i := range counts {
		counts[i] = float64(len(both.x)) / 2 / float64(len(t.dev.x))
		if i >= len(t.dev.x) {
			counts[i] = float64(len(both.x)) / 2 / float64(len(t.devTest.x))
		}
	}
	scale := logit(worth.Alone(both.scores(t.single)), both.y, counts)
	apply := func(a set, weights []float64) []float64 { return probabilities(scale, worth.Alone(a.scores(weights))) }
	p, q := apply(t.dev, t.single), apply(t.devTest, t.single)
	limit := steady(q, t.devTest.y)
	t.say("worthy: threshold %.2f, parameters %.2f", limit, scale)
	t.say("  dev      %s", told(p, t.dev.y, limit))
	t.say("  dev-test %s", told(q, t.devTest.y, limit))
	_, f := decided(q, t.devTest.y, steady(p, t.dev.y))
	t.say("  dev-test F1 %.3f with the threshold chosen on dev", f)
	_, f = decided(p, t.dev.y, limit)
	t.say("  dev F1 %.3f with the threshold chosen on dev-test", f)
	for _, part := range []int{8, 4, 2} {
		few := fit(t.train.where(func(i int) bool { return i%part == 0 }))
		t.say("  trained on 1/%d: dev AP %.3f, dev-test AP %.3f", part, averagePrecision(t.dev.scores(few), t.dev.y), averagePrecision(t.devTest.scores(few), t.devTest.y))
	}
	par := parameters{threshold: limit}
	par.put(withoutOther, scale)
	return t.store(worth.ModelWorthy, t.single, par)
}

// steady returns the threshold with the best F1, as the mean over thresholds up
// to 0.06 away: the best single one is mostly luck.
func steady(p []float64, y []int) float64 {
	limit, best := .5, 0.0
	for at := .1; at < .7; at += .01 {
		sum := 0.0
		for near := -.06; near < .065; near += .01 {
			_, f := decided(p, y, at+near)
			sum += f
		}
		if sum > best {
			limit, best = at, sum
		}
	}
	return limit
}

func probabilities(weights []float64, inputs [][]float64) []float64 {
	out := make([]float64, len(inputs))
	for i, in := range inputs {
		out[i] = probability(weights, in)
	}
	return out
}
