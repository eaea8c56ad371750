package clause

import (
	"linecheck/review/extract/clause/tree"
	"linecheck/review/extract/tag"
)

// visit opens the clause that token i heads, if it heads one.
func (b *builder) visit(i int) {
	up := b.above(i)
	if up < 0 {
		b.root(i)
		return
	}
	if b.depth(up) >= deepest {
		return
	}
	g := b.Group(i)
	if g.Main < 0 {
		return
	}
	if w := b.relativeWord(i); w >= 0 && g.Tensed && !b.Rel(i, "acl", "csubj", "conj") && (!b.Rel(i, "ccomp") || i > b.Heads[i] && b.At(w-1).Class == tag.Comma) {
		if noun := b.nounBefore(w, g); noun >= 0 {
			for _, c := range b.Children[i] {
				if c < noun && b.Heads[i] != c {
					b.Hang(c, b.Heads[i], b.Rels[c])
				}
			}
			if !b.Hang(i, noun, "acl:relcl") {
				return
			}
			b.Link()
			b.modifier(i, up, g)
			return
		}
	}
	switch {
	case b.Rel(i, "conj"):
		b.joined(i, up, g)
	case b.Rel(i, "ccomp"):
		b.complement(i, up, g)
	case b.Rel(i, "parataxis", "list", "appos", "dep", "discourse", "obl", "nmod", "xcomp"):
		b.loose(i, up, g)
	case b.Rel(i, "advcl"):
		b.adverbial(i, up, g)
	case b.Rel(i, "acl"):
		b.modifier(i, up, g)
	}
}

// relativeWord returns who, which or whose at the left edge of the clause of i
// when it follows a noun or a comma, -1 if it does not.
func (b *builder) relativeWord(i int) int {
	k := b.First(i)
	for k < i && (tree.Joint(b.At(k)) || b.At(k).Class == tag.Preposition) {
		k++
	}
	if s := b.SubjectOf(i); s >= 0 && s < i && b.At(s).Class == tag.Wh {
		k = s
	}
	switch b.At(k).Lower {
	case "who", "which", "whom", "whose":
	default:
		return -1
	}
	if prev := b.At(k - 1); k == 0 || b.At(k).Class != tag.Wh || !prev.Head() && prev.Class != tag.Comma && prev.Class != tag.Preposition {
		return -1
	}
	return k
}

func (b *builder) depth(n int) int {
	d := 0
	for ; n >= 0; n = b.out[n].Parent {
		d++
	}
	return d
}

func (b *builder) root(i int) {
	g := b.Group(i)
	c := Clause{Kind: Main, Parent: -1, Marker: -1, Main: -1, Shares: -1}
	if g.Main >= 0 {
		b.fill(&c, i, g)
		if !c.Subject.Empty() && c.Subject.From < c.Verb.From && !c.Tensed && len(b.out) == 0 {
			c.Tensed = b.At(c.Main).Class == tag.Verb // a headline: "Three killed in crash"
		}
		if b.At(c.From).Class == tag.Conjunction {
			c.Marker = -1
		}
	}
	b.add(i, c)
}

func (b *builder) add(i int, c Clause) {
	b.node[i] = len(b.out)
	b.out = append(b.out, c)
	b.heading = append(b.heading, i)
}

// fill sets verb, subject and voice.
func (b *builder) fill(c *Clause, i int, g tree.Group) {
	c.Verb, c.Main, c.Passive, c.Tensed = Range{g.From, g.To}, g.Main, g.Passive, g.Tensed
	c.Subject, c.Whole = b.subject(i, g)
}

// joined opens what a conjunction joins to another clause: a clause of the same
// kind when it has a subject, a predicate when it shares one.
func (b *builder) joined(i, up int, g tree.Group) {
	first := b.node[b.Heads[i]]
	direct := first >= 0
	if !direct {
		first = up
	}
	c := Clause{Kind: Predicate, Parent: b.out[first].Parent, Marker: b.Child(i, "cc"), Main: -1, Shares: -1}
	b.fill(&c, i, g)
	if c.Marker < 0 && b.opener(&c) >= 0 {
		b.adverbial(i, up, g)
		return
	}
	if n := b.content(first); n >= 0 && c.Tensed && c.Main >= 0 && !tag.Speaks(b.At(c.Main).Lemma) && b.heading[n] < i {
		first, c.Parent = n, first
	}
	if c.Marker < 0 && c.Subject.From > c.Main && c.Main >= 0 && tag.Speaks(b.At(c.Main).Lemma) {
		c.Kind, c.Parent = Aside, b.lastJoined(first)
		b.add(i, c)
		return
	}
	first = b.beyond(&c, first)
	f := b.out[first]
	that := b.Child(i, "mark")
	switch {
	case !c.Subject.Empty() && c.Tensed:
		c.Kind, c.Noun, c.Head = f.Kind, f.Noun, f.Head
		switch {
		case that >= 0 && c.Marker < that && (b.At(that).Lower == "whether" || b.At(that).Lower == "if"):
			c.Kind, c.Parent = Question, first
		case f.Kind == Predicate:
			c.Kind = b.out[b.origin(first)].Kind
		case f.Kind == Relative && !b.Relative(c.Subject.From):
			c.Kind = Main
			if f.Parent >= 0 {
				c.Kind = b.out[f.Parent].Kind
				c.Parent = b.out[f.Parent].Parent
			}
		case f.Kind == Reduced || f.Kind == Loose || f.Kind == Aside:
			c.Kind = Main
		}
		if c.Kind == Relative {
			c.Marker = c.Subject.From
		}
		if that >= 0 && b.At(that).Class == tag.That && c.Kind != Relative {
			c.Marker = that
		}
	case f.Verb.Empty():
		return
	case !c.Tensed && c.Marker < 0 && b.At(g.From).Form == tag.Gerund && b.At(b.before(i)).Class == tag.Comma && f.Kind != Reduced && f.Kind != Loose:
		c.Kind, c.Comma, c.Parent = Loose, true, first
	case c.Tensed && c.Marker < 0 && b.Last(i) == i && c.Verb.From == i:
		return
	case c.Tensed && b.passive(i, &c, first):
	case c.Tensed:
		if f.Kind == Loose || f.Kind == Reduced {
			if first = f.Parent; first < 0 {
				return
			}
			c.Parent = b.out[first].Parent
		}
		c.Shares = b.origin(first)
	case !direct:
		if !b.infinitive(i, &c, first) {
			return
		}
	case !b.takesOver(&c, first):
		return
	}
	b.add(i, c)
}

