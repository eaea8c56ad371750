package calendar

import (
	"time"
)

// feast is a holiday on a fixed day, or on the nth weekday of a month, the last for 5.
type feast struct {
	Month time.Month
	Day   int
	Nth   int // 0 for a fixed day
}

// Feasts are the holidays by their names in lower case.
var Feasts = map[string]feast{
	"christmas": {12, 25, 0}, "christmas day": {12, 25, 0}, "christmas eve": {12, 24, 0}, "boxing day": {12, 26, 0}, "new year's day": {1, 1, 0},
	"new year's eve": {12, 31, 0}, "new year's": {1, 1, 0}, "valentine's day": {2, 14, 0}, "st patrick's day": {3, 17, 0}, "april fools' day": {4, 1, 0},
	"independence day": {7, 4, 0}, "halloween": {10, 31, 0}, "veterans day": {11, 11, 0}, "armistice day": {11, 11, 0}, "bastille day": {7, 14, 0},
	"canada day": {7, 1, 0}, "australia day": {1, 26, 0}, "international women's day": {3, 8, 0}, "may day": {5, 1, 0}, "earth day": {4, 22, 0},
	"thanksgiving": {11, 3, 4}, "thanksgiving day": {11, 3, 4}, "labor day": {9, 0, 1}, "memorial day": {5, 0, 5}, "martin luther king day": {1, 0, 3},
	"presidents day": {2, 0, 3}, "columbus day": {10, 0, 2}, "election day": {11, 1, 0}, "guy fawkes night": {11, 5, 0}, "st andrew's day": {11, 30, 0},
}

// In returns the holiday of a year. Election day in November follows the first Monday.
func (f feast) In(year int, name string) Date {
	if name == "election day" {
		return feast{11, 0, 1}.In(year, "").Add(1)
	}
	if f.Nth == 0 {
		return Date{year, f.Month, f.Day}
	}
	d := Date{year, f.Month, 1}
	d = d.Add((f.Day - d.Weekday() + 7) % 7).Add(7 * (f.Nth - 1))
	if d.Month != f.Month {
		d = d.Add(-7)
	}
	return d
}
