package score

import (
	"fmt"
	"slices"

	"linecheck/cmd/dev/bench/quality/rows"
)

type scored struct {
	score float64
	label bool
}

// average precision of the labelled in the order of their scores, equal ones as they come.
func averagePrecision(list []scored) float64 {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b scored) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	hits, sum := 0., 0.
	for i, x := range sorted {
		if x.label {
			hits++
			sum += hits / float64(i+1)
		}
	}
	return ratio(sum, hits)
}

// Labels measures yes-or-no predictions, and their ranking when all carry a score.
func Labels(gold, pred []rows.Labelled) (Result, error) {
	by := byID(pred, func(r *rows.Labelled) rows.Key { return r.ID })
	guess := make([]*rows.Labelled, len(gold))
	ranked := true
	for i := range gold {
		if guess[i] = by[gold[i].ID]; guess[i] == nil {
			return Result{}, fmt.Errorf("no prediction for row %s", gold[i].ID)
		}
		ranked = ranked && guess[i].Score != nil
	}
	return Result{"rows", len(gold), func(pick []int) []Figure {
		var yes, no [3]float64
		var same float64
		list := make([]scored, 0, len(pick))
		for _, i := range pick {
			y, p := gold[i].Label != 0, guess[i].Label != 0
			same += number(y == p)
			add(&yes, y, p)
			add(&no, !y, !p)
			if ranked {
				list = append(list, scored{*guess[i].Score, y})
			}
		}
		out := []Figure{
			{"F1", f1(yes[:])},
			{"P", ratio(yes[0], yes[1])},
			{"R", ratio(yes[0], yes[2])},
			{"accuracy", ratio(same, float64(len(pick)))},
			{"macro F1", (f1(yes[:]) + f1(no[:])) / 2},
		}
		if ranked {
			out = append(out, Figure{"AP", averagePrecision(list)})
		}
		return out
	}}, nil
}

func add(c *[3]float64, gold, pred bool) {
	c[0] += number(gold && pred)
	c[1] += number(pred)
	c[2] += number(gold)
}

// Debates measures a ranking of lines within each document.
func Debates(gold, pred []rows.Ranked) (Result, error) {
	type place struct {
		doc  string
		line rows.Key
	}
	by := byID(pred, func(r *rows.Ranked) place { return place{r.Doc, r.Line} })
	docs := map[string][]scored{}
	var order []string
	for _, g := range gold {
		p := by[place{g.Doc, g.Line}]
		if p == nil {
			return Result{}, fmt.Errorf("no prediction for line %s of %s", g.Line, g.Doc)
		}
		if docs[g.Doc] == nil {
			order = append(order, g.Doc)
		}
		docs[g.Doc] = append(docs[g.Doc], scored{p.Score, g.Label != 0})
	}
	units := make([][]float64, len(order))
	for i, d := range order {
		units[i] = []float64{averagePrecision(docs[d])}
	}
	return sums("documents", units, func(sum []float64, n float64) []Figure { return []Figure{{"MAP", ratio(sum[0], n)}} }), nil
}

// Matches measures rankings of checked claims. A query without a ranking counts as wrong.
func Matches(gold, pred []rows.Matched) Result {
	by := byID(pred, func(r *rows.Matched) rows.Key { return r.ID })
	units := make([][]float64, len(gold))
	for i, g := range gold {
		right := setOf(g.Gold)
		var ranked []rows.Key
		if p := by[g.ID]; p != nil {
			seen := map[rows.Key]bool{}
			for _, x := range p.Ranked {
				if !seen[x] {
					ranked = append(ranked, x)
				}
				seen[x] = true
			}
		}
		hits, sum, first := 0., 0., 0.
		for k, x := range ranked {
			if !right[x] {
				continue
			}
			if first == 0 {
				first = 1 / float64(k+1)
			}
			if k < 5 {
				hits++
				sum += hits / float64(k+1)
			}
		}
		units[i] = []float64{ratio(sum, float64(min(5, len(right)))), first, number(first == 1)}
	}
	return sums("queries", units, func(sum []float64, n float64) []Figure {
		return []Figure{{"MAP@5", ratio(sum[0], n)}, {"MRR", ratio(sum[1], n)}, {"P@1", ratio(sum[2], n)}}
	})
}
