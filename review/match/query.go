package match

import (
	"strings"

	"linecheck/review/vectors"
)

// query is a text that earlier claims are compared with.
type query struct {
	text
	freq   Frequencies
	terms  map[string]*term
	list   []*term // in order of first use
	weight float64 // rarity of all its terms
	square float64 // of the length of its vector
	pairs  map[[2]string]bool
	grams  map[uint32]bool
	signed map[string]bool    // stems of the signature of a post
	like   map[string]float64 // what nearest has found so far
	table  *vectors.Table     // nil when there is none
	meant  meant
	alikes map[string][]float64 // what likes has found so far
}

// term is a distinct word of a query.
type term struct {
	word
	rarity float64
	author bool // only in the signature
	order  int  // in the list
	places []int
	grams  []uint32
}

func newQuery(s string, freq Frequencies, table *vectors.Table) *query {
	t := read(s)
	t.words, t.author = parted(t.words, freq), parted(t.author, freq)
	q := &query{text: t, freq: freq, terms: map[string]*term{}, pairs: map[[2]string]bool{}, grams: map[uint32]bool{}, signed: map[string]bool{}, like: map[string]float64{}, table: table, alikes: map[string][]float64{}}
	before, place := "", 0
	for _, w := range q.words {
		if w.stop {
			continue
		}
		t := q.add(w, false)
		place++
		t.places = append(t.places, place)
		q.pairs[[2]string{before, w.stem}] = true
		before = w.stem
	}
	for _, w := range q.author {
		if !w.stop {
			q.add(w, true)
			q.signed[w.stem] = true
		}
	}
	for _, t := range q.list {
		q.weight += t.rarity
		q.square += t.rarity * t.rarity
	}
	for _, g := range grams(nil, joined(q.words), 4) {
		q.grams[g] = true
	}
	if table != nil {
		q.meant = q.means(q.words)
	}
	return q
}

func (q *query) add(w word, author bool) *term {
	t := q.terms[w.stem]
	if t == nil {
		t = &term{word: w, rarity: rarity(q.freq.Count(w.stem)), author: author, order: len(q.list), grams: grams(nil, " "+w.stem+" ", 3)}
		q.terms[w.stem] = t
		q.list = append(q.list, t)
	}
	t.name = t.name || w.name
	t.author = t.author && author
	return t
}

// joined writes the stems of a text that say something.
func joined(words []word) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, w := range words {
		if !w.stop {
			b.WriteString(w.stem)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// grams appends a hash (FNV-1a) for each run of n bytes.
func grams(to []uint32, s string, n int) []uint32 {
	for i := 0; i+n <= len(s); i++ {
		h := uint32(2166136261)
		for k := range n {
			h = (h ^ uint32(s[i+k])) * 16777619
		}
		to = append(to, h)
	}
	return to
}
