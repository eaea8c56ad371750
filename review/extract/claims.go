package extract

import (
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

// claims drafts the claims of a unit.
func (a *engine) claims(p *reading.Paragraph, u *reading.Unit) {
	if question(u) {
		return
	}
	for n := range u.Clauses {
		if !states(u, n) {
			continue
		}
		s := reading.Shape{Unit: u, Clause: n}
		s.Gather()
		a.unframe(&s)
		if u.Sentence.Role == models.RoleHeadline && len(s.Tokens) < 4 {
			continue
		}
		if len(s.Tokens) < 3 && !(u.Quote >= 0 && len(s.Tokens) == 2) {
			continue
		}
		a.attribute(p, &s)
		a.draft(&s)
		if len(s.Rest) > 0 {
			s.Tokens = s.Rest
			a.draft(&s)
		}
		if n := len(s.Added); n > 0 && len(s.Rest) == 0 {
			s.Shown, u.Added = s.Added, clause.Range{From: s.Added[0], To: s.Added[n-1] + 1}
			s.Tokens = append(append(slices.Clone(s.Tokens), s.Added[0]-1), s.Added...)
			a.draft(&s)
		}
	}
	a.appositions(p, u)
}

// question reports whether the unit asks: it ends with a question mark.
func question(u *reading.Unit) bool {
	for k := len(u.Tokens) - 1; k >= 0 && k > len(u.Tokens)-3; k-- {
		if u.Tokens[k].Text == "?" {
			return true
		}
	}
	return false
}

// states reports whether clause n puts something forward that can be a claim.
func states(u *reading.Unit, n int) bool {
	c := &u.Clauses[n]
	if c.Verb.Empty() || c.Main < 0 || c.Kind == clause.Question || c.Kind == clause.Aside || n == u.Cue {
		return false
	}
	if u.Inside(n) || !c.Comma && !c.Head.Empty() && c.Head.From >= u.Added.From && c.Head.To <= u.Added.To {
		return false
	}
	if c.Parent >= 0 && c.Kind == clause.Content && u.Quote >= 0 && u.Nested(c.Parent) {
		return false
	}
	if u.Nested(n) {
		return true
	}
	if u.Reports(n) && (u.Contents[n] >= 0 || c.Kind != clause.Loose && bareReport(u, n)) {
		return false
	}
	switch c.Kind {
	case clause.Main, clause.Content, clause.Adverbial:
		if u.Presents(n) || calls(u, c) {
			return false
		}
		return !c.Subject.Empty() && c.Finite() || headless(u, n)
	case clause.Predicate:
		return c.Shares >= 0 && !u.Clauses[c.Shares].Subject.Empty()
	case clause.Relative:
		return c.To-c.From >= 3 && c.Finite() && !c.Subject.Empty()
	case clause.Loose:
		return c.To-c.From >= 4 && c.Shares < 0 && !u.SubjectOf(n).Empty()
	case clause.Reduced:
		return c.Passive && c.To-c.From >= 4 && concrete(u, c)
	}
	return false
}

// calls reports whether the clause is an order after the name of whom it is
// for ("Fort Worth police. Open the door").
func calls(u *reading.Unit, c *clause.Clause) bool {
	if c.Kind != clause.Main || c.Subject.Empty() || c.Subject.To != c.Verb.From || c.Subject.To-c.Subject.From > 3 {
		return false
	}
	v := &u.Tokens[c.Verb.From]
	return v.Class == tag.Verb && v.Form == tag.Base && u.Tokens[c.Subject.To-1].Class == tag.Name && !strings.HasSuffix(u.Tokens[c.Subject.To-1].Lower, "s")
}

// headless reports whether a main clause begins with its verb because what
// stands before it is governed ("Over 900 people rescued").
func headless(u *reading.Unit, n int) bool {
	c := &u.Clauses[n]
	return c.Kind == clause.Main && c.Verb.From > c.From+1 && c.Finite() && u.Tokens[c.Verb.From-1].Head()
}

// bareReport reports whether a reporting clause says nothing but that somebody spoke.
func bareReport(u *reading.Unit, n int) bool {
	c := &u.Clauses[n]
	if reading.Believes(u.Tokens[c.Main].Lemma) || c.Kind == clause.Relative {
		return false
	}
	return c.To-c.Verb.To <= 1
}

// concrete reports whether a reduced clause names an agent, a time, a place or a number.
func concrete(u *reading.Unit, c *clause.Clause) bool {
	for k := c.Verb.To; k < c.To && k < len(u.Tokens); k++ {
		if t := &u.Tokens[k]; t.Lower == "by" || t.Class == tag.Name || t.Class == tag.Number {
			return true
		}
	}
	return false
}
