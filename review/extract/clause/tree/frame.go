package tree

import "linecheck/review/extract/tag"

// days stand for a time wherever they are put.
var days = tag.Set("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight")

// credit makes a verb of saying with its subject at the end, after a comma, the
// frame of what comes before (", the mayor told reporters").
func (b *Tree) credit(i int) bool {
	t, h := &b.Tokens[i], b.Heads[i]
	if t.Class != tag.Verb || !tag.Speaks(t.Lemma) && t.Lemma != "show" && t.Lemma != "believe" && t.Lemma != "think" || h > i || b.Rel(i, "aux", "amod", "advcl", "parataxis") && b.SubjectOf(i) >= 0 || b.Rel(i, "acl") && b.Pronoun(i) >= 0 {
		return false
	}
	g := b.Group(i)
	said := b.Child(i, "ccomp")
	if h < 0 && (said < 0 || said > i || b.SubjectOf(i) >= 0) {
		return false
	}
	if !g.Tensed || b.Child(i, "cc") >= 0 || said >= 0 && h >= 0 || b.Marker(i) >= 0 || b.Child(i, "obj") > i && !tag.TakesHearer(t.Lemma) && t.Lemma != "tell" {
		return false
	}
	if s := b.SubjectOf(i); s >= 0 && (s > i || b.Rel(i, "conj")) {
		if s > i || b.At(b.First(s)-1).Class != tag.Comma {
			return false
		}
		b.Rels[i] = "parataxis"
		return true
	}
	from, to := b.phraseBefore(g.From)
	if first := b.At(from); from == to || (first.Lower == "a" || first.Lower == "an") && b.At(i+1).Class != tag.Stop || !b.spoken(from-1) {
		return false
	}
	return b.adoptPhrase(i, Group{From: from, To: to})
}

// phraseBefore returns the noun phrase between a comma and the verb at k, with a
// name in apposition ("its head, Ann Lee, said"); it is empty if there is none.
func (b *Tree) phraseBefore(k int) (from, to int) {
	if to = k; b.At(k-1).Class == tag.Comma {
		to--
	}
	for from = to; from > 0 && b.Tokens[from-1].Nominal(); from-- {
	}
	if from == to || b.At(from-1).Class != tag.Comma || !b.Tokens[to-1].Head() {
		return to, to
	}
	if tag.SubjectPronoun(b.Tokens[to-1].Lower) && from < to-1 {
		return to, to
	}
	if to == k {
		return from, to
	}
	for from--; from > 0 && b.Tokens[from-1].Nominal(); from-- {
	}
	if b.At(from).Class == tag.Comma || b.At(from-1).Class != tag.Comma {
		return to, to
	}
	return from, to
}

// spoken reports whether a finite verb with a subject stands before the comma at k.
func (b *Tree) spoken(k int) bool {
	for n := range b.Tokens[:k] {
		if g := b.Group(n); g.Main >= 0 && g.Tensed && b.SubjectOf(n) >= 0 {
			return true
		}
	}
	return false
}

// adoptPhrase makes the tokens of phrase the subject of verb i beside the clause before.
func (b *Tree) adoptPhrase(i int, phrase Group) bool {
	top := -1
	for k := phrase.From; k < phrase.To; k++ {
		if h := b.Heads[k]; h >= phrase.From && h < phrase.To {
			continue
		}
		if top < 0 || b.Tokens[k].Class != tag.Name || b.Tokens[top].Class != tag.Name {
			top = k
		}
	}
	up := b.Heads[i]
	for up >= phrase.From && up < phrase.To {
		up = b.Heads[up]
	}
	switch {
	case top < 0 || up < 0 && b.Heads[i] >= 0:
		return false
	case up >= 0:
		b.Hang(i, up, "parataxis")
	}
	b.Hang(top, i, "nsubj")
	for k := phrase.From; k < phrase.To; k++ {
		if h := b.Heads[k]; k != top && (h < phrase.From || h >= phrase.To) {
			b.Hang(k, top, "flat")
		}
	}
	return true
}

// some words stand for people or things without a noun.
var some = tag.Set("more most many others some few all both several another none little much each")

