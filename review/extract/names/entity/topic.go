package entity

import "linecheck/review/extract/tag"

// central learns which body the article is about: the one that it names by far the
// most often. The headline and the lead count twice.
func (t *Table) central(sentences [][]tag.Token) {
	votes := map[*Entity]int{}
	var best *Entity
	for n, s := range sentences {
		for i := 0; i < len(s); {
			end := Run(s, i)
			if end == i {
				i++
				continue
			}
			if e := t.Named(s[i:end]); e != nil && e.Kind == Body && e.Acting() && !e.Generic() && !e.Spotted() {
				if votes[e]++; n < 4 {
					votes[e]++
				}
				if best == nil || votes[e] > votes[best] {
					best = e
				}
			}
			i = end
		}
	}
	second := 0
	for e, n := range votes {
		if e != best {
			second = max(second, n)
		}
	}
	if votes[best] < 5 || 2*votes[best] < 3*second {
		return
	}
	t.about = best
	for _, e := range t.list {
		if e.Kind == Person && e.Group == "" && e.leads() {
			e.Group, best.Org = best.Name, true
		}
	}
}

// leads reports whether the article gives somebody a post that is one in a body, and names none.
func (e *Entity) leads() bool {
	for noun := range e.roles {
		if leaders[noun] {
			return true
		}
	}
	return false
}

var leaders = words("ceo cfo coo chief executive spokesman spokeswoman spokesperson founder co-founder")

// About returns the body that the article is about, nil when it is not sure.
func (t *Table) About() *Entity { return t.about }
