package worth

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shapeOf says what a word looks like, "" for a plain one. at is its place in
// the sentence: a capital at the front says nothing.
func shapeOf(w string, at int) string {
	digits, letters := 0, 0
	for _, r := range w {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	first, _ := utf8.DecodeRuneInString(w)
	switch {
	case digits == 4 && letters == 0 && len(w) == 4 && (w[0] == '1' && w[1] > '6' || w[0] == '2' && w[1] < '2'):
		return "year"
	case digits > 0 && strings.ContainsAny(w, "$€£"):
		return "money"
	case digits > 0 && letters == 0:
		return "number"
	case digits > 0:
		return "mixed"
	case letters > 1 && strings.ToUpper(w) == w:
		return "capitals"
	case letters > 1 && at > 0 && unicode.IsUpper(first):
		return "capital"
	}
	return ""
}

// bucket is the length of a sentence in words and signs, coarser the longer it is.
func bucket(n int) uint32 {
	for i, most := range []int{2, 4, 6, 9, 12, 16, 20, 25, 32, 45} {
		if n <= most {
			return uint32(i)
		}
	}
	return 99
}
