package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxScare is how many words between quotation marks can be a part of the
// sentence like any other, so that the parser does better without the marks.
const maxScare = 6

// quotation is the words from open to close, marks included; a mark that is
// missing is outside the sentence.
type quotation struct{ open, close int }

// quotations pairs the quotation marks of s; one that is left over is in none.
func quotations(s *Sentence) []quotation {
	var out []quotation
	open := -1
	for i, w := range s.Words {
		switch {
		case !strings.ContainsAny(w.Text, "\"“”„‟") && w.Text != "''" && w.Text != "``":
		case open < 0:
			open = i
		default:
			out = append(out, quotation{open, i})
			open = -1
		}
	}
	return out
}

// full reports whether q is speech of its own: it begins with a capital, ends
// like a sentence or before a comma, has a finite verb, and so has the rest.
func (s *Sentence) full(q quotation) bool {
	if q.close-q.open < 4 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s.Words[q.open+1].Text)
	ends := strings.Contains(",.!?—", s.Words[q.close-1].Text) || q.close+1 < len(s.Words) && s.Words[q.close+1].Text == ","
	return ends && unicode.IsUpper(first) && s.finite(q.open+1, q.close) &&
		(s.finite(0, q.open) || s.finite(q.close+1, len(s.Words)))
}

func (s *Sentence) finite(from, to int) bool {
	for _, t := range s.Tags[from:to] {
		if Is(t.XPOS, "VBD", "VBZ", "VBP", "MD") {
			return true
		}
	}
	return false
}

// parts are the words that are parsed together: first those outside full
// quotations, then each of these. The marks, and those around a few words that
// are no sentence, are in none.
func parts(s *Sentence) [][]int {
	taken := make([]bool, len(s.Words))
	out := [][]int{nil}
	for _, q := range quotations(s) {
		switch {
		case s.full(q):
			part := make([]int, 0, q.close-q.open)
			for i := q.open; i <= q.close; i++ {
				if taken[i] = true; i > q.open && i < q.close {
					part = append(part, i)
				}
			}
			out = append(out, part)
		case q.close-q.open-1 <= maxScare && q.close-q.open > 1:
			taken[q.open], taken[q.close] = true, true
		}
	}
	for i := range s.Words {
		if !taken[i] {
			out[0] = append(out[0], i)
		}
	}
	if len(out[0]) == 0 && len(s.Words) > 0 { // nothing but marks
		out[0] = []int{0}
	}
	return out
}

// free is the head of a word that has none yet.
const free = -2

// hangQuotation puts the root of a quotation below the verb that speaks it: of the
// other words the nearest verb that no arc keeps it from.
func (s *Sentence) hangQuotation(root int, part, others []int) {
	lo, hi := part[0], part[len(part)-1]
	best := -1
	for _, i := range others {
		if s.Tags[i].UPOS == "VERB" && (best < 0 || distance(i, lo, hi) < distance(best, lo, hi)) && !s.crosses(i, lo, hi) {
			best = i
		}
	}
	if s.Heads[root], s.Rels[root] = best, "ccomp"; best < 0 {
		s.Heads[root], s.Rels[root] = s.around(lo), "parataxis"
	}
}

// crosses reports whether an arc from word i to the words lo to hi, which are on one side
// of it, would cross another.
func (s *Sentence) crosses(i, lo, hi int) bool {
	from, to := min(i, lo), max(i, hi)
	for d, h := range s.Heads {
		if d >= lo && d <= hi || h == free {
			continue
		}
		if h < 0 {
			if d > from && d < to && d != i {
				return true
			}
			continue
		}
		a, b := min(d, h), max(d, h)
		if a < from && b > from && b < to || a > from && a < to && b > to {
			return true
		}
	}
	return false
}

func distance(i, lo, hi int) int { return max(lo-i, i-hi) }

// hang gives words that were not parsed their heads, so that the tree stays
// projective: marks around words hang below the head of these.
func (s *Sentence) hang() {
	for _, q := range quotations(s) {
		inner := s.headOf(q.open+1, q.close)
		for _, i := range [...]int{q.open, q.close} {
			if inner >= 0 && s.Heads[i] == free && !s.crosses(inner, i, i) {
				s.Heads[i] = inner
			}
		}
	}
	for i, h := range s.Heads {
		if h == free {
			s.Heads[i] = s.around(i)
		}
	}
}

// headOf returns the first word from up to but without to whose head is not there
// and that is no punctuation, -1 if there is none.
func (s *Sentence) headOf(from, to int) int {
	for i := from; i < to; i++ {
		if h := s.Heads[i]; h != free && (h < from || h >= to) && s.Rels[i] != "punct" {
			return i
		}
	}
	return -1
}

// around returns an end of the shortest arc over word i, the right one first
// where i opens something; the root where there is no arc.
func (s *Sentence) around(i int) int {
	left, right := -1, len(s.Heads)
	for d, h := range s.Heads {
		if h < 0 {
			continue
		}
		if lo, hi := min(d, h), max(d, h); lo < i && i < hi && hi-lo < right-left {
			left, right = lo, hi
		}
	}
	switch {
	case left < 0:
		return s.Root()
	case i > 0 && s.Words[i-1].End == s.Words[i].Start:
		return left
	}
	return right
}
