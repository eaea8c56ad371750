package phrase

import (
	"strings"
)

// Hour reads a time of day without its day.
func (s Text) Hour(i int) (hour, minute, end int) {
	t := s.At(i)
	switch t.Lower {
	case "noon":
		return 12, 0, i + 1
	case "midnight":
		return 24, 0, i + 1
	}
	hour, end = t.Number(), i+1
	if whole, rest, ok := strings.Cut(t.Lower, "."); ok && t.Figure && len(whole) < 3 && len(rest) == 2 {
		hour, minute = (&token{Lower: whole, Figure: true}).Number(), (&token{Lower: rest, Figure: true}).Number()
		if m := s.Then(end).Lower; m != "am" && m != "pm" {
			return 0, 0, i
		}
	}
	half := ""
	for _, suffix := range []string{"am", "pm"} {
		if w, ok := strings.CutSuffix(t.Lower, suffix); ok && t.Figure {
			hour, half = (&token{Lower: w, Figure: true}).Number(), suffix
		}
	}
	if hour < 0 && cardinals[t.Lower] > 0 {
		hour = cardinals[t.Lower]
	}
	if hour < 0 || hour > 24 || t.Before == ':' {
		return 0, 0, i
	}
	colon := false
	if n := s.At(end); n.Before == ':' && len(n.Lower) >= 2 && half == "" {
		colon = true
		minute = n.Number()
		for _, suffix := range []string{"am", "pm"} {
			if w, ok := strings.CutSuffix(n.Lower, suffix); ok {
				minute, half = (&token{Lower: w, Figure: true}).Number(), suffix
			}
		}
		if end++; s.At(end).Before == ':' {
			end++
		}
	}
	if minute < 0 || minute > 59 {
		return 0, 0, i
	}
	return s.halves(i, end, clock{hour, minute, half, colon})
}

// clock is a time of day as far as it was read.
type clock struct {
	hour, minute int
	half         string // "am" or "pm"
	colon        bool
}

// halves reads the half of the day behind an hour.
func (s Text) halves(i, end int, c clock) (hour, minute, to int) {
	w := s.Then(end).Lower
	switch {
	case c.half != "":
	case w == "am" || w == "pm":
		c.half, end = w, end+1
	case w == "o'clock" || w == "o" && s.At(end+1).Lower == "'clock":
		if end++; w == "o" {
			end++
		}
	case w == "in" && s.Then(end+1).Lower == "the" && PartsOfDay[s.Then(end+2).Lower] != "":
		c.half = map[bool]string{true: "am", false: "pm"}[s.Then(end+2).Lower == "morning"]
		end += 3
	case c.colon && s.At(i-1).Lower != "(":
	default:
		return 0, 0, i
	}
	switch {
	case c.half == "pm" && c.hour < 12:
		c.hour += 12
	case c.half == "am" && c.hour == 12:
		c.hour = 0
	}
	return c.hour, c.minute, end
}
