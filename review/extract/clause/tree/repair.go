package tree

import (
	"linecheck/review/extract/tag"
)

// repair mends a tree where simple facts of the words show it to be wrong.
func (b *Tree) repair() {
	for i := range b.Tokens {
		b.offMarks(i)
		b.headless(i)
		b.stray(i)
	}
	b.Link()
	for i := range b.Tokens {
		if b.splitCoordination(i) {
			b.Link()
		}
	}
	if b.promote() || b.resume() {
		b.Link()
	}
	for i := range b.Tokens {
		if b.inverted(i) || b.opening(i) || b.direction(i) {
			b.Link()
		}
	}
	if b.fronted() {
		b.Link()
	}
	for i := range b.Tokens {
		b.clausal(i)
		if b.governing(i) || b.gerund(i) || b.bareSubject(i) || b.twice(i) || b.listed(i) || b.afterTime(i) || b.compared(i) || b.credit(i) {
			b.Link()
		}
	}
	for i := range b.Tokens {
		if b.source(i) || b.condition(i) {
			b.Link()
		}
	}
	for i := range b.Tokens {
		if b.adopt(i) || b.gardenPath(i) || b.keepOrder(i) {
			b.Link()
		}
	}
}

// direction takes "to" right after the verb of a relative clause without a
// pronoun out of it ("brought the clock he made to school").
func (b *Tree) direction(i int) bool {
	c := b.Heads[i]
	if i == 0 || c < 0 || b.Rels[c] != "acl:relcl" || b.Heads[c] < 0 || b.Pronoun(c) >= 0 || b.SubjectOf(c) < 0 {
		return false
	}
	to := b.Child(i, "case")
	if to != c+1 || b.Tokens[to].Lower != "to" || b.Heads[b.Heads[c]] < 0 {
		return false
	}
	for _, d := range b.Children[c] {
		if d > i {
			b.Heads[d] = b.Heads[b.Heads[c]]
		}
	}
	return b.Hang(i, b.Heads[b.Heads[c]], "obl")
}

// fronted makes the clause after the comma the main one when the root opens with
// "after" or the like.
func (b *Tree) fronted() bool {
	for i, h := range b.Heads {
		if h >= 0 {
			continue
		}
		if m := b.Marker(i); m < 0 || b.Tokens[m].Class != tag.Subordinate || b.First(i) < m-2 {
			return false
		}
		for _, c := range b.Children[i] {
			g := b.Group(c)
			if c < i || g.Main < 0 || !g.Tensed || b.SubjectOf(c) < 0 || b.Child(c, "cc") >= 0 || !b.Rel(c, "parataxis", "conj", "ccomp", "dep") || b.At(b.SubjectOf(c)).Class == tag.Wh {
				continue
			}
			b.Heads[c], b.Rels[c] = -1, "root"
			b.Heads[i], b.Rels[i] = c, "advcl"
			return true
		}
	}
	return false
}

// source makes "according to" a preposition.
func (b *Tree) source(i int) bool {
	if b.Tokens[i].Lower != "according" || b.At(i+1).Lower != "to" {
		return false
	}
	n := i + 2
	for n < len(b.Tokens) && !b.within(b.Heads[n], i+2) && b.Heads[n] > n && b.Heads[n]-n < 8 && b.Tokens[b.Heads[n]].Nominal() {
		n = b.Heads[n]
	}
	if n >= len(b.Tokens) || !b.Tokens[n].Nominal() || b.within(n, i) || b.within(n, i+1) {
		return false
	}
	b.Heads[i], b.Rels[i] = n, "case"
	b.Heads[i+1], b.Rels[i+1] = i, "fixed"
	if b.Rel(n, "nsubj") {
		b.Rels[n] = "obl"
		for _, c := range b.Children[n] {
			if b.Rel(c, "appos", "conj") && c > n && b.At(b.First(c)).Class == tag.Comma {
				b.Heads[c], b.Rels[c] = b.Heads[n], "nsubj"
				break
			}
		}
	}
	return true
}

// condition makes a clause with "if" or "when" between a verb of saying and
// what is said a part of the latter.
func (b *Tree) condition(i int) bool {
	if !Verbal(&b.Tokens[i]) || !tag.Speaks(b.Tokens[i].Lemma) && b.Tokens[i].Lemma != "believe" && b.Tokens[i].Lemma != "think" {
		return false
	}
	first := -1
	for _, c := range b.Children[i] {
		if c < i {
			continue
		}
		if first < 0 {
			if m := b.Marker(c); b.Rel(c, "ccomp", "advcl") && m >= 0 && b.At(m).Class == tag.Subordinate && b.At(m).Lower != "whether" {
				first = c
			}
			continue
		}
		g := b.Group(c)
		if b.Rel(c, "parataxis", "ccomp", "conj", "advcl") && g.Main >= 0 && g.Tensed && b.SubjectOf(c) >= 0 && b.Marker(c) < 0 && b.Child(c, "cc") < 0 && b.At(b.Last(first)+1).Class == tag.Comma {
			b.Rels[c] = "ccomp"
			b.Heads[first], b.Rels[first] = c, "advcl"
			return true
		}
	}
	return false
}

// within reports whether i is below or at top.
func (b *Tree) within(i, top int) bool {
	for ; i >= 0; i = b.Heads[i] {
		if i == top {
			return true
		}
	}
	return false
}

// Hang puts i below head; nothing changes when that would make a ring.
func (b *Tree) Hang(i, head int, rel string) bool {
	for k := head; k >= 0; k = b.Heads[k] {
		if k == i {
			return false
		}
	}
	b.Heads[i], b.Rels[i] = head, rel
	return true
}

