package main

import (
	"cmp"
	"hash/fnv"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/review/match"
)

// group is a query with its measured candidates.
type group struct {
	x      [][]float64
	right  []bool
	twin   []bool // an answer in the same words under another id, which nobody marked
	golds  int
	fold   int
	absent [][]float64 // the candidates as they are measured when the answer is not among them
}

const folds = 10

func (o *options) queries(name string, c *collection) ([]group, error) {
	list, err := rows.Lines[query](filepath.Join(o.Data, "matching", name))
	if err != nil {
		return nil, err
	}
	out := make([]group, len(list))
	for i, q := range list {
		g := group{golds: len(q.Gold)}
		found := c.index.Candidates(q.Text, o.Candidates)
		var wrong []match.Earlier
		for _, e := range found {
			right := slices.Contains(q.Gold, rows.Key(e.ID))
			twin := !right && c.twin(e, q.Gold)
			if !right && !twin {
				wrong = append(wrong, e)
			}
			g.right, g.twin = append(g.right, right), append(g.twin, twin)
		}
		g.x = match.Features(q.Text, found, &c.index)
		g.absent = match.Features(q.Text, wrong, &c.index)
		h := fnv.New32a()
		h.Write([]byte(q.Gold[0]))
		g.fold = int(h.Sum32()>>8) % folds
		out[i] = g
	}
	return out, nil
}

// collection is all earlier claims.
type collection struct {
	index match.Index
	words map[rows.Key]string // stems of a claim
}

func (c *collection) twin(e match.Earlier, golds []rows.Key) bool {
	return slices.ContainsFunc(golds, func(k rows.Key) bool { return c.words[k] == c.words[rows.Key(e.ID)] })
}

// collect reads the earlier claims, with their titles or without.
func (o *options) collect(titled bool) (*collection, error) {
	claims, err := rows.Lines[claim](filepath.Join(o.Data, "matching", "verified_claims.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	c := &collection{words: map[rows.Key]string{}}
	for _, r := range claims {
		if !titled {
			r.Title = ""
		}
		c.index.Add(match.Earlier{ID: string(r.ID), Text: r.Claim, Title: r.Title})
		c.words[r.ID] = strings.Join(match.Stems(r.Claim), " ")
	}
	return c, nil
}

// averagePrecision is that of the first five.
func (g *group) averagePrecision(scores []float64) float64 {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	hits, sum := 0., 0.
	for rank, i := range order[:min(5, len(order))] {
		if g.right[i] {
			hits++
			sum += hits / float64(rank+1)
		}
	}
	return sum / float64(min(5, g.golds))
}

func mean(groups []group, score func([][]float64) []float64) float64 {
	sum := 0.
	for i := range groups {
		sum += groups[i].averagePrecision(score(groups[i].x))
	}
	return sum / float64(len(groups))
}

// inOrder scores candidates as they come, which is by BM25.
func inOrder(x [][]float64) []float64 {
	out := make([]float64, len(x))
	for i := range out {
		out[i] = -float64(i)
	}
	return out
}

func recall(groups []group) float64 {
	found := 0.
	for _, g := range groups {
		if slices.Contains(g.right, true) {
			found++
		}
	}
	return found / float64(len(groups))
}

// top is the best candidate of a query: its score and whether it is right.
type top struct {
	score float64
	right bool
}

func best(scores []float64, right []bool) top {
	t := top{score: math.Inf(-1)}
	for i, s := range scores {
		if s > t.score {
			t = top{s, right != nil && right[i]}
		}
	}
	return t
}

// validated is what models say about queries that they were not learned from.
type validated struct {
	precision       float64
	present, absent []top // the best candidates, and the best if a query had not been checked before
}

// validate measures each kind of queries with models learned from the first.
func (o *options) validate(kinds [][]group, l2 float64) []validated {
	out := make([]validated, len(kinds))
	for k := range folds {
		var learned []group
		for i, g := range kinds[0] {
			if g.fold != k && i%o.Part == 0 {
				learned = append(learned, g)
			}
		}
		m := learnWeights(learned, l2)
		for i, groups := range kinds {
			for _, g := range groups {
				if g.fold == k {
					out[i].add(m, &g, len(groups))
				}
			}
		}
	}
	return out
}

func (v *validated) add(m *model, g *group, all int) {
	scores := m.scores(g.x)
	v.precision += g.averagePrecision(scores) / float64(all)
	v.present = append(v.present, best(scores, g.right))
	v.absent = append(v.absent, best(m.scores(g.absent), nil))
}

// blank takes measures away, by part of their name.
func blank(groups []group, parts []string) {
	for i, name := range match.FeatureNames {
		if !slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(name, p) }) {
			continue
		}
		for _, g := range groups {
			for _, row := range slices.Concat(g.x, g.absent) {
				row[i] = 0
			}
		}
	}
}
