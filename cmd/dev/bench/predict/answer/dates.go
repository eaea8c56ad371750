package answer

import (
	"strings"

	"linecheck/review/extract/when"
	"linecheck/review/extract/when/calendar"
)

// dated is a text with the day of its publication, YYYY-MM-DD.
type dated struct {
	ID   string `json:"id"`
	Day  string `json:"dct"`
	Text string `json:"text"`
}

// timexes is a prediction of what a text says about time.
type timexes struct {
	ID      string  `json:"id"`
	Timexes []timex `json:"timexes"`
}

type timex struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Value string `json:"value"`
}

func datesOf(d *dated) timexes {
	out := timexes{ID: d.ID, Timexes: []timex{}}
	for _, e := range when.Find(d.Text, calendar.ParseDate(d.Day)) {
		out.Timexes = append(out.Timexes, timex{e.Start, e.End, e.Value})
	}
	return out
}

// gumDatesOf answers in the form of GUM, which dates the day and not its parts.
func gumDatesOf(d *dated) timexes {
	out := datesOf(d)
	for i := range out.Timexes {
		if t := &out.Timexes[i]; strings.Contains(t.Value, "-") {
			t.Value, _, _ = strings.Cut(t.Value, "T")
		}
	}
	return out
}
