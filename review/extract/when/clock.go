package when

import (
	"fmt"
	"strings"

	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// timed adds the part of the day that stands behind a day: "Wednesday night".
func (s *scan) timed(m phrase.Match, end int) (phrase.Match, int) {
	if m.Grain != calendar.Day {
		return m, end
	}
	k := end
	if s.Then(k).Lower == "early" || s.Then(k).Lower == "late" {
		k++
	}
	if part := phrase.PartsOfDay[s.Then(k).Lower]; part != "" {
		m.Part = part
		m.Kind = phrase.TypeTime
		if strings.Contains(m.Value, "-") {
			m.Value += part
		}
		for n := range m.Others {
			m.Others[n] += part
		}
		return m, k + 1
	}
	return m, end
}

var zones = phrase.Set("est edt cst cdt mst mdt pst pdt gmt utc bst cet cest et ct mt pt")

// clock reads a time of day with the day beside it: "10:35 a.m. EDT Friday",
// "4 in the morning", "noon".
func (s *scan) clock(i int) (phrase.Match, int) {
	hour, minute, end := s.Hour(i)
	if end == i {
		return phrase.Match{}, i
	}
	if zones[s.Then(end).Lower] && s.Text[end].Capital {
		end++
	} else if s.Then(end).Lower == "local" && s.Then(end+1).Lower == "time" {
		end += 2
	}
	k := end
	if w := s.Then(k).Lower; w == "on" || w == "," || w == "(" {
		k++
	}
	m := phrase.Match{Kind: phrase.TypeTime}
	day, to := s.day(k)
	switch {
	case to > k && s.At(k).Before != '\n':
		m.Point, m.Relative, m.Lost, m.Dir, m.Reason = day.Point, day.Relative, day.Lost, day.Dir, day.Reason
		end = to
	case s.last.Grain == calendar.Day:
		m.Point, m.Relative, m.Reason = s.last, true, "the day named before it"
	default:
		m = s.counted(calendar.Day, 0)
		if !m.Lost {
			m.Far, m.Reason = true, "the text does not say on which day"
		}
		m.Kind = phrase.TypeTime
	}
	m.Part = fmt.Sprintf("T%02d:%02d", hour, minute)
	if m.Lost {
		m.Value = calendar.Unknown(calendar.Day) + m.Part
	}
	return m, end
}

func (s *scan) day(k int) (phrase.Match, int) {
	for _, r := range []rule{(*scan).calendar, (*scan).deictic, (*scan).named} {
		if m, end := r(s, k); end > k && m.Grain == calendar.Day {
			return m, end
		}
	}
	return phrase.Match{}, k
}
