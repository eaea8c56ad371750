package form

import (
	"strings"
	"unicode"

	"linecheck/review/extract/tag"
)

// HourOnly reports whether the words are a time of day without its day.
func HourOnly(words string) bool {
	if words == "noon" || words == "midnight" || words == "" {
		return true
	}
	return unicode.IsDigit(rune(words[0])) && !strings.Contains(words, "day") && !Named(words) && !strings.HasSuffix(words, "ago") && !strings.HasSuffix(words, "earlier") && !strings.HasSuffix(words, "later")
}

// Plain words give way to the date, governed by the preposition they stand for.
var Plain = map[string]string{
	"yesterday": "on", "today": "on", "tomorrow": "on", "tonight": "on",
	"last week": "in", "this week": "in", "next week": "in", "last month": "in", "this month": "in", "next month": "in",
	"last year": "in", "this year": "in", "next year": "in",
}

// Named reports whether words name a month, so that only the year is missing.
func Named(words string) bool {
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if months[word] {
			return true
		}
	}
	return false
}

var months = tag.Set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")
