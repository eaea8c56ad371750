package lint

import (
	"fmt"
	"slices"
	"strings"

	"linecheck/models"
	"linecheck/review/lint/calendar"
	"linecheck/review/lint/figure"
	"linecheck/review/lint/name"
)

// numbers reports what the article counts differently in different places.
func numbers(a *article) []Finding {
	var out []Finding
	for _, p := range figure.Pairs(a.Article) {
		x, y := a.Span(p.X.From, p.X.Last), a.Span(p.Y.From, p.Y.Last)
		out = append(out, Finding{
			Rule: ruleFor(RuleNumber, p.X.In.Caption, p.Y.In.Caption), Severity: SeverityWarning, Places: []models.Span{x, y},
			Message: fmt.Sprintf("“%s” here, “%s” there: %s is given differently. Find out which is right and change the other.", x.Quote, y.Quote, numberOf(p.X.Noun)),
		})
	}
	return out
}

// numberOf names what a number says of a noun.
func numberOf(noun string) string {
	if strings.HasPrefix(noun, "the ") {
		return noun
	}
	return "the number of " + noun
}

// names reports names in two spellings.
func names(a *article) []Finding {
	var out []Finding
	for _, p := range name.Pairs(a.Article) {
		x, y := a.Span(p.X.From, p.X.Last), a.Span(p.Y.From, p.Y.Last)
		f := Finding{
			Rule: ruleFor(RuleName, p.X.Caption, p.Y.Caption), Severity: SeverityWarning, Places: []models.Span{x, y},
			Message: fmt.Sprintf("“%s” here, “%s” there: if they are the same, write the name in one way; if not, say who is who.", x.Quote, y.Quote),
		}
		f.Fingerprint = digest(f.Rule, slices.Sorted(slices.Values([]string{p.X.Text, p.Y.Text}))...)
		out = append(out, f)
	}
	return out
}

// clashes reports events that two sentences put on different days.
func clashes(a *article) []Finding {
	var out []Finding
	for _, c := range calendar.Clashes(a.Article, a.published) {
		x, y := a.Span(c.X.From, c.X.Last), a.Span(c.Y.From, c.Y.Last)
		f := Finding{
			Rule: ruleFor(RuleDate, c.XIn.Caption, c.YIn.Caption), Severity: SeverityWarning, Places: []models.Span{x, y},
			Message: fmt.Sprintf("“%s” here is %s, “%s” there is %s, and both sentences seem to tell of the same event. Find out the day and change the other.",
				x.Quote, c.X.Start.Format("Monday 2 January"), y.Quote, c.Y.Start.Format("Monday 2 January")),
		}
		f.Fingerprint = digest(f.Rule, plainWords(a.Passage(c.XIn).Quote), plainWords(a.Passage(c.YIn).Quote))
		out = append(out, f)
	}
	return out
}

// ruleFor is the caption rule where one of two places stands in a caption and the other does not.
func ruleFor(rule Rule, x, y bool) Rule {
	if x != y {
		return RuleCaption
	}
	return rule
}
