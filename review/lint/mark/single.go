package mark

import (
	"slices"
	"strings"
	"unicode"
)

// elided are words that lost their first letters to an apostrophe.
var elided = []string{"em", "tis", "twas", "til", "till", "cause", "bout", "round", "n", "s", "t", "d", "ll", "re", "ve", "m", "cos", "nam", "hood", "burbs"}

// single finds the first single mark of a paragraph that has no counterpart, as
// the British quote. Apostrophes look like the marks that close: one at the end of
// a word may be the counterpart of what is open, and needs none itself.
func single(points []rune, p paragraph) (Lone, bool) {
	var open Lone // nothing is open while its mark is 0
	perhaps := false
	for i := p.start; i < p.end; i++ {
		r := points[i]
		if r != '‘' && r != '’' && r != '\'' && r != '`' {
			continue
		}
		before, after := around(points, p, i)
		switch {
		case r != '’' && opensWord(points, p, i):
			if open.mark != 0 && !perhaps {
				return open, true
			}
			open, perhaps = Lone{At: i, mark: r, Open: true}, false
		case r == '‘' || r == '`' || unicode.IsSpace(before) || before == '\'' || after == '\'' || unicode.IsLetter(after) || unicode.IsDigit(after):
		case strings.ContainsRune(",.!?…", before):
			if open.mark == 0 {
				return Lone{At: i, mark: r}, true
			}
			open = Lone{}
		default:
			perhaps = true
		}
	}
	open.last = true
	return open, open.mark != 0 && !perhaps
}

// opensWord says whether the single mark at i opens a quotation, and is no apostrophe: ’90s, 'em.
func opensWord(points []rune, p paragraph, i int) bool {
	before, after := around(points, p, i)
	if !begins(before, after) || before == '\'' || before == '‘' || before == '`' || !unicode.IsLetter(after) && !unicode.IsDigit(after) {
		return false
	}
	j := i + 1
	for j < p.end && j < i+12 && (unicode.IsLetter(points[j]) || unicode.IsDigit(points[j])) {
		j++
	}
	word := strings.ToLower(string(points[i+1 : j]))
	return !slices.Contains(elided, word) && !(unicode.IsDigit(after) && len(word) <= 3)
}
