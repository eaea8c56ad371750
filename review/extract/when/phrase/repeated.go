package phrase

import (
	"linecheck/review/extract/when/calendar"
)

var frequencies = map[string]calendar.Grain{"daily": calendar.Day, "weekly": calendar.Week, "monthly": calendar.Month, "yearly": calendar.Year, "annually": calendar.Year, "nightly": calendar.Day, "hourly": calendar.Hour}

// Repeated reads "daily", "every Monday", "each year", "every two weeks", "per month".
func (s Text) Repeated(i int) (Match, int) {
	t := s.At(i)
	m := Match{Kind: TypeSet}
	if g := frequencies[t.Lower]; g != calendar.None && !t.Capital {
		m.Value = Duration(Amount{N: 1}, g)
		return m, i + 1
	}
	if t.Lower != "every" && t.Lower != "each" && t.Lower != "per" && t.Lower != "on" {
		return Match{}, i
	}
	k := i + 1
	if s.Then(k).Lower == "single" || s.Then(k).Lower == "other" {
		k++
	}
	n := s.Then(k)
	if d, ok := Weekdays[n.Lower]; ok && n.Capital && (t.Lower != "on" || plural(n.Lower)) && len(n.Lower) > 5 {
		m.Value = "XXXX-WXX-" + string(rune('1'+d))
		return m, k + 1
	}
	if t.Lower == "on" {
		return Match{}, i
	}
	if month, end := s.Month(k); month > 0 && n.Before != '\n' {
		m.Value = calendar.Point{Grain: calendar.Month, First: calendar.DateOf(0, month, 1), NoYear: true}.String()
		return m, end
	}
	if season, ok := SeasonNames[n.Lower]; ok {
		m.Value = "XXXX-" + calendar.SeasonCodes[season]
		return m, k + 1
	}
	if part := PartsOfDay[n.Lower]; part != "" {
		m.Value = "XXXX-XX-XX" + part
		return m, k + 1
	}
	if g := Units[n.Lower]; g != calendar.None && g != calendar.Second && g != calendar.Season {
		a := Amount{N: 1}
		if k > i+1 && s.At(k-1).Lower == "other" {
			a.N = 2
		}
		m.Value = Duration(a, g)
		return m, k + 1
	}
	d, end := s.Duration(k)
	if end > k && n.Before != '\n' && n.Lower != "a" {
		m.Value = d.Value
		return m, end
	}
	return Match{}, i
}

var references = map[string]string{
	"now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
	"recently": "PAST_REF", "formerly": "PAST_REF", "soon": "FUTURE_REF",
}

// Reference reads words for the present, the past and the future as such.
func (s Text) Reference(i int) (Match, int) {
	t := s.At(i)
	m := Match{Value: references[t.Lower], Relative: true}
	end := i + 1
	switch {
	case t.Lower == "soon" && s.Then(end).Lower == "as":
		return Match{}, i
	case m.Value != "":
	case t.Lower == "past" && s.At(i-1).Lower == "the" && !s.Then(i+1).Figure:
		m.Value, m.The = "PAST_REF", true
	case t.Lower == "future" && (s.At(i-1).Lower == "the" || s.At(i-1).Lower == "near"):
		m.Value = "FUTURE_REF"
	case (t.Lower == "near" || t.Lower == "short") && s.Then(end).Lower == "term" && s.At(end).Before == ' ' && s.At(i-1).Lower == "the":
		m.Value = "FUTURE_REF"
		end++
	case t.Lower == "at" && s.Then(end).Lower == "present":
		m.Value = "PRESENT_REF"
		end++
	case t.Lower == "later" && (s.Then(end).Lower == "date" || s.Then(end).Lower == "time") && s.At(i-1).Lower == "a":
		m.Value, m.The = "FUTURE_REF", true
		end++
	default:
		return Match{}, i
	}
	if t.Lower == "future" || end > i+1 {
		m.The = true
	}
	m.Dir = map[string]Direction{"PRESENT_REF": Present, "PAST_REF": Past, "FUTURE_REF": Future}[m.Value]
	return m, end
}