// bareSubject makes such a word between "and" and the verb the subject ("and more is expected").
func (b *Tree) bareSubject(i int) bool {
	g := b.Group(i)
	k := g.From - 1
	if g.Main < 0 || !g.Tensed || k < 1 || !some[b.Tokens[k].Lower] || b.SubjectOf(i) >= 0 || b.Heads[k] != i || b.Child(i, "cc") != k-1 {
		return false
	}
	b.Rels[k] = "nsubj"
	return true
}

// twice leaves a clause one subject: a day before it tells when, and what a
// preposition parts from it belongs to it.
func (b *Tree) twice(i int) bool {
	first, second := -1, -1
	from := b.Group(i).From
	for _, c := range b.Children[i] {
		switch {
		case !b.Rel(c, "nsubj") || c > from:
		case first < 0:
			first = c
		case second < 0:
			second = c
		}
	}
	if second < 0 {
		return false
	}
	if h := b.Heads[i]; days[b.Tokens[first].Lower] && b.First(first) == first {
		if h < 0 || h > first {
			h = i
		}
		b.Hang(first, h, "obl")
		return true
	}
	if b.At(b.First(second)).Lower == "whose" {
		return b.owned(i, first)
	}
	p := b.First(second)
	if v := p - 1; v > first && b.Tokens[v].Class == tag.Verb && !b.Tokens[v].Finite() && b.Heads[v] != second && b.Child(v, "obj") < 0 {
		return b.Hang(second, v, "obj")
	}
	if b.Tokens[p].Class != tag.Preposition {
		p--
	}
	if p <= first || b.Tokens[p].Class != tag.Preposition || b.Heads[p] != i && b.Heads[p] != second {
		return false
	}
	b.Hang(second, first, "nmod")
	b.Hang(p, second, "case")
	return true
}

// owned makes the clause with "whose" a part of the noun before it when a frame
// stands before both ("said Ann Lee, a farmer whose house was lost").
func (b *Tree) owned(i, noun int) bool {
	for _, v := range b.Children[i] {
		if v > noun || !b.Rel(v, "parataxis") || b.Heads[i] >= 0 {
			continue
		}
		s := b.SubjectOf(v)
		if s < 0 || s > noun {
			return false
		}
		b.Heads[v], b.Rels[v] = -1, "root"
		b.Hang(noun, s, "appos")
		b.Hang(i, noun, "acl:relcl")
		for _, c := range b.Children[i] {
			if c < noun && c != v {
				b.Hang(c, noun, b.Rels[c])
			}
		}
		return true
	}
	return false
}

// afterTime makes a clause on the time or the hearer of a verb of saying what
// is said ("said on Thursday it had not heard").
func (b *Tree) afterTime(i int) bool {
	n, s := b.Heads[i], b.SubjectOf(i)
	if !b.Rel(i, "acl") || s < 0 || s > i || b.First(i) != s || !b.Rel(n, "obl", "obj", "iobj", "nmod", "dep") || n > s {
		return false
	}
	t := &b.Tokens[s]
	if t.Class != tag.Pronoun || !tag.SubjectPronoun(t.Lower) || t.Lower == "you" {
		return false
	}
	h := b.Heads[n]
	for h >= 0 && !Verbal(&b.Tokens[h]) {
		h = b.Heads[h]
	}
	if h < 0 || h > n || !tag.Speaks(b.Tokens[h].Lemma) || b.Child(h, "ccomp") >= 0 {
		return false
	}
	if g := b.Group(i); !days[b.Tokens[n].Lower] && !g.Passive && g.Main == i && b.Child(i, "obj", "ccomp", "xcomp") < 0 {
		return false
	}
	b.Hang(i, h, "ccomp")
	return true
}

// gerund makes an -ing form that was put on a distant noun the object of the
// verb right before it ("those who have reported using it").
func (b *Tree) gerund(i int) bool {
	v := i - 1
	if v < 0 || b.Tokens[i].Form != tag.Gerund || !b.Rel(i, "acl") || b.Heads[i] >= v || b.Tokens[v].Class != tag.Verb || b.Child(v, "obj", "xcomp", "ccomp") >= 0 || b.First(i) != i {
		return false
	}
	return b.Hang(i, v, "xcomp")
}

