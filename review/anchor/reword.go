package anchor

import (
	"cmp"
	"slices"

	"linecheck/review/anchor/sequence"
)

// window is a place where a sentence of the old version may have gone: one or two sentences of the new one.
type window struct {
	old    int
	lo, hi int             // sentences of the new version
	score  float64         // share of common words, with a little more for the same place
	near   bool            // in the same place of the text
	pairs  []sequence.Pair // words, indices into the words of both sides
}

// nearBonus lets the same place win over one elsewhere that is as alike.
const nearBonus = 0.1

const (
	rarest  = 64 // a word in more sentences than this finds none of them
	tries   = 6  // places that are looked at for each sentence, by the words they share, and as many in the same place
	leastIn = 0.3
)

// reworder finds where sentences that do not read as before have gone.
type reworder struct {
	*comparer
	known   map[int32]bool   // sentences of the old version
	place   []Range          // per old sentence: the new ones between its nearest certain neighbours
	posting map[int32][]int  // sentences of the new version that are nobody's, by word
	before  map[int32][]int  // sentences of the old version, by word
	windows map[int][]window // per old sentence, best first
	chosen  map[int]window
	used    []bool // words of the new version that a sentence has
}

func newReworder(c *comparer) *reworder {
	r := &reworder{comparer: c, known: map[int32]bool{}, posting: map[int32][]int{}, before: map[int32][]int{}, windows: map[int][]window{}, chosen: map[int]window{}, used: make([]bool, len(c.new.words))}
	r.findPlaces()
	for _, id := range c.old.ids {
		r.known[id] = true
	}
	for j := range c.new.ids {
		if r.free(j) {
			post(r.posting, c.words, c.new.wordsOf(j, j+1), j)
		}
	}
	for i := range c.old.ids {
		post(r.before, c.words, c.old.wordsOf(i, i+1), i)
	}
	var all []window
	for i := range c.old.ids {
		if c.match.to[i] < 0 && c.old.ids[i] >= 0 && !c.unsure(i) {
			r.windows[i] = r.windowsOf(i)
			all = append(all, r.windows[i]...)
		}
	}
	slices.SortStableFunc(all, func(a, b window) int { return cmp.Compare(b.score, a.score) })
	for _, w := range all {
		r.choose(w)
	}
	return r
}

// findPlaces says between which new sentences each old one would stand if it had kept its place.
func (r *reworder) findPlaces() {
	m := r.match
	r.place = make([]Range, len(m.to))
	at := 0
	for i, j := range m.to {
		if j >= 0 && !m.moved[i] {
			at = j + 1
		}
		r.place[i].Start = at
	}
	at = len(m.new)
	for i := len(m.to) - 1; i >= 0; i-- {
		if j := m.to[i]; j >= 0 && !m.moved[i] {
			at = j
		}
		r.place[i].End = at
	}
}

// post notes the words of a sentence.
func post(index map[int32][]int, l *lexicon, words []word, sentence int) {
	for _, w := range words {
		list := index[w.id]
		if l.weight(w.id) > 1 && len(list) <= rarest && (len(list) == 0 || list[len(list)-1] != sentence) {
			index[w.id] = append(list, sentence)
		}
	}
}

// sharing returns the sentences that have most in common with some words.
func sharing(index map[int32][]int, l *lexicon, words []word) []int {
	shared := map[int]int{}
	for _, w := range words {
		if list := index[w.id]; len(list) <= rarest {
			for _, j := range list {
				shared[j] += l.weight(w.id)
			}
		}
	}
	best := make([]int, 0, len(shared))
	for j := range shared {
		best = append(best, j)
	}
	slices.SortFunc(best, func(a, b int) int { return cmp.Or(shared[b]-shared[a], a-b) })
	return best[:min(len(best), tries)]
}

// doubtful reports whether the place chosen for old sentence i is as much like another sentence of the old version.
func (r *reworder) doubtful(i int) bool {
	w := r.chosen[i]
	mine := r.resemble(i, w)
	for _, k := range sharing(r.before, r.words, r.new.wordsOf(w.lo, w.hi)) {
		if k != i && r.old.ids[k] != r.old.ids[i] && r.resemble(k, w) >= mine {
			return true
		}
	}
	return false
}

