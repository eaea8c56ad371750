package reading

import (
	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/tag"
)

// Shape is a claim in the making: which words of a unit it is made of.
type Shape struct {
	Unit   *Unit
	Clause int
	Tokens []int // of the unit, in order
	Rest   []int // words of a second claim: subject and verb with what was only added behind
	Added  []int // what is said besides at the end, and needs all before it to be understood: ", down 5 percent from May"
	Shown  []int // the words that the claim is anchored to, nil for Tokens
	Frame  *Source
	How    models.Attribution
}

// Gather collects the words of the claim: the clause without the clauses that
// are claims of their own, and the subject and auxiliaries it shares.
func (s *Shape) Gather() {
	u, c := s.Unit, &s.Unit.Clauses[s.Clause]
	from := c.From
	switch {
	case c.Kind == clause.Predicate:
		origin := &u.Clauses[c.Shares]
		s.take(u.SubjectOf(c.Shares), c.Shares)
		if origin.Kind == clause.Relative && len(s.Tokens) == 0 {
			s.take(clause.Range{From: origin.From, To: origin.From + 1}, c.Shares)
		}
		if !c.Aux.Empty() {
			s.take(c.Aux, u.Owner[c.Aux.From])
		}
	case c.Kind == clause.Loose && c.Parent >= 0 && u.Clauses[c.Parent].Kind == clause.Reduced && u.shown(c.Parent):
		up := u.Clauses[c.Parent].Parent
		s.take(clause.Range{From: u.Clauses[up].From, To: u.Clauses[c.Parent].Head.To}, up)
	case c.Kind == clause.Loose && c.Comma:
		if subject := u.SubjectOf(s.Clause); !subject.Empty() {
			s.take(subject, u.Owner[subject.From])
		}
	case c.Kind == clause.Reduced, c.Kind == clause.Relative && c.Head.To >= c.From-1 && !c.Comma && !u.Place(c):
		s.take(c.Head, c.Parent)
	}
	if c.Kind == clause.Main && !c.Subject.Empty() && c.Subject.To-c.Subject.From == 1 && u.Tokens[c.Subject.From].Class == tag.Pronoun && c.Subject.From > from+2 && u.Tokens[c.Subject.From-1].Class == tag.Comma && u.Tokens[from].Lower == "a" {
		from = c.Subject.From // "A former supporter, she ..."
	}
	for k := from; k < c.To; k++ {
		if s.belongs(k) {
			s.Tokens = append(s.Tokens, k)
		}
	}
	s.shareObject()
	s.cutApposition()
	s.cutTail()
	s.trim()
}

// take adds words of another clause.
func (s *Shape) take(r clause.Range, owner int) {
	for k := r.From; k < r.To; k++ {
		if !s.Unit.Removed[k] && (s.Unit.Owner[k] == owner || s.Unit.keeps(s.Unit.Owner[k], owner)) {
			s.Tokens = append(s.Tokens, k)
		}
	}
}

// belongs reports whether token k is part of the claim's own words.
func (s *Shape) belongs(k int) bool {
	return !s.Unit.Removed[k] && s.Unit.keeps(s.Unit.Owner[k], s.Clause) && !s.Unit.Cut[k]
}

// shareObject adds the object that a predicate without one shares with the next ("arrested and questioned the student").
func (s *Shape) shareObject() {
	u, c := s.Unit, &s.Unit.Clauses[s.Clause]
	if c.To != c.Verb.To || c.Main < 0 || u.Tokens[c.Main].Class != tag.Verb || c.Passive {
		return
	}
	for n := s.Clause + 1; n < len(u.Clauses) && n <= s.Clause+2; n++ {
		next := &u.Clauses[n]
		if next.Kind == clause.Predicate && next.Marker == c.To && next.Verb.To < next.To && u.Tokens[next.Verb.To].Nominal() {
			s.take(clause.Range{From: next.Verb.To, To: next.To}, n)
			return
		}
	}
}

// cutApposition takes ", a boy from Texas," out of the subject.
func (s *Shape) cutApposition() {
	u, c := s.Unit, &s.Unit.Clauses[s.Clause]
	if c.Kind == clause.Predicate {
		c = &u.Clauses[c.Shares]
	}
	if c.Subject.Empty() || c.Subject.To >= len(u.Tokens) || u.Tokens[c.Subject.To].Class != tag.Comma || c.Verb.From <= c.Subject.To+2 {
		return
	}
	last := c.Verb.From - 1
	for last > c.Subject.To && u.Tokens[last].Class != tag.Comma {
		last--
	}
	if last == c.Subject.To {
		return
	}
	if next := c.Subject.To + 1; u.Tokens[next].Class == tag.Name && u.Tokens[c.Subject.To-1].Class != tag.Name {
		return // "the suspect, Michael Webb,": the name says who it is
	}
	kept := s.Tokens[:0]
	for _, k := range s.Tokens {
		if k < c.Subject.To || k > last {
			kept = append(kept, k)
		}
	}
	s.Tokens = kept
}

// trim drops signs at the ends and beside gaps, and a conjunction at the front.
func (s *Shape) trim() {
	u := s.Unit
	sign := func(k int) bool {
		c := u.Tokens[k].Class
		return c == tag.Comma || c == tag.Stop || c == tag.Sign || c == tag.Conjunction
	}
	for len(s.Tokens) > 0 && sign(s.Tokens[0]) {
		s.Tokens = s.Tokens[1:]
	}
	for len(s.Tokens) > 0 && sign(s.Tokens[len(s.Tokens)-1]) {
		s.Tokens = s.Tokens[:len(s.Tokens)-1]
	}
	if n := len(s.Tokens); n > 4 && u.Tokens[s.Tokens[n-2]].Class == tag.To && tag.Speaks(u.Tokens[s.Tokens[n-1]].Lemma) {
		s.Tokens = s.Tokens[:n-2] // "went on to say" before what was said
	}
	kept := s.Tokens[:0:0]
	for i, k := range s.Tokens {
		gap := i+1 < len(s.Tokens) && s.Tokens[i+1] != k+1
		if gap && (u.Tokens[k].Class == tag.Comma || u.Tokens[k].Class == tag.Conjunction) {
			continue
		}
		kept = append(kept, k)
	}
	s.Tokens = kept
}