// infinitive makes the second of two infinitives a predicate ("was able to win
// and to stay") that takes over all up to the first one.
func (b *builder) infinitive(i int, c *Clause, up int) bool {
	f, first := &b.out[up], b.Heads[i]
	if b.At(c.Main).Form&tag.Base == 0 || c.Main != c.Verb.From || !b.Rel(first, "xcomp") || b.node[b.Heads[first]] != up || !f.Tensed || b.Last(i)-i < 2 {
		return false
	}
	to := b.Child(first, "mark")
	if to < 0 || b.At(to).Class != tag.To || to < f.Main || f.Kind == Aside {
		return false
	}
	if own := b.Child(i, "mark"); own >= 0 && b.At(own).Class == tag.To {
		to--
	}
	aux := Range{f.Verb.From, to + 1}
	if !f.Aux.Empty() {
		return false
	}
	c.Aux, c.Tensed, c.Shares, c.Parent, c.Marker = aux, true, b.origin(up), f.Parent, b.Child(i, "cc")
	return true
}

// lastJoined returns the last clause that is joined to clause n, n if there is none.
func (b *builder) lastJoined(n int) int {
	for k := n + 1; k < len(b.out); k++ {
		if b.out[k].Parent == b.out[n].Parent && b.out[k].Kind == b.out[n].Kind && b.out[k].Marker >= 0 {
			n = k
		}
	}
	return n
}

// content returns the last clause that says what clause n reports, -1 if there is none.
func (b *builder) content(n int) int {
	if f := &b.out[n]; f.Main < 0 || f.Passive || !tag.Speaks(b.At(f.Main).Lemma) {
		return -1
	}
	found := -1
	for k := n + 1; k < len(b.out); k++ {
		if b.out[k].Parent == n && b.out[k].Kind == Content && !b.out[k].Noun && b.out[k].Verb.From > b.out[n].Main {
			found = k
		}
	}
	return found
}

// beyond returns the clause that predicate c goes on with after a comma: not a
// side clause ("closed after it lost, but kept its staff").
func (b *builder) beyond(c *Clause, first int) int {
	k := b.out[first].Kind
	if !c.Subject.Empty() || !c.Tensed || c.Marker <= 0 || b.At(c.Marker-1).Class != tag.Comma || k != Adverbial && (k != Relative || b.out[first].Comma) {
		return first
	}
	c.Parent = b.out[first].Parent
	for b.out[first].Parent >= 0 && (b.out[first].Kind == Adverbial || b.out[first].Kind == Relative || b.out[first].Kind == Reduced) {
		first = b.out[first].Parent
		c.Parent = b.out[first].Parent
	}
	return first
}

// takesOver completes a predicate without a finite verb of its own: it has the
// auxiliaries of the one it is joined to. It reports whether that can be.
func (b *builder) takesOver(c *Clause, first int) bool {
	f := &b.out[first]
	own, other := b.At(c.Main), b.At(f.Main)
	if own.Class == tag.Be || c.Verb.From != c.Main {
		return false
	}
	switch {
	case f.Kind == Loose && own.Form == other.Form && f.Aux.Empty():
		c.Kind, c.Comma, c.Parent = Loose, true, f.Parent
		return true
	case f.Kind == Reduced:
		if !b.shown(f) {
			return false
		}
		c.Kind, c.Comma, c.Parent = Loose, true, first
		return true
	case !f.Tensed || own.Class != tag.Verb && own.Class != tag.Have && own.Class != tag.Do:
		return false
	}
	aux := f.Aux
	if aux.Empty() {
		aux = Range{f.Verb.From, f.Main}
	}
	if aux.Empty() || own.Form != other.Form && !(own.Form == tag.Past && other.Form == tag.Participle) {
		return false
	}
	c.Aux, c.Tensed, c.Shares, c.Passive = aux, true, b.origin(first), f.Passive
	return true
}

