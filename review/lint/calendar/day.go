// Package calendar reads the days that an article names and finds what is wrong with them.
package calendar

import (
	"strconv"
	"strings"
	"time"

	"linecheck/review/lint/read"
)

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

const none = -1

// longMonth is the length from which a word names a month wherever it stands; shorter ones need a day beside them.
const longMonth = 4

// IsMonth reports whether a word names a month.
func IsMonth(t read.Token) bool {
	return t.Capital && months[t.Lower] > 0 && (len(t.Lower) >= longMonth || t.Lower == "may")
}

// Weekday returns the weekday that a word names, -1 for none. Short forms count only in dates.
func Weekday(t read.Token) int {
	day, ok := weekdays[strings.TrimSuffix(t.Lower, "'s")]
	if !ok || !t.Capital || len(t.Lower) < 6 {
		return none
	}
	return int(day)
}

// Date is a day that the article names, as far as it names it.
type Date struct {
	From, Last int // tokens
	Year       int // 0 when it is not named
	Month      time.Month
	Day        int
	Weekday    int // -1 when it is not named
}

// Dates reads the days that a sentence names: "Tuesday, November 19, 2019", "19 November", "Nov. 19 (Tuesday)".
func Dates(a *read.Article, s *read.Sentence) []Date {
	r := reader{a, s}
	var out []Date
	for i := s.From; i < s.To; i++ {
		d, ok := r.date(i)
		if !ok {
			continue
		}
		d.Year, d.Last = r.yearAfter(d.Last)
		r.weekdayBeside(&d)
		if d.Day > 31 && !r.meant(d) {
			continue
		}
		out = append(out, d)
		i = d.Last
	}
	return out
}

// reader reads the dates of one sentence.
type reader struct {
	a *read.Article
	s *read.Sentence
}

// date reads month and day at token i.
func (r reader) date(i int) (Date, bool) {
	d := Date{From: i, Last: i, Weekday: none}
	switch {
	case r.month(i) > 0 && r.dayNumber(i+1) > 0 && r.gap(i+1, " ", ". ", "\u00a0"):
		d.Month, d.Day, d.Last = r.month(i), r.dayNumber(i+1), i+1
		return d, !r.counts(i, i+2)
	case r.dayNumber(i) > 0 && r.month(i+1) > 0 && r.gap(i+1, " ", "\u00a0"):
		d.Month, d.Day, d.Last = r.month(i+1), r.dayNumber(i), i+1
	case r.dayNumber(i) > 0 && r.word(i+1) == "of" && r.month(i+2) > 0:
		d.Month, d.Day, d.Last = r.month(i+2), r.dayNumber(i), i+2
	default:
		return d, false
	}
	// "100 19 November" is no date, nor is the end of a longer number.
	return d, i == r.s.From || !read.Digits(r.word(i-1)) || !r.a.Adjoins(i)
}

// counts says whether the number before token next counts things: "in August 32 people".
func (r reader) counts(month, next int) bool {
	if r.word(month-1) == "in" {
		return true
	}
	w := r.word(next)
	return w != "" && r.a.Adjoins(next) && (strings.HasSuffix(w, "s") && !read.Empty[w] || w == "people" || w == "men" || w == "women" || w == "children")
}

// meant says whether a day that no month has stands where only a day can.
func (r reader) meant(d Date) bool {
	return d.Year > 0 || d.Weekday >= 0 || r.word(d.From-1) == "on" || r.word(d.From-1) == "until" || r.word(d.From-1) == "since"
}

func (r reader) word(i int) string { return r.a.Word(r.s, i) }

func (r reader) month(i int) time.Month {
	if i < r.s.From || i >= r.s.To || !r.a.Tokens[i].Capital {
		return 0
	}
	return months[r.a.Tokens[i].Lower]
}

// dayNumber reads a day of the month, 0 for anything else. 32 to 39 count, so that they can be found wrong.
func (r reader) dayNumber(i int) int {
	w := r.word(i)
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	if len(w) > 2 || !read.Digits(w) {
		return 0
	}
	n, err := strconv.Atoi(w)
	if err != nil || n > 39 {
		return 0
	}
	return n
}

func (r reader) gap(i int, seps ...string) bool {
	for _, sep := range seps {
		if r.a.Tokens[i].Sep == sep {
			return true
		}
	}
	return false
}

// yearAfter reads the year behind a date whose last token is i.
func (r reader) yearAfter(i int) (year, last int) {
	if w := r.word(i + 1); read.IsYear(w) && r.gap(i+1, " ", ", ", ",\u00a0", "\u00a0") {
		year, _ = strconv.Atoi(w)
		return year, i + 1
	}
	return 0, i
}

// weekdayBeside reads the weekday before or behind a date.
func (r reader) weekdayBeside(d *Date) {
	before := d.From - 1
	if w := r.word(before); w == "the" || w == "on" {
		before--
	}
	if before >= r.s.From && r.a.Tokens[before].Capital && r.gap(d.From, ", ", " ", ". ", "., ", ",\u00a0", "\u00a0") {
		if day, ok := weekdays[r.a.Tokens[before].Lower]; ok && r.gap(before+1, ", ", " ", ". ", "., ", ",\u00a0", "\u00a0") {
			d.Weekday, d.From = int(day), before
			return
		}
	}
	after := d.Last + 1
	if r.word(after) == "a" && r.gap(after, ", ") {
		after++
	}
	if after < r.s.To && (after > d.Last+1 || r.gap(after, " (")) {
		if day, ok := weekdays[r.a.Tokens[after].Lower]; ok && r.a.Tokens[after].Capital {
			d.Weekday, d.Last = int(day), after
		}
	}
}
