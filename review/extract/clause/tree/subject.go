package tree

import (
	"strings"

	"linecheck/review/extract/tag"
)

// inverted makes the name after a verb of saying its subject (", said Ann Lee").
func (b *Tree) inverted(i int) bool {
	if b.Tokens[i].Class != tag.Verb || !tag.Speaks(b.Tokens[i].Lemma) || b.Tokens[i].Form != tag.Past && b.Tokens[i].Form != tag.ThirdPerson || b.SubjectOf(i) >= 0 || i+1 >= len(b.Tokens) || !b.Tokens[i+1].Nominal() {
		return false
	}
	if i > 0 && b.Tokens[i-1].Class != tag.Comma && b.Tokens[i-1].Class != tag.Stop || b.Group(i).From != i {
		return false
	}
	subject := -1
	for _, c := range b.Children[i] {
		if c < i {
			continue
		}
		if subject < 0 {
			if b.First(c) != i+1 || b.Rel(c, "ccomp", "xcomp", "conj") {
				return false
			}
			subject = c
			b.Rels[c] = "nsubj"
			continue
		}
		if b.First(c) != b.Last(subject)+1 || !b.Tokens[c].Nominal() || b.Rel(c, "ccomp", "punct") || b.First(c) != c {
			break
		}
		b.Heads[c], b.Rels[c] = subject, "flat"
		b.Link()
	}
	return subject >= 0
}

// opening makes "after" and the like before a subject the mark of its clause.
func (b *Tree) opening(i int) bool {
	s := b.Child(i, "nsubj")
	if s < 0 || s > i {
		return false
	}
	if d := b.Child(s, "det"); d >= 0 && d == b.First(s) && b.Tokens[d].Class == tag.That {
		b.Heads[d], b.Rels[d] = i, "mark"
		return true
	}
	c := b.Child(s, "case", "mark", "advmod")
	as := c >= 0 && b.Tokens[c].Lower == "as" && (c != b.First(s) || b.Heads[i] < 0 || b.Last(s)+1 != b.Group(i).From || !b.Rel(i, "conj", "advcl", "parataxis"))
	if c < 0 || c > s || !Subordinates[b.Tokens[c].Lower] && b.Tokens[c].Lower != "with" || as || b.Tokens[c].Lower == "once" {
		return false
	}
	b.Heads[c], b.Rels[c] = i, "mark"
	b.Tokens[c].Class = tag.Subordinate
	return true
}

// keepOrder hangs what follows a joined clause on that clause, not on the one before.
func (b *Tree) keepOrder(i int) bool {
	j := -1
	changed := false
	for _, c := range b.Children[i] {
		if c < i || b.Rels[c] == "punct" {
			continue
		}
		g := b.Group(c)
		clausal := g.Main >= 0 && g.Tensed
		switch {
		case b.Rels[c] == "conj" && (clausal || g.Main == c && b.Tokens[c].Class == tag.Verb):
			j = c
		case j >= 0 && !clausal && !(g.Main >= 0 && b.Rel(c, "parataxis", "advcl")) && b.Group(i).Main >= 0:
			b.Heads[c] = j
			changed = true
		}
	}
	return changed
}

// strong verbs have a past tense that is spelt like the participle.
var strong = tag.Set("found held made built sent left shot put cut set kept told paid brought caught lost led bought sold heard taught won hit said meant felt")

