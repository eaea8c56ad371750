package when

import (
	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// quarterly reads quarters and halves of years: "the third quarter of 1990",
// "fiscal second-quarter", "Q3 1998", "the first half of next year".
func (s *scan) quarterly(i int) (phrase.Match, int) {
	of, k := s.possessed(i)
	past := false
	if phrase.Units[s.At(k).Lower] == calendar.Year && (s.Then(k+1).Lower == "ago" || s.Then(k+1).Lower == "earlier") {
		past = true
		k += 2
	}
	if s.Then(k).Lower == "fiscal" || k == i && s.At(k).Lower == "fiscal" {
		k++
	}
	t := s.At(k)
	n, g, end := 0, calendar.Quarter, k+2
	switch w := s.Then(k + 1).Lower; {
	case len(t.Lower) == 2 && t.Lower[0] == 'q' && t.Lower[1] >= '1' && t.Lower[1] <= '4' && t.Capital:
		n, end = int(t.Lower[1]-'0'), k+1
	case w == "quarter" || w == "period" && k > i:
		n = t.Ordinal()
	case w == "half":
		n, g = t.Ordinal(), calendar.Half
		if t.Lower == "last" || t.Lower == "latter" {
			n = 2
		}
	case past && (t.Lower == "quarter" || t.Lower == "period"):
		return s.before(end - 1)
	}
	if of > 0 && n > 0 {
		return s.quarterIn(phrase.Match{Point: calendar.On(g, calendar.DateOf(1999, 1, 1)).Shift(n - 1), The: true, Derived: past}, i, end, of)
	}
	if w := s.Then(k + 1).Lower; w == "quarter" && n == 0 || w == "period" && t.Lower == "latest" {
		return s.running(t.Lower, i, end)
	}
	if n < 1 || n > 4 || g == calendar.Half && n > 2 || k > i && t.Before == '\n' {
		return phrase.Match{}, i
	}
	m := phrase.Match{Point: calendar.On(g, calendar.DateOf(1999, 1, 1)).Shift(n - 1), The: true, Derived: past}
	year, to := s.ofYear(end)
	if to == end && g == calendar.Half {
		return phrase.Match{}, i
	}
	return s.quarterIn(m, i, to, year)
}

// possessed reads the year before a quarter: "last year's third quarter", "the
// 1988 third quarter".
func (s *scan) possessed(i int) (year, end int) {
	if n := s.At(i).Number(); n >= 1000 && n < 2200 {
		return n, i + 1
	}
	if step, ok := phrase.Steps[s.At(i).Lower]; ok && s.Then(i+1).Lower == "year" && s.Then(i+2).Lower == "'s" && s.anchor.Known() {
		return s.anchor.Year + step, i + 3
	}
	return 0, i
}

// quarterIn gives a quarter its year, 0 when the text does not name it; a
// derived one lies a year before that.
func (s *scan) quarterIn(m phrase.Match, i, end, year int) (phrase.Match, int) {
	switch {
	case year > 0:
		m.First.Year = year
	case !s.anchor.Known():
		m.NoYear, m.Lost, m.Relative = true, true, true
	default:
		m.First.Year = s.anchor.Year
		m.Relative, m.Reason = true, s.dated()
		m.Dir = s.Side(i, end)
		m.Point = s.nearest(m.Point, m.Dir)
	}
	if m.Derived && !m.Lost {
		m.First.Year--
	}
	return m, end
}

// nearest gives a quarter or half the year in which it lies nearest to the
// publication: a company speaks of the last results more often than its tense says.
func (s *scan) nearest(p calendar.Point, dir phrase.Direction) calendar.Point {
	best, far := p, 1<<30
	for y := s.anchor.Year - 1; y <= s.anchor.Year+1; y++ {
		p.First.Year = y
		away := max(s.anchor.To(p.First), p.End().To(s.anchor), 0)
		switch ahead := s.anchor.To(p.First) > 0; {
		case ahead && dir == phrase.Past:
			away += 400
		case ahead && dir != phrase.Future, !ahead && away > 0 && dir == phrase.Future:
			away += 60
		}
		if away < far {
			best, far = p, away
		}
	}
	return best
}

// ofYear reads the year of a quarter: "of 1990", "of fiscal 1990", "of last year".
func (s *scan) ofYear(i int) (year, end int) {
	k := i
	if w := s.Then(k).Lower; w == "of" || w == "in" || w == "," {
		k++
	}
	if s.Then(k).Lower == "the" {
		k++
	}
	if s.Then(k).Lower == "fiscal" {
		k++
	}
	if n := s.Then(k).Number(); n >= 1000 && n < 2200 {
		return n, k + 1
	}
	if k == i {
		return 0, i
	}
	step, ok := phrase.Steps[s.Then(k).Lower]
	if ok && s.Then(k+1).Lower == "year" && s.anchor.Known() {
		return s.anchor.Year + step, k + 2
	}
	if s.Then(k).Lower == "year" && s.anchor.Known() {
		return s.anchor.Year, k + 1
	}
	return 0, i
}

// running reads "the quarter", "the latest quarter", "last quarter".
func (s *scan) running(word string, i, end int) (phrase.Match, int) {
	m := s.counted(calendar.Quarter, 0)
	m.The = true
	switch word {
	case "last", "previous", "latest", "recent":
		if !m.Lost {
			m.Point, m.Dir = m.Point.Shift(-1), phrase.Past
		}
	case "this", "current":
	case "next", "coming":
		if !m.Lost {
			m.Point, m.Dir = m.Point.Shift(1), phrase.Future
		}
	case "the":
		if !m.Lost {
			m.Point, m.Dir = m.Point.Shift(-1), phrase.Past
		}
		if s.quarter.Grain == calendar.Quarter {
			m = phrase.Match{Point: s.quarter, Relative: true, Reason: "the quarter named before it"}
		}
	default:
		return phrase.Match{}, i
	}
	return m, end
}

// before reads "the year-ago quarter": the last one, a year back.
func (s *scan) before(end int) (phrase.Match, int) {
	m := s.counted(calendar.Quarter, -5)
	if s.quarter.Grain == calendar.Quarter {
		m = phrase.Match{Point: s.quarter.Shift(-4), Relative: true, Reason: "a year before " + s.quarter.String(), Derived: true}
	}
	m.The = true
	return m, end
}
