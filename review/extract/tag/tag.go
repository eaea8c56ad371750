package tag

import (
	_ "embed" // the adjectives
	"strings"
	"unicode"
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

// Tag sets the class of every token. titled says that the sentence is a
// headline in title case, where capitals mean nothing.
func (x *Lexicon) Tag(tokens []Token, titled bool) {
	for i := range tokens {
		x.first(tokens, i, titled)
	}
	tagger{tokens}.resolve()
}

// first gives a token what needs no context. Verbs keep all their possible
// forms and are settled by resolve.
func (x *Lexicon) first(tokens []Token, i int, titled bool) {
	t := &tokens[i]
	if class, ok := signClass(t.Text); ok {
		t.Class = class
		return
	}
	if unicode.IsDigit(rune(t.Text[0])) || strings.ContainsAny(t.Text, "0123456789") && strings.ContainsAny(t.Text[:1], "$€£") || len(t.Text) > 2 && strings.ContainsAny(t.Text[2:3], "0123456789") && (strings.HasPrefix(t.Text, "£") || strings.HasPrefix(t.Text, "€")) {
		t.Class = Number
		return
	}
	if t.Capital && x.name(tokens, i, titled) {
		t.Class = Name
		return
	}
	if t.Lower == "'s" {
		t.Class = Genitive
		if i > 0 && (SubjectPronoun(tokens[i-1].Lower) || tokens[i-1].Class == Wh || tokens[i-1].Class == That || tokens[i-1].Lower == "here" || i+1 < len(tokens) && contracts[tokens[i+1].Lower]) {
			t.Class, t.Form, t.Lemma = Be, ThirdPerson, "be"
		}
		return
	}
	if aux, ok := auxiliaries[t.Lower]; ok {
		t.Class, t.Form, t.Lemma = aux.Class, aux.Form, aux.Lemma
		return
	}
	if class, ok := closed[t.Lower]; ok {
		t.Class = class
		if v := verbs[t.Lower]; class == Noun && v.forms&Gerund != 0 {
			t.Class, t.Form, t.Lemma = Verb, Gerund|maybeNoun, v.lemma
		}
		return
	}
	if v := lookup(t.Lower); v.forms != 0 && t.Text[0] != '#' && t.Text[0] != '@' {
		t.Class, t.Form, t.Lemma = Verb, v.forms, v.lemma
		return
	}
	t.Class = openClass(t)
}

func openClass(t *Token) Class {
	if n := strings.LastIndexByte(t.Lower, '-'); n > 0 && (strings.HasSuffix(t.Lower, "ed") || strings.HasSuffix(t.Lower, "ing") || compounds[t.Lower[n+1:]]) {
		return Adjective
	}
	if strings.HasSuffix(t.Lower, "ly") && len(t.Lower) > 4 && t.Lower != "family" && t.Lower != "supply" && t.Lower != "assembly" && t.Lower != "ally" {
		return Adverb
	}
	if adjectives[t.Lower] {
		return Adjective
	}
	if strings.HasPrefix(t.Lower, "un") && len(t.Lower) > 5 && !strings.HasSuffix(t.Lower, "s") && !notUn[t.Lower] {
		return Adjective
	}
	for _, e := range adjectiveEndings {
		if strings.HasSuffix(t.Lower, e) && len(t.Lower) > len(e)+2 {
			return Adjective
		}
	}
	return Noun
}

// notUn are nouns that begin like "unsafe".
var notUn = Set("university unrest unionism uniform unicorn understanding underground undertaking uncertainty unification union")

//go:embed adjectives.txt
var adjectiveList string

var adjectives = Set(adjectiveList[strings.IndexByte(adjectiveList, '\n')+1:])

// contracts are words before which 's is short for is or has.
var contracts = Set("a an the not been gonna going also just too still never always really")

// compounds are the last parts of hyphenated adjectives.
var compounds = Set("old long high wide free led held born made run owned friendly related year term time scale level speed range old-style style size known")

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

// name reports whether a capitalised word is a name.
func (x *Lexicon) name(tokens []Token, i int, titled bool) bool {
	t := &tokens[i]
	if t.Lower == "i" {
		return false
	}
	_, isClosed := closed[t.Lower]
	_, isAux := auxiliaries[t.Lower]
	known := isClosed || isAux || lookup(t.Lower).forms != 0
	allCaps := len(t.Text) > 1 && strings.ToUpper(t.Text) == t.Text
	if titled {
		return !isClosed && !isAux && (!known || x.proper[t.Lower] && !x.plain[t.Lower]) || allCaps && len(t.Text) <= 5 && !isClosed
	}
	if allCaps && (isClosed || isAux) && closed[t.Lower] == Pronoun && len(tokens) > 1 && strings.ToUpper(tokens[(i+1)%len(tokens)].Text) != tokens[(i+1)%len(tokens)].Text {
		return true
	}
	if !sentenceStart(tokens, i) {
		return !(isClosed || isAux) || closed[t.Lower] == Number || closed[t.Lower] == Adjective || closed[t.Lower] == Noun || closed[t.Lower] == Modal
	}
	if isClosed || isAux {
		return closed[t.Lower] != 0 && (closed[t.Lower] == Adjective || closed[t.Lower] == Noun) && x.proper[t.Lower] && i+1 < len(tokens) && tokens[i+1].Capital
	}
	if x.proper[t.Lower] && (!known || !x.plain[t.Lower]) {
		return true
	}
	if known || x.plain[t.Lower] {
		return false
	}
	next := i+1 < len(tokens) && tokens[i+1].Capital
	if strings.HasSuffix(t.Lower, "s") && !next && !allCaps || strings.HasSuffix(t.Lower, "ly") {
		return false
	}
	return allCaps || next || i+1 < len(tokens) && (tokens[i+1].Lower == "'s" || lookup(tokens[i+1].Lower).forms&(ThirdPerson|Past) != 0 || auxiliaries[tokens[i+1].Lower].Class != 0)
}
