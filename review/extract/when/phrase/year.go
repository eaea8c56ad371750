package phrase

import (
	"strings"

	"linecheck/review/extract/when/calendar"
)

// Year reads four figures that are a year: "in 1998", not "1900 homes".
func (s Text) Year(i int) (Match, int) {
	t := s.At(i)
	if w := t.Lower; (w == "mid" || w == "post" || w == "pre" || w == "fiscal" || w == "fy" || w == "year") && s.Then(i+1).Number() >= 1000 {
		if m, end := s.Year(i + 1); end > i+1 {
			return m, end
		}
	}
	n := t.Number()
	if strings.HasPrefix(t.Lower, "fy") && len(t.Lower) > 3 {
		n = (&token{Lower: t.Lower[2:], Figure: true}).Number()
		if n < 100 && n > 0 {
			n = century(n)
		}
	}
	if n < 1000 || n > 2100 || len(t.Lower) < 4 {
		return s.shortYear(i)
	}
	if !s.quantity(i, n) {
		return Match{Point: calendar.On(calendar.Year, calendar.DateOf(n, 1, 1))}, i + 1
	}
	return Match{}, i
}

// quantity reports whether the number at i counts or numbers something.
func (s Text) quantity(i, n int) bool {
	prev, next := s.At(i-1), s.Then(i+1)
	switch w := prev.Lower; {
	case w == "$" || w == "£" || w == "€" || w == "#" || w == "no" || w == "number" || w == "¥":
		return true
	case s.At(i).Before == '/' || s.At(i).Before == ':' || next.Before == ':' || next.Before == '/' && !next.Figure:
		return true
	case s.At(i).Before == '-' && !prev.Figure && !(prev.Lower == "post" || prev.Lower == "pre" || prev.Lower == "mid" || prev.Lower == "late" || prev.Lower == "early" || monthNames[prev.Lower] > 0):
		return true
	}
	if countable[next.Lower] && next.Before != '-' || next.Lower == "%" || next.Lower == "percent" {
		return true
	}
	if next.Before == 0 && (next.Lower == "-" || next.Figure) {
		return true
	}
	if hedges[prev.Lower] && prev.Lower != "around" && prev.Lower != "about" && prev.Lower != "to" {
		return true
	}
	return n < 1500 && !Leads[prev.Lower] && prev.Lower != "("
}

// shortYear reads "'98" and the second of "2011-13".
func (s Text) shortYear(i int) (Match, int) {
	t := s.At(i)
	if (t.Lower == "'" || t.Lower == "‘") && s.At(i+1).Before == 0 && len(s.At(i+1).Lower) == 2 {
		if n := s.At(i + 1).Number(); n >= 0 && Units[s.Then(i+2).Lower] == calendar.None && (n > 40 || Leads[s.At(i-1).Lower]) {
			return Match{Point: calendar.On(calendar.Year, calendar.DateOf(century(n), 1, 1))}, i + 2
		}
	}
	first := s.At(i - 1).Number()
	if n := t.Number(); t.Before == '-' && len(t.Lower) == 2 && first >= 1900 && first < 2100 && n > first%100 {
		return Match{Point: calendar.On(calendar.Year, calendar.DateOf(first-first%100+n, 1, 1))}, i + 1
	}
	return Match{}, i
}

// YearInWords reads "nineteen ninety-seven" and "two thousand four", 0 when there is none.
func (s Text) YearInWords(i int) (year, end int) {
	a := cardinals[s.At(i).Lower]
	if a < 16 || a > 20 {
		return 0, i
	}
	b := cardinals[s.Then(i+1).Lower]
	switch c := cardinals[s.Then(i+2).Lower]; {
	case b >= 20 && c > 0 && c < 10:
		return a*100 + b + c, i + 3
	case b >= 10:
		return a*100 + b, i + 2
	}
	return 0, i
}

// Spelled reads a year in words.
func (s Text) Spelled(i int) (Match, int) {
	n, end := s.YearInWords(i)
	if end == i || Units[s.Then(end).Lower] != calendar.None || countable[s.Then(end).Lower] {
		return Match{}, i
	}
	return Match{Point: calendar.On(calendar.Year, calendar.DateOf(n, 1, 1))}, end
}

var decades = map[string]int{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// Era reads decades and centuries with what narrows them: "the early 1990s",
// "the last half of the '80s", "the 20th century".
func (s Text) Era(i int) (Match, int) {
	k := i
	if w := s.At(k).Lower; w == "early" || w == "mid" || w == "late" || w == "middle" {
		k++
		if s.Then(k).Lower == "to" && (s.Then(k+1).Lower == "late" || s.Then(k+1).Lower == "mid") {
			k += 2
		}
	}
	if s.At(k).Before == '\n' && k > i {
		return Match{}, i
	}
	if n, end := s.decade(k); end > k {
		return Match{Point: calendar.On(calendar.Decade, calendar.DateOf(n, 1, 1)), The: true}, end
	}
	if n := s.At(k).Ordinal(); n > 0 && n < 40 && (s.Then(k+1).Lower == "century" || s.Then(k+1).Lower == "centuries") {
		end := k + 2
		if w := s.Then(end).Lower; w == "bc" || w == "bce" {
			return Match{Point: calendar.Point{Grain: calendar.Century}, Value: "BC" + two(n-1), The: true}, end + 1
		} else if w == "ad" || w == "ce" {
			end++
		}
		return Match{Point: calendar.On(calendar.Century, calendar.DateOf(n*100-100, 1, 1)), The: true}, end
	}
	return Match{}, i
}

func two(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

// decade reads "1990s", "'90s", "90s" and "nineties".
func (s Text) decade(i int) (year, end int) {
	t := s.At(i)
	if w, ok := strings.CutSuffix(t.Lower, "s"); ok && t.Figure {
		n := (&token{Lower: w, Figure: true}).Number()
		switch {
		case len(w) == 4 && n%10 == 0 && n >= 1000 && n < 2200:
			return n, i + 1
		case len(w) == 2 && n%10 == 0 && n >= 20 && (t.Before == 0 || s.At(i-1).Lower == "the" || s.At(i-1).Lower == "early" || s.At(i-1).Lower == "late" || s.At(i-1).Lower == "mid"):
			return 1900 + n, i + 1
		}
	}
	if n := t.Number(); n >= 1000 && n < 2200 && n%10 == 0 && s.Then(i+1).Lower == "'s" && len(t.Lower) == 4 && s.At(i-1).Lower == "the" {
		return n, i + 2
	}
	if w := s.At(i + 1); (t.Lower == "'" || t.Lower == "‘") && w.Before == 0 && w.Figure {
		if n, to := s.decade(i + 1); to > i+1 {
			return n, to
		}
	}
	if n := decades[t.Lower]; n > 0 && (s.At(i-1).Lower == "the" || Leads[s.At(i-1).Lower] && s.At(i-1).Lower != "in") {
		return 1900 + n, i + 1
	}
	return 0, i
}
