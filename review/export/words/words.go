// Package words puts a report's facts into the words that every format for
// readers uses. Names and what people wrote are isolated against changes of direction.
package words

import (
	"cmp"
	"strconv"
	"strings"

	"linecheck/models"
	"linecheck/review/export/model"
	"linecheck/review/export/plain"
)

// Mark returns the state in words, loud unless the report simply stands.
func Mark(state string) string {
	switch state {
	case model.StateDraft:
		return "DRAFT – not an issued report"
	case model.StateCorrected:
		return "CORRECTED – see the corrections"
	case model.StateWithdrawn:
		return "WITHDRAWN – do not rely on this report"
	default:
		return ""
	}
}

// Name says which report this is; a draft has no number.
func Name(h model.Header) string {
	if h.Number == 0 {
		return "Verified-claims report"
	}
	return "Verified-claims report " + strconv.Itoa(h.Number)
}

// People returns the names of those who had the part.
func People(r model.Report, part string) string {
	var names []string
	for _, p := range r.People {
		for _, role := range p.Roles {
			if role == part {
				names = append(names, plain.Isolate(p.Name))
			}
		}
	}
	return strings.Join(names, ", ")
}

// Disposition names a disposition of text.
func Disposition(d string) string {
	switch models.Disposition(d) {
	case models.DispositionNone:
		return "uncovered"
	case models.DispositionClaimed:
		return "with claims"
	default:
		return plain.Human(d)
	}
}

// Lint says what a copy check found, and where.
func Lint(l model.Lint) string {
	where := ""
	if l.Claim > 0 {
		where = "claim " + strconv.Itoa(l.Claim)
	}
	return plain.Join(": ", plain.Join(", ", plain.Human(l.Severity), spaced(l.Rule), where), plain.Isolate(l.Text)) + plain.Prefixed(" In print: ", quoted(l.Places))
}

// spaced turns the key of a check or of a scale into words.
func spaced(key string) string { return strings.ReplaceAll(plain.Human(key), "-", " ") }

func quoted(places []model.Place) string {
	var quotes []string
	for _, p := range places {
		quotes = append(quotes, "“"+plain.Isolate(p.Quote)+"”")
	}
	return strings.Join(quotes, ", ")
}

// Dismissed says who set a finding of the copy checks aside, and why.
func Dismissed(d *model.Dismissal) string {
	return plain.Join(", ", "dismissed by "+cmp.Or(plain.Isolate(d.By), someone), plain.Date(d.At)) + plain.Prefixed(": ", plain.Isolate(d.Reason))
}

// Findings returns the findings of the copy checks that are open, or those that were dismissed.
func Findings(r model.Report, dismissed bool) []model.Lint {
	var out []model.Lint
	for _, l := range r.Lint {
		if (l.Dismissal != nil) == dismissed {
			out = append(out, l)
		}
	}
	return out
}

// Loose says how much of the claimed sentences stands in no claim.
func Loose(c model.Coverage) string {
	if c.LooseWords == 0 {
		return ""
	}
	return plain.Plural(c.LooseWords, "word of claimed sentences is in no claim", "words of claimed sentences are in no claim")
}

// Correction tells an entry of the corrections log.
func Correction(c model.Correction) string {
	return plain.Join(", ", "Correction "+strconv.Itoa(c.Number), plain.Date(c.At), plain.Isolate(c.By)) + plain.Prefixed(": ", plain.Isolate(c.Reason))
}

// Person says who took part, in what, and what they declare.
func Person(p model.Person) string {
	roles := make([]string, len(p.Roles))
	for i, role := range p.Roles {
		roles[i] = plain.Human(role)
	}
	line := plain.Join(" — ", plain.Isolate(p.Name), strings.Join(roles, ", "))
	if len(p.Conflicts) == 0 {
		return line
	}
	return line + "; declares: " + plain.Isolate(strings.Join(p.Conflicts, "; "))
}

// Title is the title of a report, or else of its article.
func Title(r model.Report) string {
	return cmp.Or(strings.TrimSpace(r.Report.Title), strings.TrimSpace(r.Article.Title), "Untitled article")
}
