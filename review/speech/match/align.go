// Package match finds the words of a quotation in a long passage.
package match

import "linecheck/review/speech/words"

// None stands for a word of the quotation that has no counterpart.
const None = -1

const (
	enough = 5   // words in a row that are no chance
	beyond = 40  // words that a sentence may go on for where some are left out
	hidden = 200 // words that a marked omission may well stand for
	reach  = 400 // words that a marked omission may skip before the rest is looked for everywhere
	pieces = 64  // at most, that a quotation is looked for in
)

// Alignment has for each word of a quotation its word in a passage.
type Alignment struct {
	Q, P   []words.Word
	To     []int // word of the passage for each word of the quotation, or None
	Stands []int // word of the passage that a changed word stands for, or None

	qid, pid []int32 // a number for each word; equal words have equal ones
	budget   int
}

// Align finds the quotation q in the passage p. It takes time in proportion to
// the length of the passage, times the number of pieces that the quotation is
// made of.
func Align(q, p []words.Word) *Alignment {
	a := &Alignment{Q: q, P: p, budget: pieces}
	ids := map[string]int32{}
	id := func(list []words.Word) []int32 {
		out := make([]int32, len(list))
		for i, w := range list {
			n, ok := ids[w.Key]
			if !ok {
				n = int32(len(ids)) //nolint:gosec // bounded by the words of the two texts
				ids[w.Key] = n
			}
			out[i] = n
		}
		return out
	}
	a.qid, a.pid = id(q), id(p)
	a.To, a.Stands = make([]int, len(q)), make([]int, len(q))
	for i := range a.To {
		a.To[i], a.Stands[i] = None, None
	}
	if len(q) == 0 || len(p) == 0 {
		return a
	}
	if !a.whole() {
		a.place(stretch{0, len(q)}, bounds{None, None})
	}
	a.settle()
	return a
}

// stretch is the words of a text from lo to hi.
type stretch struct{ lo, hi int }

func (s stretch) len() int { return s.hi - s.lo }

// bounds are the words of the passage next to which words of the quotation
// should stand, None where that is open.
type bounds struct{ left, right int }

// whole aligns the quotation with the one place of the passage that has most of
// its words, and reports whether it stands there but for single words.
func (a *Alignment) whole() bool {
	f := a.fit(stretch{0, len(a.Q)}, a.densest(), edges{})
	if 2*f.same < len(a.Q) {
		return false
	}
	for _, part := range a.parts() {
		missing, have := 0, 0 // missing in a row
		for i := part.lo; i < part.hi; i++ {
			missing++
			if f.to[i] != None || a.Q[i].Bracketed {
				missing = 0
				have++
			}
			atEnd := missing == i+1 || i+1 == len(a.Q)
			if missing >= enough-1 || atEnd && missing > 2 {
				return false
			}
		}
		if part.len() > 1 && 2*have < part.len() {
			return false
		}
	}
	a.keep(0, f)
	return true
}

// parts divides the quotation into its sentences and into what stands between marks of omission.
func (a *Alignment) parts() (list []stretch) {
	from := 0
	for i := range a.Q {
		if i+1 == len(a.Q) || a.Q[i].Ends || a.Q[i+1].Omission {
			list = append(list, stretch{from, i + 1})
			from = i + 1
		}
	}
	return list
}

// settle moves sentences that were found with differences to where the passage has all of their words.
func (a *Alignment) settle() {
	parts := a.parts()
	for _, part := range parts {
		whole := part.len() > 2 && len(parts) > 1
		differs := false
		for i := part.lo; i < part.hi; i++ {
			whole = whole && !a.Q[i].Bracketed
			differs = differs || a.To[i] == None || i > part.lo && a.To[i] != a.To[i-1]+1
		}
		if !whole || !differs || a.budget <= 0 {
			continue
		}
		a.budget--
		left := None
		if part.lo > 0 {
			left = a.To[part.lo-1]
		}
		r := a.run(part, left, false)
		for i := 0; r.n == part.len() && i < r.n; i++ {
			a.To[part.lo+i], a.Stands[part.lo+i] = r.p+i, None
		}
	}
}

// densest returns the stretch of the passage, somewhat longer than the
// quotation, that shares most of its words with it; rare words count for more.
func (a *Alignment) densest() stretch {
	have := map[int32]int{}
	for _, id := range a.qid {
		have[id]++
	}
	count := map[int32]int{}
	for _, id := range a.pid {
		if have[id] > 0 {
			count[id]++
		}
	}
	width, margin := len(a.Q)+len(a.Q)/4+2, len(a.Q)/2+beyond
	inside := map[int32]int{}
	best, bestAt, sum := 0.0, 0, 0.0
	for i, id := range a.pid {
		if have[id] > 0 {
			if inside[id]++; inside[id] <= have[id] {
				sum += 1 / float64(count[id])
			}
		}
		if out := i - width; out >= 0 && have[a.pid[out]] > 0 {
			if inside[a.pid[out]]--; inside[a.pid[out]] < have[a.pid[out]] {
				sum -= 1 / float64(count[a.pid[out]])
			}
		}
		if score := sum + a.aligned(i-len(a.Q)+1, i)/1e6; score > best+1e-9 {
			best, bestAt = score, i
		}
	}
	for _, w := range a.Q {
		if w.Omission {
			margin = hidden
		}
	}
	return stretch{max(0, bestAt-width-margin), min(len(a.P), bestAt+1+margin)}
}