// resemble is how much old sentence i is like a window, whoever has its words.
func (r *reworder) resemble(i int, w window) float64 {
	used := r.used
	r.used = make([]bool, len(used))
	defer func() { r.used = used }()
	return r.look(i, Range{w.lo, w.hi}).score
}

// windowsOf looks at the places that share words with old sentence i, and at those where it stood.
func (r *reworder) windowsOf(i int) []window {
	best := sharing(r.posting, r.words, r.old.wordsOf(i, i+1))
	for j, n := r.place[i].Start, 0; j < min(r.place[i].End, r.place[i].Start+rarest) && n < tries; j++ {
		if r.free(j) {
			n++
			if !slices.Contains(best, j) {
				best = append(best, j)
			}
		}
	}
	var out []window
	seen := map[Range]bool{}
	for _, j := range best {
		for _, in := range []Range{{j, j + 1}, {j - 1, j + 1}, {j, j + 2}} {
			if !seen[in] && r.open(in) {
				seen[in] = true
				if w := r.look(i, in); w.score > 0 {
					out = append(out, w)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b window) int { return cmp.Compare(b.score, a.score) })
	return out
}

// free reports whether a new sentence reads like none of the old version's.
func (r *reworder) free(j int) bool {
	id := r.new.ids[j]
	return id >= 0 && !r.known[id]
}

// open reports whether a range has free sentences only.
func (r *reworder) open(in Range) bool {
	if in.Start < 0 || in.End > len(r.new.ids) {
		return false
	}
	for j := in.Start; j < in.End; j++ {
		if !r.free(j) {
			return false
		}
	}
	return true
}

// look aligns old sentence i with a range of new ones, without words that are taken. The score is 0 for what is not alike.
func (r *reworder) look(i int, in Range) window {
	a, b := r.old.wordsOf(i, i+1), r.new.wordsOf(in.Start, in.End)
	a0, b0 := r.old.first[i], r.new.first[in.Start]
	w := window{old: i, lo: in.Start, hi: in.End, near: in.Start >= r.place[i].Start && in.End <= r.place[i].End}
	left := make([]int32, len(a))
	right := make([]int32, len(b))
	all, other, common := 0, 0, 0
	for k, x := range a {
		left[k] = x.id
		all += r.words.weight(x.id)
	}
	for k, x := range b {
		right[k] = x.id
		if r.used[b0+k] {
			right[k] = -1
			continue
		}
		other += r.words.weight(x.id)
	}
	for _, p := range r.align.Align(left, right, sequence.Deep) {
		w.pairs = append(w.pairs, sequence.Pair{A: a0 + p.A, B: b0 + p.B})
		common += r.words.weight(left[p.A])
	}
	if all == 0 || other == 0 || float64(common) < leastIn*float64(min(all, other)) {
		return window{}
	}
	w.score = 2 * float64(common) / float64(all+other)
	if w.near {
		w.score += nearBonus
	}
	return w
}

// choose gives a window to its old sentence, if it is still the best of what is left.
func (r *reworder) choose(w window) {
	if _, done := r.chosen[w.old]; done {
		return
	}
	now := r.look(w.old, Range{w.lo, w.hi})
	if now.score == 0 || now.score < w.score-margin && r.better(now) {
		return
	}
	r.chosen[w.old] = now
	for _, p := range now.pairs {
		if r.words.weight(r.new.words[p.B].id) > 1 {
			r.used[p.B] = true
		}
	}
}

// better reports whether another window of the same old sentence beats what is left of w.
func (r *reworder) better(w window) bool {
	return slices.ContainsFunc(r.windows[w.old], func(o window) bool {
		return (o.lo != w.lo || o.hi != w.hi) && r.look(o.old, Range{o.lo, o.hi}).score > w.score
	})
}

// rivals are places other than the chosen one that are as good for old sentence i, and nobody else's.
func (r *reworder) rivals(i int) []window {
	chosen := r.chosen[i]
	var out []window
	for _, w := range r.windows[i] {
		apart := w.hi <= chosen.lo || w.lo >= chosen.hi
		known := slices.ContainsFunc(out, func(o window) bool { return w.lo < o.hi && o.lo < w.hi })
		if !apart || known || w.score < chosen.score-margin {
			continue
		}
		if now := r.look(i, Range{w.lo, w.hi}); now.score >= chosen.score-margin {
			out = append(out, now)
		}
	}
	return out
}
