package speech

// none stands for a word of the quotation that has no counterpart.
const none = -1

const (
	enough = 5   // words in a row that are no chance
	reach  = 400 // words that a marked omission may skip before the rest is looked for everywhere
	cells  = 4_000_000
	pieces = 64 // at most, that a quotation is looked for in
)

// aligner finds for each word of a quotation its word in a passage.
type aligner struct {
	q, p   []word
	qid    []int32
	pid    []int32
	to     []int // word of the passage for each word of the quotation, or none
	pairs  []int // word of the passage that a changed word stands for, or none
	budget int
}

// align returns the aligner with its answer. It takes time in proportion to the
// length of the passage, times the number of pieces that the quotation is made of.
func align(q, p []word) *aligner {
	a := &aligner{q: q, p: p, budget: pieces}
	ids := map[string]int32{}
	id := func(words []word) []int32 {
		out := make([]int32, len(words))
		for i, w := range words {
			n, ok := ids[w.key]
			if !ok {
				n = int32(len(ids)) //nolint:gosec // bounded by the words of the two texts
				ids[w.key] = n
			}
			out[i] = n
		}
		return out
	}
	a.qid, a.pid = id(q), id(p)
	a.to, a.pairs = make([]int, len(q)), make([]int, len(q))
	for i := range a.to {
		a.to[i], a.pairs[i] = none, none
	}
	a.place(0, len(q), none, none)
	return a
}

// place aligns the quotation's words from lo to hi. left and right are the words
// of the passage next to which they should stand, none where that is open.
func (a *aligner) place(lo, hi, left, right int) {
	if lo >= hi {
		return
	}
	local, found := a.beside(lo, hi, left, right)
	if found && 2*local.same >= hi-lo {
		a.keep(lo, local)
		return
	}
	if a.budget > 0 {
		a.budget--
		if run := a.run(lo, hi, left, found); run.n > 0 {
			for i := range run.n {
				a.to[run.q+i] = run.p + i
			}
			a.place(lo, run.q, left, run.p)
			a.place(run.q+run.n, hi, run.p+run.n-1, right)
			return
		}
	}
	a.keep(lo, local)
}

// beside aligns the words from lo to hi with the stretch of the passage in which
// they should stand: between left and right, or next to one of them.
func (a *aligner) beside(lo, hi, left, right int) (fit, bool) {
	width := 2*(hi-lo) + 12
	for i := lo; i <= hi && i < len(a.q); i++ {
		if a.q[i].omission {
			width += reach
			break
		}
	}
	switch {
	case left == none && right == none:
		return a.fit(lo, hi, 0, 0, edges{}), false
	case left == none:
		return a.fit(lo, hi, max(0, right-width), right, edges{right: true}), true
	case right == none:
		return a.fit(lo, hi, left+1, min(len(a.p), left+1+width), edges{left: true}), true
	case right > left && right-left <= width+reach:
		return a.fit(lo, hi, left+1, right, edges{left: true, right: true}), true
	}
	before := a.fit(lo, hi, left+1, min(len(a.p), left+1+width), edges{left: true})
	after := a.fit(lo, hi, max(0, right-width), right, edges{right: true})
	if after.same > before.same {
		return after, true
	}
	return before, true
}

// run is a stretch of words that quotation and passage share.
type run struct{ q, p, n int }

// run returns the longest stretch of the words from lo to hi that stands
// anywhere in the passage. Beside words that have a place already it must be
// long enough to be no chance.
func (a *aligner) run(lo, hi, left int, placed bool) run {
	best := longest(a.qid[lo:hi], a.pid)
	if len(best) == 0 || placed && best[0].n < enough || best[0].n < min(2, hi-lo) {
		return run{}
	}
	chosen, score := best[0], -1
	for _, r := range best {
		s := a.around(lo, hi, r)
		if left != none && r.p > left && r.p-left < reach {
			s++
		}
		if s > score {
			chosen, score = r, s
		}
	}
	chosen.q += lo
	return chosen
}

