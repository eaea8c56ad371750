package clause

import "linecheck/review/extract/tag"

// phraseEnd returns where the noun phrase that starts at i ends.
func (p *parser) phraseEnd(i int) int {
	head := false
	for k := i; k < len(p.t); k++ {
		t := p.at(k)
		switch {
		case !t.Nominal():
			return k
		case k > i && t.Class == tag.Name && p.at(k-1).Class == tag.Noun && (loose[p.at(k-1).Lower] || p.indefinite(i) && p.verbAt(k+1)):
			return k
		case k > i && head && (t.Class == tag.Determiner || t.Class == tag.Possessive || t.Class == tag.Pronoun && tag.SubjectPronoun(t.Lower)):
			return k
		case t.Class == tag.Pronoun:
			return k + 1
		}
		head = t.Head() || head && t.Class != tag.Genitive
	}
	return len(p.t)
}

// loose are nouns that a name after them is no part of ("the first time Smith had").
var loose = words("time day moment way reason year week month thing place indication sign doubt fact news hope fear belief evidence")

// indefinite reports whether the phrase at i begins with "a" or "an", so that its
// noun is no title of the name after it.
func (p *parser) indefinite(i int) bool { return p.at(i).Lower == "a" || p.at(i).Lower == "an" }

// phrase takes a noun phrase: the subject of a clause that has none, or the
// start of a clause without a marker.
func (p *parser) phrase(i int) int {
	end := p.phraseEnd(i)
	c := p.top()
	prev := p.at(i - 1)
	if prev.Head() && p.indefinite(i) && end == i+2 && timeWords[p.at(i+1).Lower] {
		return end // a rate: "$3 a week"
	}
	before := p.np
	p.earlier, p.np = before, Range{i, end}
	switch {
	case c.hasVerb() && p.bareContent(c, i, before):
		from := i
		for from > c.Verb.To && p.at(from-1).Class == tag.Adverb {
			from--
		}
		p.open(Clause{Kind: Content, Parent: p.topIndex(), Marker: -1}, from)
		p.top().Subject = Range{from, end}
	case i > 0 && prev.Head() && !(prev.Class == tag.Pronoun && personal[prev.Lower]) && before.To == i && p.verbAt(end) && c.Kind != Question:
		kind := Clause{Kind: Relative, Parent: p.topIndex(), Marker: -1, Head: before}
		if explained[prev.Lower] {
			kind = Clause{Kind: Content, Parent: p.topIndex(), Marker: -1, Head: before, Noun: true, Comma: true}
		}
		p.open(kind, i)
		p.top().Subject = Range{i, end}
	case c.hasVerb() || prev.Class == tag.Verb || prev.Class == tag.Preposition || c.Kind == Loose || c.Kind == Reduced:
	case c.Subject.Empty():
		c.Subject = Range{i, end}
	case prev.Class == tag.Comma && (temporal(p.t[c.Subject.From:c.Subject.To]) || p.at(i).Class == tag.Pronoun):
		c.Subject = Range{i, end}
	}
	return end
}

// commands are verbs with an object and an infinitive ("urged the council to act").
var commands = words("urge ask order tell warn invite want expect advise remind call instruct direct beg")

// explained are nouns that a clause after them spells out.
var explained = words("indication sign doubt hope fear fears belief evidence claim claims chance feeling impression")

var personal = words("i me you he him she her it we us they them")

// bareContent reports whether a noun phrase at i opens what is said or thought
// without "that": "he said she left", "told reporters he would go".
func (p *parser) bareContent(c *Clause, i int, before Range) bool {
	main := p.at(c.Main)
	if !tag.TakesClause(main.Lemma) || c.Passive && !tag.TakesHearer(main.Lemma) {
		return false
	}
	if commands[main.Lemma] && p.at(p.phraseEnd(i)).Class == tag.To {
		return false
	}
	direct := i >= c.Verb.To
	for k := c.Verb.To; k < i; k++ {
		direct = direct && p.at(k).Class == tag.Adverb
	}
	hearer := tag.TakesHearer(main.Lemma) && before.From == c.Verb.To && before.To == i || timePhrase(p.t[c.Verb.To:i])
	return (direct || hearer) && p.clauseFollows(i)
}

