package clause

import "linecheck/review/extract/tag"

// conjunction decides what "and", "but" or "or" joins.
func (p *parser) conjunction(i int) int {
	k := i + 1
	for p.at(k).Class == tag.Adverb || p.at(k).Class == tag.Comma && p.at(k-1).Class == tag.Adverb {
		k++
	}
	next := p.at(k)
	comma := p.at(i-1).Class == tag.Comma
	switch {
	case i == 0 || p.top().From == i:
		p.top().From = k
		return k
	case next.Class == tag.That:
		return p.joinThat(i, k)
	case next.Finite() && !p.at(k+1).Finite():
		return p.joinPredicate(i, k, comma)
	case next.Class == tag.Verb && (next.Form == tag.Participle || next.Form == tag.Gerund):
		return p.joinParticiple(i, k)
	case next.Class == tag.Verb && next.Form&tag.Base != 0:
		return p.joinBare(i, k)
	case next.Class == tag.Wh && p.depthOf(func(c *Clause) bool { return c.Kind == Relative && c.hasVerb() }) > 0:
		d := p.depthOf(func(c *Clause) bool { return c.Kind == Relative && c.hasVerb() })
		p.np = p.out[p.stack[d-1]].Head
		p.closeTo(d-1, i)
		return i + 1
	case p.joinsClauses(k):
		return p.joinClause(i, k)
	}
	return i + 1
}

// joinsClauses reports whether a new subject and verb follow, and what stands
// before is a clause of its own.
func (p *parser) joinsClauses(k int) bool {
	c := p.top()
	if !c.hasVerb() {
		return false
	}
	if p.at(k).Class == tag.Preposition || p.at(k).Class == tag.Subordinate {
		return p.at(k-1).Class == tag.Conjunction && p.at(k-2).Class == tag.Comma && p.fronted(k)
	}
	return p.clauseFollows(k)
}

// fronted reports whether an adverbial at k, a comma and a clause follow.
func (p *parser) fronted(k int) bool {
	for n := k; n < len(p.t) && n < k+12; n++ {
		if p.at(n).Class == tag.Comma {
			return p.clauseFollows(n + 1)
		}
		if p.at(n).Finite() {
			return false
		}
	}
	return false
}

func (p *parser) joinThat(i, k int) int {
	d := p.depthOf(func(c *Clause) bool { return c.Kind == Content && !c.Noun })
	if d == 0 {
		return i + 1
	}
	parent := p.out[p.stack[d-1]].Parent
	p.closeTo(d-1, i)
	p.open(Clause{Kind: Content, Parent: parent, Marker: k}, k+1)
	return k + 1
}

// sharer returns the depth of the clause that a further predicate belongs to.
func (p *parser) sharer(i int, comma bool) int {
	usable := func(c *Clause) bool {
		return c.hasVerb() && (c.Kind == Main || c.Kind == Content || c.Kind == Predicate || c.Kind == Relative || c.Kind == Adverbial)
	}
	if p.t[i].Lower == "but" {
		if d := p.depthOf(func(c *Clause) bool { return usable(c) && p.negated(c.Verb) }); d > 0 {
			return d
		}
	}
	if v := p.at(p.afterAdverbs(i + 1)); v.Class == tag.Verb && (tag.Speaks(v.Lemma) || v.Lemma == "call") {
		own := p.depthOf(usable)
		d := p.depthOf(func(c *Clause) bool { return usable(c) && c.Main >= 0 && tag.Speaks(p.at(c.Main).Lemma) })
		if d > 0 && d < own && p.at(p.out[p.origin(p.stack[own-1])].Subject.From).Class != tag.Pronoun {
			return d
		}
	}
	if comma {
		return p.depthOf(func(c *Clause) bool { return usable(c) && c.Kind != Relative && c.Kind != Adverbial })
	}
	return p.depthOf(usable)
}

func (p *parser) afterAdverbs(i int) int {
	for p.at(i).Class == tag.Adverb {
		i++
	}
	return i
}

func (p *parser) negated(r Range) bool {
	for k := r.From; k < r.To; k++ {
		if p.at(k).Class == tag.Not {
			return true
		}
	}
	return false
}

