package phrase

import (
	"strconv"
	"time"

	"linecheck/review/extract/when/calendar"
)

// Iso reads 1998-02-13, 1998-02 and 1998-02-13T10:35.
func (s Text) Iso(i int) (Match, int) {
	y, m, d := s.At(i).Number(), s.At(i+1), s.At(i+2)
	if y < 1000 || m.Before != '-' || len(m.Lower) != 2 {
		return Match{}, i
	}
	day := calendar.DateOf(y, time.Month(m.Number()), 1)
	if !day.Exists() {
		return Match{}, i
	}
	if d.Before != '-' || len(d.Lower) < 2 {
		if m.Number() < 13 && y > 1500 && d.Before != '-' && d.Before != '/' && !s.follows(i) {
			return Match{Point: calendar.On(calendar.Month, day)}, i + 2
		}
		return Match{}, i
	}
	n, err := strconv.Atoi(d.Lower[:2])
	if day.Day = n; err != nil || !day.Exists() || len(d.Lower) > 2 && d.Lower[2] != 't' {
		return Match{}, i
	}
	return Match{Point: calendar.On(calendar.Day, day)}, i + 3
}

// follows reports whether the number at i is the second of a range, "1990-1998-12".
func (s Text) follows(i int) bool { return s.At(i).Before == '-' }

// Slashes reads 13/05/2024 and 5/13/2024, and leaves 4/5/2024 open.
func (s Text) Slashes(i int) (Match, int) {
	a, b, c := s.At(i).Number(), s.At(i+1), s.At(i+2)
	if a < 1 || s.At(i).Before == '/' || b.Before != c.Before || b.Before != '/' && b.Before != '-' || s.At(i+3).Before == b.Before {
		return s.dotted(i)
	}
	if y := c.Number(); a <= 31 && len(c.Lower) == 4 {
		return s.either(a, b.Number(), y, i+3)
	} else if b.Before == '/' && a > 1000 {
		if d := calendar.DateOf(a, time.Month(b.Number()), y); d.Exists() {
			return Match{Point: calendar.On(calendar.Day, d)}, i + 3
		}
	} else if b.Before == '/' && len(c.Lower) == 2 && y >= 0 {
		return s.either(a, b.Number(), century(y), i+3)
	}
	return Match{}, i
}

func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

// dotted reads 13.05.2024 the German way and 13.5.24.
func (s Text) dotted(i int) (Match, int) {
	w := s.At(i).Lower
	for k, r := range w {
		if r != '.' || k == 0 || k > 2 {
			continue
		}
		rest := w[k+1:]
		for n := range rest {
			if rest[n] == '.' && len(rest)-n == 5 {
				d, _ := strconv.Atoi(w[:k])
				m, _ := strconv.Atoi(rest[:n])
				y, _ := strconv.Atoi(rest[n+1:])
				if day := calendar.DateOf(y, time.Month(m), d); y > 1000 && day.Exists() {
					return Match{Point: calendar.On(calendar.Day, day)}, i + 1
				}
			}
		}
	}
	return Match{}, i
}

// either reads a date of which day and month may come in either order.
func (s Text) either(a, b, y, end int) (Match, int) {
	british, american := calendar.DateOf(y, time.Month(b), a), calendar.DateOf(y, time.Month(a), b)
	switch {
	case !british.Exists() && !american.Exists():
		return Match{}, 0
	case !american.Exists():
		return Match{Point: calendar.On(calendar.Day, british)}, end
	case !british.Exists() || a == b:
		return Match{Point: calendar.On(calendar.Day, american)}, end
	}
	m := Match{Point: calendar.On(calendar.Day, american), Reason: "the day and the month can stand in either order"}
	m.Others = []string{m.Point.String(), calendar.On(calendar.Day, british).String()}
	return m, end
}
