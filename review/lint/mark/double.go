package mark

import (
	"strings"
	"unicode"
)

// double finds the first double mark of a paragraph without a counterpart.
func double(points []rune, p paragraph) (Lone, bool) {
	m, lone := unbalanced(points, p, surely)
	if !lone {
		return m, false
	}
	// Straight marks that can make pairs say nothing, wherever they stand; nor does a number before one that may mean inches.
	if n := straight(points, p); n > 0 && n%2 == 0 {
		m, lone = unbalanced(points, p, all)
	} else if n > 0 {
		if _, still := unbalanced(points, p, perhaps); !still {
			return m, false
		}
	}
	return m, lone
}

// The marks that are left out: those that surely measure something, all straight ones behind a number, all straight ones.
func surely(points []rune, p paragraph, i int) bool { return measures(points, i, p.start) }

func perhaps(points []rune, p paragraph, i int) bool {
	return points[i] == '"' && i > p.start && unicode.IsDigit(points[i-1])
}

func all(points []rune, _ paragraph, i int) bool { return points[i] == '"' }

// straight counts the straight marks of a paragraph that quote.
func straight(points []rune, p paragraph) int {
	n := 0
	for i := p.start; i < p.end; i++ {
		if points[i] == '"' && !measures(points, i, p.start) {
			n++
		}
	}
	return n
}

// unbalanced returns the first mark of the paragraph that has no counterpart, those that skip names left out.
func unbalanced(points []rune, p paragraph, skip func([]rune, paragraph, int) bool) (Lone, bool) {
	var open []Lone
	last := p.start
	for i := p.start; i < p.end; i++ {
		r := points[i]
		if !strings.ContainsRune("“”„«»\"「」『』", r) || skip(points, p, i) {
			continue
		}
		last = i
		before, after := around(points, p, i)
		m := Lone{At: i, mark: r}
		if n := len(open); n > 0 && strings.ContainsRune(opens[open[n-1].mark], r) {
			again := begins(before, after) && (r == '“' || r == '"' && open[n-1].mark == '"' && unicode.IsUpper(after))
			if !again {
				open = open[:n-1]
				continue
			}
			if r == '"' {
				return open[n-1], true // a second one opens before the first is closed
			}
		}
		if opens[r] == "" || (r == '"' || r == '»' || r == '”') && !begins(before, after) || r == '»' && after == '.' {
			return m, true
		}
		m.Open = true
		open = append(open, m)
	}
	if len(open) > 0 {
		open[0].last = open[0].At == last || open[0].mark != '"' && open[0].mark != '“'
		return open[0], true
	}
	return Lone{}, false
}

// around returns the characters beside i, spaces where the paragraph ends.
func around(points []rune, p paragraph, i int) (before, after rune) {
	before, after = ' ', ' '
	if i > p.start {
		before = points[i-1]
	}
	if i+1 < p.end {
		after = points[i+1]
	}
	return before, after
}

// begins says whether a mark between these two characters can open a quotation.
func begins(before, after rune) bool {
	return (unicode.IsSpace(before) || strings.ContainsRune("([{—–-/:‘'“_*`", before)) && !unicode.IsSpace(after) && !strings.ContainsRune(",;:!?)]", after)
}

// measures says whether a straight mark stands for inches or seconds, as in 6'2".
func measures(points []rune, i, start int) bool {
	if points[i] != '"' || i == start || !unicode.IsDigit(points[i-1]) {
		return false
	}
	for k := i - 1; k > start && k > i-4; k-- {
		if strings.ContainsRune("'’′", points[k]) {
			return true
		}
	}
	return false
}
