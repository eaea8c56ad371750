package suggest

import (
	"unicode"

	"linecheck/models"
)

// same is the share of words from which two claims are one: of all words that
// either has, as many are in both.
const same = 0.5

// Fresh returns the suggestions that are neither in have nor said twice. A claim
// is known by its words, each at its place in the text.
func Fresh(text models.Text, found []models.Candidate, have [][]models.Span) []models.Candidate {
	var known []map[int]bool
	for _, spans := range have {
		known = append(known, words(text, spans))
	}
	var out []models.Candidate
	for _, c := range found {
		mine := words(text, c.Spans)
		if len(mine) == 0 || repeats(mine, known) {
			continue
		}
		known = append(known, mine)
		out = append(out, c)
	}
	return out
}

func repeats(mine map[int]bool, known []map[int]bool) bool {
	for _, other := range known {
		both := 0
		for at := range mine {
			if other[at] {
				both++
			}
		}
		if float64(both) >= same*float64(len(mine)+len(other)-both) {
			return true
		}
	}
	return false
}

// words returns where the words of a claim begin.
func words(text models.Text, spans []models.Span) map[int]bool {
	at := map[int]bool{}
	for _, s := range spans {
		quote, _ := text.Slice(s.Start, s.End)
		inside, point := false, s.Start
		for _, r := range quote {
			letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
			if letter && !inside {
				at[point] = true
			}
			inside = letter
			point++
		}
	}
	return at
}
