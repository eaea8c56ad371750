package calendar

import (
	"strconv"
	"strings"
	"time"

	"linecheck/review/lint/read"
)

// Mention is a time that a sentence names, as it stands in the calendar: a day, a month or a year.
type Mention struct {
	Place
	Start time.Time // its first day
	Days  int       // 1 for a day, about 30 for a month, about 365 for a year
}

var (
	// blurred are words before a time with which it is no longer when something happened.
	blurred = read.List("by until before since from through till between deadline after following previous ending starting beginning to")
	// distant are words behind a span of time that count from somewhere else.
	distant = read.List("ago earlier later before after since prior")
	spans   = read.List("day days week weeks month months year years hours moments weekend morning night")
)

// Mentions returns the times that a sentence names, and false when it names one
// that cannot be pinned down, such as "a week before".
func Mentions(a *read.Article, s *read.Sentence, published time.Time) ([]Mention, bool) {
	r := reader{a, s}
	dates := Dates(a, s)
	var out []Mention
	for _, d := range dates {
		at, ok := d.At(published)
		if !ok || !d.Exists() || r.blurs(d.From) {
			return nil, false
		}
		out = append(out, Mention{Place{d.From, d.Last}, at, 1})
	}
	for i := s.From; i < s.To; i++ {
		if within(dates, i) {
			continue
		}
		m, found, known := r.loose(i, published)
		if !known {
			return nil, false
		}
		if found {
			out = append(out, m)
			i = m.Last
		}
	}
	return out, true
}

// loose reads a time at token i that is no date: a weekday, "yesterday", "in 2014", "in March 2014".
func (r reader) loose(i int, published time.Time) (m Mention, found, known bool) {
	t := r.a.Tokens[i]
	m = Mention{Place{i, i}, published, 1}
	word := strings.TrimSuffix(t.Lower, "'s")
	offset, deictic := map[string]int{"yesterday": -1, "today": 0, "tomorrow": 1}[word]
	switch {
	case distant[word] && spans[r.word(i-1)]:
		return m, false, false
	case IsMonth(t) && read.IsYear(r.word(i+1)):
		year, _ := strconv.Atoi(r.word(i + 1))
		m.Last, m.Days, m.Start = i+1, 30, time.Date(year, months[t.Lower], 1, 0, 0, 0, 0, time.UTC)
		return m, true, !t.Quoted && !r.blurs(i)
	case read.IsYear(word) && r.a.Adjoins(i) && (r.word(i-1) == "in" || r.word(i-1) == "of" || r.word(i-1) == "during"):
		year, _ := strconv.Atoi(word)
		m.Days, m.Start = 365, time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		return m, true, !t.Quoted
	case read.IsYear(word):
		return m, false, false
	case deictic:
		m.Start = published.AddDate(0, 0, offset)
		return m, true, !published.IsZero() && !t.Quoted
	case Weekday(t) != none && !r.named(i):
		if w := r.word(i - 1); w == "last" || w == "next" || recurring[w] || published.IsZero() || t.Quoted || r.blurs(i) {
			return m, false, false
		}
		m.Start = r.nearest(Weekday(t), published)
		return m, true, true
	}
	return m, false, true
}

// nearest returns the day that a weekday without a date means: the last one up to
// when the article appeared, or the next one where the sentence speaks of what is to come.
func (r reader) nearest(day int, published time.Time) time.Time {
	if r.a.Has(r.s, read.Coming) {
		return published.AddDate(0, 0, (day-int(published.Weekday())+7)%7)
	}
	return published.AddDate(0, 0, -((int(published.Weekday()) - day + 7) % 7))
}

// blurs says whether the word before token i makes its time a limit.
func (r reader) blurs(i int) bool {
	if r.word(i-1) == "the" || r.word(i-1) == "on" {
		i--
	}
	return blurred[r.word(i-1)]
}
