package boundary

import "linecheck/review/extract/linear"

// list collects features; each call of add is the next template.
type list struct {
	out      []linear.Feature
	template uint8
}

func (l *list) add(values ...uint32) {
	l.out = append(l.out, linear.Combine(l.template, values...))
	l.template++
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// size puts a number into one of a few classes.
func size(n int) uint32 {
	switch {
	case n < 0:
		return 15
	case n < 5:
		return uint32(n)
	case n < 7:
		return 5
	case n < 10:
		return 6
	case n < 15:
		return 7
	case n < 25:
		return 8
	}
	return 9
}

// at returns i, or the word that is not there.
func (v *View) at(i int) int {
	if i < 0 || i >= v.n {
		return v.n
	}
	return i
}

// opens returns the highest word whose subtree begins at i, and the highest
// that heads a clause; n where there is none.
func (v *View) opens(i int) (top, clause int) {
	top, clause = v.n, v.n
	for k := i; k >= 0 && k < v.n && v.left[k] == i; k = v.head[k] {
		if top = k; v.clausal[k] {
			clause = k
		}
	}
	return top, clause
}

// closes is like opens for subtrees that end with i.
func (v *View) closes(i int) (top, clause int) {
	top, clause = v.n, v.n
	for k := i; k >= 0 && k < v.n && v.right[k] == i; k = v.head[k] {
		if top = k; v.clausal[k] {
			clause = k
		}
	}
	return top, clause
}

// Features appends those of the question whether a unit begins at word i.
func (v *View) Features(dst []linear.Feature, i int) []linear.Feature {
	l := &list{out: dst}
	v.surface(l, i)
	v.surroundings(l, i)
	v.opening(l, i)
	v.closing(l, i)
	v.seam(l, i)
	return l.out
}

// surface is about the words next to i.
func (v *View) surface(l *list, i int) {
	a, b, c, d := v.at(i-2), v.at(i-1), v.at(i+1), v.at(i+2)
	e := v.at(i + 3)
	w, t := v.word, v.tag
	l.add()
	l.add(w[i])
	l.add(w[b])
	l.add(w[a])
	l.add(w[c])
	l.add(w[d])
	l.add(w[b], w[i])
	l.add(w[i], w[c])
	l.add(w[b], w[i], w[c])
	l.add(w[i], w[c], w[d])
	l.add(w[a], w[b], w[i])
	l.add(t[i])
	l.add(t[b])
	l.add(t[c])
	l.add(t[b], t[i])
	l.add(t[i], t[c])
	l.add(t[b], t[i], t[c])
	l.add(t[a], t[b], t[i])
	l.add(t[i], t[c], t[d])
	l.add(t[a], t[b], t[i], t[c])
	l.add(t[b], t[i], t[c], t[d])
	l.add(t[i], t[c], t[d], t[e])
	l.add(w[i], t[c])
	l.add(w[i], t[b])
	l.add(w[b], t[i])
	l.add(w[i], t[c], t[d])
	l.add(w[b], t[i], t[c])
	l.add(w[i], t[b], t[c])
	l.add(v.lemma[b], t[i])
	l.add(v.lemma[b], w[i])
	l.add(v.lemma[b], w[i], t[c])
}

// surroundings are about verbs, marks and quotation marks on both sides, and the place in the sentence.
func (v *View) surroundings(l *list, i int) {
	a, b, w, t := v.at(i-2), v.at(i-1), v.word, v.tag
	verb := v.nextVerb[i]
	away := size(verb - i)
	before := min(v.verbs[i], 3)
	after := min(v.verbs[v.n]-v.verbs[i], 3)
	since := v.verbs[i]
	if m := v.lastMark[i]; m >= 0 {
		since -= v.verbs[m]
	}
	since = min(since, 2)
	l.add(w[i], t[verb], away)
	l.add(w[i], t[verb])
	l.add(t[b], t[i], t[verb])
	l.add(t[b], t[i], uint32(before), uint32(after))
	l.add(w[i], uint32(before), uint32(after))
	l.add(w[b], t[i], uint32(since), bit(after > 0))
	l.add(w[b], w[i], uint32(since), t[verb], away)
	l.add(w[b], t[i], t[verb], away)
	l.add(t[i], size(i-v.lastMark[i]))
	l.add(t[i], size(i), w[b])
	l.add(w[b], size(v.n-i))
	l.add(size(i), size(v.n))
	l.add(bit(i == 0), uint32(min(v.verbs[v.n], 3)), size(v.n))
	l.add(uint32(v.quotes[i]%2), t[b], t[i])
	l.add(uint32(v.quotes[i]%2), w[b], w[i])
	l.add(uint32(min(v.brackets[i], 2)), w[b], t[i], uint32(min(v.brackets[v.n], 1)))
	l.add(t[v.at(i-3)], t[a], t[b], t[i])
}

// of returns the head of k, or the word that is not there.
func (v *View) of(k int) int {
	if k < 0 || k >= v.n {
		return v.n
	}
	return v.at(v.head[k])
}

// opening is about the subtrees that begin at i.
func (v *View) opening(l *list, i int) {
	b, of := v.at(i-1), v.of
	w, t, r, m := v.word, v.tag, v.rel, v.lemma
	top, open := v.opens(i)
	topHead, openHead := of(top), of(open)
	direction := bit(topHead < i)
	l.add(r[i], t[i])
	l.add(r[i], r[of(i)])
	l.add(r[i], w[i], r[of(i)])
	l.add(r[i], t[of(i)], t[i], r[b])
	l.add(r[top], direction)
	l.add(r[top], w[i])
	l.add(r[top], t[b], t[i])
	l.add(r[top], t[top], t[topHead])
	l.add(r[top], m[topHead])
	l.add(r[top], r[topHead], direction)
	l.add(r[top], size(v.right[top]-i), w[b])
	l.add(r[open], w[i])
	l.add(r[open], w[b])
	l.add(r[open], m[openHead])
	l.add(r[open], m[openHead], v.marked[open], bit(v.subject[open]))
	l.add(r[open], t[open], v.marked[open], bit(v.subject[open]), bit(v.finite[open]))
	l.add(r[open], t[open], t[openHead], bit(v.finite[open]), bit(openHead < i))
	l.add(r[open], r[openHead], t[b])
	l.add(r[open], size(v.right[open]-i), bit(v.subject[open]))
	l.add(r[open], t[i], m[open])
	l.add(r[open], r[top], t[i])
	l.add(r[open], size(i-openHead), t[b])
}

// closing is about the subtrees that end before i.
func (v *View) closing(l *list, i int) {
	b := v.at(i - 1)
	w, t, r := v.word, v.tag, v.rel
	top, open := v.opens(i)
	end, closed := v.closes(i - 1)
	l.add(r[end], t[i])
	l.add(r[end], r[top])
	l.add(r[end], w[b], r[top])
	l.add(r[end], size(i-v.left[end]), bit(v.verbs[i]-v.verbs[v.left[end]] > 0), t[i])
	l.add(r[closed], t[i])
	l.add(r[closed], r[top], w[b])
	l.add(r[closed], r[open], w[b])
	l.add(r[closed], size(i-v.left[closed]), t[b], r[top])
	l.add(r[closed], t[closed], bit(v.finite[closed]), t[i], r[v.of(closed)])
}

// seam is about the clauses of i and of the word before it.
func (v *View) seam(l *list, i int) {
	b, of := v.at(i-1), v.of
	w, t, r, m := v.word, v.tag, v.rel, v.lemma
	x, y := v.at(v.clause[b]), v.at(v.clause[i])
	if b == v.n {
		x = v.n
	}
	relation := uint32(0)
	switch {
	case x == y:
		relation = 1
	case of(y) == x:
		relation = 2
	case of(x) == y:
		relation = 3
	case of(of(y)) == x && of(y) < v.n:
		relation = 4
	case of(x) == of(y):
		relation = 5
	}
	first := bit(y < v.n && v.left[y] == i)
	l.add(relation, r[x], r[y], first)
	l.add(relation, r[y], w[i])
	l.add(relation, r[y], w[b])
	l.add(relation, r[y], t[b], t[i])
	l.add(relation, r[x], t[x], t[y], r[y])
	l.add(relation, m[x], r[y], first)
	l.add(relation, m[x], t[y], first)
	l.add(relation, r[y], t[y], bit(v.subject[y]), bit(v.finite[y]), v.marked[y])
	l.add(relation, r[y], size(i-v.left[y]), w[b])
	l.add(relation, r[x], size(i-v.left[x]), t[i])
	l.add(relation, r[y], m[y])
	h := of(i)
	l.add(w[i], r[h], t[h], bit(v.subject[h]), t[of(h)])
	l.add(w[i], r[h], bit(v.subject[h]), bit(v.clausal[of(h)]), bit(v.clausal[h]))
	l.add(w[i], r[i], m[h])
	l.add(w[i], m[of(h)], r[h])
	l.add(size(v.depth[i]), size(v.depth[b]), t[i])
}
