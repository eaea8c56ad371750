package match

import (
	"math"

	"linecheck/review/vectors"
)

// meant is a text as its meanings are compared: each word that says something
// once, and the sum of their directions.
type meant struct {
	words  []meaning
	sum    vectors.Sum
	weight float64 // rarity of all words
}

type meaning struct {
	stem   string
	rarity float64
	vector vectors.Vector
}

// means looks up the words of a text.
func (q *query) means(words []word) meant {
	var m meant
	seen := map[string]bool{}
	for _, w := range words {
		if w.stop || seen[w.stem] {
			continue
		}
		seen[w.stem] = true
		k := meaning{w.stem, rarity(q.freq.Count(w.stem)), q.table.Of(w.stem)}
		m.words = append(m.words, k)
		m.sum.Add(k.vector, k.rarity)
		m.weight += k.rarity
	}
	return m
}

// likeness is how alike the meanings of a query and a field are.
type likeness struct {
	cosine       float64 // of the sums of their words
	covers, asks float64 // share of the field's, and of the query's, weight that the other has in other words too
	sets, finds  float64 // the same, where words that many candidates have count less
	rest, lacks  float64 // weight of words that the other has in other words only
}

// likes says how much a stem is like each word of the query: 1 for the same,
// else how alike they are used, at least 0.
func (q *query) likes(k meaning) []float64 {
	if row, known := q.alikes[k.stem]; known {
		return row
	}
	row := make([]float64, len(q.meant.words))
	for i, w := range q.meant.words {
		if row[i] = 1; w.stem != k.stem {
			row[i] = min(max(0, vectors.Alike(w.vector, k.vector)), .999)
		}
	}
	q.alikes[k.stem] = row
	return row
}

// resemble compares a field with the query; rare says how few of the candidates
// have a stem.
func (q *query) resemble(f meant, rare func(stem string) float64) likeness {
	l := likeness{cosine: vectors.Cosine(f.sum, q.meant.sum)}
	best := make([]float64, len(q.meant.words))
	var all, weight float64
	for _, k := range f.words {
		top := 0.
		for i, like := range q.likes(k) {
			top, best[i] = max(top, like), max(best[i], like)
		}
		w := rare(k.stem) * k.rarity
		all += w
		l.covers += k.rarity * top * top
		l.sets += w * top * top
		if top < 1 {
			l.rest += k.rarity * top * top
		}
	}
	l.covers /= max(1e-9, f.weight)
	l.sets /= max(1e-9, all)
	for i, k := range q.meant.words {
		w := rare(k.stem) * k.rarity
		weight += w
		l.asks += k.rarity * best[i] * best[i]
		l.finds += w * best[i] * best[i]
		if best[i] < 1 {
			l.lacks += k.rarity * best[i] * best[i]
		}
	}
	l.asks /= max(1e-9, q.meant.weight)
	l.finds /= max(1e-9, weight)
	return l
}

// understand adds to each row how alike a candidate and the query are in meaning.
func (q *query) understand(candidates []fields, rows [][]float64) {
	all := make([][3]meant, len(candidates))
	holding := map[string]float64{}
	for i, c := range candidates {
		all[i] = [3]meant{q.means(c.claim), q.means(c.title), q.means(c.together())}
		for _, k := range all[i][2].words {
			holding[k.stem]++
		}
	}
	rare := func(stem string) float64 { return math.Log((float64(len(candidates)) + 1) / (holding[stem] + .5)) }
	for i, c := range candidates {
		claim, both := q.resemble(all[i][0], rare), q.resemble(all[i][2], rare)
		title := claim
		if len(c.title) > 0 {
			title = q.resemble(all[i][1], rare)
		}
		for _, l := range []likeness{claim, title, both} {
			rows[i] = append(rows[i], l.cosine, l.covers, l.asks, l.sets, l.finds, l.rest, l.lacks)
		}
	}
	for _, at := range belowBest {
		top := math.Inf(-1)
		for _, row := range rows {
			top = max(top, row[at])
		}
		for i := range rows {
			rows[i] = append(rows[i], rows[i][at]-top)
		}
	}
}
