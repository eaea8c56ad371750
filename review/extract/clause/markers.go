package clause

import (
	"strings"

	"linecheck/review/extract/tag"
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

func (p *parser) that(i int) int {
	c := p.top()
	prev := p.at(i - 1)
	switch {
	case p.verbAt(i+1) && prev.Head():
		p.open(Clause{Kind: Relative, Parent: p.topIndex(), Marker: i, Head: p.np}, i)
		p.top().Subject = Range{i, i + 1}
	case c.hasVerb() && tag.TakesClause(p.at(c.Main).Lemma) && i-c.Verb.To <= 8:
		p.open(Clause{Kind: Content, Parent: p.topIndex(), Marker: i}, i+1)
	case prev.Head() || prev.Class == tag.Comma:
		p.open(Clause{Kind: Content, Parent: p.topIndex(), Marker: i, Noun: true, Head: p.np}, i+1)
	case p.clauseFollows(i + 1):
		p.open(Clause{Kind: Content, Parent: p.topIndex(), Marker: i, Noun: true}, i+1)
	}
	return i + 1
}

var asking = words("who what where why how when which")

func (p *parser) wh(i int) int {
	prev := p.at(i - 1)
	start := i
	if prev.Class == tag.Preposition {
		start = i - 1
	}
	anchor := p.at(start - 1)
	kind := Relative
	w := p.t[i].Lower
	if asking[w] && (anchor.Class == tag.Verb || anchor.Class == tag.Stop || anchor.Class == tag.Conjunction || start == 0) || w == "what" || w == "how" || w == "why" || strings.HasSuffix(w, "ever") {
		kind = Question
	}
	head := p.np
	if w == "who" && head.To-head.From == 1 && p.at(head.From-1).Class == tag.Preposition && p.at(head.From).Class == tag.Noun && !strings.HasSuffix(p.at(head.From).Lower, "s") {
		head = p.earlier
	}
	if c := p.top(); w == "what" && c.hasVerb() && tag.TakesClause(p.at(c.Main).Lemma) && p.relativeThenVerb(i) {
		p.open(Clause{Kind: Content, Parent: p.topIndex(), Marker: -1}, start)
		p.top().Subject = Range{start, start + 1}
	}
	p.open(Clause{Kind: kind, Parent: p.topIndex(), Marker: i, Head: head, Comma: anchor.Class == tag.Comma || anchor.Class == tag.Stop}, start)
	c := p.top()
	switch {
	case w == "whose":
		c.Subject = Range{i, p.phraseEnd(i + 1)}
		return max(i+1, c.Subject.To)
	case start == i && (w == "who" || w == "which" || w == "what" || w == "that") && p.verbAt(i+1):
		c.Subject = Range{i, i + 1}
	}
	return i + 1
}

func (p *parser) subordinate(i int) int {
	next := i + 1
	for p.at(next).Class == tag.Adverb {
		next++
	}
	t := p.at(next)
	if c := p.top(); c.hasVerb() && (c.Main == i-1 || c.Verb.To == i) && tag.Speaks(p.at(c.Main).Lemma) && p.t[i].Lower != "after" && p.t[i].Lower != "as" && p.clauseFollows(i+1) {
		p.open(Clause{Kind: Content, Parent: p.topIndex(), Marker: -1}, i)
	}
	switch {
	case p.t[i].Lower == "as" && p.top().Kind == Question:
	case t.Class == tag.Verb && (t.Form == tag.Gerund || t.Form == tag.Participle):
		p.open(Clause{Kind: Loose, Parent: p.topIndex(), Marker: i, Comma: true}, i+1)
		p.top().Verb, p.top().Main = Range{next, next + 1}, next
		return next + 1
	case p.clauseFollows(i + 1):
		kind := Adverbial
		if c := p.top(); p.t[i].Lower == "whether" || p.t[i].Lower == "if" && c.hasVerb() && c.Main == i-1 && !tag.Speaks(p.at(c.Main).Lemma) {
			kind = Question
		}
		p.open(Clause{Kind: kind, Parent: p.topIndex(), Marker: i, Comma: p.at(i-1).Class == tag.Comma}, i+1)
		p.np = Range{}
	}
	return i + 1
}

// verb gives a verb group to the clause that waits for it.
func (p *parser) verb(i int) int {
	t := p.at(i)
	group, main, passive := p.group(i)
	if !t.Finite() {
		return p.participle(i)
	}
	c := p.top()
	if c.hasVerb() {
		if d := p.depthOf(func(c *Clause) bool { return !c.hasVerb() && !c.Subject.Empty() }); d > 0 {
			p.closeTo(d, i)
		} else if !p.reopen(i) {
			return group.To
		}
		c = p.top()
	}
	c.Verb, c.Main, c.Passive = group, main, passive
	return group.To
}

// reopen starts a clause at the noun phrase before a finite verb that no open
// clause waits for, and reports whether there is one.
func (p *parser) reopen(i int) bool {
	from := p.np.From
	if p.np.Empty() || p.np.To < i-3 || from < p.top().Verb.To {
		return false
	}
	for k := from - 1; k > p.top().Verb.To && k > i-20; k-- {
		t := p.at(k)
		if t.Class == tag.Preposition && t.Lower != "with" || t.Nominal() && p.at(k+1).Class == tag.Preposition || t.Nominal() && p.at(k+1).Nominal() {
			if t.Nominal() {
				from = k
			}
			continue
		}
		break
	}
	kind, marker := Main, -1
	if p.at(from-1).Lower == "with" {
		kind, marker = Adverbial, from-1
	}
	parent := p.topIndex()
	p.open(Clause{Kind: kind, Parent: parent, Marker: marker}, from)
	p.top().Subject = Range{from, i}
	return true
}

// participle opens a clause for a participle that is set off by a comma or
// follows its noun.
func (p *parser) participle(i int) int {
	t := p.at(i)
	if t.Class != tag.Verb && t.Class != tag.Be && t.Class != tag.Have || t.Form != tag.Gerund && t.Form != tag.Participle {
		return i + 1
	}
	k := i - 1
	for p.at(k).Class == tag.Adverb && k >= 0 {
		k--
	}
	prev := p.at(k)
	switch {
	case prev.Class == tag.Comma || k < 0 || prev.Class == tag.Stop:
		p.open(Clause{Kind: Loose, Parent: p.topIndex(), Marker: -1, Comma: k >= 0}, k+1)
	case (prev.Class == tag.Noun || prev.Class == tag.Name) && p.np.To == k+1:
		p.open(Clause{Kind: Reduced, Parent: p.topIndex(), Marker: -1, Head: p.np}, k+1)
	default:
		return i + 1
	}
	c := p.top()
	c.Verb, c.Main, c.Passive = Range{i, i + 1}, i, t.Form == tag.Participle
	return i + 1
}
