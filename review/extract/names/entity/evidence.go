package entity

import "strings"

// MaybePerson reports whether nothing shows that a name which is taken for a body's is no person's.
func (e *Entity) MaybePerson() bool {
	return len(e.Words) <= 3 && !e.Org && !e.Spotted() && !e.Modifies() && 2*e.The <= e.Count && !orgWords[e.Words[len(e.Words)-1]] && strings.ToUpper(e.Name) != e.Name && peoples[e.Words[0]] == ""
}

// Spotted reports whether the name is one of a place, as it stands after "in" most of the time.
func (e *Entity) Spotted() bool { return e.Spot > 0 && 2*e.Spot >= e.Count }

// Modifies reports whether the name stands before a noun most of the time.
func (e *Entity) Modifies() bool { return e.Modifier > 0 && 2*e.Modifier >= e.Count }

// Generic reports whether the name is no more than a noun for a body: "Company".
func (e *Entity) Generic() bool {
	return len(e.Words) == 1 && (groupNouns[e.Words[0]] || orgWords[e.Words[0]]) && strings.ToUpper(e.Name) != e.Name
}

// Personal records that a name which was taken for a body's is a person's.
func (t *Table) Personal(e *Entity) { t.makePerson(e) }

// Calendar reports whether a lower-case word is a day of the week or a month.
func Calendar(w string) bool { return calendar[w] }

// People returns the country whose people or adjective a lower-case word is, "" if none.
func People(w string) string { return peoples[w] }

// GroupNoun reports whether a lower-case noun says what kind of body acts: "company".
func GroupNoun(w string) bool { return groupNouns[w] }

// Gender returns 1 for a noun for women, -1 for one for men, 0 for any other.
func Gender(noun string) int {
	switch {
	case women[noun]:
		return 1
	case men[noun]:
		return -1
	}
	return 0
}

// Given reports whether a lower-case word is a first name.
func Given(w string) bool { return femaleNames[w] || maleNames[w] }

// Find returns the entity with exactly that name, nil if there is none.
func (t *Table) Find(name string) *Entity { return t.byName[Fold(name)] }
