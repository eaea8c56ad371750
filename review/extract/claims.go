package extract

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/tag"
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// shape is a claim in the making: which words of a unit it is made of.
type shape struct {
	u      *unit
	clause int
	tokens []int // of the unit, in order
	frame  *source
	how    models.Attribution
}

// claims drafts the claims of a unit.
func (a *article) claims(p *paragraph, u *unit) {
	if u.question() {
		return
	}
	for n := range u.clauses {
		if !u.states(n) {
			continue
		}
		s := shape{u: u, clause: n}
		s.gather()
		if len(s.tokens) < 3 && !(u.quote >= 0 && len(s.tokens) == 2) {
			continue
		}
		a.attribute(p, &s)
		a.draft(&s)
	}
	a.appositions(p, u)
}

// question reports whether the unit asks: it ends with a question mark.
func (u *unit) question() bool {
	for k := len(u.tokens) - 1; k >= 0 && k > len(u.tokens)-3; k-- {
		if u.tokens[k].Text == "?" {
			return true
		}
	}
	return false
}

// states reports whether clause n puts something forward that can be a claim.
func (u *unit) states(n int) bool {
	c := &u.clauses[n]
	if c.Verb.Empty() || c.Main < 0 || c.Kind == clause.Question || c.Kind == clause.Aside || n == u.cue {
		return false
	}
	if u.inside(n) {
		return false
	}
	if u.reports(n) && (u.contents[n] >= 0 || c.Kind != clause.Loose && u.bareReport(n)) {
		return false
	}
	switch c.Kind {
	case clause.Main, clause.Content, clause.Adverbial:
		return !c.Subject.Empty() && c.Finite(u.tokens) || u.headless(n)
	case clause.Predicate:
		return c.Shares >= 0 && !u.clauses[c.Shares].Subject.Empty()
	case clause.Relative:
		return c.To-c.From >= 3 && c.Finite(u.tokens) && !c.Subject.Empty()
	case clause.Loose:
		return c.To-c.From >= 4 && c.Shares < 0 && !u.subjectOf(n).Empty()
	case clause.Reduced:
		return c.Passive && c.To-c.From >= 4 && u.concrete(c)
	}
	return false
}

// headless reports whether a main clause begins with its verb because what
// stands before it is governed ("Over 900 people rescued").
func (u *unit) headless(n int) bool {
	c := &u.clauses[n]
	return c.Kind == clause.Main && c.Verb.From > c.From+1 && c.Finite(u.tokens) && u.tokens[c.Verb.From-1].Head()
}

// bareReport reports whether a reporting clause says nothing but that somebody spoke.
func (u *unit) bareReport(n int) bool {
	c := &u.clauses[n]
	if believing[u.tokens[c.Main].Lemma] || c.Kind == clause.Relative {
		return false
	}
	return c.To-c.Verb.To <= 1
}

// concrete reports whether a reduced clause names an agent, a time, a place or a number.
func (u *unit) concrete(c *clause.Clause) bool {
	for k := c.Verb.To; k < c.To && k < len(u.tokens); k++ {
		if t := &u.tokens[k]; t.Lower == "by" || t.Class == tag.Name || t.Class == tag.Number {
			return true
		}
	}
	return false
}

// inside reports whether clause n belongs to the words of the clause above it:
// a condition, a plan's time, what somebody knows, the noun that it explains.
func (u *unit) inside(n int) bool {
	c := &u.clauses[n]
	if c.Parent < 0 {
		return false
	}
	up := &u.clauses[c.Parent]
	switch c.Kind {
	case clause.Content:
		if c.Noun {
			return c.Comma || c.To-c.From < 6 || c.Marker > 0 && u.tokens[c.Marker-1].Class == tag.Comma
		}
		return !u.reports(c.Parent)
	case clause.Adverbial:
		if c.Marker < 0 {
			return false
		}
		switch u.tokens[c.Marker].Lower {
		case "if", "unless", "until", "whether", "lest", "that":
			return u.tokens[c.Marker].Lower != "that"
		case "when", "whenever", "once", "as", "while":
			return u.tokens[c.Verb.From].Form != tag.Past && u.tokens[c.Verb.From].Lower != "was" && up.Kind != clause.Question
		}
	case clause.Relative:
		return up.Kind == clause.Question
	}
	return false
}

