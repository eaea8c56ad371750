package answer

import (
	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/extract"
	"linecheck/review/text"
)

// claimed returns the claims of a text that is read as the body of an English
// article, whatever its lines look like.
func claimed(s string) []models.Candidate {
	article := models.NewText(s)
	layout := text.Cut(article)
	layout.Language = "en"
	for i := range layout.Pieces {
		layout.Pieces[i].Kind, layout.Pieces[i].Role = models.SegmentSentence, models.RoleBody
	}
	return extract.Claims(article, layout, extract.Options{}).Claims
}

// checkable says whether a sentence holds a claim that sources can settle.
func checkable(r *rows.Labelled) rows.Labelled {
	out := rows.Labelled{ID: r.ID}
	for _, c := range claimed(r.Text) {
		if c.Checkable {
			out.Label = 1
		}
	}
	return out
}
