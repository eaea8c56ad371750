package when

import (
	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// calendar reads a month with the day before or behind it and the year, each
// of them but the month optional: "Monday, 13 May 2024", "May 13th", "March".
func (s *scan) calendar(i int) (phrase.Match, int) {
	k := i
	t := s.At(k)
	day := -1
	if d, ok := phrase.Weekdays[t.Lower]; ok && t.Capital {
		day, k = d, k+1
		for w := s.Then(k).Lower; w == "." || w == ","; w = s.Then(k).Lower {
			k++
		}
		if s.At(k).Before == '\n' {
			return phrase.Match{}, i
		}
	}
	if s.At(k).Lower == "the" && s.Then(k+1).Ordinal() > 0 {
		k++
	}
	date, grain, end := s.MonthFirst(k)
	if end == k {
		date, grain, end = s.dayFirst(k)
	}
	if end == k || grain == calendar.Month && (day >= 0 || !s.Monthly(i, end)) {
		return phrase.Match{}, i
	}
	if date.Year == 0 {
		date.Year, end = s.yearAfter(end, grain)
	}
	if !date.Exists() {
		return phrase.Match{}, i
	}
	if date.Year > 0 {
		return s.timed(phrase.Match{Point: calendar.On(grain, date)}, end)
	}
	m := phrase.Match{Point: calendar.Point{Grain: grain, First: date, NoYear: true}, Relative: true}
	if grain == calendar.Month {
		m.First.Day = 1
	}
	s.place(&m, i, end, day)
	return s.timed(m, end)
}

// dayFirst reads "13 May" and "the 13th of May"; of "5 and 6 May" the first
// number too.
func (s *scan) dayFirst(i int) (calendar.Date, calendar.Grain, int) {
	n := s.At(i).Number()
	if n < 1 {
		n = s.At(i).Ordinal()
	}
	if n < 1 || n > 31 || len(s.At(i).Lower) == 4 && s.At(i).Number() > 0 {
		return calendar.Date{}, calendar.None, i
	}
	k := i + 1
	if t := s.Then(k); t.Lower == "and" || t.Lower == "to" || t.Figure && t.Before == '-' {
		if !t.Figure {
			k++
		}
		last := max(s.Then(k).Number(), s.Then(k).Ordinal())
		m, end := s.Month(k + 1)
		if m > 0 && last > n && last <= 31 {
			y, _ := s.yearAfter(end, calendar.Day)
			return calendar.DateOf(y, m, n), calendar.Day, i + 1
		}
		return calendar.Date{}, calendar.None, i
	}
	if s.Then(k).Lower == "of" {
		k++
	}
	if s.At(k).Before == '\n' {
		return calendar.Date{}, calendar.None, i
	}
	m, end := s.Month(k)
	if m == 0 {
		return calendar.Date{}, calendar.None, i
	}
	return calendar.DateOf(0, m, n), calendar.Day, end
}

// yearAfter reads the year behind a month or a day, 0 when there is none.
func (s *scan) yearAfter(i int, g calendar.Grain) (year, end int) {
	k := i
	if w := s.Then(k).Lower; w == "," || w == "of" || w == "in" && g == calendar.Month {
		k++
	}
	t := s.Then(k)
	if n := t.Number(); n >= 1000 && n < 2200 && t.Before != '-' {
		return n, k + 1
	}
	if n, to := s.YearInWords(k); n > 0 {
		return n, to
	}
	if t.Lower == "the" || t.Lower == "of" {
		k++
		t = s.Then(k)
	}
	if step, ok := phrase.Steps[t.Lower]; ok && s.Then(k+1).Lower == "year" {
		switch {
		case t.Lower == "same" || t.Lower == "that":
			if s.last.Grain != calendar.None {
				return s.last.First.Year, k + 2
			}
		case s.anchor.Known() && !phrase.Anaphoric[t.Lower]:
			return s.anchor.Year + step, k + 2
		}
	}
	if g == calendar.Month {
		return s.Borrowed(i), i
	}
	return 0, i
}

// place gives a month or a day the year in which it lies; weekday is -1 when
// the text names none.
func (s *scan) place(m *phrase.Match, i, end, weekday int) {
	if !s.anchor.Known() {
		m.Lost = true
		return
	}
	m.NoYear = false
	m.Dir = s.Side(i, end)
	best, far := 0, 1<<30
	for y := s.anchor.Year - 8; y <= s.anchor.Year+4; y++ {
		d := m.First
		d.Year = y
		if !d.Exists() || weekday >= 0 && d.Weekday() != weekday {
			continue
		}
		if away := distance(s.anchor, d, m.Grain, m.Dir); away < far {
			best, far = y, away
		}
	}
	if best == 0 {
		m.NoYear, m.Lost = true, true
		m.Reason = "no year near the publication date has that day"
		return
	}
	m.First.Year = best
	m.Reason = s.dated()
	if weekday < 0 {
		s.doubt(m)
	}
}

// doubt lists two years for a day where the tense speaks against the nearer
// one, and for a day or month that no tense dates and that lies as near in both.
func (s *scan) doubt(m *phrase.Match) {
	away := s.anchor.To(m.First)
	before, after := m.Point, m.Point
	if away > 0 {
		before.First.Year--
	} else {
		after.First.Year++
	}
	if m.Grain == calendar.Month && m.Dir == phrase.Present && away < -31 {
		m.Far, m.Reason = true, "the sentence may speak of every year"
		return
	}
	open := m.Dir != phrase.Past && m.Dir != phrase.Future && max(away, -away) > 150
	if !open && (m.Dir != phrase.Past || away <= 45) || !before.First.Exists() || !after.First.Exists() {
		return
	}
	m.Others = []string{before.String(), after.String()}
	m.Reason = "the sentence does not tell the year, " + before.String()[:4] + " or " + after.String()[:4]
}

// distance is how far a day lies from the anchor in days, more so on the wrong
// side of it: a past clause may still name a day of the weeks to come.
func distance(anchor, d calendar.Date, g calendar.Grain, dir phrase.Direction) int {
	away := anchor.To(d)
	if g == calendar.Month && d.Year == anchor.Year && d.Month == anchor.Month {
		return 0
	}
	switch {
	case dir == phrase.Past && g == calendar.Month && away > 0:
		away += 300
	case dir == phrase.Past && away > 45:
		away += 160
	case dir == phrase.Future && away < -45:
		away -= 300
	case g == calendar.Month && dir != phrase.Future && away > 0:
		away += 90
	}
	return max(away, -away)
}

// dated is the reason of what was dated from the publication date.
func (s *scan) dated() string {
	return "dated from the publication date, " + s.anchor.String()
}
