// Package scene is one sentence as the reader of names needs it.
package scene

import (
	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/names/phrase"
	"linecheck/review/extract/tag"
)

// Scene is one sentence as the reader needs it.
type Scene struct {
	Tokens  []tag.Token
	Subject func(i int) bool // whether the phrase that starts at token i is a subject
	Clause  func(i int) int  // the clause of token i
	Speaker *entity.Entity   // who says it, nil outside direct speech
}

// Heads reports whether the name at token i is a subject, after its article if it has one.
func (s Scene) Heads(i int) bool {
	return s.Subject(i) || i > 0 && s.Tokens[i-1].Class == tag.Determiner && s.Subject(i-1)
}

// Bytes returns where the tokens from i to end stand in the text.
func (s Scene) Bytes(i, end int) [2]int { return [2]int{s.Tokens[i].Start, s.Tokens[end-1].End} }

// Article returns what determines the noun at i: "the", "a", "this", "his" or "".
func (s Scene) Article(i int) string {
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

// Opens returns what determines the noun phrase that starts at i, with its determiner or after it.
func (s Scene) Opens(i int) string {
	if c := s.Tokens[i].Class; c == tag.Determiner || c == tag.Genitive {
		return s.Article(i + 1)
	}
	return s.Article(i)
}

// Left returns where the noun phrase that holds the name at i begins.
func (s Scene) Left(i int) int {
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

// Before returns the preposition before the noun phrase that holds the noun at i, "" if there is none.
func (s Scene) Before(i int) string {
	if k := s.Left(i); k > 0 && s.Tokens[k-1].Class == tag.Preposition {
		return s.Tokens[k-1].Lower
	}
	return ""
}

// Alone reports whether the demonstrative at i stands alone, before a verb or after "of".
func Alone(s Scene, i int) bool {
	if i+1 >= len(s.Tokens) {
		return i > 0 && s.Tokens[i-1].Class == tag.Preposition
	}
	switch n := &s.Tokens[i+1]; {
	case n.Class == tag.Be, n.Class == tag.Modal, n.Class == tag.Have, n.Class == tag.Do:
		return s.Tokens[i].Class != tag.Wh && (s.Subject(i) || i == 0)
	case n.Class == tag.Verb:
		return s.Subject(i) && n.Finite() || i > 0 && s.Tokens[i-1].Lower == "of"
	case n.Class == tag.Stop || n.Class == tag.Comma:
		return i > 0 && (s.Tokens[i-1].Class == tag.Preposition || s.Tokens[i-1].Class == tag.Verb)
	}
	return false
}

// Tail returns what follows a noun phrase and says which one it is, with a space
// before it: "in Braunau", "where he was born".
func Tail(s Scene, start, end int) string {
	if end+1 >= len(s.Tokens) {
		return ""
	}
	to := end
	switch t := &s.Tokens[end]; {
	case t.Lower == "where":
		for c := s.Clause(end + 1); to < len(s.Tokens) && to < end+9 && (to == end || s.Clause(to) == c) && s.Tokens[to].Class != tag.Comma && s.Tokens[to].Class != tag.Stop; {
			to++
		}
		if c := s.Clause(start); to < end+3 || s.Clause(end+1) == c {
			return ""
		}
	case t.Lower == "in" || t.Lower == "for" || t.Lower == "against" || t.Lower == "between" || t.Lower == "with" || t.Lower == "to":
		if to = phrase.Complement(s.Tokens, end+1); to == end+1 || s.Clause(to-1) != s.Clause(start) || entity.Calendar(s.Tokens[end+1].Lower) || phrase.TimeNoun(s.Tokens[to-1].Lower) || s.Tokens[end+1].Class == tag.Number {
			return ""
		}
	}
	if to <= end {
		return ""
	}
	for k := end; k < to; k++ {
		if s.Tokens[k].Class == tag.Pronoun || s.Tokens[k].Class == tag.Possessive {
			return ""
		}
	}
	return " " + entity.Join(s.Tokens[end:to])
}
