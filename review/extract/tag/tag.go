package tag

import (
	"strings"

	"linecheck/review/extract/syntax"
)

// Lexicon is what one article teaches about its words.
type Lexicon struct {
	proper map[string]bool // capitalised inside a sentence
	plain  map[string]bool // written in lower case
}

// Learn reads the words of a sentence.
func (x *Lexicon) Learn(tokens []Token) {
	if x.proper == nil {
		x.proper, x.plain = map[string]bool{}, map[string]bool{}
	}
	for i := range tokens {
		t := &tokens[i]
		switch {
		case !t.Capital:
			x.plain[t.Lower] = true
		case i > 0 && !sentenceStart(tokens, i):
			x.proper[t.Lower] = true
		}
	}
}

func sentenceStart(tokens []Token, i int) bool {
	quoted := false
	for i > 0 {
		i--
		quoted = quoted || tokens[i].Class == Quote || tokens[i].Text == "\"" || tokens[i].Text == "“"
		if quoted && tokens[i].Text == "," {
			return true
		}
		switch tokens[i].Text {
		case "\"", "“", "‘", "'", "(", "[", "...", "…", "—", "–", "-", "•":
			continue
		case ".", "!", "?", ":":
			return true
		}
		return false
	}
	return true
}

// Tag sets the class of every token of a sentence by the learned tagger. titled
// says that the sentence is a headline in title case, where capitals mean nothing.
func (x *Lexicon) Tag(tokens []Token, titled bool) {
	var forms []string
	for i := range tokens {
		for _, w := range tokens[i].Words {
			forms = append(forms, x.spelling(tokens, i, w.Text, titled))
		}
	}
	tags := syntax.Tags(forms)
	if tags == nil {
		return
	}
	at := 0
	for i := range tokens {
		t := &tokens[i]
		t.Tags = tags[at : at+len(t.Words) : at+len(t.Words)]
		at += len(t.Words)
		x.classify(tokens, i, titled)
	}
	x.mend(tokens, titled)
}

// spelling returns a word as the tagger should see it: in lower case when the
// article writes it so and only its place made it capital.
func (x *Lexicon) spelling(tokens []Token, i int, w string, titled bool) string {
	if titled && tokens[i].Capital && x.plain[strings.ToLower(w)] && !x.proper[strings.ToLower(w)] {
		return strings.ToLower(w)
	}
	return w
}

func (x *Lexicon) classify(tokens []Token, i int, titled bool) {
	t := &tokens[i]
	if class, ok := signClass(t.Text); ok {
		t.Class = class
		if (t.Text == "'" || t.Text == "’") && t.Tags[0].XPOS == "POS" {
			t.Class = Genitive
		}
		return
	}
	last := len(t.Words) - 1
	t.classOf(t.Words[last].Text, t.Tags[last])
	if last > 0 {
		t.joined()
	}
	switch {
	case !t.Capital || titled || t.Lower == "i":
	case t.Class == Name:
		if sentenceStart(tokens, i) && x.plain[t.Lower] && !x.proper[t.Lower] {
			t.Class = Noun
		}
	case (t.Class == Noun || t.Class == Adjective) && (!sentenceStart(tokens, i) || x.proper[t.Lower] && !x.plain[t.Lower]):
		t.Class = Name
	}
}

func signClass(s string) (Class, bool) {
	switch s {
	case ",":
		return Comma, true
	case ".", ";", ":", "!", "?", "—", "–", "―", "--", "...", "…", "-", "....", "/":
		return Stop, true
	case "(", ")", "[", "]", "{", "}":
		return Bracket, true
	case "\"", "“", "”", "«", "»", "„", "‘", "’", "'", "`":
		return Quote, true
	}
	for _, r := range s {
		if wordRune(r) {
			return 0, false
		}
	}
	return Sign, true
}
