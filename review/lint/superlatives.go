package lint

import (
	"fmt"

	"linecheck/models"
	"linecheck/review/lint/extreme"
)

// superlatives reports firsts, onlies and extremes that no source bears out.
func superlatives(a *article) []Finding {
	var out []Finding
	for _, p := range extreme.Find(a.Article) {
		span := a.Span(p.From, p.Last)
		if message := a.proof(span); message != "" {
			out = append(out, Finding{Rule: RuleSuperlative, Severity: SeverityNote, Places: []models.Span{span}, Message: message})
		}
	}
	return out
}

// proof says what a superlative lacks, and "" when a claim about it has a source.
func (a *article) proof(span models.Span) string {
	covered := 0
	for i := range a.in.Claims {
		c := &a.in.Claims[i]
		if !c.Status.Live() || !models.Overlap(c.Spans, span.Start, span.End) {
			continue
		}
		if len(a.in.Evidence[c.ID]) > 0 || c.Status == models.StatusWaived {
			return ""
		}
		if covered == 0 {
			covered = c.Number
		}
	}
	if covered == 0 {
		return fmt.Sprintf("“%s” needs proof, and no claim is about these words. Make a claim of them, or tone them down.", span.Quote)
	}
	return fmt.Sprintf("“%s” needs proof, and claim %d has no source yet.", span.Quote, covered)
}