// shown reports whether a reduced clause is what the verb above it shows.
func (b *builder) shown(c *Clause) bool {
	return c.Parent >= 0 && b.out[c.Parent].Main >= 0 && Shows(b.At(b.out[c.Parent].Main).Lemma)
}

// origin returns the clause whose own subject clause n has.
func (b *builder) origin(n int) int {
	for b.out[n].Kind == Predicate && b.out[n].Shares >= 0 {
		n = b.out[n].Shares
	}
	return n
}

// loose opens a clause that stands beside another: reporting words, a sentence
// after a semicolon, or one that the parser could not place.
func (b *builder) loose(i, up int, g tree.Group) {
	if !g.Tensed {
		return
	}
	c := Clause{Kind: Main, Parent: -1, Marker: -1, Shares: -1}
	b.fill(&c, i, g)
	if m := b.Marker(i); m >= 0 && b.At(m).Class == tag.Subordinate || b.opener(&c) >= 0 {
		b.adverbial(i, up, g)
		return
	}
	switch {
	case c.Subject.Empty():
		if !b.Rel(i, "parataxis", "dep") || b.out[up].Verb.Empty() || b.Heads[i] > i {
			return
		}
		b.serial(&c, up)
	case b.Rel(i, "parataxis") && b.At(c.Main).Class == tag.Verb && tag.TakesClause(b.At(c.Main).Lemma) && !b.governs(i):
		c.Kind, c.Parent = Aside, b.lastJoined(up)
	case b.Rel(i, "xcomp", "obl", "nmod"):
		c.Kind, c.Parent = Content, up
		c.Marker = b.Marker(i)
	}
	b.add(i, c)
}

// governs reports whether verb i has a clause with a subject as its object.
func (b *builder) governs(i int) bool {
	c := b.Child(i, "ccomp")
	return c >= 0 && (c < i || b.SubjectOf(c) >= 0)
}

// adverbial opens a clause that tells when, why or how.
func (b *builder) adverbial(i, up int, g tree.Group) {
	c := Clause{Kind: Adverbial, Parent: up, Marker: b.Marker(i), Shares: -1}
	b.fill(&c, i, g)
	mark := b.At(c.Marker)
	if c.Marker < 0 {
		mark = &tag.Token{}
	}
	if k := b.opener(&c); c.Marker < 0 && k >= 0 {
		c.Marker, mark = k, b.At(k)
		mark.Class = tag.Subordinate
	}
	if n := b.content(up); n >= 0 && causal[mark.Lower] && b.heading[n] < i && b.heading[n] > b.heading[up] {
		c.Parent = n
	}
	switch {
	case mark.Lower == "than":
		return
	case c.Tensed && (mark.Class == tag.That || mark.Lower == "like"):
		c.Kind, c.Noun = Content, true
	case c.Tensed && !c.Subject.Empty():
		if mark.Lower == "whether" {
			c.Kind = Question
		}
	case c.Tensed && c.Marker < 0 && i > b.Heads[i] && !b.out[up].Verb.Empty():
		b.serial(&c, up)
	case b.At(c.Main).Class == tag.Verb && b.At(c.Main).Form&(tag.Gerund|tag.Participle) != 0 || b.At(g.From).Form == tag.Gerund:
		if !c.Subject.Empty() {
			if mark.Lower != "with" {
				return
			}
			c.Kind, c.Head, c.Passive = Reduced, c.Whole, b.At(g.From).Form == tag.Participle
			c.Subject, c.Whole, c.Marker, c.Comma = Range{}, Range{}, -1, true
			b.add(i, c)
			return
		}
		if c.Marker >= 0 && mark.Class != tag.Subordinate {
			return
		}
		c.Kind, c.Passive = Loose, b.At(g.From).Form == tag.Participle
		if h := b.Heads[i]; b.Rel(h, "xcomp") && b.Heads[h] >= 0 {
			if object := b.Child(b.Heads[h], "obj", "iobj"); object >= 0 && object < h {
				c.Head = b.phrase(object, h)
				c.Head.To = min(c.Head.To, b.Last(object)+1)
			}
		}
		before := b.before(i)
		if c.Comma = c.Marker >= 0 || before >= 0; c.Marker < 0 && before >= 0 && b.At(before).Class != tag.Comma && b.At(before).Class != tag.Stop {
			return
		}
	default:
		return
	}
	b.add(i, c)
}

// before returns the token before the subtree of i without marks and conjunctions that belong to it.
func (b *builder) before(i int) int {
	from := b.First(i)
	for from < i && (tree.Joint(b.At(from)) || b.At(from).Class == tag.Adverb) {
		if b.At(from).Class == tag.Comma || b.At(from).Class == tag.Stop {
			return from
		}
		from++
	}
	from--
	for from >= 0 && b.At(from).Class == tag.Adverb {
		from--
	}
	return from
}
