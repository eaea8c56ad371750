package wording

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/names"
)

// choice is a mention or a date that can be read in another way than the
// wording does.
type choice struct {
	mention *names.Mention // nil for a date
	text    string
	at      int    // token at which the words of a date begin
	said    string // its words
}

// most is how many alternative wordings a claim gets.
const most = 4

// alternatives adds the wordings that other readings of doubtful words give,
// each a whole sentence that can take the place of the first.
func (w *writer) alternatives() {
	given := map[string]bool{w.d.Wording: true}
	add := func(text, why string) {
		if text != "" && !given[text] && len(w.d.Alternatives) < most {
			given[text] = true
			w.d.Alternatives = append(w.d.Alternatives, models.Alternative{Field: "wording", Value: text, Text: why})
		}
	}
	text, why := w.offer()
	add(text, why)
	for i := range w.choices {
		if len(w.d.Alternatives) < most {
			add(w.other(&w.choices[i]))
		}
	}
}

// other returns the wording that one choice gives, and what it takes to be otherwise.
func (w *writer) other(c *choice) (text, why string) {
	other := writer{a: w.a, dates: w.dates, s: w.s, d: &models.Candidate{Spans: w.d.Spans}, chosen: c}
	printed := c.said
	if c.mention != nil {
		printed = names.Join(w.s.Unit.Tokens[c.mention.From:c.mention.To])
	}
	why = "“" + printed + "” could be " + c.text + "."
	if strings.EqualFold(printed, c.text) {
		why = "“" + printed + "” could be somebody or something else."
	}
	return other.compose(), why
}