// gardenPath makes the first of two verbs a participle of the subject when the second
// would have none ("seekers found in the water may have left").
func (b *Tree) gardenPath(i int) bool {
	h := b.Heads[i]
	if h < 0 || h > i || !b.Rel(i, "ccomp", "parataxis", "advcl", "conj", "xcomp", "dep") || b.SubjectOf(i) >= 0 || b.Marker(i) >= 0 || b.Child(i, "cc") >= 0 {
		return false
	}
	g, v := b.Group(i), &b.Tokens[h]
	s := b.SubjectOf(h)
	if g.Main < 0 || !g.Tensed || v.Class != tag.Verb || v.Form != tag.Past || !strings.HasSuffix(v.Lower, "ed") && !strong[v.Lower] || s < 0 || s > h || b.Group(h).From != h || b.Tokens[s].Class == tag.Pronoun || b.Relative(s) {
		return false
	}
	if o := b.Child(h, "obj"); o == h+1 || o > h && b.First(o) == h+1 {
		return false
	}
	if before := b.At(g.From - 1); before.Class == tag.Comma || before.Class == tag.Stop || b.Last(s)+1 != h {
		return false
	}
	b.Heads[i], b.Rels[i] = b.Heads[h], b.Rels[h]
	for _, c := range b.Children[h] {
		if c < s || c > i || c == s {
			b.Heads[c] = i
		}
	}
	b.Heads[h], b.Rels[h] = s, "acl"
	v.Form = tag.Participle
	return true
}

// adopt makes the noun phrase right before a finite verb that has no subject its
// subject, and reports whether there is one.
func (b *Tree) adopt(i int) bool {
	if b.Heads[i] < 0 || b.Rel(i, "aux", "cop", "amod", "compound", "case", "mark") {
		return false
	}
	g := b.Group(i)
	if g.Main < 0 || !g.Tensed || b.SubjectOf(i) >= 0 {
		return false
	}
	if h := b.Heads[i]; b.Rels[i] == "conj" && b.Child(i, "cc") < 0 && b.Rel(h, "ccomp") && h < i {
		if c := b.Child(h, "nsubj"); c >= 0 && b.At(c).Lower == "what" {
			b.Heads[i], b.Rels[i] = b.Heads[h], "ccomp"
			b.Heads[h], b.Rels[h] = i, "csubj"
			return true
		}
	}
	k := g.From - 1
	for k >= 0 && (b.Tokens[k].Class == tag.Adverb || b.Tokens[k].Class == tag.Not) {
		k--
	}
	if k < 0 || !b.Tokens[k].Head() || b.within(k, i) || b.within(i, k) {
		return false
	}
	subject := -1
	said := b.Heads[i]
	for n := k; n >= 0 && b.Last(n) == k && !b.within(i, n); n = b.Heads[n] {
		if Verbal(&b.Tokens[n]) || b.Group(n).Main >= 0 {
			if c := b.Child(n, "nsubj"); n != said && c >= 0 && b.At(c).Lower == "what" && b.Rel(n, "ccomp") {
				b.Heads[i], b.Rels[i] = b.Heads[n], "ccomp"
				b.Heads[n], b.Rels[n] = i, "csubj"
				return true
			}
			break
		}
		h := b.Heads[n]
		switch {
		case b.Rels[n] == "conj" && b.Child(n, "cc") >= 0:
			subject = n
		case b.Rel(n, "obl") && h >= 0 && h < n && subject < 0:
			if c := b.Child(n, "case"); c >= 0 && Subordinates[b.Tokens[c].Lower] || c >= 0 && b.Tokens[c].Lower == "like" {
				b.Hang(i, h, "advcl")
				b.Heads[n], b.Rels[n] = i, "nsubj"
				b.Heads[c], b.Rels[c] = i, "mark"
				b.Tokens[c].Class = tag.Subordinate
				return true
			}
		case b.Rel(n, "obj", "obl", "nsubj", "dep", "iobj") && h >= 0 && h < n && Verbal(&b.Tokens[h]) && tag.TakesClause(b.Tokens[h].Lemma) && b.Child(n, "case") < 0:
			b.Heads[i], b.Rels[i] = h, "ccomp"
			b.Heads[n], b.Rels[n] = i, "nsubj"
			return true
		}
	}
	if subject < 0 || b.Rels[subject] != "conj" {
		return false
	}
	b.Heads[subject], b.Rels[subject] = i, "nsubj"
	for _, c := range b.Children[subject] {
		if b.Rels[c] == "cc" {
			b.Heads[c] = i
		}
	}
	b.Rels[i] = "conj"
	return true
}
