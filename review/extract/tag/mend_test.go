package tag_test

import (
	"testing"

	"linecheck/review/extract/tag"
)

func TestMend(t *testing.T) {
	for _, c := range []struct {
		sentence string
		word     int
		want     tag.Class
	}{
		{"Flash flood watches were in effect.", 0, tag.Noun},
		{"Watch the river and leave.", 0, tag.Verb},
		{"Prices rose as the region faces extreme drought.", 5, tag.Verb},
		{"He saw the Swedish Prosecution Authority.", 3, tag.Name},
		{"The survey comes as the state struggles to pay.", 6, tag.Verb},
		{"They said that one mill closed.", 2, tag.That},
		{"The army's push failed.", 3, tag.Noun},
	} {
		tokens := tag.Tokens(c.sentence, 0)
		var x tag.Lexicon
		x.Learn(tokens)
		x.Tag(tokens, false)
		if got := tokens[c.word].Class; got != c.want {
			t.Errorf("%s: %s is %d, want %d", c.sentence, tokens[c.word].Text, got, c.want)
		}
	}
}