// aligned counts how many ends of the words of the passage from one to another are those of sentences.
func (a *Alignment) aligned(from, to int) (n float64) {
	if from == 0 || from > 0 && a.P[from-1].Ends {
		n++
	}
	if a.P[to].Ends {
		n++
	}
	return n
}

// place aligns words of the quotation, near b if they are to be found there.
func (a *Alignment) place(s stretch, b bounds) {
	if s.len() <= 0 {
		return
	}
	local, found := a.beside(s, b)
	if found && 2*local.same >= s.len() {
		a.keep(s.lo, local)
		return
	}
	if a.budget > 0 {
		a.budget--
		if r := a.run(s, b.left, found); r.n > 0 {
			for i := range r.n {
				a.To[r.q+i] = r.p + i
			}
			a.place(stretch{s.lo, r.q}, bounds{b.left, r.p})
			a.place(stretch{r.q + r.n, s.hi}, bounds{r.p + r.n - 1, b.right})
			return
		}
	}
	a.keep(s.lo, local)
}

// beside aligns words with the stretch of the passage in which they should stand:
// between the two bounds, or next to one of them.
func (a *Alignment) beside(s stretch, b bounds) (fit, bool) {
	width := 2*s.len() + beyond
	for i := s.lo; i <= s.hi && i < len(a.Q); i++ {
		if a.Q[i].Omission {
			width += reach
			break
		}
	}
	after := stretch{b.left + 1, min(len(a.P), b.left+1+width)}
	before := stretch{max(0, b.right-width), b.right}
	switch {
	case b.left == None && b.right == None:
		return a.fit(s, stretch{}, edges{}), false
	case b.left == None:
		return a.fit(s, before, edges{right: true}), true
	case b.right == None:
		return a.fit(s, after, edges{left: true}), true
	case b.right > b.left && b.right-b.left <= width+reach:
		return a.fit(s, stretch{b.left + 1, b.right}, edges{left: true, right: true}), true
	}
	first, second := a.fit(s, after, edges{left: true}), a.fit(s, before, edges{right: true})
	if second.same > first.same {
		return second, true
	}
	return first, true
}

// run is a stretch of words that quotation and passage share.
type run struct{ q, p, n int }

// run returns the longest stretch of words of s that stands anywhere in the
// passage. Beside words that have a place already it must be long enough to be
// no chance.
func (a *Alignment) run(s stretch, left int, placed bool) run {
	best := longest(a.qid[s.lo:s.hi], a.pid)
	if len(best) == 0 || placed && best[0].n < enough && !a.complete(s, best[0].n) || best[0].n < min(2, s.len()) {
		return run{}
	}
	chosen, score := best[0], -1.0
	for _, r := range best {
		n := float64(a.around(s, r)) + a.aligned(r.p, r.p+r.n-1)/4
		if left != None && r.p > left && r.p-left < reach {
			n++
		}
		if n > score {
			chosen, score = r, n
		}
	}
	chosen.q += s.lo
	return chosen
}

// complete reports whether n words are all of s, and s is a sentence or a piece of the quotation.
func (a *Alignment) complete(s stretch, n int) bool {
	if n < s.len() {
		return false
	}
	begins, ends := s.lo == 0 || a.Q[s.lo].Omission, s.hi == len(a.Q) || a.Q[s.hi].Omission
	if begins && ends {
		return n > 1
	}
	return n > 2 && (begins || a.Q[s.lo-1].Ends) && (ends || a.Q[s.hi-1].Ends)
}

// around counts twice how many of the other words of s stand about r, to choose between stretches of the same length.
func (a *Alignment) around(s stretch, r run) int {
	have := map[int32]int{}
	for i := max(0, r.p-s.len()); i < min(len(a.pid), r.p+r.n+s.len()); i++ {
		have[a.pid[i]]++
	}
	count := 0
	for i := s.lo; i < s.hi; i++ {
		if have[a.qid[i]] > 0 {
			have[a.qid[i]]--
			count++
		}
	}
	return 2 * count
}

func (a *Alignment) keep(lo int, f fit) {
	copy(a.To[lo:], f.to)
	copy(a.Stands[lo:], f.pairs)
}
