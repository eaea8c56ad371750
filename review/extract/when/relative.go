package when

import (
	"time"

	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
)

// counted returns a stretch that lies n of its grain from the anchor.
func (s *scan) counted(g calendar.Grain, n int) phrase.Match {
	m := phrase.Match{Point: calendar.Point{Grain: g}, Relative: true, Dir: side(n)}
	if !s.anchor.Known() {
		m.Lost = true
		return m
	}
	m.Point = calendar.On(g, s.anchor).Shift(n)
	m.Reason = s.dated()
	return m
}

func side(n int) phrase.Direction {
	switch {
	case n < 0:
		return phrase.Past
	case n > 0:
		return phrase.Future
	}
	return phrase.Present
}

// from returns a stretch that lies n of its grain from what the text named last.
func (s *scan) from(g calendar.Grain, n int) phrase.Match {
	if s.last.Grain == calendar.None || s.last.Grain > g && (n == 0 || s.last.Grain != calendar.Week && s.last.Grain != calendar.Weekend) {
		return s.counted(g, n)
	}
	m := phrase.Match{Point: calendar.On(g, s.last.First).Shift(n), Relative: true}
	m.Far, m.Reason = s.apart()
	return m
}

// apart says what an expression is counted from when that is what the text
// named last; far when it did so in another paragraph.
func (s *scan) apart() (far bool, reason string) {
	name := s.last.Name()
	if name == "" {
		name = s.last.String()
	}
	if s.lastIn != s.paragraph {
		return true, "it may be counted from " + name + ", named in another paragraph"
	}
	return false, "counted from " + name + ", named before it"
}

// deictic reads today, yesterday, tomorrow and tonight.
func (s *scan) deictic(i int) (phrase.Match, int) {
	k := i
	if phrase.Narrows[s.At(k).Lower] {
		k++
	}
	if k > i && s.At(k).Before == '\n' {
		return phrase.Match{}, i
	}
	shift := map[string]int{"yesterday": -1, "tomorrow": 1}
	switch w := s.At(k).Lower; w {
	case "today", "yesterday", "tomorrow":
		return s.timed(s.counted(calendar.Day, shift[w]), k+1)
	case "tonight":
		m := s.counted(calendar.Day, 0)
		m.Part, m.Kind = "TNI", phrase.TypeTime
		return m, k + 1
	}
	if s.At(k).Lower == "last" && s.Then(k+1).Lower == "night" {
		m := s.counted(calendar.Day, -1)
		m.Part, m.Kind = "TNI", phrase.TypeTime
		return m, k + 2
	}
	part := phrase.PartsOfDay[s.Then(k+1).Lower]
	if s.At(k).Lower == "this" && part != "" {
		m := s.counted(calendar.Day, 0)
		m.Part, m.Kind = part, phrase.TypeTime
		return m, k + 2
	}
	return s.nearby(k, i)
}

// nearby reads "the same day", "the next morning", "the day before" and "that day".
func (s *scan) nearby(k, i int) (phrase.Match, int) {
	w, next := s.At(k).Lower, s.Then(k+1).Lower
	part := phrase.PartsOfDay[next]
	if next != "day" && part == "" || s.last.Grain != calendar.Day {
		return phrase.Match{}, i
	}
	m := phrase.Match{}
	switch {
	case w == "that" || w == "same":
		m = s.from(calendar.Day, 0)
	case (w == "next" || w == "following") && s.At(k-1).Lower == "the":
		m = s.from(calendar.Day, 1)
	case w == "previous" || w == "preceding":
		m = s.from(calendar.Day, -1)
	default:
		return phrase.Match{}, i
	}
	if part != "" {
		m.Part, m.Kind = part, phrase.TypeTime
	}
	m.The = true
	return m, k + 2
}

// moved is a word of direction and what it stands before.
type moved struct {
	at, head int // token of the expression's first word, and of the one moved
	step     int
	word     bool // there is such a word
}

// named reads weekdays, months and seasons with or without "last", "this" and "next".
func (s *scan) named(i int) (phrase.Match, int) {
	k := i
	if phrase.Narrows[s.At(k).Lower] {
		k++
	}
	w := s.At(k).Lower
	step, word := phrase.Steps[w]
	if word && !phrase.Anaphoric[w] {
		k++
		if s.Then(k).Lower == "coming" || s.Then(k).Lower == "past" {
			step = map[string]int{"coming": 1, "past": -1}[s.At(k).Lower]
			k++
		}
	} else {
		word = false
	}
	if k > i && s.At(k).Before == '\n' {
		return phrase.Match{}, i
	}
	t, to := s.At(k), moved{i, k, step, word}
	if d, ok := phrase.Weekdays[t.Lower]; ok && t.Capital && len(t.Lower) >= 6 {
		return s.timed(s.weekday(d, to), k+1)
	}
	if m, end := s.Month(k); m > 0 && k > i {
		return s.steppedMonth(m, to, end)
	}
	if n, ok := phrase.SeasonNames[t.Lower]; ok {
		return s.season(n, to)
	}
	return phrase.Match{}, i
}

