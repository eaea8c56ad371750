package worth

import (
	"math"
	"strings"
	"testing"
)

func TestAveragePrecision(t *testing.T) {
	if got := averagePrecision([]float64{.1, .9, .5, .5}, []int{1, 1, 0, 1}); math.Abs(got-(1+2./3+3./4)/3) > 1e-12 {
		t.Errorf("%f", got)
	}
	accuracy, f1 := decided([]float64{.1, .9, .5, .4}, []int{1, 1, 0, 0}, .5)
	if accuracy != .5 || f1 != .5 {
		t.Errorf("accuracy %f F1 %f", accuracy, f1)
	}
}

func TestSpread(t *testing.T) {
	if got := spread(4, func([]int) float64 { return .25 }); got != "0.250 [0.250–0.250]" {
		t.Error(got)
	}
}

func TestSteady(t *testing.T) {
	// One threshold is a little better than all others, but only by a hair.
	p, y := []float64{.9, .8, .7, .6, .3, .2, .15, .1}, []int{1, 1, 1, 1, 0, 0, 0, 0}
	if got := steady(p, y); got < .35 || got > .56 {
		t.Errorf("threshold %.2f, want one in the gap", got)
	}
}

// words is a set of sentences of numbered words.
func words(sentences ...string) set {
	var out set
	for _, s := range sentences {
		label := 0
		if strings.HasPrefix(s, "+") {
			label = 1
		}
		v := vector{length: math.Sqrt(float64(len(s) - 1))}
		for _, r := range s[1:] {
			v.features = append(v.features, r-'a')
		}
		out.x, out.y = append(out.x, v), append(out.y, label)
	}
	return out
}

func TestMachine(t *testing.T) {
	a := words("+ab", "+ac", "+ad", "-eb", "-ec", "-ed", "+xa")
	for _, m := range []machine{{cost: 1, rises: 1}, {cost: 1, rises: 3, bayes: true}, {cost: 1, rises: 1, least: 2}} {
		weights := m.train(a, 26)
		for i, s := range a.scores(weights) {
			if (s > 0) != (a.y[i] == 1) {
				t.Errorf("%+v: sentence %d has %f", m, i, s)
			}
		}
		if m.least == 2 && weights['x'-'a'] != 0 {
			t.Error("a feature of one sentence was used")
		}
		if prune(weights, .1); math.Abs(weights['b'-'a']) > 0 && math.Abs(weights['b'-'a']) < .1 {
			t.Error("a small weight is left")
		}
	}
}

func TestLogit(t *testing.T) {
	in := [][]float64{{1, -2}, {1, -1}, {1, 1}, {1, 2}}
	w := logit(in, []int{0, 0, 1, 1}, nil)
	if probability(w, in[0]) > .1 || probability(w, in[3]) < .9 {
		t.Errorf("weights %v", w)
	}
	low := logit(in, []int{0, 1, 0, 1}, []float64{5, 1, 5, 1})
	if even := logit(in, []int{0, 1, 0, 1}, nil); probability(low, in[2]) >= probability(even, in[2]) {
		t.Error("examples that count more did not")
	}
}
