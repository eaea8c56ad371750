package when

import (
	"strings"

	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// ago reads an amount of units with a direction: "two years ago", "a week
// earlier", "10 days later", "a year from now", "year-ago".
func (s *scan) ago(i int) (phrase.Match, int) {
	a, k := s.Amount(i)
	if k == i && s.At(i).Lower != "" && phrase.Units[s.At(i).Lower] == calendar.Year && s.Then(i+1).Before == '-' {
		a = phrase.Amount{N: 1}
	} else if k == i {
		return phrase.Match{}, i
	}
	for s.Then(k).Lower == "more" || s.Then(k).Lower == "or" && s.Then(k+1).Lower == "so" {
		k++
	}
	g := phrase.Units[s.Then(k).Lower]
	if k == i {
		g = calendar.Year
	}
	if g == calendar.None || g == calendar.Quarter && a.N == 1 {
		return phrase.Match{}, i
	}
	k++
	if s.Then(k).Lower == "and" && s.Then(k+1).Lower == "a" && s.Then(k+2).Lower == "half" {
		k += 3
	}
	if s.Then(k).Lower == "or" && s.Then(k+1).Lower == "so" {
		k += 2
	}
	sign, own, end := s.Sign(k)
	if end == k {
		return phrase.Match{}, i
	}
	return s.away(a, g, sign, own), end
}

// away returns what lies an amount of units from the anchor or from what the
// text named last. "A year ago" beside the figures of a quarter is that quarter
// of the year before.
func (s *scan) away(a phrase.Amount, g calendar.Grain, sign int, own bool) phrase.Match {
	m := phrase.Match{Relative: true, Dir: side(sign)}
	if a.Vague || g < calendar.Day {
		m.Value = map[int]string{-1: "PAST_REF", 1: "FUTURE_REF"}[sign]
		if g < calendar.Day && !a.Vague {
			m.Value = phrase.Duration(a, g)
		}
		return m
	}
	n := a.N * sign
	switch g {
	case calendar.Week:
		n, g = n*7, calendar.Day
		if a.Half {
			n += 3 * sign
		}
	case calendar.Decade:
		n, g = n*10, calendar.Year
	case calendar.Century:
		n, g = n*100, calendar.Year
	case calendar.Quarter:
		n, g = n*3, calendar.Month
	case calendar.Millennium:
		n, g = n*1000, calendar.Year
	default:
	}
	if g == calendar.Year && a.N == 1 && sign < 0 && s.quarter.Grain == calendar.Quarter {
		m.Point, m.Derived = s.quarter.Shift(-4), true
		m.Reason = "the same quarter of the year before " + s.quarter.String()
		return m
	}
	if own || s.last.Grain == calendar.None {
		return s.counted(g, n)
	}
	at := s.last
	if at.Grain < g {
		at = calendar.On(g, at.First)
	}
	if g == calendar.Day && at.Grain > calendar.Day {
		at = calendar.On(calendar.Day, at.First)
	}
	switch {
	case at.Grain == g:
		m.Point = at.Shift(n)
	case g == calendar.Year && calendar.Lengths[at.Grain] == 12:
		m.Point = at.Shift(n)
	case g == calendar.Year && at.Grain > calendar.Year:
		m.Point = calendar.On(calendar.Year, at.First).Shift(n)
	default:
		m.Point = calendar.On(g, at.First).Shift(n)
	}
	m.Part = ""
	m.Far, m.Reason = s.apart()
	return m
}

// window reads a stretch beside the present one, "last week", or a number of
// them, "the past four months".
func (s *scan) window(i int) (phrase.Match, int) {
	k := i
	for phrase.Narrows[s.At(k).Lower] && k < i+2 {
		k++
	}
	w := s.At(k).Lower
	step, ok := phrase.Steps[w]
	if w == "first" || w == "final" || w == "latest" || w == "preceding" || w == "remaining" || w == "upcoming" {
		ok = k == i
	}
	if !ok || k > i && s.At(k).Before == '\n' {
		return phrase.Match{}, i
	}
	if next := s.Then(k + 1).Lower; w == "this" && (next == "past" || next == "coming") {
		w, step, k = next, phrase.Steps[next], k+1
	}
	k++
	for x := s.Then(k).Lower; x == "full" || x == "fiscal" || x == "calendar" || x == "academic" || x == "school" || x == "entire" || x == "whole"; x = s.Then(k).Lower {
		k++
	}
	if g := phrase.Units[s.Then(k).Lower]; g >= calendar.Day && !strings.HasSuffix(s.At(k).Lower, "s") && g != calendar.Quarter && (!s.At(k).Capital || s.At(i-1).Before != 0 && s.At(i).Before != 0) {
		return s.stretch(w, g, moved{i, k, step, true})
	}
	if w == "that" || w == "same" || w == "following" && s.At(i-1).Lower != "the" {
		return phrase.Match{}, i
	}
	m, end := s.Duration(k)
	if end > k {
		m.The, m.Dir = true, side(step)
		return m, end
	}
	return phrase.Match{}, i
}

// stretch reads one unit behind a word of direction.
func (s *scan) stretch(w string, g calendar.Grain, by moved) (phrase.Match, int) {
	m := phrase.Match{}
	switch {
	case w == "first" || w == "final" || w == "latest" || w == "remaining" || w == "upcoming":
		return phrase.Match{}, by.at
	case w == "that" && g != calendar.Year && g != calendar.Day && g != calendar.Week && g != calendar.Month, g == calendar.Season, g == calendar.Day && w != "that" && w != "same" && w != "following" && w != "previous":
		return phrase.Match{}, by.at
	case (w == "past") && s.At(by.at-1).Lower == "the" && g > calendar.Day:
		m = phrase.Match{Kind: phrase.TypeDuration, Value: phrase.Duration(phrase.Amount{N: 1}, g), Relative: true, The: true, Dir: phrase.Past}
	case g == calendar.Weekend && by.step == 0:
		m = s.counted(calendar.Weekend, 0)
		if !m.Lost && s.Side(by.at, by.head+1) == phrase.Past && s.anchor.Weekday() < 5 {
			m.Point, m.Dir = m.Point.Shift(-1), phrase.Past
		}
	case phrase.Anaphoric[w]:
		if s.last.Grain == calendar.None {
			m = s.counted(g, by.step)
			if s.anchor.Known() && w != "previous" {
				m = phrase.Match{Point: calendar.On(g, s.anchor).Shift(by.step), Relative: true, Reason: s.dated()}
			}
		} else {
			m = s.from(g, by.step)
		}
		m.The = w != "that"
	default:
		m = s.counted(g, by.step)
	}
	return m, by.head + 1
}

// unit reads "the week of March 6", "the weekend", "year-end" and "the end of the month".
func (s *scan) unit(i int) (phrase.Match, int) {
	t := s.At(i)
	next := s.Then(i + 1)
	switch {
	case t.Lower == "week" && (next.Lower == "of" || next.Lower == "beginning" || next.Lower == "ending"):
		if m, end := s.calendar(i + 2); end > i+2 && m.Grain == calendar.Day && !m.Lost {
			m.Point = calendar.On(calendar.Week, m.First)
			m.The = true
			return m, end
		}
	case t.Lower == "weekend" && s.At(i-1).Lower == "the":
		m := s.counted(calendar.Weekend, 0)
		if !m.Lost && s.Side(i, i+1) == phrase.Past && s.anchor.Weekday() < 5 {
			m.Point, m.Dir = m.Point.Shift(-1), phrase.Past
		}
		m.The = true
		return m, i + 1
	case t.Lower == "full" && next.Lower == "year" && s.At(i-1).Lower == "the":
		m := s.counted(calendar.Year, 0)
		m.The = true
		return m, i + 2
	case t.Lower == "year" && (next.Lower == "ended" || next.Lower == "ending") && s.At(i-1).Lower == "the":
		return phrase.Match{Kind: phrase.TypeDuration, Value: "P1Y", The: true}, i + 1
	case t.Lower == "year" && next.Lower == "'s" && s.Then(i+2).Lower == "end":
		return s.counted(calendar.Year, 0), i + 3
	case phrase.Narrows[t.Lower] && next.Lower == "in" && s.Then(i+2).Lower == "the":
		if g := phrase.Units[s.Then(i+3).Lower]; g == calendar.Year || g == calendar.Month || g == calendar.Week || g == calendar.Day {
			return s.from(g, 0), i + 4
		}
	case t.Lower == "year" && next.Lower == "end", t.Lower == "yearend":
		m := s.counted(calendar.Year, 0)
		return m, i + 1 + map[bool]int{true: 1}[next.Lower == "end"]
	case (t.Lower == "end" || t.Lower == "beginning" || t.Lower == "start" || t.Lower == "middle" || t.Lower == "rest") && next.Lower == "of" && s.Then(i+2).Lower == "the":
		if g := phrase.Units[s.Then(i+3).Lower]; g == calendar.Year || g == calendar.Month || g == calendar.Decade || g == calendar.Century || g == calendar.Week {
			m := s.counted(g, 0)
			m.The = true
			return m, i + 4
		}
	}
	return phrase.Match{}, i
}
