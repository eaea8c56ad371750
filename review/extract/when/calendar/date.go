// Package calendar has the days, weeks and other stretches of the calendar that
// expressions of time name, and their TIMEX3 values.
package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a day of the Gregorian calendar. The zero Date is no day: it stands
// for a publication date that is not known.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns a date, which need not exist; the year is 0 when it is not known.
func DateOf(year int, month time.Month, day int) Date { return Date{year, month, day} }

// ParseDate reads YYYY-MM-DD; anything else is the zero Date.
func ParseDate(s string) Date {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}
	}
	return dateOf(t)
}

func dateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Known reports whether d is a day.
func (d Date) Known() bool { return d != Date{} }

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// String returns d as "13 May 2024".
func (d Date) String() string { return d.time().Format("2 January 2006") }

// Add returns the day a number of days later.
func (d Date) Add(days int) Date { return dateOf(d.time().AddDate(0, 0, days)) }

// To returns the days from d to other, negative when other lies before d.
func (d Date) To(other Date) int { return int(other.time().Sub(d.time()) / (24 * time.Hour)) }

// Weekday counts from Monday, 0.
func (d Date) Weekday() int { return (int(d.time().Weekday()) + 6) % 7 }

// Exists reports whether the calendar has the day; the year may be unknown.
func (d Date) Exists() bool {
	if d.Year == 0 {
		d.Year = 2000
	}
	return d.Day > 0 && d.Month >= 1 && d.Month <= 12 && dateOf(d.time()) == d
}

// Grain is how exact an expression is.
type Grain uint8

// The grains, from the finest.
const (
	None Grain = iota // no place on the calendar: a duration, "recently"
	Second
	Minute
	Hour
	Day
	Weekend
	Week
	Month
	Quarter
	Season
	Half
	Year
	Decade
	Century
	Millennium
)

// Point is a stretch of the calendar: the part of grain that first begins.
type Point struct {
	Grain  Grain
	First  Date
	season int    // 0 spring to 3 winter
	Part   string // part of the day, "TMO", or a time, "T10:35"
	NoYear bool   // only the month and day are known
}

// On returns the stretch of a grain that holds d.
func On(g Grain, d Date) Point {
	switch g {
	case Week:
		d = d.Add(-d.Weekday())
	case Weekend:
		d = d.Add(5 - d.Weekday())
	case Month:
		d.Day = 1
	case Quarter:
		d.Month, d.Day = (d.Month-1)/3*3+1, 1
	case Half:
		d.Month, d.Day = (d.Month-1)/6*6+1, 1
	case Year:
		d.Month, d.Day = 1, 1
	case Decade:
		d = Date{d.Year - d.Year%10, 1, 1}
	case Century:
		d = Date{d.Year - d.Year%100, 1, 1}
	case Millennium:
		d = Date{d.Year - d.Year%1000, 1, 1}
	case None, Second, Minute, Hour, Day, Season:
	}
	return Point{Grain: g, First: d}
}

// InSeason returns the season that begins in a year; December begins the winter.
func InSeason(year, season int) Point {
	return Point{Grain: Season, First: Date{year, time.Month(3 + 3*season), 1}, season: season}
}

// Lengths is the length of a grain, 0 for days and weeks.
var Lengths = [...]int{Month: 1, Quarter: 3, Half: 6, Season: 12, Year: 12, Decade: 120, Century: 1200, Millennium: 12000}

var days = [...]int{Day: 1, Weekend: 7, Week: 7, Millennium: 0}

// Shift moves a stretch by n of its own grain; a season by years.
func (p Point) Shift(n int) Point {
	if days[p.Grain] > 0 {
		p.First = p.First.Add(n * days[p.Grain])
		return p
	}
	p.First = dateOf(p.First.time().AddDate(0, n*Lengths[p.Grain], 0))
	return p
}

// End is the first day after the stretch.
func (p Point) End() Date {
	switch p.Grain {
	case Weekend:
		return p.First.Add(2)
	case Season:
		return dateOf(p.First.time().AddDate(0, 3, 0))
	default:
		return p.Shift(1).First
	}
}

// SeasonCodes are the values of the seasons, from spring.
var SeasonCodes = [...]string{"SP", "SU", "FA", "WI"}

// String returns the value as TimeBank writes it.
func (p Point) String() string {
	y := fmt.Sprintf("%04d", p.First.Year)
	if p.NoYear {
		y = "XXXX"
	}
	switch p.Grain {
	case Day:
		return fmt.Sprintf("%s-%02d-%02d%s", y, p.First.Month, p.First.Day, p.Part)
	case Week, Weekend:
		year, week := p.First.time().ISOWeek()
		return fmt.Sprintf("%04d-W%02d%s", year, week, map[bool]string{true: "-WE"}[p.Grain == Weekend])
	case Month:
		return fmt.Sprintf("%s-%02d", y, p.First.Month)
	case Quarter:
		return fmt.Sprintf("%s-Q%d", y, p.First.Month/3+1)
	case Half:
		return fmt.Sprintf("%s-H%d", y, p.First.Month/6+1)
	case Season:
		return y + "-" + SeasonCodes[p.season]
	case Decade:
		return y[:3]
	case Century:
		return y[:2]
	case Millennium:
		return y[:1]
	default:
		return y
	}
}

var nth = [...]string{"first", "second", "third", "fourth"}

// Name returns the stretch in words, "the week of 13 May 2024", "" when only
// its value can be told.
func (p Point) Name() string {
	switch p.Grain {
	case Day:
		return p.First.String()
	case Week:
		return "the week of " + p.First.String()
	case Weekend:
		return "the weekend of " + p.First.String()
	case Month:
		return p.First.time().Format("January 2006")
	case Quarter:
		return "the " + nth[(p.First.Month-1)/3] + " quarter of " + strconv.Itoa(p.First.Year)
	case Half:
		return "the " + nth[(p.First.Month-1)/6] + " half of " + strconv.Itoa(p.First.Year)
	case Season:
		return [...]string{"spring ", "summer ", "autumn ", "winter "}[p.season] + strconv.Itoa(p.First.Year)
	case Year:
		return strconv.Itoa(p.First.Year)
	default:
		return ""
	}
}

// Name returns the day or month of a value in words, "" when it is neither.
func Name(value string) string {
	value, _, _ = strings.Cut(value, "T")
	if d := ParseDate(value); d.Known() {
		return On(Day, d).Name()
	}
	if d := ParseDate(value + "-01"); d.Known() {
		return On(Month, d).Name()
	}
	return ""
}

// Unknown is the value of a stretch of which nothing but the grain is known.
func Unknown(g Grain) string {
	switch g {
	case Day:
		return "XXXX-XX-XX"
	case Week:
		return "XXXX-WXX"
	case Weekend:
		return "XXXX-WXX-WE"
	case Month:
		return "XXXX-XX"
	case Quarter:
		return "XXXX-QX"
	case Half:
		return "XXXX-HX"
	case Decade:
		return "XXX"
	case Century:
		return "XX"
	default:
		return "XXXX"
	}
}
