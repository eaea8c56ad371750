package wording

import (
	"fmt"
	"strings"
	"time"

	"linecheck/review/extract/tag"
)

// Calendar turns relative dates into absolute ones. It knows nothing when the
// publication date is unknown.
type Calendar struct {
	day   time.Time
	known bool
}

// NewCalendar takes the publication date as YYYY-MM-DD, "" when it is unknown.
func NewCalendar(published string) Calendar {
	day, err := time.Parse(time.DateOnly, published)
	return Calendar{day, err == nil}
}

var (
	weekdays = map[string]time.Weekday{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 0}
	months   = map[string]time.Month{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12}
)

// date writes a relative date at order[i] with the day it means, and returns
// the position after it; i when there is none.
func (w *writer) date(order []int, i int) int {
	u := w.s.Unit
	t := &u.Tokens[order[i]]
	next := &tag.Token{}
	adjacent := i+1 < len(order) && order[i+1] == order[i]+1
	if adjacent {
		next = &u.Tokens[order[i+1]]
	}
	day, isDay := weekdays[t.Lower]
	switch {
	case t.Lower == "yesterday" || t.Lower == "today" || t.Lower == "tomorrow" || t.Lower == "tonight":
		value := w.dates.near(t.Lower)
		if next.Class == tag.Genitive {
			value = strings.TrimPrefix(value, "on ")
		}
		return w.dated(order, i, i+1, value)
	case (t.Lower == "last" || t.Lower == "next" || t.Lower == "this") && (next.Lower == "week" || next.Lower == "month" || next.Lower == "year"):
		if i+2 < len(order) && order[i+2] == order[i]+2 && u.Tokens[order[i+2]].Class == tag.Genitive {
			return i
		}
		return w.dated(order, i, i+2, w.dates.span(t.Lower, next.Lower))
	case t.Lower == "last" && adjacent && hasDay(next.Lower):
		return w.dated(order, i, i+2, w.dates.weekday(weekdays[next.Lower], false))
	case isDay && t.Capital && !(adjacent && (next.Class == tag.Genitive || next.Class == tag.Comma && w.dayFollows(order, i+2) || months[next.Lower] > 0)):
		return w.dated(order, i, i+1, w.dates.weekday(day, w.future()))
	case months[t.Lower] > 0 && t.Capital && next.Class == tag.Number && !w.yearFollows(order, i+2):
		return w.dated(order, i, i+2, w.dates.monthDay(months[t.Lower], next.Text, w.future()))
	}
	return i
}

func hasDay(w string) bool { _, ok := weekdays[w]; return ok }

func (w *writer) dayFollows(order []int, i int) bool {
	return i < len(order) && order[i] >= 0 && months[strings.TrimSuffix(w.s.Unit.Tokens[order[i]].Lower, ".")] > 0
}

// yearFollows reports whether a year stands within two tokens.
func (w *writer) yearFollows(order []int, i int) bool {
	for k := i; k < len(order) && k < i+2; k++ {
		if order[k] >= 0 && len(w.s.Unit.Tokens[order[k]].Text) == 4 && w.s.Unit.Tokens[order[k]].Class == tag.Number {
			return true
		}
	}
	return false
}

// future reports whether the claim speaks of what is to come.
func (w *writer) future() bool {
	for _, k := range w.s.Tokens {
		switch t := &w.s.Unit.Tokens[k]; {
		case t.Lower == "will" || t.Lower == "shall" || t.Lemma == "plan" || t.Lemma == "intend" || t.Lemma == "expect":
			return true
		case t.Class == tag.To && k > 0 && w.s.Unit.Tokens[k-1].Class == tag.Be:
			return true
		}
	}
	return false
}

// dated writes the words order[i:end] and the date they mean after them.
func (w *writer) dated(order []int, i, end int, value string) int {
	u := w.s.Unit
	var printed []string
	for k := i; k < end; k++ {
		printed = append(printed, u.Tokens[order[k]].Text)
	}
	said := strings.Join(printed, " ")
	if value == "" {
		if !w.dates.known {
			w.add("“" + said + "” stays: the publication date is not known.")
		}
		return i
	}
	if relative := u.Tokens[order[i]].Lower; hasDay(relative) || months[relative] > 0 || relative == "last" && hasDay(u.Tokens[order[end-1]].Lower) {
		for k := i; k < end; k++ {
			w.put(u.Tokens[order[k]].Text, order[k])
		}
		value = " (" + value + ")"
		if months[relative] > 0 {
			value = strings.NewReplacer(" (", ", ", ")", "").Replace(value)
		}
		w.out.WriteString(value)
	} else {
		w.put(value, order[i])
		w.last = u.Index[order[end-1]]
	}
	w.add("“" + said + "” was dated from the publication date, " + w.dates.day.Format("2 January 2006") + ".")
	return end
}

const dayForm = "2 January 2006"

func (c Calendar) near(word string) string {
	if !c.known {
		return ""
	}
	shift := map[string]int{"yesterday": -1, "tomorrow": 1}[word]
	return "on " + c.day.AddDate(0, 0, shift).Format(dayForm)
}

// weekday returns the last such day up to the publication date, or the next one.
func (c Calendar) weekday(d time.Weekday, future bool) string {
	if !c.known {
		return ""
	}
	back := (int(c.day.Weekday()) - int(d) + 7) % 7
	if future {
		return c.day.AddDate(0, 0, (7-back)%7).Format(dayForm)
	}
	return c.day.AddDate(0, 0, -back).Format(dayForm)
}

func (c Calendar) span(which, unit string) string {
	if !c.known {
		return ""
	}
	shift := map[string]int{"last": -1, "next": 1}[which]
	switch unit {
	case "week":
		monday := c.day.AddDate(0, 0, -(int(c.day.Weekday())+6)%7+7*shift)
		return "in the week of " + monday.Format(dayForm)
	case "month":
		first := time.Date(c.day.Year(), c.day.Month(), 1, 0, 0, 0, 0, time.UTC)
		return "in " + first.AddDate(0, shift, 0).Format("January 2006")
	}
	return fmt.Sprint("in ", c.day.Year()+shift)
}

// monthDay returns the year in which the day lies nearest to the publication date on the right side of it.
func (c Calendar) monthDay(m time.Month, number string, future bool) string {
	var day int
	if _, err := fmt.Sscanf(number, "%d", &day); err != nil || !c.known || day < 1 || day > 31 || len(number) > 4 {
		return ""
	}
	at := time.Date(c.day.Year(), m, day, 0, 0, 0, 0, time.UTC)
	switch {
	case future && at.Before(c.day):
		at = at.AddDate(1, 0, 0)
	case !future && at.After(c.day.AddDate(0, 0, 60)):
		at = at.AddDate(-1, 0, 0)
	}
	return fmt.Sprint(at.Year())
}
