package phrase

import (
	"strings"

	"linecheck/review/extract/tag"
)

var (
	// idle verbs have an "it" before them that stands for nothing.
	idle = tag.Set("seem sound appear rain snow depend matter emerge transpire happen follow remain turn come help cost")
	// occasions are nouns that "it is" introduces without naming anything.
	occasions = tag.Set("time shame pity fact matter way moment day week month year honour honor pleasure privilege relief surprise question")
	ordinals  = tag.Set("first second third fourth fifth last latest only")
)

// Expletive reports whether the "it" at i stands for nothing, or for a whole
// event that no noun names.
func Expletive(s []tag.Token, i int) bool {
	if i > 0 && (s[i-1].Lemma == "make" || s[i-1].Lemma == "find") {
		return true
	}
	k := skip(s, i+1)
	if k >= len(s) {
		return false
	}
	v := &s[k]
	if v.Class == tag.Verb && (idle[v.Lemma] || v.Lemma == "take" && k <= i+2) {
		return !idle[v.Lemma] || idles(s, k)
	}
	if v.Class != tag.Be && v.Lemma != "become" && v.Lemma != "remain" && v.Lemma != "get" {
		return false
	}
	k = skip(s, k+1)
	if k >= len(s) {
		return false
	}
	switch t := &s[k]; {
	case t.Class == tag.Wh:
		return true
	case t.Class == tag.Determiner || t.Class == tag.Possessive:
		return presents(s, k+1)
	case t.Class == tag.Name:
		return k+1 < len(s) && (s[k+1].Lower == "who" || s[k+1].Class == tag.That)
	case t.Class == tag.Adjective || t.Class == tag.Noun || t.Class == tag.Verb && t.Form == tag.Participle:
		for k+1 < len(s) && s[k+1].Class == tag.Adjective {
			k++
		}
		return opensClause(s, k+1)
	}
	return false
}

// skip passes auxiliaries before be, adverbs and "not".
func skip(s []tag.Token, k int) int {
	for k < len(s) && (s[k].Class == tag.Modal || s[k].Class == tag.Adverb || s[k].Class == tag.Not || (s[k].Class == tag.Have || s[k].Class == tag.Be) && k+1 < len(s) && s[k+1].Class == tag.Be) {
		k++
	}
	return k
}

// idles reports whether the verb at k has an empty subject by what follows it.
func idles(s []tag.Token, k int) bool {
	next := &tag.Token{}
	if k+1 < len(s) {
		next = &s[k+1]
	}
	switch s[k].Lemma {
	case "rain", "snow", "seem", "appear", "sound":
		return true
	case "depend":
		return next.Lower == "on"
	case "come", "follow", "help", "cost", "turn", "remain", "emerge", "happen", "transpire", "matter":
		return next.Class == tag.That || next.Class == tag.Subordinate || next.Lower == "to" || next.Lower == "amid" || next.Lower == "out" || next.Class == tag.Adjective || next.Class == tag.Wh
	}
	return false
}

// opensClause reports whether a clause that "it" announces begins at k.
func opensClause(s []tag.Token, k int) bool {
	if k >= len(s) {
		return false
	}
	t := &s[k]
	switch {
	case t.Class == tag.To, t.Class == tag.That, t.Class == tag.Wh, t.Class == tag.Pronoun && tag.SubjectPronoun(t.Lower):
		return true
	case t.Lower == "for" || t.Lower == "when" || t.Lower == "if" || t.Lower == "whether" || t.Lower == "of":
		return t.Lower != "of" || k+1 < len(s) && s[k+1].Class == tag.Pronoun
	}
	return false
}

// presents reports whether the noun phrase from k on is one that "it is" only
// introduces: an occasion, or a noun with an ordinal.
func presents(s []tag.Token, k int) bool {
	ordinal := false
	for ; k < len(s) && s[k].Nominal(); k++ {
		ordinal = ordinal || ordinals[s[k].Lower]
		if s[k].Class != tag.Noun {
			continue
		}
		noun := s[k].Lower
		return ordinal || occasions[noun] || (strings.HasSuffix(noun, "ness") || k+1 < len(s) && s[k+1].Class == tag.To)
	}
	return ordinal
}
