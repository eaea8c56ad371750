package read

import (
	"strings"
	"unicode"
)

// cut appends the tokens of a passage and returns whether direct speech is still open at its end.
func (a *Article) cut(text []rune, start, end int, quoted bool) bool {
	last, first := start, true
	for i := start; i < end; {
		r := text[i]
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case '“', '«', '„':
				quoted, first = true, true
			case '”', '»':
				quoted = false
			case '"':
				quoted, first = !quoted, true
			case ':', '•', '|':
				first = true
			}
			i++
			continue
		}
		j := i + 1
		for j < end && inWord(text, i, j, end) {
			j++
		}
		word := string(text[i:j])
		lower := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
		a.Tokens = append(a.Tokens, Token{
			Text: word, Lower: lower, Stem: Stem(lower), Start: i, End: j, Sep: string(text[last:i]),
			Capital: unicode.IsUpper(r), First: first, Quoted: quoted,
		})
		last, i, first = j, j, false
	}
	return quoted
}

// inWord says whether the character at j goes on with the word that began at i.
func inWord(text []rune, i, j, end int) bool {
	r := text[j]
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return true
	}
	if j+1 >= end {
		return false
	}
	before, after := text[j-1], text[j+1]
	switch r {
	case '\'', '’':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after) && j+3 < end && unicode.IsDigit(text[j+2]) && unicode.IsDigit(text[j+3])
	case '.':
		return unicode.IsDigit(before) && unicode.IsDigit(after) || unicode.IsUpper(before) && unicode.IsUpper(after) && (j-i)%2 == 1
	default:
		return false
	}
}
