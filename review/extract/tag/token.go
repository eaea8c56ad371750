package tag

import (
	"strings"

	"linecheck/review/extract/syntax"
)

// Class is a part of speech.
type Class uint8

// The parts of speech. An unknown word is a Noun.
const (
	Noun Class = iota
	Name
	Number
	Pronoun
	Possessive // his, their
	Determiner
	Adjective
	Adverb
	Preposition
	Conjunction // and, but, or
	Subordinate // because, after, while
	That
	Wh    // who, which, what, where
	To    // before a bare verb
	Not   // not, n't
	Modal // will, may
	Be    // a form of be
	Have  // a form of have
	Do    // a form of do
	Verb  // any other verb
	Genitive
	Comma
	Stop // . ; : ! ? and dashes
	Bracket
	Quote
	Sign
)

// Token is a word or sign. Start and End are byte offsets into the text that
// the sentence is part of.
type Token struct {
	Start, End int
	Text       string
	Lower      string // lower case, straight apostrophes
	Class      Class
	Form       Form   // of a verb or auxiliary: exactly one bit once tagged
	Lemma      string // of a verb
	Capital    bool
	Words      []syntax.Word // that it is made of
	Tags       []syntax.Tag  // of each of Words; nil before Mark
}

// Finite reports whether the token can be the finite verb of a clause.
func (t *Token) Finite() bool {
	switch t.Class {
	case Modal:
		return true
	case Be, Have, Do, Verb:
		return t.Form&(ThirdPerson|Past) != 0 || t.Form == Base
	}
	return false
}

// Nominal reports whether the token can be part of a noun phrase.
func (t *Token) Nominal() bool {
	switch t.Class {
	case Noun, Name, Number, Pronoun, Possessive, Determiner, Adjective, Genitive:
		return true
	}
	return false
}

// Head reports whether the token can be the last word of a noun phrase.
func (t *Token) Head() bool {
	return t.Class == Noun || t.Class == Name || t.Class == Number || t.Class == Pronoun
}

func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

// Set returns the words of s, separated by white space, as a set.
func Set(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
