package main

import (
	"math"
	"slices"

	"linecheck/review/match"
)

// model is a linear model of measures that are brought to the same scale.
type model struct{ mean, spread, weight []float64 }

func (m *model) scores(x [][]float64) []float64 {
	out := make([]float64, len(x))
	for k, row := range x {
		for i, v := range row {
			out[k] += m.weight[i] * (v - m.mean[i]) / m.spread[i]
		}
	}
	return out
}

// learnWeights maximises the chance of the right candidates among those of
// their query (a softmax over each list) by 300 steps of Adam over all queries.
func learnWeights(groups []group, l2 float64) *model {
	m := scale(groups)
	var scaled []group
	for _, g := range groups {
		if slices.Contains(g.right, true) {
			scaled = append(scaled, m.scaled(g))
		}
	}
	n := len(m.weight)
	first, second, slope := make([]float64, n), make([]float64, n), make([]float64, n)
	for step := 1; step <= 300; step++ {
		clear(slope)
		for i := range scaled {
			scaled[i].descend(m.weight, slope)
		}
		for i := range slope {
			s := slope[i]/float64(len(scaled)) + l2*m.weight[i]
			first[i] = .9*first[i] + .1*s
			second[i] = .999*second[i] + .001*s*s
			up := first[i] / (1 - math.Pow(.9, float64(step)))
			down := math.Sqrt(second[i]/(1-math.Pow(.999, float64(step)))) + 1e-8
			m.weight[i] = signs[i].hold(m.weight[i] - .05*up/down)
		}
	}
	return m
}

// sign says which way a measure may count: what two claims share must not speak
// against their being the same, or copies would be doubted.
type sign int

const (
	speaksFor     sign = 1
	speaksAgainst sign = -1
	either        sign = 0
)

var signs = signsOf(match.FeatureNames)

func signsOf(names []string) []sign {
	out := make([]sign, len(names))
	for i, name := range names {
		switch name {
		case "length", "about posts", "signed posts", "media":
			out[i] = either
		case "names missing", "numbers missing", "other year", "absent", "other name", "missing of title":
			out[i] = speaksAgainst
		default:
			out[i] = speaksFor
		}
	}
	return out
}

func (s sign) hold(weight float64) float64 {
	switch s {
	case speaksFor:
		return max(0, weight)
	case speaksAgainst:
		return min(0, weight)
	case either:
	}
	return weight
}

// descend adds the slope of a query's loss.
func (g *group) descend(weight, slope []float64) {
	p := make([]float64, len(g.x))
	for k, row := range g.x {
		for i, v := range row {
			p[k] += weight[i] * v
		}
	}
	most, total, right := slices.Max(p), 0., 0.
	for k := range p {
		p[k] = math.Exp(p[k] - most)
		total += p[k]
		if g.right[k] {
			right++
		}
	}
	for k, row := range g.x {
		d := p[k] / total
		if g.right[k] {
			d -= 1 / right
		}
		for i, v := range row {
			slope[i] += d * v
		}
	}
}

func scale(groups []group) *model {
	n := 0
	for _, g := range groups {
		if len(g.x) > 0 {
			n = len(g.x[0])
		}
	}
	m := &model{make([]float64, n), make([]float64, n), make([]float64, n)}
	count := 0.
	for _, g := range groups {
		for _, row := range g.x {
			count++
			for i, v := range row {
				m.mean[i] += v
				m.spread[i] += v * v
			}
		}
	}
	for i := range m.mean {
		m.mean[i] /= count
		m.spread[i] = math.Sqrt(max(0, m.spread[i]/count-m.mean[i]*m.mean[i])) + 1e-6
	}
	return m
}

// scaled brings a query's measures to scale and leaves twins out: they are not wrong.
func (m *model) scaled(g group) group {
	var out group
	for k, row := range g.x {
		if g.twin[k] {
			continue
		}
		to := make([]float64, len(row))
		for i, v := range row {
			to[i] = (v - m.mean[i]) / m.spread[i]
		}
		out.x, out.right = append(out.x, to), append(out.right, g.right[k])
	}
	return out
}
