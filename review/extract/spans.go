package extract

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/tag"
)

// span returns the text of a run of a unit's tokens, nil for none.
func (a *article) span(u *unit, r clause.Range) *models.Span {
	if r.Empty() || r.To > len(u.tokens) {
		return nil
	}
	s, ok := a.text.Span(a.text.Point(u.tokens[r.From].Start), a.text.Point(u.tokens[r.To-1].End))
	if !ok {
		return nil
	}
	return &s
}

// words returns the run as it is printed.
func (a *article) words(u *unit, r clause.Range) string {
	if s := a.span(u, r); s != nil {
		return strings.Join(strings.Fields(s.Quote), " ")
	}
	return ""
}

// spans turns the words of a claim into spans of the text: one for every run
// of words that stand together. Quotation marks inside a run belong to it.
func (a *article) spans(s *shape) []models.Span {
	var out []models.Span
	u := s.u
	for i := 0; i < len(s.tokens); {
		end := i + 1
		for end < len(s.tokens) && together(u, s.tokens[end-1], s.tokens[end]) {
			end++
		}
		first, last := u.index[s.tokens[i]], u.index[s.tokens[end-1]]
		from, to := balance(u.sentence.tokens, first, last)
		if span, ok := a.text.Span(a.text.Point(u.sentence.tokens[from].Start), a.text.Point(u.sentence.tokens[to].End)); ok {
			if n := len(out); n == 0 || out[n-1].End <= span.Start {
				out = append(out, span)
			}
		}
		i = end
	}
	return out
}

// together reports whether nothing but quotation marks stands between two tokens.
func together(u *unit, k, n int) bool {
	if n != k+1 {
		return false
	}
	for i := u.index[k] + 1; i < u.index[n]; i++ {
		if u.sentence.tokens[i].Class != tag.Quote {
			return false
		}
	}
	return true
}

// balance widens a run by a quotation mark at its end when the run holds the
// one it pairs with.
func balance(tokens []tag.Token, from, to int) (first, last int) {
	marks := 0
	for k := from; k <= to; k++ {
		if tokens[k].Class == tag.Quote {
			marks++
		}
	}
	if marks%2 == 1 {
		switch {
		case to+1 < len(tokens) && tokens[to+1].Class == tag.Quote:
			to++
		case from > 0 && tokens[from-1].Class == tag.Quote:
			from--
		}
	}
	return from, to
}

// quoted says how the words of a claim stand to quotation marks.
func (s *shape) quoted(p *paragraph) (all, some bool) {
	all = true
	for _, k := range s.tokens {
		if s.u.sentence.region[s.u.index[k]] >= 0 {
			some = true
		} else {
			all = false
		}
	}
	return all && some, some
}
