package match

import (
	"cmp"
	"math"
	"slices"
)

// Parameters of BM25 (Robertson and Zaragoza 2009).
const (
	bm25K = 1.2
	bm25B = .5
)

// Index finds earlier claims by their words. It grows one claim at a time and
// may be read by many at once while nobody adds. The zero value is empty.
type Index struct {
	claims   []Earlier
	lengths  []int32
	total    int // of lengths
	postings map[string][]posting
}

type posting struct {
	claim int32
	times int32
}

// Add puts a claim into the index.
func (x *Index) Add(e Earlier) {
	if x.postings == nil {
		x.postings = map[string][]posting{}
	}
	id := int32(len(x.claims))
	stems := append(Stems(e.Text), Stems(e.Title)...)
	for _, s := range stems {
		list := x.postings[s]
		if n := len(list); n > 0 && list[n-1].claim == id {
			list[n-1].times++
			continue
		}
		x.postings[s] = append(list, posting{id, 1})
	}
	x.claims = append(x.claims, e)
	x.lengths = append(x.lengths, int32(len(stems)))
	x.total += len(stems)
}

// Len is how many claims the index holds.
func (x *Index) Len() int { return len(x.claims) }

// Count is Frequencies.
func (x *Index) Count(stem string) (holding, all int) {
	return len(x.postings[stem]), len(x.claims)
}

// Candidates returns at most n claims that share words with the query, best by
// BM25 first and the one added earlier first among equals.
func (x *Index) Candidates(query string, n int) []Earlier {
	if len(x.claims) == 0 || n <= 0 {
		return nil
	}
	scores := make([]float64, len(x.claims))
	average := float64(x.total) / float64(len(x.claims))
	for _, s := range distinct(query, x) {
		list := x.postings[s]
		weight := rarity(len(list), len(x.claims))
		for _, p := range list {
			scores[p.claim] += weight * saturate(float64(p.times), float64(x.lengths[p.claim])/average)
		}
	}
	found := best(scores, n)
	out := make([]Earlier, len(found))
	for i, f := range found {
		out[i] = x.claims[f]
	}
	return out
}

// distinct returns the stems of a query in order of first use, author included.
func distinct(query string, freq Frequencies) []string {
	t := read(query)
	var out []string
	seen := map[string]bool{}
	for _, w := range parted(slices.Concat(t.words, t.author), freq) {
		if !w.stop && !seen[w.stem] {
			seen[w.stem] = true
			out = append(out, w.stem)
		}
	}
	return out
}

// best returns the places of the n highest scores above 0.
func best(scores []float64, n int) []int32 {
	var out []int32
	least := 0.
	trim := func() {
		slices.SortFunc(out, func(a, b int32) int {
			return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b))
		})
		if len(out) > n {
			out = out[:n]
			least = scores[out[n-1]]
		}
	}
	for i, s := range scores {
		if s <= least {
			continue
		}
		if out = append(out, int32(i)); len(out) >= 2*n+64 {
			trim()
		}
	}
	trim()
	return out
}

// rarity is the inverse document frequency of BM25, never negative.
func rarity(holding, all int) float64 {
	return math.Log(1 + (float64(max(0, all-holding))+.5)/(float64(holding)+.5))
}

// saturate is what a word that a claim holds some times adds; length is
// relative to the average.
func saturate(times, length float64) float64 {
	return times * (bm25K + 1) / (times + bm25K*(1-bm25B+bm25B*length))
}

// Rarity is how much a word that some of the earlier claims hold says, never negative.
func Rarity(holding, all int) float64 { return rarity(holding, all) }
