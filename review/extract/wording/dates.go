package wording

import (
	"strings"
	"unicode"

	"linecheck/models"
	"linecheck/review/extract/tag"
	"linecheck/review/extract/when"
	"linecheck/review/extract/when/calendar"
	"linecheck/review/extract/when/phrase"
	"linecheck/review/extract/wording/about"
	"linecheck/review/extract/wording/form"
	"linecheck/review/extract/wording/told"
)

// Calendar turns relative dates into absolute ones. It leaves them as they are
// when the publication date is unknown. It is for one article.
type Calendar struct {
	day  calendar.Date
	said *map[int]moment // by the byte at which the words begin; nil before the article was read
	told **told.Index    // nil before the article was read

	about **about.Headline // likewise
}

// moment is an expression of time in the article.
type moment struct {
	when.Expression
	end int // byte
}

// NewCalendar takes the publication date as YYYY-MM-DD, "" when it is unknown.
func NewCalendar(published string) Calendar {
	return Calendar{day: calendar.ParseDate(published), said: new(map[int]moment), told: new(*told.Index), about: new(*about.Headline)}
}

// moments reads the article once.
func (c Calendar) moments(text models.Text) map[int]moment {
	if *c.said == nil {
		*c.said = map[int]moment{}
		for _, e := range when.Find(text.String(), c.day) {
			if e.Relative {
				(*c.said)[text.Byte(e.Start)] = moment{e, text.Byte(e.End)}
			}
		}
	}
	return *c.said
}

// date writes a relative date at order[i] with the day it means, and returns
// the position after it; i when there is none.
func (w *writer) date(order []int, i int) int {
	u := w.s.Unit
	m, ok := w.dates.moments(w.a.Text)[u.Tokens[order[i]].Start]
	if !ok || m.Type == phrase.TypeSet || m.Type == phrase.TypeDuration || m.Grain == calendar.None {
		return i
	}
	end := i + 1
	for end < len(order) && order[end] == order[end-1]+1 && u.Tokens[order[end]].Start < m.end {
		end++
	}
	if u.Tokens[order[end-1]].End < m.end {
		return i // only a part of it is in the claim
	}
	words := strings.ToLower(w.a.Text.String()[u.Tokens[order[i]].Start:m.end])
	if form.HourOnly(words) {
		return i
	}
	said := w.a.Text.String()[u.Tokens[order[i]].Start:m.end]
	name := m.Name
	if w.chosen != nil && w.chosen.mention == nil && w.chosen.at == order[i] {
		name = w.chosen.text
	} else if !m.Resolved {
		w.undated(said, order[i], &m.Expression)
		return i
	}
	if name == "" {
		return i
	}
	w.dated(order, i, end, name)
	if w.chosen == nil {
		w.add("“" + said + "” was " + m.Reason + ".")
	}
	if end < len(order) && order[end] == order[end-1]+1 && u.Tokens[order[end]].Class == tag.Genitive && w.last == u.Index[order[end]] {
		end++
	}
	return end
}

// undated says why words stay as they are, and keeps the days they could mean.
func (w *writer) undated(said string, at int, e *when.Expression) {
	if e.Reason == "" {
		return
	}
	w.add("“" + said + "” stays: " + e.Reason + ".")
	for _, value := range e.Alternatives {
		if name := calendar.Name(value); name != "" {
			w.choices = append(w.choices, choice{at: at, said: said, text: name})
		}
	}
}

// dated writes the words order[i:end] and what they mean: "on Monday (13 May
// 2024)", "May 13, 2024", "in the week of 6 May 2024".
func (w *writer) dated(order []int, i, end int, name string) {
	u := w.s.Unit
	words := strings.ToLower(w.a.Text.String()[u.Tokens[order[i]].Start:u.Tokens[order[end-1]].End])
	genitive := end < len(order) && order[end] == order[end-1]+1 && u.Tokens[order[end]].Class == tag.Genitive
	governed := order[i] > 0 && i > 0 && order[i-1] == order[i]-1 && u.Tokens[order[i-1]].Class == tag.Preposition
	if preposition := form.Plain[words]; preposition == "on" || preposition != "" && !genitive {
		if !governed && !genitive {
			name = preposition + " " + name
		}
		w.put(name, order[i])
		w.last = u.Index[order[end-1]]
		if genitive {
			w.put(u.Tokens[order[end]].Text, order[end])
		}
		return
	}
	for k := i; k < end; k++ {
		w.put(u.Tokens[order[k]].Text, order[k])
	}
	if genitive {
		w.put(u.Tokens[order[end]].Text, order[end])
	}
	year := name[strings.LastIndexByte(name, ' ')+1:]
	switch last := rune(words[len(words)-1]); {
	case !genitive && strings.HasSuffix(words, "quarter") && strings.HasSuffix(strings.TrimRight(name, "0123456789 "), " quarter of"):
		w.out.WriteString(" of " + year)
	case genitive || !form.Named(words) || !unicode.IsDigit(rune(name[len(name)-1])):
		w.out.WriteString(" (" + name + ")")
	case unicode.IsDigit(last) || strings.HasSuffix(words, "th") || strings.HasSuffix(words, "st") || strings.HasSuffix(words, "nd") || strings.HasSuffix(words, "rd"):
		w.out.WriteString(", " + year)
	case strings.HasPrefix(words, "last") || strings.HasPrefix(words, "this") || strings.HasPrefix(words, "next"):
		w.out.WriteString(" (" + name + ")")
	default:
		w.out.WriteString(" " + year)
	}
}
