package entity

import (
	"strings"

	"linecheck/review/extract/names/entity/country"
	"linecheck/review/extract/tag"
)

// settle learns which country the article is about.
func (t *Table) settle(sentences [][]tag.Token) {
	name, votes := country.Home(sentences)
	if name == "" {
		return
	}
	if t.home = t.byName[Fold(name)]; t.home == nil || t.home.Kind != Place {
		t.home = &Entity{Name: name, Words: strings.Fields(strings.ToLower(name)), Kind: Place, Count: votes, Org: true}
	}
}

// Home returns the country that the article is about, nil when it is not sure.
func (t *Table) Home() *Entity { return t.home }

// CountryName reports whether a lower-case word is the name of a country.
func CountryName(w string) bool { return countries[w] }

// Country reports whether the name is one of a country.
func (e *Entity) Country() bool {
	return e.Kind == Place && countries[strings.ToLower(e.Name)]
}

// Locale reports whether the name is one of a city or a town, as far as the words beside it show.
func (e *Entity) Locale() bool {
	if e.Kind == Place {
		return !e.Country()
	}
	return e.Kind == Body && e.Spot > 0 && peoples[e.Words[0]] == "" && !e.Modifies() && !e.Org && e.The == 0 && !orgWords[e.Words[len(e.Words)-1]] && strings.ToUpper(e.Name) != e.Name
}

// Locale returns the city that the article names most often, nil when it names none.
func (t *Table) Locale() *Entity { return t.city }

func (t *Table) locale() *Entity {
	var best *Entity
	for _, e := range t.list {
		if e.Locale() && (best == nil || e.Count > best.Count) {
			best = e
		}
	}
	return best
}

// Only returns the one entity of a sort, which is holds for, nil when there is none or more
// than one. It looks for those of a sort once.
func (t *Table) Only(sort int, is func(*Entity) bool) *Entity {
	found, known := t.sorts[sort]
	if known {
		return found
	}
	n := 0
	for _, e := range t.list {
		if is(e) && t.byName[Fold(e.Name)] == e {
			found = e
			n++
		}
	}
	if n != 1 {
		found = nil
	}
	t.sorts[sort] = found
	return found
}

// Official reports whether somebody speaks for a country, by the role that the article gives them.
func (e *Entity) Official() bool {
	for noun, role := range e.roles {
		role = strings.ToLower(role)
		if strings.Contains(role, "shadow") || strings.Contains(role, "former") || strings.Contains(role, "opposition") {
			continue
		}
		if offices[noun] || noun == "president" && role == noun || noun == "secretary" && (strings.HasPrefix(role, "home ") || strings.HasPrefix(role, "foreign ") || strings.HasSuffix(role, "of state")) {
			return true
		}
	}
	return false
}

var offices = words("minister chancellor premier king queen ambassador")
