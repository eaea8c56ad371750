package extract

import (
	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/names"
	"linecheck/review/extract/tag"
)

// source is who says something, and the words that tell so.
type source struct {
	name    string
	entity  *names.Entity
	mention *models.Span
	cue     *models.Span
	reason  string
}

// believing verbs make their subject the source of what it thinks.
var believing = words("believe think feel hope fear expect suspect bet estimate argue suggest")

// reports reports whether clause n tells what its subject says or thinks.
func (u *unit) reports(n int) bool {
	c := &u.clauses[n]
	if c.Main < 0 || c.Verb.Empty() {
		return false
	}
	main := &u.tokens[c.Main]
	if main.Class != tag.Verb || !tag.Speaks(main.Lemma) && !believing[main.Lemma] {
		return false
	}
	if c.Passive || c.Kind == clause.Question {
		return false
	}
	for k := c.Verb.From; k < c.Verb.To; k++ {
		if u.tokens[k].Class == tag.Not || u.tokens[k].Lower == "mistakenly" || u.tokens[k].Lower == "wrongly" || u.tokens[k].Lower == "falsely" {
			return false
		}
	}
	return c.Verb.From == 0 || u.tokens[c.Verb.From-1].Lower != "mistakenly" && u.tokens[c.Verb.From-1].Lower != "wrongly"
}

// frames finds the source of the speech in a sentence.
func (a *article) frames(p *paragraph, units []*unit) {
	speech := false
	for _, u := range units {
		speech = speech || u.quote >= 0
	}
	for _, u := range units {
		if u.quote >= 0 || !speech {
			continue
		}
		u.mentions = a.peek(u)
		for n := range u.clauses {
			if !u.reports(n) || u.contents[n] >= 0 {
				continue
			}
			u.cue = n
			u.frame = a.source(u, n)
			break
		}
		u.mentions = nil
	}
	var said *source
	for _, u := range units {
		if u.frame != nil {
			said = u.frame
		}
	}
	for _, u := range units {
		if u.quote >= 0 && said != nil {
			p.quotes[u.quote].source, p.quotes[u.quote].direct = said, true
		}
	}
}

// peek resolves the mentions of a frame without remembering them.
func (a *article) peek(u *unit) []names.Mention {
	saved := a.reader.Snapshot()
	m := a.reader.Read(u.scene(nil))
	a.reader.Restore(saved)
	return m
}

// subjectOf returns the words of the clause's subject, all of them up to the verb.
func (u *unit) subjectOf(n int) clause.Range {
	c := &u.clauses[n]
	switch {
	case c.Kind == clause.Aside:
		return c.Subject
	case c.Kind == clause.Predicate && c.Shares >= 0:
		return u.subjectOf(c.Shares)
	case c.Kind == clause.Loose && c.Parent >= 0:
		return u.subjectOf(c.Parent)
	case !c.Subject.Empty():
		to := max(c.Subject.To, c.Verb.From)
		for to > c.Subject.To && (u.tokens[to-1].Class == tag.Adverb || u.tokens[to-1].Class == tag.Comma) {
			to--
		}
		return clause.Range{From: c.Subject.From, To: to}
	case c.Main >= 0 && c.Main+1 < len(u.tokens) && u.tokens[c.Main+1].Nominal(): // "said the minister"
		end := c.Main + 1
		for end < len(u.tokens) && u.tokens[end].Nominal() {
			end++
		}
		return clause.Range{From: c.Main + 1, To: end}
	}
	return clause.Range{}
}

// source says who the subject of the reporting clause n is.
func (a *article) source(u *unit, n int) *source {
	subject := u.subjectOf(n)
	c := &u.clauses[n]
	out := &source{cue: a.span(u, clause.Range{From: c.Verb.From, To: c.Main + 1})}
	if subject.Empty() {
		return nil
	}
	return a.identify(u, subject, out)
}

