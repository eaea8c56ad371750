// Package country knows the countries by their names, adjectives and capitals, and which
// one an article is about.
package country

import (
	_ "embed" // the list of countries
	"strings"

	"linecheck/review/extract/tag"
)

//go:embed countries.txt
var list string

var names, peoples, capitals = load(list)

// Names holds the names of countries in lower case.
var Names = names

// Peoples gives the country of an adjective in lower case, or of the word for its people.
var Peoples = peoples

// Capitals gives the country of a capital in lower case.
var Capitals = capitals

func load(list string) (names map[string]bool, byPeople, byCapital map[string]string) {
	names, byPeople, byCapital = map[string]bool{}, map[string]string{}, map[string]string{}
	for row := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(row), "|")
		if len(f) != 3 || strings.HasPrefix(row, "#") {
			continue
		}
		names[strings.ToLower(f[0])] = true
		for p := range strings.SplitSeq(f[1], ",") {
			byPeople[strings.ToLower(p)] = f[0]
		}
		for c := range strings.SplitSeq(f[2], ",") {
			byCapital[strings.ToLower(c)] = f[0]
		}
	}
	for short := range otherNames {
		names[short] = short != "americans"
	}
	delete(byPeople, "")
	delete(byCapital, "")
	return names, byPeople, byCapital
}

// otherNames are words for countries that the list does not have.
var otherNames = map[string]string{
	"us": "United States", "u.s.": "United States", "u.s": "United States", "usa": "United States", "america": "United States", "americans": "United States",
	"uk": "United Kingdom", "u.k.": "United Kingdom", "britain": "United Kingdom",
}

const (
	lead = 4 // sentences that count twice
	few  = 3 // votes below which an article is about no country
)

// Home returns the country that an article is about and how many votes it has: the one
// named most often, by its name, in a longer name ("the Peru Football League"), or by
// the adjective, and twice as often as any other. "" when there is none.
func Home(sentences [][]tag.Token) (name string, votes int) {
	count := map[string]int{}
	var order []string
	for n, s := range sentences {
		for i := 0; i < len(s); {
			c, words := at(s, i)
			if c == "" {
				i++
				continue
			}
			if count[c] == 0 {
				order = append(order, c)
			}
			if count[c]++; n < lead {
				count[c]++
			}
			i += words
		}
	}
	second := 0
	for _, c := range order {
		if count[c] > votes {
			name, votes, second = c, count[c], votes
		} else {
			second = max(second, count[c])
		}
	}
	if votes < few || votes < 2*second {
		return "", 0
	}
	return name, votes
}

// at returns the country that the words at i name or tell by an adjective, and how
// many words these are; "" for none.
func at(s []tag.Token, i int) (name string, words int) {
	if !s[i].Capital {
		return "", 0
	}
	if i+1 < len(s) && s[i+1].Capital {
		if two := s[i].Text + " " + s[i+1].Text; Names[strings.ToLower(two)] {
			return two, 2
		}
	}
	w := s[i].Lower
	if c := otherNames[w]; c != "" && (w != "us" || s[i].Text == "US") {
		return c, 1
	}
	if c := Peoples[w]; c != "" {
		return c, 1
	}
	if s[i].Class == tag.Name && Names[w] {
		return s[i].Text, 1
	}
	return "", 0
}