// offMarks puts a word that hangs on a mark below the verb before it.
func (b *Tree) offMarks(i int) {
	h := b.Heads[i]
	if h < 0 || b.Rels[i] == "punct" || b.Tokens[h].Class != tag.Stop && b.Tokens[h].Class != tag.Comma {
		return
	}
	if i > 0 && b.Tokens[i].Class == tag.Verb && b.Tokens[i].Form&(tag.Gerund|tag.Participle) != 0 && b.Tokens[i-1].Head() && b.Hang(i, i-1, "acl") {
		return
	}
	k := i - 1
	for steps := 0; k >= 0 && steps < 200; steps++ {
		if k != i && Verbal(&b.Tokens[k]) && b.Rels[k] != "aux" && b.Rels[k] != "cop" {
			rel := "obj"
			if Verbal(&b.Tokens[i]) {
				rel = "advcl"
			}
			if b.Hang(i, k, rel) {
				return
			}
		}
		k = b.Heads[k]
	}
	if b.Heads[h] >= 0 {
		b.Hang(i, b.Heads[h], "dep")
	}
}

// headless makes a participle with an auxiliary the head of the noun that it was
// taken for an adjective of ("is gaining users").
func (b *Tree) headless(i int) {
	h := b.Heads[i]
	if h != i+1 && h != i+2 || b.Rels[i] != "amod" && b.Rels[i] != "compound" || b.Tokens[i].Class != tag.Verb {
		return
	}
	aux := -1
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if b.Tokens[k].Class == tag.Adverb || b.Tokens[k].Class == tag.Not {
			continue
		}
		if b.Tokens[k].Class == tag.Be || b.Tokens[k].Class == tag.Have {
			aux = k
		}
		break
	}
	if aux < 0 {
		return
	}
	b.Heads[i], b.Rels[i] = b.Heads[h], b.Rels[h]
	b.Heads[h], b.Rels[h] = i, "obj"
	for k := 0; k < i; k++ {
		if b.Heads[k] == h {
			b.Heads[k] = i
			if b.Rels[k] == "cop" {
				b.Rels[k] = "aux"
			}
		}
	}
}

// stray puts an auxiliary that hangs on no verb below the one that it goes before.
func (b *Tree) stray(i int) {
	h := b.Heads[i]
	if !b.Rel(i, "aux") || h < 0 || Verbal(&b.Tokens[h]) || h > i {
		return
	}
	for k := i + 1; k < len(b.Tokens) && k < i+4; k++ {
		switch t := &b.Tokens[k]; {
		case t.Class == tag.Verb && b.Hang(i, k, "aux"):
			for d := range b.Tokens {
				if b.Heads[d] == i {
					b.Hang(d, k, b.Rels[d])
				}
			}
			return
		case t.Class != tag.Adverb && t.Class != tag.Not && t.Class != tag.Determiner:
			return
		}
	}
}

// splitCoordination takes what stands before "and" away from the verb after it,
// whose auxiliary follows, and joins the verb to the clause above.
func (b *Tree) splitCoordination(i int) bool {
	if !Verbal(&b.Tokens[i]) && b.Child(i, "cop") < 0 || b.Heads[i] < 0 || b.Heads[i] > i {
		return false
	}
	cc := -1
	for _, c := range b.Children[i] {
		if c < i && b.Rels[c] == "cc" && c > b.Heads[i] {
			cc = c
		}
	}
	if cc < 0 {
		return false
	}
	changed := b.Rels[i] != "conj"
	for _, c := range b.Children[i] {
		if c < cc && c > b.Heads[i] && b.Rels[c] != "punct" {
			changed = b.Hang(c, b.Heads[i], "nmod") || changed
		}
	}
	b.Rels[i] = "conj"
	return changed
}

// promote makes a finite verb the root of a sentence whose root is none.
func (b *Tree) promote() bool {
	root := -1
	for i, h := range b.Heads {
		if h < 0 {
			root = i
		}
	}
	if root < 0 {
		return false
	}
	own := b.Group(root)
	if own.Main >= 0 && (own.Tensed || b.SubjectOf(root) >= 0 || b.Tokens[root].Form&tag.Gerund == 0) {
		return false
	}
	for i := range b.Tokens {
		if b.Heads[i] != root {
			continue
		}
		g := b.Group(i)
		if g.Main < 0 || !g.Tensed || b.Rel(i, "acl", "nsubj", "csubj") && b.Pronoun(i) >= 0 || b.Rel(i, "conj") || b.Marker(i) >= 0 {
			continue
		}
		if b.Rel(i, "parataxis") && i > 0 && b.Tokens[b.First(i)].Class == tag.Stop {
			continue
		}
		s := b.SubjectOf(i)
		switch {
		case own.Main >= 0 && root < i && s > root && s < g.From:
			b.Heads[i], b.Rels[i] = -1, "root"
			b.Heads[root], b.Rels[root] = i, "advcl"
			for _, c := range b.Children[i] {
				if c < s && b.Rels[c] != "punct" && b.Rels[c] != "cc" {
					b.Heads[c], b.Rels[c] = root, "obl"
				}
			}
		case own.Main >= 0:
			continue
		case s >= 0 && s < g.From && root < s:
			if b.First(s) != root+1 {
				continue
			}
			b.Heads[i], b.Rels[i] = -1, "root"
			b.Heads[root], b.Rels[root] = s, "compound"
		case s < 0 && root < g.From:
			b.Heads[i], b.Rels[i] = -1, "root"
			b.Heads[root], b.Rels[root] = i, "nsubj"
		default:
			continue
		}
		for k := range b.Tokens {
			if b.Heads[k] == root && k > g.From {
				b.Heads[k] = i
			}
		}
		return true
	}
	return false
}