// identify fills in who the words of r are.
func (a *article) identify(u *unit, r clause.Range, out *source) *source {
	var best *names.Mention
	for k := range u.mentions {
		m := &u.mentions[k]
		if m.From < r.From || m.To > r.To || m.Possessive || m.Text == "" && m.Entity == nil {
			continue
		}
		if best == nil || m.Entity != nil && m.Entity.Kind == names.Person && (best.Entity == nil || best.Entity.Kind != names.Person) {
			best = m
		}
	}
	printed := u.trimNoun(r)
	out.mention = a.span(u, printed)
	out.name = a.words(u, printed)
	out.reason = "The article names the source as “" + out.name + "”."
	if best == nil || best.Entity == nil && best.Text == "" {
		return out
	}
	if !coversHead(u, best, printed) && (best.Entity == nil || best.Entity.Kind != names.Person) {
		return out
	}
	out.mention = a.span(u, clause.Range{From: best.From, To: best.To})
	if best.Entity != nil {
		out.entity, out.name = best.Entity, best.Entity.Name
	} else {
		out.name = best.Text
	}
	if best.Reason != "" {
		out.reason = best.Reason
	} else {
		out.reason = "The words beside it name " + out.name + "."
	}
	a.metonym(out)
	return out
}

// coversHead reports whether the mention is all of the noun phrase r.
func coversHead(u *unit, m *names.Mention, r clause.Range) bool {
	return m.To >= r.To || m.To < len(u.tokens) && u.tokens[m.To].Class == tag.Comma
}

// metonym turns a capital that speaks into its country, when the article names that too.
func (a *article) metonym(s *source) {
	if s.entity == nil || s.entity.Kind != names.Place {
		return
	}
	if country, ok := a.reader.Table.CountryOf(s.name); ok {
		s.reason = "“" + s.name + "” stands for the government of " + country + "."
		s.name = country
	}
}

// trimNoun cuts a subject down to its first noun phrase with what hangs on it.
func (u *unit) trimNoun(r clause.Range) clause.Range {
	for r.From < r.To && (u.tokens[r.From].Class == tag.Determiner && u.tokens[r.From].Lower == "the" || u.tokens[r.From].Class == tag.Adverb) {
		r.From++
	}
	for k := r.From; k < r.To; k++ {
		if u.tokens[k].Class == tag.Comma {
			r.To = k
		}
	}
	return r
}

// speakers gives every quotation of a paragraph its source: the one beside it,
// else another of the paragraph, else the one quoted last.
func (a *article) speakers(n int) {
	p := &a.paragraphs[n]
	var here *source
	for i := range p.quotes {
		if p.quotes[i].source != nil {
			here = p.quotes[i].source
			break
		}
	}
	for i := range p.quotes {
		q := &p.quotes[i]
		switch {
		case !q.speech || q.source != nil:
			if q.source != nil {
				here = q.source
			}
		case here != nil:
			q.source = here
		case a.last != nil && n-a.lastPara <= 2:
			q.source = a.last
		}
		if q.speech && q.source != nil {
			a.last, a.lastPara = q.source, n
		}
	}
}

// credit takes "according to X" out of a unit and keeps X as its source.
func (a *article) credit(u *unit) {
	for k := 0; k+2 < len(u.tokens); k++ {
		if u.tokens[k].Lower != "according" || u.tokens[k+1].Lower != "to" {
			continue
		}
		end := k + 2
		for end < len(u.tokens) && u.tokens[end].Class != tag.Comma && u.tokens[end].Class != tag.Stop && !(u.tokens[end].Finite() && u.tokens[end-1].Class != tag.Noun) {
			end++
		}
		r := clause.Range{From: k + 2, To: end}
		u.credit = a.identify(u, r, &source{cue: a.span(u, clause.Range{From: k, To: k + 2})})
		from := k
		if from > 0 && u.tokens[from-1].Class == tag.Comma {
			from--
		}
		if end < len(u.tokens) && u.tokens[end].Class == tag.Comma {
			end++
		}
		for n := from; n < end; n++ {
			u.removed[n] = true
		}
		return
	}
}
