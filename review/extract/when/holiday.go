package when

import (
	"strings"

	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// inName reports whether token i and the one before it stand side by side as in
// a name, "Ann Christmas".
func (s *scan) inName(i int) bool {
	a, b := s.At(i-1), s.At(i)
	_, day := phrase.Weekdays[a.Lower]
	_, moves := phrase.Steps[a.Lower]
	return a.Capital && b.Capital && b.Before == ' ' && len(a.Lower) > 3 && !day && !moves && !phrase.Leads[a.Lower]
}

// holiday reads a holiday with or without its year.
func (s *scan) holiday(i int) (phrase.Match, int) {
	if !s.At(i).Capital {
		return phrase.Match{}, i
	}
	name, end := "", i
	var words strings.Builder
	for k := i; k < i+4 && (k == i || s.Then(k).Lower != ""); k++ {
		if w := s.At(k).Lower; k > i && w != "'s" && w != "'" {
			words.WriteByte(' ')
		}
		if s.At(k).Lower == "." {
			continue
		}
		words.WriteString(s.At(k).Lower)
		if _, ok := calendar.Feasts[words.String()]; ok {
			name, end = words.String(), k+1
		}
	}
	if name == "" || s.inName(i) || s.inName(end) {
		return phrase.Match{}, i
	}
	f := calendar.Feasts[name]
	if year, to := s.yearAfter(end, calendar.Day); year > 0 {
		return phrase.Match{Point: calendar.On(calendar.Day, f.In(year, name))}, to
	}
	m := phrase.Match{Point: calendar.Point{Grain: calendar.Day}, Relative: true}
	if !s.anchor.Known() {
		m.Lost = true
		if f.Nth == 0 && name != "election day" {
			m.Point = calendar.Point{Grain: calendar.Day, First: calendar.DateOf(0, f.Month, f.Day), NoYear: true}
		}
		return m, end
	}
	m.Dir, m.Reason = s.Side(i, end), s.dated()
	far := 1 << 30
	for y := s.anchor.Year - 1; y <= s.anchor.Year+1; y++ {
		d := f.In(y, name)
		if away := distance(s.anchor, d, calendar.Day, m.Dir); away < far {
			m.Point, far = calendar.On(calendar.Day, d), away
		}
	}
	return m, end
}
