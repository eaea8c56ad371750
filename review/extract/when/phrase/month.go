package phrase

import (
	"time"

	"linecheck/review/extract/when/calendar"
)

// Month reads the name of a month or its short form.
func (s Text) Month(i int) (time.Month, int) {
	t := s.At(i)
	m := monthNames[t.Lower]
	if m == 0 || !t.Capital {
		return 0, i
	}
	short := len(t.Lower) <= 4 && t.Lower != "may" && m != 6 && m != 7 || t.Lower == "jun" || t.Lower == "jul"
	dot := s.At(i+1).Lower == "." && s.At(i+1).Before == 0
	if dot && short {
		return m, i + 2
	}
	if short && !s.Then(i+1).Figure {
		return 0, i
	}
	return m, i + 1
}

// MonthFirst reads "May 13, 2024" and "May 2024".
func (s Text) MonthFirst(i int) (calendar.Date, calendar.Grain, int) {
	m, end := s.Month(i)
	if m == 0 {
		return calendar.Date{}, calendar.None, i
	}
	t := s.Then(end)
	n := t.Number()
	if t.Ordinal() > 0 && t.Ordinal() <= 31 && (t.Figure || t.Ordinal() != 2 || s.At(i+1).Before != ' ') {
		n = t.Ordinal()
	}
	if n >= 1 && n <= 31 && (t.Ordinal() > 0 || len(t.Lower) < 3) && s.At(end+1).Before != ':' {
		return calendar.DateOf(0, m, n), calendar.Day, end + 1
	}
	if t.Lower == "the" && s.Then(end+1).Ordinal() > 0 {
		return calendar.DateOf(0, m, s.At(end+1).Ordinal()), calendar.Day, end + 2
	}
	return calendar.DateOf(0, m, 1), calendar.Month, end
}

// Borrowed is the year behind the second month of "March and May 2011", 0 when
// there is none.
func (s Text) Borrowed(i int) int {
	t := s.Then(i)
	k := i + 1
	switch {
	case t.Before == '-' && monthNames[t.Lower] > 0:
		k = i
	case t.Lower != "to" && t.Lower != "and" && t.Lower != "through" && t.Lower != "until" && t.Lower != "or":
		return 0
	}
	m, end := s.Month(k)
	if n := s.Then(end).Number(); m > 0 && n >= 1000 && n < 2200 {
		return n
	}
	return 0
}

// Monthly reports whether a month without a day is one: "may" is more often a
// verb, "March" a verb, "April" a name.
func (s Text) Monthly(i, end int) bool {
	t := s.At(i)
	if t.Figure || end > i+1 || s.Then(end).Number() >= 1000 {
		return true
	}
	if Leads[s.At(i-1).Lower] && t.Before != '\n' {
		return t.Lower != "march" && t.Lower != "may" || s.At(i-1).Lower != "on" && s.At(i-1).Lower != "than" && s.At(i-1).Lower != "to" || !s.Then(end).Capital
	}
	switch t.Lower {
	case "may", "march", "august":
		return s.Then(end).Lower == "'s" || monthNames[s.At(i-2).Lower] > 0 && s.At(i-1).Lower == ","
	case "april", "june":
		return !s.Then(end).Capital && (t.Before == ' ' || !s.At(i-1).Capital)
	}
	return true
}
