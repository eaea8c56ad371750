// Package clause finds the clauses of a tagged English sentence: where each
// begins and ends, its verb, its subject, and how it hangs on the others.
package clause

import "linecheck/review/extract/tag"

// Kind says how a clause hangs on the one above it.
type Kind uint8

// The kinds of clause.
const (
	Main      Kind = iota
	Content        // what is said, thought or shown
	Adverbial      // after, because, when, with
	Relative       // who, which, or none ("the clock he made")
	Predicate      // a further verb with the subject of the clause before it
	Loose          // a participle clause set off by a comma
	Reduced        // a participle after its noun
	Question       // how, whether: states nothing
	Aside          // "he said", "said the minister" beside the clause that was said
)

// Range is a half-open range of token indices.
type Range struct{ From, To int }

// Empty reports whether the range holds no token.
func (r Range) Empty() bool { return r.To <= r.From }

// Clause is one clause of a sentence. Indices are -1 when there is nothing.
type Clause struct {
	Kind   Kind
	Parent int // clause it hangs on
	Marker int // token that opens it, outside its own words except in a relative clause
	Range
	Subject Range // its own; empty when it shares one
	Verb    Range
	Main    int   // token of the main verb
	Shares  int   // clause whose subject is its own
	Aux     Range // auxiliaries it takes over from the clause it shares with
	Head    Range // the noun phrase a relative or reduced clause belongs to
	Noun    bool  // a content clause that explains a noun ("fears that")
	Passive bool
	Comma   bool // opened after a comma
}

type parser struct {
	t       []tag.Token
	out     []Clause
	stack   []int
	np      Range // last noun phrase
	earlier Range // the one before it
}

// ahead bounds how far the parser looks, so that its work is linear.
const ahead = 45

// Parse returns the clauses of a sentence in the order in which they open.
// Quotation marks must have been taken out of tokens.
func Parse(tokens []tag.Token) []Clause {
	p := &parser{t: tokens}
	p.open(Clause{Kind: Main, Parent: -1, Marker: -1}, 0)
	for i := 0; i < len(tokens); {
		next := p.step(i)
		if next <= i {
			next = i + 1
		}
		i = next
	}
	p.closeTo(0, len(tokens))
	return p.out
}

func (p *parser) at(i int) *tag.Token {
	if i < 0 || i >= len(p.t) {
		return &tag.Token{Class: tag.Stop}
	}
	return &p.t[i]
}

func (p *parser) top() *Clause { return &p.out[p.stack[len(p.stack)-1]] }

func (p *parser) topIndex() int { return p.stack[len(p.stack)-1] }

// deepest bounds the nesting, so that the sum of all clause lengths is linear.
const deepest = 12

func (p *parser) open(c Clause, from int) {
	if len(p.stack) >= deepest {
		p.closeTo(deepest-1, from)
	}
	c.From, c.To = from, len(p.t)
	if c.Kind != Predicate {
		c.Shares = -1
	}
	c.Main = -1
	p.out = append(p.out, c)
	p.stack = append(p.stack, len(p.out)-1)
}

// closeTo closes clauses until depth are open; they end at token i.
func (p *parser) closeTo(depth, i int) {
	for len(p.stack) > depth {
		c := p.top()
		c.To = i
		for c.To > c.From && (p.at(c.To-1).Class == tag.Comma || p.at(c.To-1).Class == tag.Stop || p.at(c.To-1).Class == tag.Conjunction) {
			c.To--
		}
		p.stack = p.stack[:len(p.stack)-1]
	}
}

// depthOf returns the depth of the innermost open clause that ok accepts, 0 if there is none.
func (p *parser) depthOf(ok func(*Clause) bool) int {
	for d := len(p.stack); d > 0; d-- {
		if ok(&p.out[p.stack[d-1]]) {
			return d
		}
	}
	return 0
}

func (c *Clause) hasVerb() bool { return !c.Verb.Empty() }

// Finite reports whether the clause has a finite verb, taken over or its own.
func (c *Clause) Finite(tokens []tag.Token) bool {
	if c.Kind == Loose || c.Kind == Reduced || c.Verb.Empty() {
		return false
	}
	return !c.Aux.Empty() || tokens[c.Verb.From].Finite()
}

