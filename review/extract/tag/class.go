package tag

import (
	"strings"
	"unicode"

	"linecheck/review/extract/syntax"
)

// joined gives a token of several words its class.
func (t *Token) joined() {
	first := rune(t.Text[0])
	switch {
	case unicode.IsDigit(first) && t.Class != Adjective && !strings.ContainsAny(t.Text, "-‑/"), strings.ContainsAny(t.Text, "$€£%") && strings.ContainsAny(t.Text, "0123456789"):
		t.Class, t.Form, t.Lemma = Number, 0, ""
	case t.Class == Verb && t.Tags[0].UPOS != "VERB" && strings.ContainsAny(t.Text, "-‑"):
		t.Class, t.Form, t.Lemma = Adjective, 0, ""
	case t.Tags[0].UPOS == "PROPN" && t.Class == Noun:
		t.Class = Name
	}
}

// classOf sets class, form and lemma from a tag.
func (t *Token) classOf(word string, g syntax.Tag) {
	t.Form, t.Lemma = 0, ""
	switch g.UPOS {
	case "AUX", "VERB":
		t.verbal(word, g)
	case "PROPN":
		t.Class = Name
	case "NUM":
		t.Class = Number
	case "PRON":
		t.pronoun(g.XPOS)
	case "DET":
		t.Class = Determiner
		if g.XPOS[0] == 'W' {
			t.Class = Wh
		}
	case "ADJ":
		t.Class = Adjective
	case "ADV":
		t.adverb()
	case "ADP":
		t.Class = Preposition
	case "SCONJ":
		t.subordinator()
	case "CCONJ":
		t.Class = Conjunction
	case "PART":
		t.particle()
	case "INTJ":
		t.Class = Adverb
	case "PUNCT", "SYM":
		t.Class = Sign
	default:
		t.Class = Noun
	}
}

func (t *Token) verbal(word string, g syntax.Tag) {
	t.Class, t.Lemma = Verb, syntax.Lemma(word, g.XPOS)
	switch t.Lower {
	case "including", "regarding", "concerning", "according":
		t.Class, t.Lemma = Preposition, ""
		return
	}
	switch g.XPOS {
	case "MD":
		t.Class, t.Form = Modal, Base
		return
	case "VB":
		t.Form = Base | maybeNoun
	case "VBP":
		t.Form = Base
	case "VBZ":
		t.Form = ThirdPerson
	case "VBD":
		t.Form = Past
	case "VBN":
		t.Form = Participle
	case "VBG":
		t.Form = Gerund
	default:
		t.Form = Past
	}
	if aux, ok := auxiliaries[t.Lower]; ok {
		t.Class, t.Lemma = aux.Class, aux.Lemma
	} else if t.Lower == "'s" {
		t.Class, t.Lemma = Be, "be"
	}
}

// personal pronouns are all words that can be tagged PRP.
var personal = Set(`i me you he him she her it we us they them 'em 's one mine yours his hers its ours theirs ya u y'all thee thou
	myself yourself himself herself itself ourselves yourselves themselves themself oneself`)

func (t *Token) pronoun(xpos string) {
	switch {
	case xpos == "PRP" && t.Capital && !personal[t.Lower]:
		t.Class = Name
	case xpos == "PRP$":
		t.Class = Possessive
	case t.Lower == "that" && xpos != "DT":
		t.Class = That
	case xpos[0] == 'W':
		t.Class = Wh
	default:
		t.Class = Pronoun
	}
}

func (t *Token) adverb() {
	switch t.Lower {
	case "never", "not", "n't":
		t.Class = Not
	case "when", "whenever", "while":
		t.Class = Subordinate
	case "where", "why", "how", "wherever", "however":
		t.Class = Wh
		if t.Lower == "however" {
			t.Class = Adverb
		}
	default:
		t.Class = Adverb
	}
}

func (t *Token) subordinator() {
	switch {
	case t.Lower == "that":
		t.Class = That
	case subordinating[t.Lower]:
		t.Class = Subordinate
	case t.Lower == "where" || t.Lower == "why" || t.Lower == "how":
		t.Class = Wh
	default:
		t.Class = Preposition
	}
}

func (t *Token) particle() {
	switch t.Lower {
	case "to":
		t.Class = To
	case "'s", "'", "’":
		t.Class = Genitive
	default:
		t.Class = Not
	}
}
