package match

import (
	"cmp"
	"slices"
	"strings"
)

// Reasons say why two claims are taken for the same. Words are written as in
// the earlier claim, and each is listed once.
type Reasons struct {
	Names   []string // in both
	Words   []string // other words in both, the rarest first
	Agree   []string // numbers in both
	Query   []string // numbers that only the query has
	Earlier []string // numbers that only the earlier claim has
}

// Differ reports whether each of the two claims has a number that the other
// lacks: it may be the same matter with another figure.
func (r Reasons) Differ() bool { return len(r.Query) > 0 && len(r.Earlier) > 0 }

func (q *query) explain(e Earlier) Reasons {
	var r Reasons
	var both []*term
	written := map[string]string{}
	title := read(e.Title).words
	for i := range title {
		title[i].name = false // titles write every word with a capital letter
	}
	for _, w := range slices.Concat(read(e.Text).words, title) {
		if _, seen := written[w.stem]; seen || w.stop {
			continue
		}
		written[w.stem] = strings.TrimSuffix(w.surface, "'s")
		t := q.terms[w.stem]
		switch {
		case t != nil && w.number:
			r.Agree = append(r.Agree, w.surface)
		case w.number:
			r.Earlier = append(r.Earlier, w.surface)
		case t != nil && w.name:
			r.Names = append(r.Names, written[w.stem])
		case t != nil:
			both = append(both, t)
		}
	}
	slices.SortStableFunc(both, func(a, b *term) int { return cmp.Compare(b.rarity, a.rarity) })
	for _, t := range both {
		r.Words = append(r.Words, written[t.stem])
	}
	for _, t := range q.list {
		if _, there := written[t.stem]; t.number && !there {
			r.Query = append(r.Query, t.surface)
		}
	}
	return r
}