func (p *parser) step(i int) int {
	t := p.at(i)
	switch t.Class {
	case tag.Stop:
		return p.stop(i)
	case tag.Comma:
		return p.comma(i)
	case tag.Conjunction:
		return p.conjunction(i)
	case tag.That:
		return p.that(i)
	case tag.Wh:
		return p.wh(i)
	case tag.Subordinate:
		return p.subordinate(i)
	case tag.Modal, tag.Be, tag.Have, tag.Do, tag.Verb:
		return p.verb(i)
	case tag.Bracket:
		return p.bracket(i)
	case tag.Preposition:
		if c := p.top(); t.Lower == "to" && c.Kind == Relative && c.Marker < 0 && c.Verb.To == i && len(p.stack) > 1 {
			p.closeTo(len(p.stack)-1, i)
		}
		return i + 1
	}
	if t.Nominal() {
		return p.phrase(i)
	}
	return i + 1
}

func (p *parser) bracket(i int) int {
	if p.t[i].Text != "(" && p.t[i].Text != "[" {
		return i + 1
	}
	for k := i + 1; k < len(p.t) && k < i+ahead; k++ {
		if p.t[k].Class == tag.Bracket {
			return k + 1
		}
	}
	return i + 1
}

// dashed returns the dash that closes the aside which the one at i opens, 0 if
// there is none or a finite verb stands between them.
func (p *parser) dashed(i int) int {
	if !dashes[p.t[i].Text] {
		return 0
	}
	for k := i + 1; k < len(p.t) && k < i+ahead; k++ {
		switch {
		case dashes[p.t[k].Text]:
			return k
		case p.t[k].Finite() && (p.t[k].Class != tag.Verb || p.t[k].Form != tag.Past || p.t[k-1].Class == tag.Pronoun) || p.t[k].Class == tag.Stop:
			return 0
		}
	}
	return 0
}

var dashes = words("- – — -- ―")

func (p *parser) stop(i int) int {
	if end := p.dashed(i); end > 0 {
		return end + 1
	}
	switch p.t[i].Text {
	case "...", "…", "....":
		if d := p.depthOf(func(c *Clause) bool { return !c.hasVerb() }); d > 0 {
			p.closeTo(d, i)
		}
		p.np = Range{}
		return i + 1
	case ";", ":", ".", "!", "?":
		if i+1 == len(p.t) {
			return i + 1
		}
		p.closeTo(0, i)
		p.open(Clause{Kind: Main, Parent: -1, Marker: -1}, i+1)
		p.np = Range{}
		return i + 1
	}
	return p.comma(i)
}

// comma closes what stands before a clause that still waits for its verb.
func (p *parser) comma(i int) int {
	if end := p.aside(i); end > 0 {
		return end
	}
	if d := p.depthOf(func(c *Clause) bool { return c.Kind == Main && !c.hasVerb() && c.Subject.Empty() }); d > 0 && d < len(p.stack) && p.out[p.stack[d]].hasVerb() && p.top().hasVerb() && p.clauseFollows(i+1) {
		p.closeTo(d, i)
	}
	for len(p.stack) > 1 {
		c := p.top()
		below := &p.out[p.stack[len(p.stack)-2]]
		if !c.hasVerb() || below.hasVerb() || c.Kind == Content && !c.Noun {
			break
		}
		if p.listGoesOn(i) {
			break
		}
		p.closeTo(len(p.stack)-1, i)
	}
	return i + 1
}

// listGoesOn reports whether the comma stands in a list such as "A, B and C".
func (p *parser) listGoesOn(i int) bool {
	for k := i + 1; k < len(p.t) && k < i+8; k++ {
		switch t := p.at(k); {
		case t.Class == tag.Conjunction:
			return k > i+1 && !p.clauseFollows(k+1)
		case !t.Nominal() && t.Class != tag.Comma:
			return false
		}
	}
	return false
}

// group returns the verb group that starts at i and the token of its main verb.
func (p *parser) group(i int) (Range, int, bool) {
	main, k := i, i
	passive := false
	for k < len(p.t) && k < i+10 {
		t := p.at(k)
		switch t.Class {
		case tag.Modal, tag.Be, tag.Have, tag.Do:
			main = k
			k++
			continue
		case tag.Verb:
			if k > i && !p.fits(main, k) {
				return Range{i, main + 1}, main, passive
			}
			passive = k > i && t.Form == tag.Participle && p.at(main).Class == tag.Be
			return Range{i, k + 1}, k, passive
		case tag.Adverb, tag.Not:
			k++
			continue
		}
		if t.Lower == "both" || t.Lower == "all" {
			k++
			continue
		}
		break
	}
	return Range{i, main + 1}, main, passive
}

// fits reports whether the verb at k can follow the auxiliary at aux.
func (p *parser) fits(aux, k int) bool {
	f := p.at(k).Form
	switch p.at(aux).Class {
	case tag.Modal, tag.Do:
		return f&tag.Base != 0
	case tag.Have:
		return f == tag.Participle
	case tag.Be:
		return f == tag.Participle || f == tag.Gerund
	}
	return false
}
