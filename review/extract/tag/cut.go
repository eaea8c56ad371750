package tag

import (
	"unicode"
	"unicode/utf8"

	"linecheck/review/extract/syntax"
)

// Tokens cuts s into tokens: the words of the syntax package, with what hyphens, signs
// of currency and units join put together. base is the byte offset of s in its text.
func Tokens(s string, base int) []Token {
	words := syntax.Words(s)
	for i := range words {
		words[i].Start += base
		words[i].End += base
	}
	var out []Token
	for i := 0; i < len(words); {
		end := i + 1
		for end < len(words) && joins(words, i, end) {
			end++
		}
		from, to := words[i].Start, words[end-1].End
		text := s[from-base : to-base]
		r, _ := utf8.DecodeRuneInString(text)
		out = append(out, Token{Start: from, End: to, Text: text, Lower: lower(text), Capital: unicode.IsUpper(r), Words: words[i:end:end]})
		i = end
	}
	return out
}

// joins reports whether words[k] belongs to the token that starts at words[from].
func joins(words []syntax.Word, from, k int) bool {
	last, next := words[k-1].Text, words[k].Text
	if words[k-1].End != words[k].Start || k-from > 12 {
		return false
	}
	left, _ := utf8.DecodeLastRuneInString(last)
	right, _ := utf8.DecodeRuneInString(next)
	switch {
	case inner(next):
		after := ' '
		if k+1 < len(words) && words[k+1].Start == words[k].End {
			after, _ = utf8.DecodeRuneInString(words[k+1].Text)
		}
		return alphanumeric(left) && alphanumeric(after)
	case inner(last):
		return k-1 > from && alphanumeric(right)
	case money(left) || last == "#" || last == "@":
		return alphanumeric(right)
	case money(right):
		return len(next) <= 3 && k+1 < len(words) && words[k+1].Start == words[k].End && unicode.IsUpper(left) && unicode.IsDigit(rune(words[k+1].Text[0]))
	case next == "%":
		return unicode.IsDigit(left)
	}
	return unicode.IsDigit(left) && unicode.IsLetter(right)
}

func inner(w string) bool { return w == "-" || w == "‑" || w == "‐" || w == "/" }

func money(r rune) bool { return r == '$' || r == '€' || r == '£' }

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '#' || r == '@' || r == '$' || r == '€' || r == '£' || r == '%'
}
