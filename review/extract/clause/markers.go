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
		p.open(Clause{Kind: Relative, Parent: p.topIndex(), Marker: i, Head: p.agreeing(i + 1)}, i)
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
	if start == i && w != "whose" && p.verbAt(i+1) {
		head = p.agreeing(i + 1)
	}
	if w == "who" && head.To-head.From == 1 && p.at(head.From-1).Class == tag.Preposition && p.at(head.From).Class == tag.Noun && !plural(p.at(head.From)) {
		head = p.earlier
	}
	if w == "who" && head.To-head.From <= 2 && p.at(head.From).Class == tag.Name && !p.earlier.Empty() && p.earlier.To == head.From-1 {
		switch p.at(head.From - 1).Lower {
		case "in", "at", "from":
			head = p.earlier
		}
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
		} else if !p.gerundSubject(i) && !p.resumes(i) && !p.serial(i) && !p.reopen(i) {
			return group.To
		}
		c = p.top()
	}
	c.Verb, c.Main, c.Passive = group, main, passive
	return group.To
}

// gerundSubject makes the participle clause that opens the sentence the subject
// of the finite verb at i ("Expanding the group drives innovation"), and
// reports whether there is one.
func (p *parser) gerundSubject(i int) bool {
	if len(p.stack) < 2 {
		return false
	}
	first, main := &p.out[p.stack[1]], &p.out[p.stack[0]]
	if main.hasVerb() || !main.Subject.Empty() || first.Kind != Loose || first.From != main.From || p.at(first.Main).Form != tag.Gerund {
		return false
	}
	for k := first.From; k < i; k++ {
		if p.at(k).Class == tag.Comma {
			return false
		}
	}
	p.closeTo(1, i)
	first.Kind, main.Subject = Question, Range{first.From, i}
	return true
}

// resumes gives the verb at i, after a comma, to the main clause whose subject an
// apposition with a verb of its own followed ("Smith, a man they hired, is ill"),
// and reports whether there was one.
func (p *parser) resumes(i int) bool {
	main := &p.out[p.stack[0]]
	to := main.Subject.To
	if p.at(i-1).Class != tag.Comma || main.Subject.Empty() || p.at(to).Class != tag.Comma || main.Verb.From <= to || p.at(to+1).Class != tag.Determiner {
		return false
	}
	for k := to + 1; k < main.Verb.From; k++ {
		if p.at(k).Class == tag.Comma {
			return false
		}
	}
	inner := Clause{Kind: Question, Parent: p.stack[0], Marker: -1, Range: Range{to + 1, i - 1}, Subject: Range{to + 1, main.Verb.From}, Verb: main.Verb, Main: main.Main, Shares: -1, Comma: true}
	p.closeTo(1, i-1)
	p.out = append(p.out, inner)
	return true
}

// serial opens a further predicate at the verb i that follows a comma ("closed
// one plant, cut 30 jobs and left"), and reports whether one goes on there.
func (p *parser) serial(i int) bool {
	k := i - 1
	for p.at(k).Class == tag.Adverb {
		k--
	}
	if k < 1 || p.at(k).Class != tag.Comma {
		return false
	}
	d := p.depthOf(func(c *Clause) bool {
		return c.hasVerb() && (c.Kind == Main || c.Kind == Content || c.Kind == Predicate)
	})
	if d == 0 || p.at(p.out[p.stack[d-1]].Verb.From).Form != p.at(i).Form || p.at(i).Class != tag.Verb {
		return false
	}
	first := p.stack[d-1]
	p.closeTo(d-1, k)
	p.open(Clause{Kind: Predicate, Parent: p.out[first].Parent, Marker: k, Shares: p.origin(first)}, k+1)
	return true
}

// plural reports whether a noun takes a plural verb.
func plural(t *tag.Token) bool {
	switch t.Lower {
	case "people", "men", "women", "children", "police", "others", "many", "both":
		return true
	}
	return t.Class == tag.Noun && strings.HasSuffix(t.Lower, "s") && !strings.HasSuffix(t.Lower, "ss") && !strings.HasSuffix(t.Lower, "us")
}

// agreeing returns the noun phrase before a relative clause that goes with the
// number of its verb, which begins at i: the last one unless only the one that it
// hangs on agrees.
func (p *parser) agreeing(i int) Range {
	if p.np.Empty() || p.earlier.Empty() || p.at(p.np.From-1).Class != tag.Preposition || p.earlier.To != p.np.From-1 {
		return p.np
	}
	for p.at(i).Class == tag.Adverb {
		i++
	}
	v, near, far := p.at(i), p.at(p.np.To-1), p.at(p.earlier.To-1)
	if !near.Head() || near.Class != tag.Noun || far.Class != tag.Noun {
		return p.np
	}
	switch {
	case (v.Form == tag.ThirdPerson || v.Lower == "was") && plural(near) && !plural(far),
		(v.Lower == "were" || v.Class != tag.Modal && v.Form == tag.Base) && !plural(near) && plural(far):
		return p.earlier
	}
	return p.np
}

// shown reports whether a reduced clause is what the verb above it shows.
func (p *parser) shown(c *Clause) bool {
	return c.Parent >= 0 && p.out[c.Parent].Main >= 0 && Shows(p.at(p.out[c.Parent].Main).Lemma)
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
		for len(p.stack) > 1 && p.top().Kind == Reduced && !p.shown(p.top()) {
			p.closeTo(len(p.stack)-1, i)
		}
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
