package entity

import (
	"strings"
	"unicode"

	"linecheck/review/extract/tag"
)

// corporate reports whether the words after a name, which ends at end, show that it is a body.
func corporate(s []tag.Token, end int) bool {
	if end < len(s) && s[end].Class == tag.Genitive {
		end++
	}
	for k := end; k < len(s) && k < end+3; k++ {
		if belongings[s[k].Lower] || families[s[k].Lower] != 0 {
			return true
		}
		if s[k].Class != tag.Adjective && s[k].Class != tag.Noun {
			return false
		}
	}
	return false
}

// Acting reports whether a body is one that can act, as far as its name and the words beside it show.
func (e *Entity) Acting() bool {
	if strings.ContainsAny(e.Name, "0123456789") && len(e.Words) == 1 {
		return false
	}
	if e.Org || len(e.Words) > 1 && !e.Spotted() {
		return true
	}
	if e.Acts > 0 && !e.Spotted() || strings.ContainsFunc(e.Name[1:], unicode.IsUpper) {
		return true
	}
	return strings.ToUpper(e.Name) == e.Name || orgWords[e.Words[len(e.Words)-1]]
}

// looksPersonal reports whether the name is one of a person by its words or by what follows.
func (t *Table) looksPersonal(s []tag.Token, i, end int) bool {
	n := end - i
	if n == 1 {
		w := s[i].Lower
		return (femaleNames[w] || maleNames[w]) && !places[w] && !countries[w] && (i == 0 || !spots[s[i-1].Lower])
	}
	if n > 4 || i > 0 && s[i-1].Lower == "the" {
		return false
	}
	for k := i; k < end; k++ {
		w := s[k].Lower
		if orgWords[w] || s[k].Lower == "of" || countries[w] || s[k].Text == strings.ToUpper(s[k].Text) && len(s[k].Text) > 2 {
			return false
		}
	}
	if femaleNames[s[i].Lower] || maleNames[s[i].Lower] {
		return true
	}
	if peoples[s[i].Lower] != "" || countries[Join(s[i:end])] || countries[strings.ToLower(Join(s[i:end]))] {
		return false
	}
	if end < len(s) {
		next := &s[end]
		if v := mainVerb(s, end); v != nil && tag.TakesClause(v.Lemma) && !shows[v.Lemma] && v.Form != tag.Gerund && !orgWords[s[end-1].Lower] {
			return true
		}
		if next.Class == tag.Comma && end+1 < len(s) && (s[end+1].Lower == "who" || roleAhead(s, end+1)) {
			return true
		}
	}
	return i > 0 && s[i-1].Class == tag.Verb && tag.Speaks(s[i-1].Lemma)
}

// mainVerb returns the verb whose subject may end before i, nil if none follows.
func mainVerb(s []tag.Token, i int) *tag.Token {
	for ; i < len(s); i++ {
		switch s[i].Class {
		case tag.Verb:
			return &s[i]
		case tag.Not, tag.Do, tag.Have, tag.Modal:
		default:
			return nil
		}
	}
	return nil
}

// roleAhead reports whether a role noun comes within a few words, before a verb.
func roleAhead(s []tag.Token, i int) bool {
	for k := i; k < len(s) && k < i+6; k++ {
		if IsRole(s[k].Lower) {
			return true
		}
		if !s[k].Nominal() {
			return false
		}
	}
	return false
}
