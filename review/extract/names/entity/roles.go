package entity

import (
	"slices"
	"strings"

	"linecheck/review/extract/tag"
)

// appositions reads "X, the minister of Y," and "the suspect, X," for roles.
func (t *Table) appositions(s []tag.Token) {
	for i := 0; i+2 < len(s); i++ {
		if s[i].Class != tag.Comma {
			continue
		}
		end := Run(s, i+1)
		if end > i+1 && i > 0 && (end == len(s) || s[end].Class == tag.Comma || s[end].Class == tag.Stop || s[end].Class == tag.Verb) {
			if e := t.byName[Fold(Join(s[i+1:end]))]; e != nil {
				from := i
				for from > 0 && (s[from-1].Nominal() || s[from-1].Class == tag.Preposition && s[from-1].Lower == "of") {
					from--
				}
				if roleIn(s[from:i]) && (e.Kind == Person || end-i <= 4) {
					t.makePerson(e)
					t.addRole(e, s[from:i])
				}
			}
		}
		t.after(s, i)
	}
}

// after reads the role that follows a name and a comma at i.
func (t *Table) after(s []tag.Token, i int) {
	start := i
	for start > 0 && s[start-1].Class == tag.Name {
		start--
	}
	e := t.Named(s[start:i])
	if start == i || e == nil {
		return
	}
	end := i + 1
	for end < len(s) && end < i+16 && (s[end].Nominal() || s[end].Class == tag.Preposition || s[end].Class == tag.Conjunction || s[end].Form == tag.Gerund && end+1 < len(s) && IsRole(s[end+1].Lower)) {
		end++
	}
	if e.Kind != Person && (start > 0 && s[start-1].Class == tag.Preposition || end < len(s) && acts(&s[end])) {
		return // "printed in the Lima Post, the 43-year-old man had": a subject follows
	}
	if roleIn(s[i+1:end]) && (e.Kind == Person || i-start >= 2 && s[end-1].Class != tag.Preposition && !orgWords[s[i-1].Lower]) && s[i+1].Class != tag.Conjunction {
		t.makePerson(e)
		t.addRole(e, s[i+1:end])
	}
}

func acts(v *tag.Token) bool {
	switch v.Class {
	case tag.Be, tag.Have, tag.Do, tag.Modal:
		return true
	}
	return v.Class == tag.Verb && v.Finite()
}

func (t *Table) makePerson(e *Entity) {
	if e.Kind == Person || e.Kind == Place {
		return
	}
	e.Kind = Person
	last := e.Words[len(e.Words)-1]
	t.byLast[last] = append(t.byLast[last], e)
}

func roleIn(tokens []tag.Token) bool {
	for i := range tokens {
		if tokens[i].Class == tag.Conjunction || i > 6 {
			return false
		}
		if IsRole(tokens[i].Lower) {
			return true
		}
	}
	return false
}

// Named returns the entity that a run of name words stands for, nil if none.
func (t *Table) Named(tokens []tag.Token) *Entity {
	for len(tokens) > 0 && tokens[0].Class == tag.Determiner {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return nil
	}
	for from := range tokens {
		rest := tokens[from:]
		if e := t.byName[Fold(Join(rest))]; e != nil {
			if len(e.Words) == 1 {
				if p := t.byLast[e.Words[0]]; len(p) > 0 {
					return mostNamed(p)
				}
				if b := t.first[e.Words[0]]; len(b) == 2 && e.Kind == Body && e.Words[0] != strings.ToLower(b[0].Name) {
					return b[0]
				}
				if e.Kind == Body {
					if long := t.longer(e); long != nil {
						return long
					}
				}
			}
			return e
		}
	}
	last := tokens[len(tokens)-1].Lower
	if p := t.byLast[last]; len(p) == 1 {
		return p[0]
	}
	if p := t.byLast[last]; len(p) > 1 && len(tokens) == 1 {
		return mostNamed(p)
	}
	return nil
}

// longer returns the only body whose name begins with the one word of e.
func (t *Table) longer(e *Entity) *Entity {
	var found *Entity
	for _, b := range t.first[e.Words[0]] {
		if len(b.Words) == 2 && orgWords[b.Words[1]] {
			if found != nil {
				return nil
			}
			found = b
		}
	}
	return found
}

func mostNamed(list []*Entity) *Entity {
	best := list[0]
	for _, e := range list[1:] {
		if full := len(e.Words) > 1; full && len(best.Words) == 1 || e.Count > best.Count && (full || len(best.Words) == 1) {
			best = e
		}
	}
	return best
}

// CountryOf returns the country that a capital or seat stands for when the
// article names that country too.
func (t *Table) CountryOf(capital string) (string, bool) {
	c := capitals[strings.ToLower(capital)]
	if c == "" {
		return "", false
	}
	if t.seen[strings.ToLower(c)] {
		return c, true
	}
	for people, country := range peoples {
		if country == c && t.seen[people] {
			return c, true
		}
	}
	return "", false
}

// GroupOf returns whom the person with such a role speaks for, "" if none or more than one.
func (t *Table) GroupOf(noun string, modifiers []tag.Token) string {
	if e := t.ByRole(noun, modifiers, ""); e != nil {
		return e.Group
	}
	return ""
}

// ByRole returns the one person of the article with such a role, nil if there
// is none or more than one. place is a country or body that must fit, "" for any.
func (t *Table) ByRole(noun string, modifiers []tag.Token, place string) *Entity {
	if list := t.Holders(noun, modifiers, place); len(list) == 1 {
		return list[0]
	}
	return nil
}

// Holders returns the people of the article with such a role, whom it names most first.
func (t *Table) Holders(noun string, modifiers []tag.Token, place string) []*Entity {
	modifier, former := "", false
	for i := range modifiers {
		if former = former || modifiers[i].Lower == "former"; modifiers[i].Class != tag.Determiner {
			modifier = modifiers[i].Lower
		}
	}
	var found []*Entity
	for _, e := range t.list {
		role, ok := e.roles[noun]
		if !ok || e.Kind != Person || slices.Contains(found, e) {
			continue
		}
		low := strings.ToLower(role)
		if modifier != "" && !strings.Contains(low, modifier) || strings.HasPrefix(low, "former ") && !former {
			continue
		}
		if place != "" && e.Group != "" && !strings.EqualFold(e.Group, place) {
			continue
		}
		found = append(found, e)
	}
	slices.SortStableFunc(found, func(a, b *Entity) int { return b.Count - a.Count })
	return found
}