// weekday chooses the week of a day from "last" and "next" or else from the tense.
func (s *scan) weekday(d int, by moved) phrase.Match {
	i, end := by.at, by.head+1
	m := phrase.Match{Point: calendar.Point{Grain: calendar.Day}, Relative: true}
	if !s.anchor.Known() {
		m.Lost, m.Value = true, "XXXX-WXX-"+string(rune('1'+d))
		return m
	}
	back := (s.anchor.Weekday() - d + 7) % 7
	last, next := s.anchor.Add(-back), s.anchor.Add((7-back)%7)
	m.Dir, m.Reason = s.Side(i, end), s.dated()
	if before := s.At(i - 1); before.Lower == "as" && s.At(i-3).Lower == "as" {
		m.Dir = phrase.Future
	}
	if s.Then(end).Lower == "'s" {
		if m.Dir = s.After(end, phrase.Past); m.Dir == phrase.Present {
			m.Dir = phrase.Past
		}
	}
	switch {
	case by.word && by.step < 0:
		m.Dir = phrase.Past
		if back == 0 {
			last = last.Add(-7)
		}
	case by.word && by.step > 0:
		m.Dir = phrase.Future
		if back == 0 {
			next = next.Add(7)
		}
	case by.word && m.Dir != phrase.Past:
		m.Dir = phrase.Future
	}
	m.Point = calendar.On(calendar.Day, last)
	switch {
	case m.Dir == phrase.Future:
		m.Point = calendar.On(calendar.Day, next)
	case m.Dir != phrase.Past && back > 0:
		m.Others = []string{calendar.On(calendar.Day, last).String(), calendar.On(calendar.Day, next).String()}
		m.Reason = "no verb tells whether it lies before or after the publication date, " + s.anchor.String()
	}
	if m.First == s.anchor {
		m.Dir = phrase.Present
	}
	return m
}

// steppedMonth reads "last May", "this September" and "early March".
func (s *scan) steppedMonth(month time.Month, by moved, end int) (phrase.Match, int) {
	year, to := s.yearAfter(end, calendar.Month)
	if year > 0 {
		return phrase.Match{Point: calendar.On(calendar.Month, calendar.DateOf(year, month, 1))}, to
	}
	m := phrase.Match{Point: calendar.Point{Grain: calendar.Month, First: calendar.DateOf(0, month, 1), NoYear: true}, Relative: true}
	if s.Then(end).Number() > 0 && s.At(end).Number() < 32 {
		return phrase.Match{}, by.at
	}
	if !by.word || !s.anchor.Known() {
		s.place(&m, by.at, end, -1)
		return m, end
	}
	m.NoYear, m.First.Year, m.Dir = false, s.anchor.Year, side(by.step)
	switch {
	case by.step < 0 && month >= s.anchor.Month:
		m.First.Year--
	case by.step > 0 && month <= s.anchor.Month:
		m.First.Year++
	}
	m.Reason = s.dated()
	return m, end
}

// season reads "last fall", "the summer of 1998" and "this spring".
func (s *scan) season(n int, by moved) (phrase.Match, int) {
	i, k := by.at, by.head
	end := k + 1
	of := end
	if s.Then(of).Lower == "of" {
		of++
	}
	if y := s.Then(of).Number(); y >= 1000 && y < 2200 && s.At(k+1).Before == ' ' {
		return phrase.Match{Point: calendar.InSeason(y, n), The: true}, of + 1
	}
	if y, to := s.YearInWords(of); y > 0 && of > end {
		return phrase.Match{Point: calendar.InSeason(y, n), The: true}, to
	}
	word, prev := s.At(k).Lower, s.At(k-1).Lower
	if !by.word && (s.At(k).Capital || k > i && prev != "early" && prev != "late" && prev != "mid" || (word == "spring" || word == "fall") && !(prev == "the" && phrase.Leads[s.At(k-2).Lower]) && !(phrase.Leads[prev] && prev != "to" && prev != "of")) {
		return phrase.Match{}, i
	}
	if !by.word && (!(prev == "the" || phrase.Leads[prev] && prev != "and" || phrase.Narrows[prev]) || s.qualifies(k)) {
		return phrase.Match{}, i
	}
	m := phrase.Match{Point: calendar.InSeason(0, n), Relative: true, The: true}
	m.NoYear = true
	if !s.anchor.Known() {
		m.Lost = true
		return m, end
	}
	m.NoYear, m.Reason = false, s.dated()
	m.Dir = side(by.step)
	if !by.word {
		m.Dir = s.Side(i, end)
	}
	m.Point = s.yearOf(calendar.InSeason(s.anchor.Year, n), m.Dir, by.word && by.step != 0)
	return m, end
}

// qualifies reports whether token i stands before a noun, "winter wheat".
func (s *scan) qualifies(i int) bool {
	t := s.Then(i + 1)
	return t.Before == ' ' && s.At(i+1).Qualified() && !phrase.Leads[t.Lower]
}

// yearOf moves a stretch by years to the side of the anchor where it belongs;
// strict leaves out the one that holds the anchor.
func (s *scan) yearOf(p calendar.Point, dir phrase.Direction, strict bool) calendar.Point {
	shift := func(n int) calendar.Point {
		q := p
		q.First.Year += n
		return q
	}
	now := func(q calendar.Point) bool { return q.First.To(s.anchor) >= 0 && q.End().To(s.anchor) < 0 }
	for n := -1; n <= 1; n++ {
		if q := shift(n); now(q) && !strict {
			return q
		}
	}
	switch dir {
	case phrase.Past, phrase.Unknown:
		for n := 1; n > -3; n-- {
			if q := shift(n); q.End().To(s.anchor) >= 0 {
				return q
			}
		}
	case phrase.Future:
		for n := -1; n < 3; n++ {
			if q := shift(n); q.First.To(s.anchor) < 0 {
				return q
			}
		}
	case phrase.Present:
	}
	return p
}
