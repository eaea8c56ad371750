package phrase

import (
	"strings"
	"unicode"
)

// Then returns token i if no paragraph begins with it.
func (s Text) Then(i int) *token {
	if t := s.At(i); t.Before != '\n' {
		return t
	}
	return &nothing
}

// token is a word, a number or a sign.
type token struct {
	Start, End int    // code points
	Lower      string // lower case, straight apostrophes
	Before     rune   // what stands between it and the token before: 0, ' ', '\n' for a new paragraph, or a joining '-', '/' or ':'
	Capital    bool
	Figure     bool // begins with a digit
	tense      tense
}

// Qualified reports whether the token is a word in lower case that is no verb
// known by its form: a noun, as far as one can tell.
func (t *token) Qualified() bool {
	return t.tense == timeless && !t.Capital && !t.Figure && len(t.Lower) > 3 && t.Lower[0] >= 'a' && t.Lower[0] <= 'z' && !strings.HasSuffix(t.Lower, "ly")
}

// longest is the length above which a word or number is no part of an expression.
const longest = 24

// Tokens cuts a text into words, numbers and signs. Every line of it is a
// paragraph, or else a blank line parts them.
func Tokens(text []rune, lines bool) []token {
	list := make([]token, 0, len(text)/5+1)
	for i := 0; i < len(text); {
		from := i
		before, next := gap(text, i, lines)
		if i = next; i >= len(text) {
			break
		}
		if from == 0 && before == 0 {
			before = '\n'
		}
		end := word(text, i)
		t := token{Start: i, End: end, Before: before, Capital: unicode.IsUpper(text[i]), Figure: digit(text, i)}
		if end-i <= longest {
			t.Lower = lower(text[i:end])
		}
		list = append(list, t)
		i = end
	}
	return list
}

func lower(word []rune) string {
	s := strings.ToLower(string(word))
	if strings.ContainsAny(s, "’.") && len(s) > 1 {
		s = strings.ReplaceAll(s, "’", "'")
		if !unicode.IsDigit(word[0]) {
			s = strings.ReplaceAll(s, ".", "")
		}
	}
	return s
}

// gap reads white space or one joining sign from i.
func gap(text []rune, i int, single bool) (before rune, next int) {
	if i > 0 && i+1 < len(text) && joins(text[i]) != 0 && letter(text, i-1) && letter(text, i+1) {
		if joins(text[i]) != ':' || digit(text, i-1) && digit(text, i+1) {
			return joins(text[i]), i + 1
		}
	}
	lines := 0
	for next = i; next < len(text) && unicode.IsSpace(text[next]); next++ {
		before = ' '
		if text[next] == '\n' {
			lines++
		}
	}
	if lines > 1 || single && lines == 1 {
		before = '\n'
	}
	return before, next
}

func joins(r rune) rune {
	switch r {
	case '-', '‐', '‑', '–', '—':
		return '-'
	case '/', ':':
		return r
	}
	return 0
}

func digit(text []rune, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9'
}

func letter(text []rune, i int) bool {
	return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]))
}

// word returns the end of the token at i: "2,000" and "5.5" are one number,
// "a.m." is one word, "'s" is cut off.
func word(text []rune, i int) int {
	if text[i] == '\'' || text[i] == '’' {
		if i > 0 && letter(text, i-1) && letter(text, i+1) {
			return run(text, i+1)
		}
		return i + 1
	}
	if !letter(text, i) {
		return i + 1
	}
	if end := initials(text, i); end > i {
		return end
	}
	end := run(text, i)
	for digit(text, i) && digit(text, end-1) && end < len(text) && (text[end] == ',' || text[end] == '.') && digit(text, end+1) {
		next := run(text, end+1)
		if text[end] == ',' && next != end+4 {
			break
		}
		end = next
	}
	return end
}

func run(text []rune, i int) int {
	for i < len(text) && (letter(text, i) || unicode.Is(unicode.Mn, text[i])) {
		i++
	}
	return i
}

// initials returns the end of "a.m." or "U.S." at i, i when there is none.
func initials(text []rune, i int) int {
	n := i
	for n+1 < len(text) && n-i < longest && unicode.IsLetter(text[n]) && text[n+1] == '.' {
		n += 2
	}
	if n-i < 4 || letter(text, n) {
		return i
	}
	return n
}

var nothing = token{Before: '\n'}

// Text is the tokens of a text.
type Text []token

// At returns token i, an empty one outside of the text.
func (s Text) At(i int) *token {
	if i < 0 || i >= len(s) {
		return &nothing
	}
	return &s[i]
}
