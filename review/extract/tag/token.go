package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// Tokens cuts s into words; base is the byte offset of s in its text.
func Tokens(s string, base int) []Token {
	var out []Token
	add := func(from, to int) {
		text := s[from:to]
		r, _ := utf8.DecodeRuneInString(text)
		out = append(out, Token{Start: base + from, End: base + to, Text: text, Lower: lower(text), Capital: unicode.IsUpper(r)})
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		if !wordRune(r) {
			end := i + size
			for (r == '.' || r == '-') && end < len(s) && s[end] == s[i] {
				end++
			}
			add(i, end)
			i = end
			continue
		}
		end := wordEnd(s, i)
		if cut := clitic(s[i:end]); cut > 0 {
			add(i, i+cut)
			add(i+cut, end)
		} else {
			add(i, end)
		}
		i = end
	}
	return out
}

func lower(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "’", "'")
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '#' || r == '@' || r == '$' || r == '€' || r == '£' || r == '%'
}

// wordEnd returns where the word that starts at i ends. Apostrophes, hyphens,
// and full stops and commas between digits or initials are part of it.
func wordEnd(s string, i int) int {
	from := i
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		inner := i+size < len(s) && wordRune(next)
		switch {
		case (r == '\'' || r == '’' || r == '-' || r == '‑' || r == '&' || r == '/') && inner && i > from:
		case (r == '.' || r == ',' || r == ':') && inner && i > from && digitBefore(s[:i]) && unicode.IsDigit(next):
		case r == '.' && inner && i > from && unicode.IsLetter(next):
		case r == '.' && abbreviated(s[from:i], s[i+size:]):
		default:
			return i
		}
		i += size
	}
	return i
}

func digitBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}

var titles = Set(`mr mrs ms mx dr prof rev st gen col lt maj capt sgt gov sen sens rep reps hon pres jr sr inc corp co ltd no vs jan feb mar apr jun jul aug sep sept oct nov dec mt ft`)

// abbreviated reports whether the full stop after word belongs to it.
func abbreviated(word, rest string) bool {
	if titles[strings.ToLower(word)] {
		return true
	}
	if strings.Contains(word, ".") && utf8.RuneCountInString(word[strings.LastIndexByte(word, '.')+1:]) == 1 {
		return true
	}
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsUpper(r) && word != "I" && strings.TrimSpace(rest) != ""
}

// clitic returns the length of a word without the 's, n't, 're ... at its end, 0 if it has none.
func clitic(w string) int {
	l := lower(w)
	for _, c := range []string{"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"} {
		if strings.HasSuffix(l, c) && len(l) > len(c) {
			cut := len(w) - len(c)
			if strings.Contains(w, "’") && strings.HasSuffix(w, strings.Replace(c, "'", "’", 1)) || strings.HasSuffix(w, strings.ToUpper(strings.Replace(c, "'", "’", 1))) {
				cut = len(w) - len(c) - len("’") + 1
			}
			if cut > 0 && cut < len(w) && utf8.RuneStart(w[cut]) {
				return cut
			}
		}
	}
	return 0
}

// Set returns the words of s, separated by white space, as a set.
func Set(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