func timePhrase(tokens []tag.Token) bool {
	return len(tokens) > 0 && len(tokens) <= 4 && temporal(tokens)
}

// verbAt reports whether a finite verb stands at i, after adverbs.
func (p *parser) verbAt(i int) bool {
	for p.at(i).Class == tag.Adverb && i < len(p.t) {
		i++
	}
	return i < len(p.t) && p.at(i).Finite()
}

// clauseFollows reports whether the words from i on are a subject and its
// finite verb.
func (p *parser) clauseFollows(i int) bool {
	nominal, commas, joined := false, 0, false
	inner := 0 // relative clauses without a marker that still wait for their verb
	for k := i; k < len(p.t) && k < i+ahead; k++ {
		t := p.at(k)
		switch t.Class {
		case tag.Modal, tag.Be, tag.Have, tag.Do, tag.Verb:
			if t.Finite() && inner > 0 {
				inner--
				r, _, _ := p.group(k)
				k = max(k, r.To-1)
				continue
			}
			if t.Finite() {
				singular := t.Form == tag.ThirdPerson || t.Lower == "was"
				return nominal && commas != 1 && !(joined && singular)
			}
			if !nominal {
				return false
			}
		case tag.Comma:
			if commas++; commas > 2 || commas == 1 && p.at(k+1).Class == tag.Preposition {
				return false
			}
		case tag.Conjunction:
			if commas == 1 || p.at(k-1).Class == tag.Comma {
				return false
			}
			if p.verbAt(k + 1) {
				return false
			}
			joined = joined || !p.ofBefore(k)
		case tag.Wh:
			return nominal && p.relativeThenVerb(k)
		case tag.Stop:
			end := p.dashed(k)
			if end == 0 {
				return false
			}
			k = end
		case tag.Subordinate, tag.That:
			return false
		case tag.Bracket, tag.Adverb, tag.Preposition, tag.Not, tag.To, tag.Sign, tag.Quote:
		default:
			if nominal && p.at(k-1).Head() && (t.Class == tag.Determiner || t.Class == tag.Pronoun && tag.SubjectPronoun(t.Lower)) && t.Lower != "all" && t.Lower != "both" {
				inner++
			}
			nominal = nominal || t.Head()
		}
	}
	return false
}

// ofBefore reports whether the noun phrase before k hangs on a preposition, so
// that what is joined to it may be no second subject.
func (p *parser) ofBefore(k int) bool {
	for k--; p.at(k).Nominal(); k-- {
	}
	return p.at(k).Class == tag.Preposition
}

// relativeThenVerb reports whether a second finite verb follows the one of the relative clause at i.
func (p *parser) relativeThenVerb(i int) bool {
	verbs := 0
	for k := i + 1; k < len(p.t) && k < i+ahead; k++ {
		if p.at(k).Class == tag.Stop || p.at(k).Class == tag.Comma && p.at(k+1).Class == tag.Conjunction {
			return false
		}
		if p.at(k).Finite() && p.at(k-1).Class == tag.Comma && tag.Speaks(p.at(k).Lemma) {
			return false
		}
		if p.at(k).Class == tag.Wh && verbs > 0 {
			return false
		}
		if p.at(k).Finite() && p.at(k-1).Class != tag.Conjunction {
			r, _, _ := p.group(k)
			k = max(k, r.To-1)
			if verbs++; verbs == 2 {
				return true
			}
		}
	}
	return false
}

var timeWords = words(`week month year day morning afternoon evening night weekend today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july
	august september october november december weeks months years days hours minutes decade century earlier`)

func temporal(tokens []tag.Token) bool {
	for i := range tokens {
		if timeWords[tokens[i].Lower] {
			return true
		}
	}
	return false
}
