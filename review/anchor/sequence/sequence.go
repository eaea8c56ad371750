// Package sequence aligns sequences of numbers: those that stand for sentences, and those that stand for words.
package sequence

import "slices"

// Pair says that element A of one sequence is element B of another.
type Pair struct{ A, B int }

// Unique returns the elements that occur once in a and once in b, the longest
// run of them that keeps its order. Negative elements are equal to nothing.
func Unique(a, b []int32) []Pair {
	seen := make(map[int32]*[4]int, len(a)) // times in a, times in b, where in a, where in b
	note := func(list []int32, side int) {
		for i, id := range list {
			if id < 0 {
				continue
			}
			n := seen[id]
			if n == nil {
				n = &[4]int{}
				seen[id] = n
			}
			n[side]++
			n[side+2] = i
		}
	}
	note(a, 0)
	note(b, 1)
	var pairs []Pair
	for i, id := range a {
		if id < 0 {
			continue
		}
		if n := seen[id]; n[0] == 1 && n[1] == 1 {
			pairs = append(pairs, Pair{i, n[3]})
		}
	}
	return Ascending(pairs)
}

// Ascending returns the longest part of pairs, which are in the order of a, that is in the order of b too.
func Ascending(pairs []Pair) []Pair {
	var ends []int // ends[k]: the pair that ends the best run of length k+1
	before := make([]int, len(pairs))
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(ends, p.B, func(e, b int) int { return pairs[e].B - b })
		before[i] = -1
		if k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	out := make([]Pair, len(ends))
	for i, at := len(ends)-1, ends[len(ends)-1]; at >= 0; i, at = i-1, before[at] {
		out[i] = pairs[at]
	}
	return out
}

// Deep is how often a gap between certain elements is looked into again.
const Deep = 32

// Gaps calls fn for the parts of a and b before, between and after the pairs.
func Gaps(a, b int, pairs []Pair, fn func(a0, a1, b0, b1 int)) {
	a0, b0 := 0, 0
	for _, p := range pairs {
		fn(a0, p.A, b0, p.B)
		a0, b0 = p.A+1, p.B+1
	}
	fn(a0, a, b0, b)
}

// cells bounds the table of an exact alignment.
const cells = 40_000

// Aligner finds the common subsequence of two word sequences that weighs most,
// and of those the one with the longest runs. Long sequences are first cut at
// words that occur once in both.
type Aligner struct {
	Weight     func(id int32) int // of an element, above 0
	best, here []int32            // what is to be had from a place on; the same when the words there are paired
}

// Align returns the pairs in order. depth is how often a gap between certain words is looked into again.
func (x *Aligner) Align(a, b []int32, depth int) []Pair {
	var out []Pair
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	if len(a)*len(b) <= cells {
		return x.exact(a, b)
	}
	if depth == 0 {
		return nil
	}
	sure := Unique(a, b)
	if len(sure) == 0 {
		return nil
	}
	next := 0
	Gaps(len(a), len(b), sure, func(a0, a1, b0, b1 int) {
		for _, p := range x.Align(a[a0:a1], b[b0:b1], depth-1) {
			out = append(out, Pair{a0 + p.A, b0 + p.B})
		}
		if next < len(sure) {
			out = append(out, sure[next])
			next++
		}
	})
	return out
}

// run is what a pair adds that follows the pair before it; less than any word weighs, see Aligner.exact.
const run = 1

// exact fills the tables from the end, so that the walk along them prefers what comes first.
func (x *Aligner) exact(a, b []int32) []Pair {
	w := len(b) + 1
	n := (len(a) + 1) * w
	if cap(x.best) < n {
		x.best, x.here = make([]int32, max(n, cells)), make([]int32, max(n, cells))
	}
	x.best, x.here = x.best[:n], x.here[:n]
	clear(x.best)
	clear(x.here)
	for i := len(a) - 1; i >= 0; i-- {
		if a[i] < 0 {
			copy(x.best[i*w:(i+1)*w], x.best[(i+1)*w:(i+2)*w])
			continue
		}
		weight := int32(4 * x.Weight(a[i])) //nolint:gosec // a word's letters
		for j := len(b) - 1; j >= 0; j-- {
			at, next := i*w+j, (i+1)*w+j+1
			x.best[at] = max(x.best[at+w], x.best[at+1])
			if a[i] == b[j] {
				follow := x.best[next]
				if x.here[next] > 0 {
					follow = max(follow, x.here[next]+run)
				}
				x.here[at] = weight + follow
				x.best[at] = max(x.best[at], x.here[at])
			}
		}
	}
	return x.walk(len(a), len(b))
}

func (x *Aligner) walk(a, b int) (out []Pair) {
	w, follows := b+1, false
	for i, j := 0, 0; i < a && j < b; {
		at := i*w + j
		paired := x.here[at]
		if follows && paired > 0 {
			paired += run
		}
		switch {
		case paired > 0 && paired >= x.best[at]:
			out = append(out, Pair{i, j})
			i, j, follows = i+1, j+1, true
			continue
		case x.best[at] == x.best[at+w]:
			i++
		default:
			j++
		}
		follows = false
	}
	return out
}