func (p *parser) joinPredicate(i, k int, comma bool) int {
	d := p.sharer(i, comma)
	if d == 0 {
		return i + 1
	}
	first := p.stack[d-1]
	p.closeTo(d-1, i)
	parent := p.out[first].Parent
	p.open(Clause{Kind: Predicate, Parent: parent, Marker: i, Shares: p.origin(first)}, i+1)
	group, main, passive := p.group(k)
	c := p.top()
	c.Verb, c.Main, c.Passive = group, main, passive
	return group.To
}

// origin returns the clause whose own subject clause n has.
func (p *parser) origin(n int) int {
	for p.out[n].Kind == Predicate {
		n = p.out[n].Shares
	}
	return n
}

// joinParticiple joins "was arrested and questioned" and "is running and winning".
func (p *parser) joinParticiple(i, k int) int {
	form := p.at(k).Form
	d := p.depthOf(func(c *Clause) bool {
		return c.hasVerb() && p.at(c.Main).Class == tag.Verb && p.at(c.Main).Form == form
	})
	if d == 0 {
		return i + 1
	}
	first := p.stack[d-1]
	c := p.out[first]
	if c.Kind == Reduced {
		if !p.shown(&c) {
			return i + 1
		}
		p.closeTo(d, i)
		p.open(Clause{Kind: Loose, Parent: first, Marker: i, Comma: true}, k)
		n := p.top()
		n.Verb, n.Main = Range{k, k + 1}, k
		return k + 1
	}
	p.closeTo(d-1, i)
	if c.Kind == Loose {
		p.open(Clause{Kind: Loose, Parent: c.Parent, Marker: i, Comma: true}, k)
	} else {
		p.open(Clause{Kind: Predicate, Parent: c.Parent, Marker: i, Shares: p.origin(first), Aux: p.auxiliaries(c)}, i+1)
	}
	n := p.top()
	n.Verb, n.Main, n.Passive = Range{k, k + 1}, k, form == tag.Participle
	return k + 1
}

// Shows reports whether the lemma is a verb such as "show" or "see", after
// which "officers running" is what is shown.
func Shows(lemma string) bool {
	switch lemma {
	case "show", "see", "depict", "capture", "film", "watch", "catch":
		return true
	}
	return false
}

func (p *parser) auxiliaries(c Clause) Range {
	if !c.Aux.Empty() {
		return c.Aux
	}
	return Range{c.Verb.From, c.Main}
}

// joinBare joins "must end this and show respect"; after "to" nothing is split.
func (p *parser) joinBare(i, k int) int {
	c := p.top()
	if c.Kind == Relative || !c.hasVerb() || p.at(c.Main).Class != tag.Verb || p.at(c.Main).Form&tag.Base == 0 || c.Main == c.Verb.From && c.Aux.Empty() {
		return i + 1
	}
	for n := c.Verb.To; n < i; n++ {
		if p.at(n).Class == tag.To {
			return i + 1
		}
	}
	first := p.topIndex()
	aux := p.auxiliaries(*c)
	parent := c.Parent
	p.closeTo(len(p.stack)-1, i)
	p.open(Clause{Kind: Predicate, Parent: parent, Marker: i, Shares: p.origin(first), Aux: aux}, i+1)
	n := p.top()
	n.Verb, n.Main = Range{k, k + 1}, k
	return k + 1
}

// joinClause opens a clause with a subject of its own beside the one it is joined to.
func (p *parser) joinClause(i, k int) int {
	d := p.depthOf(func(c *Clause) bool {
		return c.hasVerb() && (c.Kind == Main || c.Kind == Content || c.Kind == Predicate)
	})
	if d == 0 {
		return i + 1
	}
	c := p.out[p.stack[d-1]]
	kind, noun := c.Kind, c.Noun
	if kind == Predicate {
		kind = p.out[c.Shares].Kind
	}
	p.closeTo(d-1, i)
	p.open(Clause{Kind: kind, Parent: c.Parent, Marker: i, Noun: noun}, k)
	p.np = Range{}
	return k
}
