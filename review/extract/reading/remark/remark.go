// Package remark tells what is only added to a statement by the words after a comma or
// a dash: how a figure has changed, or what rank it has.
package remark

import (
	"strings"

	"linecheck/review/extract/tag"
)

var (
	// hedges may stand before "up" and "down".
	hedges = tag.Set("still but and nearly almost just only about roughly some well slightly sharply")
	// changes are nouns for how a figure has changed or what rank it has.
	changes = tag.Set("increase decrease rise fall drop gain jump decline loss surge growth record first low high level rate share total average peak volume figure number most time")
)

// On reports whether words comment on the figure before them: "still down 5 percent
// from May", "the second-highest figure of the year", "compared with 40 in May".
func On(t []tag.Token) bool {
	i := 0
	for i < len(t)-2 && hedges[t[i].Lower] {
		i++
	}
	if i+1 >= len(t) {
		return false
	}
	switch first, second := &t[i], &t[i+1]; {
	case first.Lower == "up" || first.Lower == "down":
		return second.Class == tag.Number || second.Lower == "from" || second.Class == tag.Sign || second.Class == tag.Adverb
	case first.Lower == "compared" && (second.Lower == "with" || second.Lower == "to"):
		return figure(t)
	case first.Lower == "the" || first.Lower == "a" || first.Lower == "an":
		return ranked(t[i:]) && single(t[i:])
	}
	return false
}

// ranked reports whether the noun phrase at the front is one for a change or a rank.
func ranked(t []tag.Token) bool {
	rank := false
	for i := range t {
		switch w := t[i].Lower; {
		case i > 8 || !t[i].Nominal() && t[i].Class != tag.Adverb && t[i].Class != tag.Verb:
			return false
		case changes[w] && (rank || i == 1 || t[0].Lower != "the") && (i+1 == len(t) || t[i+1].Class != tag.Noun):
			return true
		default:
			rank = rank || i > 0 && ranks(w)
		}
	}
	return false
}

// ranks reports whether a word gives a rank: "highest", "second-largest", "first".
func ranks(w string) bool {
	switch w {
	case "first", "second", "third", "last", "worst", "best", "most":
		return true
	}
	return len(w) > 5 && strings.HasSuffix(w, "est")
}

// single reports whether no comma goes on with a list.
func single(t []tag.Token) bool {
	for i := range t {
		if t[i].Class == tag.Comma && i > 0 {
			return false
		}
	}
	return true
}

func figure(t []tag.Token) bool {
	for i := range t {
		if t[i].Class == tag.Number {
			return true
		}
	}
	return false
}
