package match

// edges says at which ends the stretch of the passage has to be used up.
type edges struct{ left, right bool }

// fit is an alignment of some words with a stretch of the passage.
type fit struct {
	to, pairs []int
	same      int
}

// What a difference costs. Leaving words of the passage out costs once for the
// gap and little for its length, and nothing at a mark of omission or an open end.
const (
	costSame     = -16
	costAligned  = -2 // a sentence of the passage begins or ends with the quotation
	costExtra    = 40 // a word that the passage has not
	costGap      = 40
	costSkip     = 1  // each word of a gap
	costSentence = 24 // … that ends a sentence
	costOmitted  = 2  // a sentence's end at a mark of omission
	costChange   = 36
	costLike     = 28 // a change into a word that begins alike
	costBracket  = 20 // a word in square brackets
	costReplaced = 12 // each further word that those stand for
	never        = 1 << 40
)

// cells is how many pairs of words are compared at most; more would take too long.
const cells = 1_500_000

// A cell remembers how it was reached.
const (
	viaQuote  = 1 << iota // by a word of the quotation alone, not by a pair
	afterGap              // from a cell in a gap
	widensGap             // the gap that ends here was open already
)

// grid compares each word of a stretch of the quotation with each of one of the
// passage. Of each row it keeps what it costs to be there behind a word of the
// quotation, and in a gap behind it.
type grid struct {
	*Alignment
	q, p       stretch
	closed     edges
	row, gap   []int
	last, void []int // row and gap of the word before
}

// fit aligns words of the quotation with a stretch of the passage at the least cost.
func (a *Alignment) fit(q, p stretch, closed edges) fit {
	n, m := q.len(), p.len()
	out := fit{to: make([]int, n), pairs: make([]int, n)}
	for i := range n {
		out.to[i], out.pairs[i] = None, None
	}
	if m <= 0 || n*m > cells {
		return out
	}
	line := func() []int { return make([]int, m+1) }
	g := &grid{Alignment: a, q: q, p: p, closed: closed, row: line(), gap: line(), last: line(), void: line()}
	back := make([]byte, (n+1)*(m+1))
	for i := 0; i <= n; i++ {
		g.row, g.last, g.gap, g.void = g.last, g.row, g.void, g.gap
		g.fill(i, back[i*(m+1):])
	}
	gap := g.gap[m] < g.row[m]
	for i, j := n, m; i > 0 || j > 0; {
		via := back[i*(m+1)+j]
		switch {
		case gap:
			gap = via&widensGap != 0
			j--
			continue
		case via&viaQuote != 0:
			i--
		case a.qid[q.lo+i-1] == a.pid[p.lo+j-1]:
			i, j = i-1, j-1
			out.to[i] = p.lo + j
			out.same++
		default:
			i, j = i-1, j-1
			out.pairs[i] = p.lo + j
		}
		gap = via&afterGap != 0
	}
	return out
}

// fill computes the row behind i words of the quotation.
func (g *grid) fill(i int, back []byte) {
	open, skip, sentence := g.skipping(i)
	for j := range g.row {
		g.row[j], g.gap[j] = never, never
		if i == 0 && j == 0 {
			g.row[j] = 0
		}
		if i > 0 {
			word := g.q.lo + i - 1
			if j > 0 {
				g.reach(&back[j], j, min(g.last[j-1], g.void[j-1])+g.change(word, g.p.lo+j-1), g.void[j-1] < g.last[j-1])
			}
			if c := min(g.last[j], g.void[j]) + g.extra(word); c < g.row[j] {
				g.reach(&back[j], j, c, g.void[j] < g.last[j])
				back[j] |= viaQuote
			}
		}
		if j > 0 {
			wide := g.gap[j-1] < g.row[j-1]+open
			g.gap[j] = min(g.gap[j-1], g.row[j-1]+open) + skip
			if g.Alignment.P[g.p.lo+j-1].Ends {
				g.gap[j] += sentence
			}
			if wide {
				back[j] |= widensGap
			}
		}
	}
}

// reach notes that the cell j of the row is reached at a cost.
func (g *grid) reach(back *byte, j, cost int, gap bool) {
	g.row[j] = cost
	*back = 0
	if gap {
		*back = afterGap
	}
}

// skipping returns what it costs to leave words of the passage out behind i words: once, for each, and for each end of a sentence.
func (g *grid) skipping(i int) (open, each, sentence int) {
	next := g.q.lo + i
	switch {
	case i == 0 && !g.closed.left, i == g.q.len() && !g.closed.right:
		return 0, 0, 0
	case next < len(g.Alignment.Q) && g.Alignment.Q[next].Omission:
		return 0, 0, costOmitted
	case next < len(g.Alignment.Q) && g.Alignment.Q[next].Bracketed, next > 0 && g.Alignment.Q[next-1].Bracketed:
		return 0, costReplaced, costSentence
	default:
		return costGap, costSkip, costSentence
	}
}

func (a *Alignment) change(q, p int) int {
	switch {
	case a.qid[q] == a.pid[p] && a.Q[q].Bracketed:
		return 0
	case a.qid[q] == a.pid[p]:
		cost := costSame
		if q == 0 && (p == 0 || a.P[p-1].Ends) {
			cost += costAligned
		}
		if q == len(a.Q)-1 && a.P[p].Ends {
			cost += costAligned
		}
		return cost
	case a.Q[q].Bracketed:
		return costBracket
	case alike(a.Q[q].Key, a.P[p].Key):
		return costLike
	default:
		return costChange
	}
}

func (a *Alignment) extra(q int) int {
	if a.Q[q].Bracketed {
		return costBracket
	}
	return costExtra
}

// alike reports that two words begin alike.
func alike(a, b string) bool {
	n := min(len(a), len(b))
	return n >= 3 && a[:3] == b[:3]
}
