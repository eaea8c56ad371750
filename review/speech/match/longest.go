package match

import "maps"

// automaton accepts every stretch of a sequence; see "suffix automaton".
type automaton struct {
	next   []map[int32]int32
	link   []int32
	length []int32
	first  []int32 // where the stretch ends in the sequence, first time
}

func newAutomaton(seq []int32) *automaton {
	a := &automaton{}
	a.state(0, -1, -1, nil)
	last := int32(0)
	for i, id := range seq {
		last = a.extend(last, id, int32(i)) //nolint:gosec // a quotation is short
	}
	return a
}

func (a *automaton) state(length, link, first int32, next map[int32]int32) int32 {
	copied := make(map[int32]int32, len(next)+1)
	maps.Copy(copied, next)
	a.next, a.link, a.length, a.first = append(a.next, copied), append(a.link, link), append(a.length, length), append(a.first, first)
	return int32(len(a.next) - 1) //nolint:gosec // twice the length of a quotation
}

func (a *automaton) extend(last, id, at int32) int32 {
	cur := a.state(a.length[last]+1, 0, at, nil)
	p := last
	for ; p >= 0; p = a.link[p] {
		if _, ok := a.next[p][id]; ok {
			break
		}
		a.next[p][id] = cur
	}
	if p < 0 {
		return cur
	}
	q := a.next[p][id]
	if a.length[p]+1 == a.length[q] {
		a.link[cur] = q
		return cur
	}
	clone := a.state(a.length[p]+1, a.link[q], a.first[q], a.next[q])
	for ; p >= 0 && a.next[p][id] == q; p = a.link[p] {
		a.next[p][id] = clone
	}
	a.link[q], a.link[cur] = clone, clone
	return cur
}

// most is how many places of the longest stretch are looked at.
const most = 32

// longest returns the places at which the longest common stretch of q and p
// stands, q counted from its start.
func longest(q, p []int32) []run {
	a := newAutomaton(q)
	var best []run
	state, n := int32(0), int32(0)
	for i, id := range p {
		for state > 0 && a.missing(state, id) {
			state = a.link[state]
			n = a.length[state]
		}
		if a.missing(state, id) {
			continue
		}
		state = a.next[state][id]
		n++
		r := run{q: int(a.first[state]-n) + 1, p: i - int(n) + 1, n: int(n)}
		switch {
		case len(best) == 0 || r.n > best[0].n:
			best = append(best[:0], r)
		case r.n == best[0].n && len(best) < most:
			best = append(best, r)
		}
	}
	return best
}

func (a *automaton) missing(state, id int32) bool {
	_, ok := a.next[state][id]
	return !ok
}