// gather collects the words of the claim: the clause without the clauses that
// are claims of their own, and the subject and auxiliaries it shares.
func (s *shape) gather() {
	u, c := s.u, &s.u.clauses[s.clause]
	from := c.From
	switch {
	case c.Kind == clause.Predicate:
		origin := &u.clauses[c.Shares]
		s.take(u.subjectOf(c.Shares), c.Shares)
		if origin.Kind == clause.Relative && len(s.tokens) == 0 {
			s.take(clause.Range{From: origin.From, To: origin.From + 1}, c.Shares)
		}
		s.take(c.Aux, c.Shares)
	case c.Kind == clause.Loose && c.Comma:
		s.take(u.subjectOf(s.clause), c.Parent)
	case c.Kind == clause.Reduced, c.Kind == clause.Relative && c.Head.To >= c.From-1 && !c.Comma:
		s.take(c.Head, c.Parent)
	}
	for k := from; k < c.To; k++ {
		if s.belongs(k) {
			s.tokens = append(s.tokens, k)
		}
	}
	s.shareObject()
	s.cutApposition()
	s.trim()
}

// take adds words of another clause.
func (s *shape) take(r clause.Range, owner int) {
	for k := r.From; k < r.To; k++ {
		if !s.u.removed[k] && (s.u.owner[k] == owner || s.u.keeps(s.u.owner[k], owner)) {
			s.tokens = append(s.tokens, k)
		}
	}
}

// belongs reports whether token k is part of the claim's own words.
func (s *shape) belongs(k int) bool {
	return !s.u.removed[k] && s.u.keeps(s.u.owner[k], s.clause)
}

// keeps reports whether the words of clause n stay inside those of clause top.
func (u *unit) keeps(n, top int) bool {
	for n != top {
		if n < 0 {
			return false
		}
		c := &u.clauses[n]
		switch c.Kind {
		case clause.Reduced, clause.Question:
		case clause.Relative:
			if c.Comma {
				return false
			}
		case clause.Aside, clause.Loose, clause.Main, clause.Predicate:
			if c.Kind != clause.Loose || c.Comma {
				return false
			}
		default:
			if !u.inside(n) && !(c.Kind == clause.Content && c.Noun) {
				return false
			}
		}
		n = c.Parent
	}
	return true
}

// shareObject adds the object that a predicate without one shares with the next ("arrested and questioned the student").
func (s *shape) shareObject() {
	u, c := s.u, &s.u.clauses[s.clause]
	if c.To != c.Verb.To || c.Main < 0 || u.tokens[c.Main].Class != tag.Verb || c.Passive {
		return
	}
	for n := s.clause + 1; n < len(u.clauses) && n <= s.clause+2; n++ {
		next := &u.clauses[n]
		if next.Kind == clause.Predicate && next.Marker == c.To && next.Verb.To < next.To && u.tokens[next.Verb.To].Nominal() {
			s.take(clause.Range{From: next.Verb.To, To: next.To}, n)
			return
		}
	}
}

// cutApposition takes ", a boy from Texas," out of the subject.
func (s *shape) cutApposition() {
	u, c := s.u, &s.u.clauses[s.clause]
	if c.Kind == clause.Predicate {
		c = &u.clauses[c.Shares]
	}
	if c.Subject.Empty() || c.Subject.To >= len(u.tokens) || u.tokens[c.Subject.To].Class != tag.Comma || c.Verb.From <= c.Subject.To+2 {
		return
	}
	last := c.Verb.From - 1
	for last > c.Subject.To && u.tokens[last].Class != tag.Comma {
		last--
	}
	if last == c.Subject.To {
		return
	}
	if next := c.Subject.To + 1; u.tokens[next].Class == tag.Name && u.tokens[c.Subject.To-1].Class != tag.Name {
		return // "the suspect, Michael Webb,": the name says who it is
	}
	kept := s.tokens[:0]
	for _, k := range s.tokens {
		if k < c.Subject.To || k > last {
			kept = append(kept, k)
		}
	}
	s.tokens = kept
}

// trim drops signs at the ends and beside gaps, and a conjunction at the front.
func (s *shape) trim() {
	u := s.u
	sign := func(k int) bool {
		c := u.tokens[k].Class
		return c == tag.Comma || c == tag.Stop || c == tag.Sign || c == tag.Conjunction
	}
	for len(s.tokens) > 0 && sign(s.tokens[0]) {
		s.tokens = s.tokens[1:]
	}
	for len(s.tokens) > 0 && sign(s.tokens[len(s.tokens)-1]) {
		s.tokens = s.tokens[:len(s.tokens)-1]
	}
	kept := s.tokens[:0:0]
	for i, k := range s.tokens {
		gap := i+1 < len(s.tokens) && s.tokens[i+1] != k+1
		if gap && (u.tokens[k].Class == tag.Comma || u.tokens[k].Class == tag.Conjunction) {
			continue
		}
		kept = append(kept, k)
	}
	s.tokens = kept
}
