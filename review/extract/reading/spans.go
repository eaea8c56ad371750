package reading

import (
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/tag"
)

// Span returns the text of a run of a unit's tokens, nil for none.
func (a *Article) Span(u *Unit, r clause.Range) *models.Span {
	if r.Empty() || r.To > len(u.Tokens) {
		return nil
	}
	s, ok := a.Text.Span(a.Text.Point(u.Tokens[r.From].Start), a.Text.Point(u.Tokens[r.To-1].End))
	if !ok {
		return nil
	}
	return &s
}

// Words returns the run as it is printed.
func (a *Article) Words(u *Unit, r clause.Range) string {
	if s := a.Span(u, r); s != nil {
		return strings.Join(strings.Fields(s.Quote), " ")
	}
	return ""
}

// Spans turns the words of a claim into spans of the text: one for every run
// of words that stand together. Quotation marks inside a run belong to it.
func (a *Article) Spans(s *Shape) []models.Span {
	var out []models.Span
	u := s.Unit
	words := s.Tokens
	if s.Shown != nil {
		words = s.Shown
	}
	tokens := slices.Sorted(slices.Values(words))
	for i := 0; i < len(tokens); {
		end := i + 1
		for end < len(tokens) && together(u, tokens[end-1], tokens[end]) {
			end++
		}
		first, last := u.Index[tokens[i]], u.Index[tokens[end-1]]
		from, to := balance(u.Sentence.Tokens, first, last)
		if span, ok := a.Text.Span(a.Text.Point(u.Sentence.Tokens[from].Start), a.Text.Point(u.Sentence.Tokens[to].End)); ok {
			if n := len(out); n == 0 || out[n-1].End <= span.Start {
				out = append(out, span)
			}
		}
		i = end
	}
	return out
}

// together reports whether nothing but quotation marks stands between two tokens.
func together(u *Unit, k, n int) bool {
	if n != k+1 {
		return false
	}
	for i := u.Index[k] + 1; i < u.Index[n]; i++ {
		if u.Sentence.Tokens[i].Class != tag.Quote {
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
		case to+2 < len(tokens) && tokens[to+2].Class == tag.Quote && (tokens[to+1].Class == tag.Stop || tokens[to+1].Class == tag.Comma):
			to += 2
		case from > 0 && tokens[from-1].Class == tag.Quote:
			from--
		}
	}
	return from, to
}

// Quoted says how the words of a claim stand to quotation marks.
func (s *Shape) Quoted(p *Paragraph) (all, some bool) {
	all = true
	for _, k := range s.Tokens {
		if s.Unit.Sentence.Region[s.Unit.Index[k]] >= 0 {
			some = true
		} else {
			all = false
		}
	}
	return all && some, some
}
