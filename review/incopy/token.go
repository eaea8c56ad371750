package incopy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a word, a sign, or a character of a script that does not part its words.
type token struct {
	text       string // composed, with plain quotation marks and dashes
	start, end int    // code points
	word       bool
}

// plain are the signs that editors swap without changing what is said.
var plain = map[rune]string{
	'“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`, '‟': `"`,
	'‘': "'", '’': "'", '‚': "'", '‹': "'", '›': "'", '`': "'", '´': "'",
	'–': "-", '—': "-", '‒': "-", '‐': "-", '‑': "-", '−': "-", '…': "...",
}

// unparted are the scripts whose words stand without space between them.
var unparted = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// tokens cuts s, whose first code point has offset at.
func tokens(s string, at int) []token {
	var out []token
	var word strings.Builder
	start := at
	flush := func(end int) {
		if word.Len() > 0 {
			out = append(out, token{norm.NFC.String(word.String()), start, end, true})
			word.Reset()
		}
	}
	for _, r := range s {
		switch {
		case unicode.In(r, unparted...):
			flush(at)
			out = append(out, token{string(r), at, at + 1, true})
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r) && word.Len() > 0:
			if word.Len() == 0 {
				start = at
			}
			word.WriteRune(r)
		case unicode.Is(unicode.Cf, r): // marks of direction and joiners say nothing
		default:
			flush(at)
			if !unicode.IsSpace(r) && !unicode.IsControl(r) {
				out = append(out, token{sign(r), at, at + 1, false})
			}
		}
		at++
	}
	flush(at)
	return out
}

func sign(r rune) string {
	if s, ok := plain[r]; ok {
		return s
	}
	return string(r)
}

// core returns list without the signs before its first and after its last word.
func core(list []token) []token {
	first, last := 0, len(list)
	for first < last && !list[first].word {
		first++
	}
	for last > first && !list[last-1].word {
		last--
	}
	if first == last {
		return list
	}
	return list[first:last]
}

// same reports whether two lists read alike; loose lets the first letter differ in case.
func same(a, b []token, loose bool) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].text != b[i].text && !(i == 0 && loose && lowerFirst(a[i].text) == lowerFirst(b[i].text)) {
			return false
		}
	}
	return true
}

func lowerFirst(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToLower(s[:n]) + s[n:]
}
