package clause

import (
	"linecheck/review/extract/clause/tree"
	"linecheck/review/extract/tag"
)

// subject returns the noun phrase that is the subject of the clause that i
// heads, and all of its words.
func (b *builder) subject(i int, g tree.Group) (phrase, whole Range) {
	s := -1
	for _, c := range b.Children[i] {
		if b.Rel(c, "expl", "nsubj", "csubj") && (s < 0 || s > g.Main && c < s) {
			s = c
		}
	}
	if s < 0 {
		return Range{}, Range{}
	}
	whole = Range{b.First(s), b.Last(s) + 1}
	for whole.From < s && tree.Joint(b.At(whole.From)) {
		whole.From++
	}
	for whole.To > s+1 && tree.Joint(b.At(whole.To-1)) {
		whole.To--
	}
	phrase = Range{whole.From, s + 1}
	if b.Rel(s, "csubj") {
		phrase.To = whole.To
	}
	for phrase.To < whole.To && phrase.To > s && b.Heads[phrase.To] >= phrase.From && b.Rel(phrase.To, "flat", "fixed", "compound", "goeswith", "nmod:desc") {
		phrase.To++
	}
	return phrase, whole
}

// longest bounds the noun phrase that a relative clause hangs on.
const longest = 14

// phrase returns the noun phrase of noun up to the clause that begins at end.
func (b *builder) phrase(noun, end int) Range {
	r := Range{noun, noun + 1}
	for k := len(b.Children[noun]) - 1; k >= 0; k-- {
		c := b.Children[noun][k]
		if c > noun {
			continue
		}
		if !b.Rel(c, "det", "amod", "nummod", "compound", "nmod", "advmod", "flat", "obl") && c != r.From-1 || b.Rel(c, "case", "cc", "punct", "mark", "cop", "aux", "nsubj", "expl", "advcl") {
			break
		}
		r.From = b.First(c)
	}
	for end > r.To && (tree.Joint(b.At(end-1)) || b.Relative(end-1)) {
		end--
	}
	if end > r.To && end-r.From <= longest {
		for k := r.To; k < end; k++ {
			if b.At(k).Class == tag.Comma {
				return r
			}
		}
		r.To = end
	}
	return r
}

// serial makes c a further predicate of clause up.
func (b *builder) serial(c *Clause, up int) {
	c.Kind, c.Parent, c.Shares = Predicate, b.out[up].Parent, b.origin(up)
}

// agreeing returns the noun that a relative clause belongs to: the one it was put
// on, unless only the one which that hangs on goes with the number of the verb.
func (b *builder) agreeing(noun int, c *Clause) int {
	up := b.Heads[noun]
	low := noun
	for up >= 0 && up < low && b.Rel(low, "conj") {
		low, up = up, b.Heads[up]
	}
	if c.Kind != Relative || c.Marker < 0 || c.Subject.From != c.Marker || !b.Rel(low, "nmod") || up < 0 || b.At(up).Class != tag.Noun || b.At(noun).Class != tag.Noun {
		return noun
	}
	v := b.At(c.Verb.From)
	one := v.Form == tag.ThirdPerson || v.Lower == "was"
	if one && plural(b.At(noun)) && !plural(b.At(up)) || many(v) && !plural(b.At(noun)) && plural(b.At(up)) {
		return up
	}
	return noun
}

// measures are nouns for how much of something there is.
var measures = tag.Set("price cost number rate average share percentage proportion total amount value sum size median level volume")

// measured returns what a participle right after "the price of a car" belongs to: the
// car, of which it only says which ones are counted.
func (b *builder) measured(noun, i int, c *Clause) int {
	if c.Kind != Reduced || !c.Passive || !measures[b.At(noun).Lower] {
		return noun
	}
	for _, n := range b.Children[noun] {
		if n > noun && b.Rel(n, "nmod") && b.Last(n) == b.First(i)-1 {
			return n
		}
	}
	return noun
}

// many reports whether a verb goes with a plural subject.
func many(v *tag.Token) bool {
	return v.Lower == "were" || v.Class != tag.Modal && v.Form == tag.Base
}

// plural reports whether a noun can take a plural verb.
func plural(t *tag.Token) bool {
	if len(t.Tags) > 0 && t.Tags[len(t.Tags)-1].XPOS == "NNS" {
		return true
	}
	switch t.Lower {
	case "people", "men", "women", "children", "police", "group", "team", "family", "majority", "number":
		return true
	}
	return false
}

// nounBefore returns the noun that a relative word at k belongs to, -1 if there is
// none near: the last one, or before it the one that goes with a plural verb.
func (b *builder) nounBefore(k int, g tree.Group) int {
	last := -1
	for n := k - 1; n >= 0 && n > k-6; n-- {
		switch {
		case !b.At(n).Head():
		case last >= 0 && plural(b.At(n)):
			return n
		case last < 0 && n > k-4:
			if last = n; b.At(n).Class != tag.Noun || plural(b.At(n)) || !many(b.At(g.From)) || b.At(k).Lower != "who" {
				return n
			}
		}
	}
	return last
}
