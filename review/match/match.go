// Package match finds earlier checks of the same claim. Candidates come from
// an index held in memory or from a database; a small linear model puts them in
// order, says how sure it is, and names what two claims share and where their
// numbers differ. The same input gives the same answer on every machine.
package match

import (
	"cmp"
	"math"
	"slices"

	"linecheck/review/vectors"
)

// Earlier is a claim that was checked before.
type Earlier struct {
	ID    string
	Text  string // its stand-alone wording
	Title string // of the check or its article; may be empty
}

// Match is an earlier claim as an answer to a query.
type Match struct {
	Earlier
	Score   float64 // chance that it is the same claim, 0 to 1
	Reasons Reasons // empty below Threshold
}

// Frequencies tells how common a stem is among the earlier claims. An Index is
// one; where candidates come from a database, its counts are handed in.
type Frequencies interface {
	// Count returns how many earlier claims hold the stem, and how many there are.
	Count(stem string) (holding, all int)
}

// Enough is how many candidates are worth ranking: the weights were learned on
// lists of this length, and more cost time without finding more.
const Enough = 50

// Find returns at most n earlier claims, the likeliest first.
func (x *Index) Find(query string, n int) []Match {
	found := Rerank(query, x.Candidates(query, Enough), x)
	return found[:max(0, min(n, len(found)))]
}

// Likely cuts a ranking where suggestions stop being worth showing.
func Likely(ranked []Match) []Match {
	for i, m := range ranked {
		if m.Score < Threshold() {
			return ranked[:i]
		}
	}
	return ranked
}

// weighing says how much each measure counts, and turns their sum into a chance.
type weighing struct {
	weights                  []float64
	offset, slope, threshold float64
}

// weighingWith is what was learned with a table of word vectors, or without one.
func weighingWith(table *vectors.Table) *weighing {
	if table == nil {
		return &byWords
	}
	return &byMeaning
}

func (w *weighing) chance(sum float64) float64 { return 1 / (1 + math.Exp(-w.offset-w.slope*sum)) }

// Threshold is the score from which an earlier claim is worth suggesting.
func Threshold() float64 { return weighingWith(vectors.Words()).threshold }

// Rerank puts candidates in order, the likeliest first and equals as they came.
func Rerank(query string, candidates []Earlier, freq Frequencies) []Match {
	return newQuery(query, freq, vectors.Words()).rerank(candidates)
}

func (q *query) rerank(candidates []Earlier) []Match {
	sums, weighing := make([]float64, len(candidates)), weighingWith(q.table)
	for i, row := range q.features(candidates) {
		for k, w := range weighing.weights {
			sums[i] += w * row[k]
		}
	}
	order := make([]int, len(candidates))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sums[b], sums[a]) })
	out := make([]Match, len(candidates))
	for i, c := range order {
		out[i] = Match{Earlier: candidates[c], Score: weighing.chance(sums[c])}
		if out[i].Score >= weighing.threshold {
			out[i].Reasons = q.explain(candidates[c])
		}
	}
	return out
}
