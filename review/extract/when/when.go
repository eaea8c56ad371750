// Package when finds what a text says about time: days, weeks, months, years,
// times of day, durations and repetitions, with their values as TimeBank and
// AQUAINT write them (TIMEX3). It reads English.
package when

import (
	"strings"

	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// Expression is something a text says about time.
type Expression struct {
	Start, End   int // half-open range of code points
	Value        string
	Type         phrase.Type
	Grain        calendar.Grain
	Direction    phrase.Direction
	Relative     bool          // the words alone do not give the value
	Resolved     bool          // Value is what the words mean, as exactly as they say it
	Reason       string        // how it was resolved, or why it was not
	First        calendar.Date // first day of what Value names, if it is on the calendar and resolved
	Name         string        // the same in words, "13 May 2024", "the week of 6 May 2024"
	Alternatives []string      // values, when the words allow more than one
}

// Find lists the expressions of a text in reading order, none overlapping.
// The anchor is the publication date; without it a relative expression stays
// unresolved. Its time is linear in the length of the article.
func Find(article string, anchor calendar.Date) []Expression {
	s := scan{Text: phrase.Tokens([]rune(article), !strings.Contains(article, "\n\n")), anchor: anchor}
	phrase.Mark(s.Text)
	var out []Expression
	for i := 0; i < len(s.Text); {
		if s.Text[i].Before == '\n' {
			s.paragraph++
		}
		m, end := s.match(i)
		if end <= i {
			i++
			continue
		}
		if m.Age {
			i = end
			continue
		}
		e := s.express(&m)
		from := i
		if m.The && s.At(i-1).Lower == "the" {
			from--
		}
		e.Start, e.End = s.Text[from].Start, s.Text[end-1].End
		out = append(out, e)
		i = end
	}
	return out
}

// scan is the state of one reading.
type scan struct {
	phrase.Text
	anchor  calendar.Date
	last    calendar.Point // the stretch of the calendar named last
	quarter calendar.Point // the quarter that figures were last given for

	paragraph int // being read
	lastIn    int // paragraph that last stands in
}

type rule func(s *scan, i int) (phrase.Match, int)

// rules are tried at every token; the longest match wins, of equals the first.
var rules = []rule{
	(*scan).Iso, (*scan).Slashes, (*scan).calendar, (*scan).holiday, (*scan).clock, (*scan).quarterly, (*scan).Era, (*scan).Spelled,
	(*scan).deictic, (*scan).named, (*scan).ago, (*scan).window, (*scan).unit, (*scan).Repeated, (*scan).Duration, (*scan).Reference, (*scan).Year,
}

// match returns the longest expression at token i and the token after it.
func (s *scan) match(i int) (phrase.Match, int) {
	if !s.Opens(i) {
		return phrase.Match{}, i
	}
	var best phrase.Match
	end := i
	for _, r := range rules {
		if m, to := r(s, i); to > end {
			best, end = m, to
		}
	}
	return best, end
}

// express fills in what follows from a match and keeps what later words refer to.
func (s *scan) express(m *phrase.Match) Expression {
	e := Expression{Value: m.Value, Type: m.Kind, Grain: m.Grain, Direction: m.Dir, Relative: m.Relative, Resolved: !m.Lost, Reason: m.Reason, Alternatives: m.Others}
	if m.Kind == "" {
		e.Type = phrase.TypeDate
	}
	placed := m.Value == "" && !m.Lost
	if e.Value == "" {
		e.Value = m.Point.String()
		if m.Lost && !m.NoYear {
			e.Value = calendar.Unknown(m.Grain) + m.Part
		}
	}
	if strings.Contains(m.Part, ":") && m.Kind == "" {
		e.Type = phrase.TypeTime
	}
	if placed && !m.NoYear {
		e.First, e.Name = m.First, m.Name()
		if !m.Far {
			s.last, s.lastIn = m.Point, s.paragraph
		}
		if m.Grain == calendar.Quarter && !m.Derived {
			s.quarter = m.Point
		}
	}
	if m.Kind == phrase.TypeDuration && m.The {
		s.quarter = calendar.Point{}
	}
	if len(m.Others) > 0 || m.Far {
		e.Resolved = false
	}
	if m.Lost && e.Reason == "" {
		e.Reason = "the publication date is not known"
	}
	return e
}