// around counts how many of the other words stand about r, to choose between stretches of the same length.
func (a *aligner) around(lo, hi int, r run) int {
	have := map[int32]int{}
	n := hi - lo
	for i := max(0, r.p-n); i < min(len(a.pid), r.p+r.n+n); i++ {
		have[a.pid[i]]++
	}
	count := 0
	for i := lo; i < hi; i++ {
		if have[a.qid[i]] > 0 {
			have[a.qid[i]]--
			count++
		}
	}
	return 2 * count
}

// edges says at which ends the stretch of the passage has to be used up.
type edges struct{ left, right bool }

// fit is an alignment of some words with a stretch of the passage.
type fit struct {
	to, pairs []int
	same      int
}

const (
	costGap      = 10
	costChange   = 9
	costLike     = 7
	costBracket  = 5 // words in square brackets
	costReplaced = 3 // further words that those stand for
	costFree     = 0 // leaving words of the passage out at a mark of omission, or at an open end
)

// fit aligns the words from lo to hi with the passage's from one to the other at the least cost.
func (a *aligner) fit(lo, hi, from, to int, closed edges) fit {
	n, m := hi-lo, to-from
	out := fit{to: make([]int, n), pairs: make([]int, n)}
	for i := range n {
		out.to[i], out.pairs[i] = none, none
	}
	if m <= 0 || n*m > cells {
		return out
	}
	back := make([]byte, (n+1)*(m+1))
	row, last := make([]int, m+1), make([]int, m+1)
	for i := 0; i <= n; i++ {
		row, last = last, row
		for j := 0; j <= m; j++ {
			row[j], back[i*(m+1)+j] = a.step(i, j, lo, from, n, closed, row, last)
		}
	}
	i, j := n, m
	for i > 0 || j > 0 {
		switch back[i*(m+1)+j] {
		case 'd':
			i, j = i-1, j-1
			if a.qid[lo+i] == a.pid[from+j] {
				out.to[i] = from + j
				out.same++
			} else {
				out.pairs[i] = from + j
			}
		case 'q':
			i--
		default:
			j--
		}
	}
	return out
}

// step returns the least cost of aligning i words with j of the passage, and the last move.
func (a *aligner) step(i, j, lo, from, n int, closed edges, row, last []int) (int, byte) {
	if i == 0 && j == 0 {
		return 0, 0
	}
	best, move := int(^uint(0)>>1), byte(0)
	if i > 0 && j > 0 {
		best, move = last[j-1]+a.change(lo+i-1, from+j-1), 'd'
	}
	if i > 0 && last[j]+a.extra(lo+i-1) < best {
		best, move = last[j]+a.extra(lo+i-1), 'q'
	}
	if j > 0 {
		cost := costGap
		switch {
		case i == 0 && !closed.left, i == n && !closed.right, lo+i < len(a.q) && a.q[lo+i].omission:
			cost = costFree
		case lo+i < len(a.q) && a.q[lo+i].bracketed, a.q[lo+i-1].bracketed:
			cost = costReplaced
		}
		if row[j-1]+cost < best {
			best, move = row[j-1]+cost, 'p'
		}
	}
	return best, move
}

func (a *aligner) change(q, p int) int {
	switch {
	case a.qid[q] == a.pid[p]:
		return 0
	case a.q[q].bracketed:
		return costBracket
	case alike(a.q[q].key, a.p[p].key):
		return costLike
	default:
		return costChange
	}
}

// extra is the cost of a word that the passage has not.
func (a *aligner) extra(q int) int {
	if a.q[q].bracketed {
		return costBracket
	}
	return costGap
}

// alike reports that two words begin alike.
func alike(a, b string) bool {
	n := min(len(a), len(b))
	return n >= 3 && a[:3] == b[:3]
}

func (a *aligner) keep(lo int, f fit) {
	copy(a.to[lo:], f.to)
	copy(a.pairs[lo:], f.pairs)
}
