// Package incopy says whether agreed words are in a new version of an article:
// they stand near the place that was asked about, and the old words are gone.
package incopy

import (
	"linecheck/models"
	"linecheck/models/authors"
)

// few is how many tokens must agree before words that stand anywhere count, when their place is lost.
const few = 4

// Place is where words stood in one version of a text, and where the claim they
// belong to stands in a newer one. Now is nil when it has no place there.
type Place struct {
	Old        models.Text
	Start, End int // code points of Old
	New        models.Text
	Now        []models.Span
}

// Look compares the versions. Any of the wanted words will do; which of them
// stands there is returned, "" for none. Quotation marks, dashes, white space, the signs
// around the words and the case of the first letter do not count, unless they
// are all that was to change.
func Look(p Place, wanted []string) (authors.CopyState, string) {
	before, after := tokens(p.Old.String(), 0), tokens(p.New.String(), 0)
	at := within(before, p.Start, p.End)
	old := before[at.from:at.to]
	if len(wanted) == 0 || len(old) == 0 {
		return authors.CopyNothing, ""
	}
	place, known := gap(before, after, at)
	if len(p.Now) > 0 {
		now := within(after, p.Now[0].Start, p.Now[len(p.Now)-1].End)
		if !known || now.from > place.to || now.to < place.from {
			place, known = now, true
		}
		place = bounds{min(place.from, now.from), max(place.to, now.to)}
	}
	near := bounds{max(0, place.from-reach), min(len(after), place.to+reach)}
	if !known {
		place, near = bounds{0, len(after)}, bounds{0, len(after)}
	}
	state := authors.CopyNothing
	for _, words := range wanted {
		want := tokens(words, 0)
		loose := true
		if same(core(want), core(old), true) { // signs or case are all that was to change
			loose = same(core(want), core(old), false)
		}
		got := search{after, place, near, loose}.compare(needle(want, old), needle(old, want))
		if !known && len(want) < few && got == authors.CopyFixed {
			got = authors.CopyOther
		}
		if got == authors.CopyFixed || got == authors.CopyBoth {
			return got, words
		}
		state = got
	}
	return state, ""
}

// needle is what is looked for: the words without the signs around them, unless
// they differ from the others by such signs only.
func needle(list, others []token) []token {
	if same(core(list), core(others), false) {
		return list
	}
	return core(list)
}

// search is where words are looked for: the old ones in the place, the wanted ones
// near it, where the first letter may differ in case if loose.
type search struct {
	text        []token
	place, near bounds
	loose       bool
}

// compare looks for both. A find inside the other does not count.
func (s search) compare(want, old []token) authors.CopyState {
	stands := finds(s.text, want, s.near, s.loose)
	left := finds(s.text, old, s.place, false)
	fixed, remains := outside(stands, left), outside(left, stands)
	switch {
	case fixed && remains:
		return authors.CopyBoth
	case fixed:
		return authors.CopyFixed
	case remains:
		return authors.CopyOld
	default:
		return authors.CopyOther
	}
}

// finds returns where words stand within a range of text.
func finds(text, words []token, in bounds, loose bool) []bounds {
	var out []bounds
	for i := in.from; len(words) > 0 && i+len(words) <= in.to; i++ {
		if same(text[i:i+len(words)], words, loose) {
			out = append(out, bounds{i, i + len(words)})
		}
	}
	return out
}

// outside reports whether one of list is not part of something longer among others.
func outside(list, others []bounds) bool {
	for _, b := range list {
		inside := false
		for _, o := range others {
			inside = inside || o.from <= b.from && b.to <= o.to && o.to-o.from > b.to-b.from
		}
		if !inside {
			return true
		}
	}
	return false
}