// listed makes a past tense after a comma that was taken for an adjective the
// next verb of a list (", flooded streets and cut").
func (b *Tree) listed(i int) bool {
	h := b.Heads[i]
	if !b.Rel(i, "amod", "compound") || h < i || b.Tokens[i].Class != tag.Verb || b.Tokens[i].Form != tag.Past || b.At(i-1).Class != tag.Comma {
		return false
	}
	v := b.Heads[h]
	for v >= 0 && (v > i || !b.Group(v).Tensed) {
		v = b.Heads[v]
	}
	if v < 0 {
		return false
	}
	b.Hang(i, v, "conj")
	b.Hang(h, i, "obj")
	for _, c := range b.Children[h] {
		if c < i {
			b.Hang(c, i, b.Rels[c])
		}
	}
	return true
}

// compared puts "than" with an auxiliary before its subject below the verb that
// it compares with ("lose more than do others").
func (b *Tree) compared(i int) bool {
	aux := b.At(i + 1)
	if b.Tokens[i].Lower != "than" || aux.Class != tag.Do && aux.Class != tag.Be && aux.Class != tag.Have || !b.At(i+2).Nominal() || i == 0 {
		return false
	}
	v := i - 1
	for v >= 0 && b.Group(v).Main < 0 {
		v = b.Heads[v]
	}
	if v < 0 || v > i || b.within(v, i) || b.within(v, i+1) || b.Heads[i+1] >= 0 && b.Heads[i+1] > i {
		return false
	}
	b.Hang(i+1, v, "advcl")
	b.Hang(i, i+1, "mark")
	return true
}

// clausal names a clause that was called a nominal subject what it is.
func (b *Tree) clausal(i int) {
	if b.Rels[i] == "nsubj" && b.Tokens[i].Finite() && b.SubjectOf(i) >= 0 {
		b.Rels[i] = "csubj"
	}
}

// governing gives a finite verb that was taken for a noun the noun before it as
// its subject ("argue the law gives police power").
func (b *Tree) governing(i int) bool {
	t, h := &b.Tokens[i], b.Heads[i]
	if t.Class != tag.Verb || t.Form != tag.ThirdPerson || h < 0 || !b.Rel(i, "nsubj", "obj", "obl", "nmod", "compound") || b.SubjectOf(i) >= 0 || i == 0 {
		return false
	}
	s := i - 1
	if !b.Tokens[s].Head() || b.Heads[s] != i || !b.Rel(s, "compound", "amod", "nmod") {
		return false
	}
	up := h
	if h > i {
		if up = b.Heads[h]; up > i {
			return false
		}
		rel := b.Rels[h]
		b.Hang(i, up, rel)
		b.Hang(h, i, "obj")
	} else if b.Rels[i] = "parataxis"; Verbal(&b.Tokens[h]) && tag.TakesClause(b.Tokens[h].Lemma) {
		b.Rels[i] = "ccomp"
	}
	b.Rels[s] = "nsubj"
	for _, c := range b.Children[i] {
		if c < s {
			b.Hang(c, s, b.Rels[c])
		}
	}
	if up >= 0 {
		for _, c := range b.Children[up] {
			if c > i && !b.Rel(c, "conj", "cc", "punct") && b.Heads[c] == up && c != i {
				b.Hang(c, i, b.Rels[c])
			}
		}
	}
	return true
}

// resume makes a finite verb without a subject, after the comma that closes what
// was added to a noun, the verb of a sentence whose root is that noun.
func (b *Tree) resume() bool {
	root := -1
	for i, h := range b.Heads {
		if h < 0 {
			root = i
		}
	}
	if root < 0 || !b.Tokens[root].Head() || b.Group(root).Main >= 0 {
		return false
	}
	for i := root + 1; i < len(b.Tokens); i++ {
		g := b.Group(i)
		if g.Main < 0 || !g.Tensed || b.Rel(i, "aux", "cop") || b.SubjectOf(i) >= 0 || b.Child(i, "cc") >= 0 || b.Marker(i) >= 0 || b.At(g.From-1).Class != tag.Comma || tag.Speaks(b.Tokens[g.Main].Lemma) {
			continue
		}
		b.Heads[i], b.Rels[i] = -1, "root"
		b.Hang(root, i, "nsubj")
		for _, c := range b.Children[root] {
			if c > i {
				b.Hang(c, i, b.Rels[c])
			}
		}
		return true
	}
	return false
}
