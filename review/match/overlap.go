package match

import "math"

// usual is the usual number of stems in a claim with its title; BM25 takes it for
// the average so that it does not depend on where candidates come from.
const usual = 19

// overlap is what a query and a field of an earlier claim have in common.
type overlap struct {
	bm25   float64
	author float64 // the same, of words from the signature only
	share  float64 // of the field's weight that the query has too
	soft   float64 // the same, counting words that look alike
	cosine float64
	asked  float64 // share of the query's weight that the field has
	count  float64 // distinct words in common
	first  float64 // rarity of the rarest word in common
	second float64
	pairs  float64 // rarity of neighbouring words in common
	run    float64 // words in the longest common run
	grams  float64 // share of the field's 4-grams
	names  float64 // share of the field's names
	named  float64 // how many names the field has
	sharp  float64 // bm25 with rarity squared
	proper float64 // bm25 of the query's names
	signed float64 // words of the signature
	absent float64 // rarity of words that the query lacks
	other  float64 // rarity of the rarest name that the query lacks
	near   float64 // rarity of words near one another in both
}

// compare measures a field; length is relative to the usual.
func (q *query) compare(words []word, length float64) overlap {
	var o overlap
	times := map[string]float64{}
	var order []word
	for _, w := range words {
		if w.stop {
			continue
		}
		if times[w.stem] == 0 {
			order = append(order, w)
		}
		times[w.stem]++
	}
	var total, square, names float64
	for _, w := range order {
		t := q.terms[w.stem]
		weight := 0.
		if t != nil {
			weight = t.rarity
		} else {
			weight = rarity(q.freq.Count(w.stem))
		}
		total += weight
		square += weight * weight
		if w.name {
			o.named++
		}
		if t == nil {
			like := q.nearest(w.stem)
			o.soft += weight * like
			o.absent += weight * (1 - like)
			if w.name {
				o.other = max(o.other, weight)
			}
			continue
		}
		q.take(&o, t, times[w.stem], length)
		if w.name {
			names++
		}
	}
	o.soft += o.share
	o.cosine /= math.Sqrt(max(1e-9, square*q.square))
	o.asked = o.share / max(1e-9, q.weight)
	o.share /= max(1e-9, total)
	o.soft /= max(1e-9, total)
	o.names = names / max(1, o.named)
	q.neighbours(words, &o)
	o.grams = q.alike(words)
	return o
}

// take counts a term that query and field have in common.
func (q *query) take(o *overlap, t *term, times, length float64) {
	gain := t.rarity * saturate(times, length)
	o.bm25 += gain
	o.sharp += gain * t.rarity / 10
	if t.name {
		o.proper += gain
	}
	o.signed += flag(q.signed[t.stem])
	if t.author {
		o.author += gain
	}
	o.share += t.rarity
	o.cosine += t.rarity * t.rarity
	o.count++
	switch {
	case t.rarity > o.first:
		o.first, o.second = t.rarity, o.first
	case t.rarity > o.second:
		o.second = t.rarity
	}
}

// nearest is how much the most similar word of the query looks like a word:
// the Dice coefficient of their 3-grams, 0 below a half.
func (q *query) nearest(stem string) float64 {
	if len(stem) < 4 {
		return 0
	}
	if like, known := q.like[stem]; known {
		return like
	}
	var buffer [48]uint32
	have := grams(buffer[:0], " "+stem+" ", 3)
	top := 0.
	for _, t := range q.list {
		if d := dice(have, t.grams); d > top {
			top = d
		}
	}
	if top < .5 {
		top = 0
	}
	q.like[stem] = top
	return top
}

func dice(a, b []uint32) float64 {
	if len(a) > 2*len(b)+2 || len(b) > 3*len(a)+2 {
		return 0
	}
	same := 0
	for _, x := range a {
		for _, y := range b {
			if x == y {
				same++
				break
			}
		}
	}
	return 2 * float64(same) / float64(len(a)+len(b))
}

// neighbours counts words that stand together in both, and the longest run.
func (q *query) neighbours(words []word, o *overlap) {
	before, run := "", 0.
	last, at, place := -9, -9, 0
	for _, w := range words {
		if w.stop {
			continue
		}
		place++
		if t := q.terms[w.stem]; t != nil && len(t.places) > 0 {
			if last >= 0 && place-at <= 5 && nearby(q.list[last].places, t.places, 6) {
				o.near += t.rarity + q.list[last].rarity
			}
			last, at = t.order, place
		}
		if before != "" && q.pairs[[2]string{before, w.stem}] {
			o.pairs += q.terms[before].rarity + q.terms[w.stem].rarity
			run++
		} else {
			run = 0
		}
		o.run = max(o.run, run)
		before = w.stem
	}
}

// alike is the share of a field's 4-grams that the query has.
func (q *query) alike(words []word) float64 {
	list := grams(nil, joined(words), 4)
	same := 0.
	for _, g := range list {
		if q.grams[g] {
			same++
		}
	}
	return same / max(1, float64(len(list)))
}

// nearby reports whether two words of the query stand within some words of each other.
func nearby(a, b []int, within int) bool {
	for _, x := range a {
		for _, y := range b {
			if x != y && x-y <= within && y-x <= within {
				return true
			}
		}
	}
	return false
}
