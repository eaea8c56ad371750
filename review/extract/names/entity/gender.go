package entity

import "linecheck/review/extract/tag"

// genders learns from he and she which people are men and which are women. A
// pronoun counts when only one person of its sentence and the one before can be
// meant; what was learnt narrows the choice in the next pass.
func (t *Table) genders(sentences [][]tag.Token) {
	for range 3 {
		votes := map[*Entity][2]int{}
		var before, here []*Entity
		for _, s := range sentences {
			before, here = here, nil
			for i := 0; i < len(s); {
				if end := Run(s, i); end > i {
					if e := t.Named(s[i:end]); e != nil && e.Kind == Person && len(here) < 8 {
						here = append(here, e)
					}
					i = end
					continue
				}
				if female := Sex(s[i].Lower); female != 0 {
					if e := only(female, here, before); e != nil {
						v := votes[e]
						v[(female+1)/2]++
						votes[e] = v
					}
				}
				i++
			}
		}
		for _, e := range t.list {
			switch v := votes[e]; {
			case e.Female != 0 && !e.Guessed:
			case v[1] > 2*v[0]:
				e.Female, e.Guessed = 1, false
			case v[0] > 2*v[1]:
				e.Female, e.Guessed = -1, false
			}
		}
	}
}

// only returns the one person of the lists that a pronoun can mean, nil if there
// is none or more than one.
func only(female int, lists ...[]*Entity) *Entity {
	var found *Entity
	for _, list := range lists {
		for _, e := range list {
			if e.Female == -female && !e.Guessed || e == found {
				continue
			}
			if found != nil {
				return nil
			}
			found = e
		}
	}
	return found
}

// Sex returns 1 for she and her, -1 for he, him and his, 0 for any other word.
func Sex(pronoun string) int {
	switch pronoun {
	case "she", "her":
		return 1
	case "he", "him", "his":
		return -1
	}
	return 0
}

// given returns 1 for a first name of women, -1 for one of men, 0 for any
// other and for one of both, in lower case.
func given(w string) int {
	switch {
	case femaleNames[w] == maleNames[w]:
		return 0
	case femaleNames[w]:
		return 1
	}
	return -1
}
