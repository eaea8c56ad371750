package remark_test

import (
	"testing"

	"linecheck/review/extract/reading/remark"
	"linecheck/review/extract/tag"
)

func TestOn(t *testing.T) {
	for words, want := range map[string]bool{
		"down 5 percent from May":             true,
		"still down 5 percent":                true,
		"up from $38 a year ago":              true,
		"the second-highest figure this year": true,
		"the first time since 1905":           true,
		"an increase of 3 percent":            true,
		"compared with 40 in May":             true,
		"compared with its rivals":            false,
		"down the road":                       false,
		"the month of the fair":               false,
		"the largest mill, a forge":           false,
		"a town in Peru":                      false,
		"up":                                  false,
		"":                                    false,
	} {
		tokens := tag.Tokens(words, 0)
		var x tag.Lexicon
		x.Learn(tokens)
		x.Tag(tokens, false)
		if got := remark.On(tokens); got != want {
			t.Errorf("%q: got %v", words, got)
		}
	}
}
