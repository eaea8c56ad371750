package language

import (
	"strings"
	"unicode"
)

// word is a piece of a line: letters and digits, or a single sign.
type word struct {
	text, lower string
	column      int // of its first code point, from 1
}

func (w word) end() int { return w.column + len([]rune(w.text)) }

// cut splits a line into words; from is the column of its first code point. A
// hyphen and an underscore divide words as a space does.
func cut(line []rune, from int) []word {
	var out []word
	for i := 0; i < len(line); {
		if unicode.IsSpace(line[i]) || line[i] == '-' || line[i] == '_' || line[i] == '‑' {
			i++
			continue
		}
		end := i + 1
		for end < len(line) && lettered(line[i]) && lettered(line[end]) {
			end++
		}
		text := string(line[i:end])
		out = append(out, word{text, strings.ToLower(text), from + i})
		i = end
	}
	return out
}

func lettered(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// items divides words at commas, at "and" and at both together. gap is the
// divider that has nothing on one of its sides, nil without one.
func items(words []word) (list [][]word, gap *word) {
	start := 0
	for i := 0; i <= len(words); i++ {
		if i < len(words) && words[i].lower != "," && words[i].lower != "and" {
			continue
		}
		switch {
		case start < i:
			list = append(list, words[start:i])
		case i == len(words):
			return list, &words[i-1]
		case i == 0 || words[i].lower == "," || words[i-1].lower == "and":
			return list, &words[i]
		}
		start = i + 1
	}
	return list, nil
}

// spell writes words as they were typed, with single spaces.
func spell(words []word) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.text
	}
	return strings.Join(parts, " ")
}
