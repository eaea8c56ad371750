package phrase

import (
	"strconv"
	"strings"

	"linecheck/review/extract/when/calendar"
)

// Duration is the value of an amount of units.
func Duration(a Amount, g calendar.Grain) string {
	p := "P"
	if g < calendar.Day {
		p = "PT"
	}
	if a.Half && a.N == 0 {
		switch g {
		case calendar.Year:
			return "P6M"
		case calendar.Hour:
			return "PT30M"
		case calendar.Decade:
			return "P5Y"
		case calendar.Century:
			return "P50Y"
		default:
		}
		return p + "0.5" + periods[g]
	}
	switch n := calendar.Lengths[g]; {
	case a.Vague || a.Half:
	case g == calendar.Decade || g == calendar.Century || g == calendar.Millennium:
		return "P" + strconv.Itoa(a.N*n/12) + "Y"
	}
	if g == calendar.Quarter {
		return "P" + Amount{N: a.N * 3, Vague: a.Vague}.String() + "M"
	}
	return p + a.String() + periods[g]
}

// Duration reads an amount of units: "three years", "a 30-day", "two and a
// half hours", "12 to 18 months", "44-year-old".
func (s Text) Duration(i int) (Match, int) {
	a, k := s.Amount(i)
	if k == i {
		return s.bare(i)
	}
	if w := s.Then(k); w.Lower == "to" || w.Lower == "or" || w.Before == '-' && w.Figure {
		if w.Lower == "to" || w.Lower == "or" {
			k++
		}
		if _, end := s.Amount(k); end > k && s.At(k).Before != '\n' && s.At(k).Lower != "a" {
			a, k = Amount{Vague: true}, end
		}
	}
	for w := s.Then(k).Lower; w == "more" || w == "full" || w == "straight" || w == "consecutive" || w == "long" || w == "additional" || w == "solid" || w == "whole" || w == "extra" || w == "successive"; w = s.Then(k).Lower {
		k++
	}
	t := s.Then(k)
	g := Units[t.Lower]
	_, window := Steps[s.At(i-1).Lower]
	single := t.Lower == "second" || g == calendar.Quarter && !a.Vague && !window && s.At(i-1).Lower != "first" || t.Lower == "weekend" || g == calendar.Season
	if a.N >= 1000 && s.At(i).Figure && g != calendar.None && !plural(t.Lower) && t.Before != '-' {
		return Match{}, i
	}
	if g == calendar.None || single || t.Capital && s.At(i).Capital != t.Capital && !s.At(i).Figure {
		return Match{}, i
	}
	if w := s.At(i).Lower; (w == "coming" || w == "recent" || w == "many" || w == "some" || w == "various") && t.Lower == "time" {
		return Match{}, i
	}
	k++
	if s.Then(k).Lower == "or" && s.Then(k+1).Lower == "two" {
		return Match{Kind: TypeDuration, Value: Duration(Amount{Vague: true}, g)}, k + 2
	}
	if s.Then(k).Lower == "and" && s.Then(k+1).Lower == "a" && s.Then(k+2).Lower == "half" {
		a.Half = true
		k += 3
	}
	m := Match{Kind: TypeDuration, Value: Duration(a, g)}
	switch w := s.Then(k); {
	case w.Lower == "old" || w.Lower == "olds":
		return Match{Age: true}, k + 1
	case w.Lower == "of" && s.Then(k+1).Lower == "age":
		return Match{Age: true}, k + 2
	case s.At(i).Lower == "coming":
		m.Value, m.Relative, m.Dir = "FUTURE_REF", true, Future
	case s.At(i).Lower == "one" && g == calendar.Day && s.At(i-1).tense == future:
		m.Value, m.Relative, m.Dir = "FUTURE_REF", true, Future
	}
	if w := s.At(i).Lower; (w == "a" || w == "an") && a.N == 1 && !a.Half && s.rated(i) {
		m.Kind = TypeSet
	}
	return m, k
}

// rated reports whether "a year" at i says how often or how much: "$3 a year".
func (s Text) rated(i int) bool {
	p := s.At(i - 1)
	return p.Figure || p.Lower == "million" || p.Lower == "billion" || p.Lower == "times" || p.Lower == "once" || p.Lower == "twice" || p.Lower == "%" || p.Lower == "percent" || p.Lower == "dollars"
}

func plural(word string) bool { return strings.HasSuffix(word, "s") || word == "millennia" }

// bare reads "for weeks", "in recent years".
func (s Text) bare(i int) (Match, int) {
	t := s.At(i)
	g := Units[t.Lower]
	if w := s.Then(i + 1); g >= calendar.Day && w.Lower == "long" && w.Before == '-' {
		return Match{Kind: TypeDuration, Value: Duration(Amount{N: 1}, g)}, i + 2
	}
	if g == calendar.None || t.Lower == "seconds" || !plural(t.Lower) || g == calendar.Quarter || t.Capital {
		return Match{}, i
	}
	switch s.At(i - 1).Lower {
	case "for", "in", "of", "over", "within", "after", "and", "or", "the", "these", "those", "took", "take", "takes", "last", "spent":
		end := i + 1
		if w := s.Then(end).Lower; w == "or" || w == "and" {
			if n := s.Then(end + 1).Lower; Units[n] != calendar.None && plural(n) {
				end += 2
			}
		}
		return Match{Kind: TypeDuration, Value: Duration(Amount{Vague: true}, g)}, end
	}
	return Match{}, i
}
