package told_test

import (
	"testing"

	"linecheck/review/extract/tag"
	"linecheck/review/extract/wording/told"
)

// index reads the sentences of an article.
func index(sentences ...string) (*told.Index, int) {
	text := ""
	var list []told.Sentence
	var lexicon tag.Lexicon
	for _, s := range sentences {
		tokens := tag.Tokens(s, len(text))
		lexicon.Tag(tokens, false)
		list = append(list, told.Sentence{Tokens: tokens})
		text += s + "\n"
	}
	return told.Read(text, list), len(text)
}

func TestFuller(t *testing.T) {
	x, end := index(
		"City approves tax on sugary drinks",
		"The council approved a tax on sugary drinks in the north of Ohio.",
		"A study of coastal birds was printed.",
		"They put the slogan “Buy Less” on the house where Ana Lopez lived.",
		"Three angry drivers left their cars.",
	)
	for noun, want := range map[string]string{
		"tax": "the tax on sugary drinks in the north of Ohio", "study": "the study of coastal birds", "slogan": "the slogan “Buy Less”",
		"house": "the house where Ana Lopez lived", "people": "the angry drivers", "cars": "", "mine": "",
	} {
		if got, _ := x.Fuller(noun, end); got.Text != want {
			t.Errorf("%s: got %q, want %q", noun, got.Text, want)
		}
	}
	if got := x.State(); got != "Ohio" {
		t.Errorf("state: got %q", got)
	}
}
