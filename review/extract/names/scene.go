package names

import "linecheck/review/extract/tag"

// Scene is one sentence as the reader needs it.
type Scene struct {
	Tokens  []tag.Token
	Subject func(i int) bool // whether the phrase that starts at token i is a subject
	Clause  func(i int) int  // the clause of token i
	Speaker *Entity          // who says it, nil outside direct speech
}

// heads reports whether the name at token i is a subject, after its article if it has one.
func (s Scene) heads(i int) bool {
	return s.Subject(i) || i > 0 && s.Tokens[i-1].Class == tag.Determiner && s.Subject(i-1)
}

// bytes returns where the tokens from i to end stand in the text.
func (s Scene) bytes(i, end int) [2]int { return [2]int{s.Tokens[i].Start, s.Tokens[end-1].End} }

// article returns what determines the noun at i: "the", "a", "this", "his" or "".
func (s Scene) article(i int) string {
	if i < 1 || i > len(s.Tokens) {
		return ""
	}
	switch t := &s.Tokens[i-1]; t.Class {
	case tag.Determiner:
		if t.Lower == "an" {
			return "a"
		}
		return t.Lower
	case tag.Possessive, tag.Genitive:
		return "his"
	}
	return ""
}

// opens returns what determines the noun phrase that starts at i, with its determiner or after it.
func (s Scene) opens(i int) string {
	if c := s.Tokens[i].Class; c == tag.Determiner || c == tag.Genitive {
		return s.article(i + 1)
	}
	return s.article(i)
}

// left returns where the noun phrase that holds the name at i begins.
func (s Scene) left(i int) int {
	for k := i; k > 0 && k > i-5; k-- {
		switch s.Tokens[k-1].Class {
		case tag.Adjective, tag.Noun, tag.Name, tag.Number:
		case tag.Determiner, tag.Possessive:
			return k - 1
		default:
			return k
		}
	}
	return i
}

// before returns the preposition before the noun phrase that holds the noun at i, "" if there is none.
func (s Scene) before(i int) string {
	if k := s.left(i); k > 0 && s.Tokens[k-1].Class == tag.Preposition {
		return s.Tokens[k-1].Lower
	}
	return ""
}
