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
	case t.Class == tag.Verb && t.Finite() && t.Form != tag.Base && tag.Speaks(t.Lemma) && p.at(k+1).Nominal() && p.out[p.stack[0]].hasVerb():
		group, main = Range{k, k + 1}, k
		subject = Range{k + 1, p.phraseEnd(k + 1)}
	case t.Nominal():
		subject = Range{k, p.phraseEnd(k)}
		v := subject.To
		for p.at(v).Class == tag.Adverb {
			v++
		}
		if !p.at(v).Finite() {
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
			if rest-i > 6 || !temporal(p.t[i:rest]) {
				return i
			}
		}
	}
	return i
}
