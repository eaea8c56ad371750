package clause

import "linecheck/review/extract/tag"

// aside takes ", he said," and ", said the minister" out of the clause around
// it. It returns where the aside ends, 0 if there is none after the comma at i.
func (p *parser) aside(i int) int {
	k := i + 1
	for p.at(k).Class == tag.Adverb {
		k++
	}
	var subject Range
	var group Range
	var main int
	switch t := p.at(k); {
	case t.Class == tag.Verb && t.Finite() && t.Form != tag.Base && tag.Speaks(t.Lemma) && p.at(k+1).Nominal() && (plain[t.Lemma] || p.at(k+1).Class == tag.Name) && p.out[p.stack[0]].hasVerb():
		group, main = Range{k, k + 1}, k
		subject = Range{k + 1, p.phraseEnd(k + 1)}
	case t.Nominal():
		subject = Range{k, p.phraseEnd(k)}
		v := subject.To
		for v < subject.To+12 && (p.at(v).Class == tag.Adverb || p.at(v).Class == tag.Preposition || p.at(v).Nominal() || p.at(v).Class == tag.Verb && p.at(v).Form == tag.Participle) {
			v++
		}
		if !p.at(v).Finite() || v > subject.To+1 && !tag.Speaks(p.at(v).Lemma) {
			return 0
		}
		group, main, _ = p.group(v)
		if !tag.TakesClause(p.at(main).Lemma) || !p.asideEnds(group.To, main) {
			return 0
		}
	default:
		return 0
	}
	end := p.asideEnd(max(group.To, subject.To))
	p.out = append(p.out, Clause{Kind: Aside, Parent: p.topIndex(), Marker: -1, Range: Range{k, end}, Subject: subject, Verb: group, Main: main, Shares: -1})
	if p.at(end).Class == tag.Comma {
		end++
	}
	return end
}

// plain verbs of saying can have any noun phrase after them as their subject;
// what follows the others is as often their object ("reported a fault").
var plain = words("say add tell write tweet explain argue continue reply respond recall warn ask conclude joke quip")

// asideEnds reports whether what follows the verb of saying at i leaves what is said to the words before.
func (p *parser) asideEnds(i, main int) bool {
	t := p.at(i)
	switch t.Class {
	case tag.Comma, tag.Stop:
		return true
	case tag.Preposition:
		return tag.Speaks(p.at(main).Lemma)
	}
	if i >= len(p.t) || temporal(p.t[i:min(i+2, len(p.t))]) {
		return true
	}
	return tag.TakesHearer(p.at(main).Lemma) && t.Nominal() && !p.clauseFollows(i) && p.at(p.phraseEnd(i)).Class != tag.That
}

// described returns the end of the description of a speaker between the comma at
// i, after a name, and the end of the sentence or the next comma; 0 if there is none.
func (p *parser) described(i int) int {
	if p.at(i-1).Class != tag.Name || p.at(i+1).Class == tag.Conjunction || p.at(i+1).Class == tag.Preposition {
		return 0
	}
	for k := i + 1; k <= len(p.t) && k < i+ahead; k++ {
		switch t := p.at(k); {
		case t.Class == tag.Comma || t.Class == tag.Stop:
			if k == i+1 {
				return 0
			}
			return k
		case t.Class == tag.Conjunction && !p.clauseFollows(k+1), t.Class == tag.Preposition, t.Nominal(), t.Class == tag.Adverb:
		default:
			return 0
		}
	}
	return 0
}

func (p *parser) asideEnd(i int) int {
	for ; i < len(p.t); i++ {
		switch p.at(i).Class {
		case tag.Stop:
			return i
		case tag.Comma:
			rest := i + 1
			for rest < len(p.t) && p.at(rest).Class != tag.Stop {
				rest++
			}
			if end := p.described(i); end > 0 {
				i = end - 1
				continue
			}
			if rest-i > 6 || !temporal(p.t[i:rest]) {
				return i
			}
		}
	}
	return i
}
