package feature

import (
	"slices"
	"strings"
	"unicode"
)

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// closed gives the closed classes of words.
var closed = func() map[string]string {
	m := map[string]string{}
	for class, list := range map[string]string{
		"det":  "the a an this that these those some any no every each another both all",
		"pron": "he she i we they you it",
		"obj":  "him her me us them",
		"poss": "his my our their your its",
		"wh":   "who which what whose whom",
		"sub":  "because if when while although though after before since until unless where why how whether as than",
		"conj": "and or but nor",
		"prep": "of in on at by for with from about into to against over during through between among under without per via near",
		"aux":  "is was are were be been being am has have had having do does did 's 're 've 'm",
		"mod":  "will would could should can may might must shall 'll 'd ca wo",
		"neg":  "not n't never",
		"ttl":  "mr. mrs. ms. dr. sen. rep. gov. president senator secretary judge gen. col. rev. professor spokesman spokeswoman chairman director",
		"adv":  "also later then earlier now once still even just only recently previously already often yesterday today monday tuesday wednesday thursday friday saturday sunday",
	} {
		for w := range set(list) {
			m[w] = class
		}
	}
	return m
}()

var kept = strings.NewReplacer("“", "``", "”", "''", "‘", "`", "’", "'", "—", "--", "–", "--", "…", "...")

// Standard writes quotation marks and dashes in the manner of the Penn treebank.
func Standard(tokens []string) []string {
	out := make([]string, len(tokens))
	open := false
	for i, t := range tokens {
		switch t {
		case "\"":
			t = "``"
			if open {
				t = "''"
			}
		case "[":
			t = "-LSB-"
		case "]":
			t = "-RSB-"
		case "":
			t = " "
		default:
			t = kept.Replace(t)
		}
		if t == "``" || t == "''" {
			open = t == "``"
		}
		out[i] = t
	}
	return out
}

func isMark(w string) bool { return w == "``" || w == "''" }

// Settle writes the words of all paragraphs in standard form and turns marks that open.
// A text that has only closing marks may have that of a paragraph at the end of the one
// before: it is turned too, and the paragraph it belongs to begins inside a quotation.
func Settle(doc [][]string) (words [][]string, inside []bool) {
	words, inside = make([][]string, len(doc)), make([]bool, len(doc))
	for i := range doc {
		words[i] = Standard(doc[i])
	}
	for i, w := range words {
		open := turn(w, inside[i])
		if last := len(w) - 1; i+1 < len(words) && last > 0 && w[last] == "''" && !open {
			next := words[i+1]
			first := slices.IndexFunc(next, isMark)
			orphan := first > 0 && next[first] == "''" && unbalanced(w)
			if orphan {
				w[last], inside[i+1] = "``", true
			}
		}
	}
	return words, inside
}

// unbalanced says whether the last word closes what nothing has opened.
func unbalanced(words []string) bool {
	for i := len(words) - 2; i >= 0; i-- {
		if isMark(words[i]) {
			return words[i] == "''"
		}
	}
	return true
}

// turn makes opening marks of those closing ones that open, in a text that has only
// closing ones: nothing is open, and the next mark closes again.
func turn(words []string, open bool) bool {
	for i, w := range words {
		switch {
		case w == "``":
			open = true
		case w == "''" && open:
			open = false
		case w == "''":
			next := slices.IndexFunc(words[i+1:], isMark)
			if next >= 0 && words[i+1+next] == "''" || next < 0 && (i == 0 || slices.ContainsFunc(words[:i], isMark) && strings.Contains(".,:--", words[i-1])) && i+1 < len(words) {
				words[i], open = "``", true
			}
		}
	}
	return open
}

// shape writes the kinds of characters of a word, without repeats.
func shape(w string) string {
	var b strings.Builder
	var last rune
	for _, r := range w {
		k := r
		switch {
		case unicode.IsUpper(r):
			k = 'X'
		case unicode.IsLower(r):
			k = 'x'
		case unicode.IsDigit(r):
			k = '0'
		}
		if k != last {
			b.WriteRune(k)
		}
		last = k
	}
	return b.String()
}

// class is the closed class of a word, or what its ending says.
func class(w, low string) string {
	if c, ok := closed[low]; ok {
		return c
	}
	r := []rune(w)
	switch {
	case !unicode.IsLetter(r[0]) && !unicode.IsDigit(r[0]):
		return low
	case unicode.IsDigit(r[0]):
		return "num"
	case unicode.IsUpper(r[0]):
		return "Cap"
	}
	for _, s := range [...]string{"ing", "ed", "ly", "tion", "ers", "s"} {
		if len(low) > len(s)+2 && strings.HasSuffix(low, s) {
			return s
		}
	}
	return "low"
}

// bucket makes a number small.
func bucket(n int) uint32 {
	neg := uint32(0)
	if n < 0 {
		n, neg = -n, 32
	}
	switch {
	case n <= 4:
		return neg + uint32(n)
	case n <= 6:
		return neg + 5
	case n <= 9:
		return neg + 6
	case n <= 14:
		return neg + 7
	case n <= 25:
		return neg + 8
	}
	return neg + 9
}

// suffix is the last n bytes of a word.
func suffix(w string, n int) string { return w[max(0, len(w)-n):] }
