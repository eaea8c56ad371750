package reports

import (
	"strings"

	"linecheck/models"
	"linecheck/models/quotes"
	"linecheck/review/copycheck"
	"linecheck/review/export/model"
	"linecheck/review/speech"
)

// lint adds what the copy checks find in the article, open or dismissed, as the actor may know it.
func (c *composer) lint(r *model.Report) error {
	rows, err := copycheck.Findings(c.tx, c.actor, &c.article)
	for _, row := range rows {
		out := model.Lint{Rule: string(row.Rule), Severity: string(row.Severity), Claim: row.ClaimNumber, Text: row.Message}
		for _, p := range row.Places {
			out.Places = append(out.Places, model.Place{Span: model.Span{Start: p.Start, End: p.End}, Quote: p.Quote})
		}
		if d := row.Dismissed; d != nil {
			out.Dismissal = &model.Dismissal{By: c.names[d.By], At: stamp(&d.At), Reason: d.Reason}
		}
		r.Lint = append(r.Lint, out)
	}
	return err
}

// quoteChecks says what came of comparing a claim's quotations with transcripts.
func (c *composer) quoteChecks(cl *models.Claim) []model.QuoteCheck {
	numbers := map[string]int{}
	for _, e := range c.evidence[cl.ID] {
		numbers[e.ID] = e.Ordinal
	}
	var out []model.QuoteCheck
	for _, k := range c.checks[cl.ID] {
		out = append(out, model.QuoteCheck{
			Label: k.Label, Also: k.Also, Summary: k.Summary, Quotation: k.Quotation, Passage: said(k.Pieces), TranscriptSHA256: k.TranscriptSHA256,
			TranscriptLength: k.TranscriptLength, TranscriptFrom: k.Origin, Source: numbers[k.EvidenceID], Engine: k.Engine, By: c.names[k.By], At: stamp(&k.At), Stale: k.Stale,
		})
	}
	return out
}

// said is what the transcript has in the place of a quotation.
func said(pieces []quotes.Piece) string {
	var words []string
	for _, p := range pieces {
		switch speech.Kind(p.Kind) {
		case speech.KindJump:
			words = append(words, "…")
		case speech.KindEnd, speech.KindAdded:
		default:
			words = append(words, p.Passage)
		}
	}
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}
