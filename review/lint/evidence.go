package lint

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"linecheck/models"
	"linecheck/review/lint/calendar"
	"linecheck/review/lint/read"
)

// happened are the types of claims that tell of something that took place.
var happened = []models.ClaimType{models.TypeEvent, models.TypeQuantity, models.TypeDateOrPlace, models.TypeAnnouncedAction, models.TypeQuote, models.TypeAccusation}

// past are verbs of the past that do not end in -ed.
var past = read.List(`was were had said told held took made came went left led met won lost fell rose broke began spoke wrote gave found became got saw sent shot struck
hit set cut put read kept brought bought built caught chose drew drove fought flew grew knew laid lay ran sat sold stood swore taught thought threw wore born`)

// telling are verbs whose day is that of the telling.
var telling = read.List("said says told tells announced added wrote tweeted claimed stated according reported statement")

// evidence reports sources that are older than the event they are said to prove.
func evidence(a *article) []Finding {
	var out []Finding
	for i := range a.in.Claims {
		c := &a.in.Claims[i]
		rows := a.in.Evidence[c.ID]
		if len(rows) == 0 || !c.Status.Live() || !slices.Contains(happened, c.Type) {
			continue
		}
		m, ok := a.eventOf(c)
		if !ok {
			continue
		}
		for _, e := range rows {
			day, what := dayOf(e)
			if e.Stance != models.StanceSupports && e.Stance != models.StancePartly || day.IsZero() || !day.Before(m.Start) {
				continue
			}
			f := Finding{
				Rule: RuleEvidence, Severity: SeverityWarning, ClaimID: c.ID, Places: []models.Span{a.Span(m.From, m.Last)},
				Message: fmt.Sprintf("Source #%d of claim %d %s on %s, before %s, when this is said to have happened. Find a later source, or check the date.",
					e.Ordinal, c.Number, what, day.Format("2 January 2006"), when(m)),
				Fingerprint: digest(RuleEvidence, c.ID, e.ID, day.Format(time.DateOnly), m.Start.Format(time.DateOnly)),
			}
			if day.AddDate(0, 0, 1).Equal(m.Start) && m.Days == 1 {
				f.Severity = SeverityNote // it can be the same day in another part of the world
			}
			out = append(out, f)
		}
	}
	return out
}

// when says a time as people write it.
func when(m calendar.Mention) string {
	switch {
	case m.Days == 1:
		return m.Start.Format("2 January 2006")
	case m.Days < 40:
		return m.Start.Format("January 2006")
	default:
		return m.Start.Format("2006")
	}
}

// dayOf returns the day after which a source can prove nothing.
func dayOf(e models.Evidence) (time.Time, string) {
	if day, err := time.Parse(time.DateOnly, e.Source.PublishedOn); err == nil {
		return day, "was published"
	}
	if day, err := time.Parse(time.DateOnly, e.AccessedOn); err == nil {
		return day, "was seen"
	}
	return time.Time{}, ""
}

// eventOf returns the time of the event that a claim tells of in the past tense:
// the only one in its words. In what somebody says, a time beside the telling is no time of the event.
func (a *article) eventOf(c *models.Claim) (calendar.Mention, bool) {
	var found []calendar.Mention
	tells := false
	for n := range a.Sentences {
		s := &a.Sentences[n]
		if !models.Overlap(c.Spans, s.Segment.Start, s.Segment.End) {
			continue
		}
		all, ok := calendar.Mentions(a.Article, s, a.published)
		if !ok || a.Has(s, read.Coming) {
			return calendar.Mention{}, false
		}
		for _, m := range all {
			span := a.Span(m.From, m.Last)
			if models.Overlap(c.Spans, span.Start, span.End) {
				found = append(found, m)
				if c.Attribution.Attributed() && c.Type != models.TypeQuote && a.toldAt(s, m) {
					return calendar.Mention{}, false
				}
			}
		}
		tells = tells || a.past(s, c)
	}
	if len(found) != 1 || !tells {
		return calendar.Mention{}, false
	}
	return found[0], true
}

// toldAt says whether a verb of telling stands beside a time.
func (a *article) toldAt(s *read.Sentence, m calendar.Mention) bool {
	for i := max(s.From, m.From-4); i < min(s.To, m.Last+4); i++ {
		if telling[a.Tokens[i].Lower] {
			return true
		}
	}
	return false
}

// past says whether the claim's words in a sentence have a verb of the past.
func (a *article) past(s *read.Sentence, c *models.Claim) bool {
	return slices.ContainsFunc(a.Tokens[s.From:s.To], func(t read.Token) bool {
		return (past[t.Lower] || strings.HasSuffix(t.Lower, "ed") && len(t.Lower) > 4) && models.Overlap(c.Spans, t.Start, t.End)
	})
}
