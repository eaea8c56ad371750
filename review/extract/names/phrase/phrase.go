// Package phrase tells what the words of and around a noun phrase show.
package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/review/extract/names/entity"
	"linecheck/review/extract/tag"
)

// Animate reports whether a common noun is one for people.
func Animate(noun string) bool {
	if entity.IsRole(noun) || people[noun] || noun == "people" || noun == "police" || noun == "forces" || noun == "women" || noun == "men" || noun == "children" {
		return true
	}
	single, plural := strings.CutSuffix(noun, "s")
	if plural && (entity.IsRole(single) || people[single]) {
		return true
	}
	for _, e := range []string{"ers", "ors", "ists", "ants", "ians", "migrants", "refugees", "members", "civilians"} {
		if strings.HasSuffix(noun, e) && noun != "numbers" && noun != "papers" && noun != "powers" && noun != "orders" && noun != "matters" && noun != "factors" {
			return true
		}
	}
	return false
}

// IsPlural reports whether a lower-case noun is one for several, by its ending.
func IsPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") || w == "people" || w == "police" || w == "women" || w == "men" || w == "children"
}

// Owns reports whether a genitive ending stands at end, after a name.
func Owns(s []tag.Token, end int) bool { return end < len(s) && s[end].Class == tag.Genitive }

// NounAfter reports whether a noun follows at k, after adjectives.
func NounAfter(s []tag.Token, k int) bool {
	for k < len(s) && s[k].Class == tag.Adjective {
		k++
	}
	return k < len(s) && s[k].Class == tag.Noun
}

// people are nouns for a person that tell no role.
var people = tag.Set("kid child baby infant toddler gunman passenger patient tourist customer client soldier guard attacker shooter killer hero star fan neighbour neighbor friend colleague girlfriend boyfriend fiance fiancee guest host pedestrian cyclist motorist demonstrator protester worker employee volunteer guy lady gentleman person individual refugee migrant immigrant parent sibling spouse opponent rival critic newcomer native newborn prisoner inmate hostage")

var timeNouns = tag.Set("week weeks month months year years day days time morning afternoon evening night hour hours minute minutes weekend today yesterday tomorrow")

// Continues reports whether the words at k say which one a noun before them is.
func Continues(s []tag.Token, k int) bool {
	if k >= len(s) {
		return false
	}
	t := &s[k]
	switch t.Class {
	case tag.Wh, tag.That, tag.To, tag.Pronoun, tag.Name, tag.Noun, tag.Number, tag.Determiner, tag.Adjective:
		return true
	case tag.Verb:
		return t.Form == tag.Participle || t.Form == tag.Gerund
	}
	return t.Class == tag.Preposition && (t.Lower == "of" || t.Lower == "for" || t.Lower == "between" || t.Lower == "against" || t.Lower == "in" || t.Lower == "with" || t.Lower == "over" || t.Lower == "from")
}

// Complement returns the end of the noun phrase at k, of a few words, that "of" governs.
func Complement(s []tag.Token, k int) int {
	end := k
	for end < len(s) && end < k+5 && s[end].Nominal() && s[end].Class != tag.Pronoun && s[end].Class != tag.Possessive && !(end > k && s[end].Class == tag.Determiner) {
		end++
	}
	if end > k && s[end-1].Head() && (end == len(s) || !s[end].Nominal()) {
		return end
	}
	return k
}

// Copula reports whether the phrase at i says what something is, and names nothing new.
func Copula(s []tag.Token, i int) bool {
	for i--; i >= 0 && (s[i].Class == tag.Adverb || s[i].Class == tag.Not); i-- {
	}
	return i >= 0 && s[i].Class == tag.Be
}

// Possessive returns a name with its genitive ending.
func Possessive(name string) string {
	if strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") {
		return name + "'"
	}
	return name + "'s"
}

// Lowered returns words without the capital that a sentence begins with.
func Lowered(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(r)) + words[size:]
}

// Acts reports whether the verb after the pronoun at i is one of doing.
func Acts(s []tag.Token, i int) bool {
	for k := i + 1; k < len(s) && k < i+5; k++ {
		switch s[k].Class {
		case tag.Verb:
			return s[k].Form != tag.Participle || s[k-1].Class != tag.Be
		case tag.Be:
			continue
		}
	}
	return false
}

// Predicate returns the noun of "is a state" after the subject at i, "" if there is none.
func Predicate(s []tag.Token, i int) string {
	if i+2 >= len(s) || s[i+1].Class != tag.Be || s[i+2].Class != tag.Determiner {
		return ""
	}
	k := i + 3
	for k < len(s) && (s[k].Class == tag.Adjective || s[k].Class == tag.Noun || s[k].Class == tag.Number) {
		k++
	}
	return s[k-1].Lower
}

// Verb returns the lemma of the verb that may follow the subject at i, "" if none does.
func Verb(s []tag.Token, i int) string {
	for k := i + 1; k < len(s) && k < i+5; k++ {
		switch s[k].Class {
		case tag.Verb:
			return strings.ToLower(s[k].Lemma)
		case tag.Be, tag.Have, tag.Do, tag.Modal, tag.Not, tag.Adverb:
		default:
			if s[k-1].Class == tag.Be {
				return "be"
			}
			return ""
		}
	}
	return ""
}

// Form joins the cases of a pronoun: "he" for his and him.
func Form(w string) string {
	switch w {
	case "him", "his", "himself":
		return "he"
	case "her", "hers", "herself":
		return "she"
	case "its", "itself":
		return "it"
	case "them", "their", "themselves", "these", "those":
		return "they"
	}
	return w
}

// TimeNoun reports whether a lower-case noun is one for a time: "week".
func TimeNoun(w string) bool { return timeNouns[w] }

// Employer reports whether the word at k is one for the body that somebody works for.
func Employer(s []tag.Token, k int) bool {
	return k < len(s) && entity.GroupNoun(s[k].Lower) && !(k+1 < len(s) && (s[k+1].Class == tag.Noun || s[k+1].Class == tag.Name))
}

// initials are capitals that name nobody.
var initials = tag.Set("ceo cfo coo ipo et est edt pt pst gmt utc am pm a.m p.m tv dna gdp faq pdf id ok q1 q2 q3 q4 ai it inc. corp. co. jr.")

// Initials reports whether a lower-case word is of capitals that name nobody: "CEO".
func Initials(w string) bool { return initials[w] }
