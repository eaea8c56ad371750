package calendar

import (
	"slices"
	"strconv"
	"time"

	"linecheck/review/lint/read"
)

// Fault is a date that cannot be right.
type Fault struct {
	Date
	At time.Time // the day in the calendar; zero where no calendar has it
}

// near is how far from the publication day a date without a year can only lie in the year that is nearest.
const near = 120 * 24 * time.Hour

// Faults finds days that no calendar has, and weekdays that are not those of
// their dates. published is the zero time when it is not known.
func Faults(a *read.Article, published time.Time) []Fault {
	var out []Fault
	for _, list := range [][]read.Sentence{a.Lines, a.Sentences} {
		for i := range list {
			for _, d := range Dates(a, &list[i]) {
				if !d.Exists() {
					out = append(out, Fault{Date: d})
					continue
				}
				if d.Weekday == none {
					continue
				}
				at := d.possible(years(a, list[max(0, i-1):i+1]), published)
				if len(at) > 0 && !slices.ContainsFunc(at, func(t time.Time) bool { return int(t.Weekday()) == d.Weekday }) {
					out = append(out, Fault{d, at[0]})
				}
			}
		}
	}
	return out
}

// years are the years that some sentences name.
func years(a *read.Article, list []read.Sentence) []int {
	var out []int
	for _, s := range list {
		for _, t := range a.Tokens[s.From:s.To] {
			if read.IsYear(t.Lower) {
				year, _ := strconv.Atoi(t.Lower)
				out = append(out, year)
			}
		}
	}
	return out
}

// possible returns the days that the date can mean, the likeliest first.
func (d Date) possible(years []int, published time.Time) []time.Time {
	best, ok := d.At(published)
	if !ok {
		return nil
	}
	out := []time.Time{best}
	if d.Year > 0 {
		return out
	}
	if distance := best.Sub(published).Abs(); distance > near {
		years = append(years, published.Year()-1, published.Year(), published.Year()+1)
	}
	for _, year := range years {
		out = append(out, time.Date(year, d.Month, d.Day, 0, 0, 0, 0, time.UTC))
	}
	return out
}

// At returns the day in the calendar, in the year that is nearest to when the
// article appeared where it names none, and false where that is not known.
func (d Date) At(published time.Time) (time.Time, bool) {
	if d.Year > 0 {
		return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC), true
	}
	if published.IsZero() {
		return time.Time{}, false
	}
	best := time.Date(published.Year(), d.Month, d.Day, 0, 0, 0, 0, time.UTC)
	for _, year := range []int{published.Year() - 1, published.Year() + 1} {
		if other := time.Date(year, d.Month, d.Day, 0, 0, 0, 0, time.UTC); other.Sub(published).Abs() < best.Sub(published).Abs() {
			best = other
		}
	}
	return best, true
}

// Exists reports whether the month has such a day, in some year where none is named.
func (d Date) Exists() bool {
	year := d.Year
	if year == 0 {
		year = 2000
	}
	return d.Day > 0 && time.Date(year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Month() == d.Month
}

// Reference returns the day that relative dates are counted from: when the
// article appeared, YYYY-MM-DD, or else the first whole date beside it; the zero
// time when neither is known.
func Reference(a *read.Article, published string) time.Time {
	if day, err := time.Parse(time.DateOnly, published); err == nil {
		return day
	}
	for i := range a.Lines {
		for _, d := range Dates(a, &a.Lines[i]) {
			if at, ok := d.At(time.Time{}); ok && d.Exists() {
				return at
			}
		}
	}
	return time.Time{}
}
