package versions

import (
	"errors"
	"strings"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/anchor"
	"linecheck/review/form"
)

// apply puts one decision in, or notes in f what is wrong with it.
func (d *draft) apply(it *Found, said Decision, field string, f models.FieldErrors) {
	switch said.As {
	case Confirm:
		if it.Result.Outcome != anchor.Reworded {
			f.Add(field, "Claim %d was found in no single place: choose one, or say that it is gone.", it.Claim.Number)
		}
	case Gone:
		it.spans, it.Result.Outcome, it.Result.Change = nil, anchor.Orphaned, anchor.ChangeNone
	case Place:
		spans, err := form.Anchored(d.parsed.Text, said.Spans)
		if e, ok := errors.AsType[*models.Error](err); ok {
			f.Add(field, "%s", e.Text)
			return
		}
		it.spans, it.Result.Outcome, it.Result.Change = spans, anchor.Reworded, d.change(it.Claim.Spans, spans)
		if it.Result.Change == anchor.ChangeNone {
			it.Result.Outcome = anchor.Moved
		}
	default:
		f.Add(field, "A decision is confirm, spans or gone.")
	}
}

// change says what is different between the words of a claim and those it has now.
func (d *draft) change(before, after []models.Span) anchor.Change {
	was, is := around(d.oldText, d.carried, before), ""
	pieces := make([]models.Segment, len(d.parsed.Layout.Pieces))
	for i, p := range d.parsed.Layout.Pieces {
		pieces[i] = models.Segment{Start: p.Start, End: p.End}
	}
	is = around(d.parsed.Text, pieces, after)
	switch {
	case models.JoinQuotes(before) != models.JoinQuotes(after):
		return anchor.ChangeWords
	case was != is:
		return anchor.ChangeSentence
	default:
		return anchor.ChangeNone
	}
}

// once finds words that stand a single time in the given spans.
func once(t models.Text, spans []models.Span, words string) (found models.Span, ok bool) {
	for _, s := range spans {
		at := strings.Index(s.Quote, words)
		if at < 0 {
			continue
		}
		if ok || strings.Contains(s.Quote[at+1:], words) {
			return models.Span{}, false
		}
		start := s.Start + utf8.RuneCountInString(s.Quote[:at])
		found, ok = t.Span(start, start+utf8.RuneCountInString(words))
	}
	return found, ok
}
