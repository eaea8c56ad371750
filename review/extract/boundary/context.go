package boundary

import (
	"math"

	"linecheck/review/extract/linear"
)

// Context appends the features of the second question whether a unit begins at
// word i, which sees the answers to the first: log odds, one for each word.
func (v *View) Context(dst []linear.Feature, odds []float64, i int) []linear.Feature {
	l := &list{out: dst, template: 128}
	before, after := v.neighbours(odds, i)
	class := func(k int) uint32 {
		if k < 0 || k >= v.n {
			return 99
		}
		return uint32(math.Round(max(-6, min(6, odds[k]))) + 6)
	}
	own := class(i)
	fine := uint32(math.Round(max(-6, min(6, odds[i]))*2) + 12)
	t, w, r := v.tag, v.word, v.rel
	left, right := v.holds(before, i), v.holds(i, after)
	b, a := v.at(before), v.at(after)
	l.add(fine)
	l.add(own, class(i-1), class(i+1))
	l.add(own, class(i-2), class(i+2))
	l.add(own, left, right)
	l.add(own, left, t[i])
	l.add(own, right, t[i])
	l.add(own, left, right, w[v.at(i-1)])
	l.add(own, left, right, size(i-before), size(after-i))
	l.add(own, size(i-before), t[i])
	l.add(own, size(after-i), t[i])
	l.add(left, right, w[b], w[i])
	l.add(left, right, t[b], t[i], t[a])
	l.add(right, w[i], w[a])
	l.add(right, r[v.at(v.clause[i])], r[v.at(v.clause[a])])
	l.add(left, r[v.at(v.clause[b])], r[v.at(v.clause[i])], w[v.at(i-1)])
	l.add(own, bit(v.quotes[i]%2 == 1), bit(v.quotes[before]%2 == 1), w[i])
	l.add(own, bit(before == 0), bit(after == v.n), left, right)
	l.add(right, t[v.at(i-1)], t[i], t[a])
	l.add(right, left, w[v.at(a-1)], t[a], class(after))
	l.add(left, w[b], class(before), own)
	return l.out
}

// reach is how many words away a neighbouring start is looked for, so that the time
// stays in proportion to the length of a sentence.
const reach = 100

// neighbours returns the nearest likely starts before and after i, or as far as is looked.
func (v *View) neighbours(odds []float64, i int) (before, after int) {
	before, after = max(i-1, 0), i+1
	for before > max(i-reach, 0) && odds[before] <= 0 {
		before--
	}
	for after < min(i+reach, v.n) && odds[after] <= 0 {
		after++
	}
	return before, after
}

// holds says what kind of verbs are in words from up to to, and how many of the other things.
func (v *View) holds(from, to int) uint32 {
	verbs, finite, subjects := 0, 0, 0
	for k := from; k < min(to, v.n); k++ {
		if v.verb[k] {
			verbs++
		}
		if v.fin[k] {
			finite++
		}
		if v.subj[k] {
			subjects++
		}
	}
	return uint32(min(verbs, 2)*9 + min(finite, 2)*3 + min(subjects, 2))
}
