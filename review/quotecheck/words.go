package quotecheck

import (
	"strings"

	"linecheck/models"
	"linecheck/models/store"
	"linecheck/review/lookup"
	"linecheck/review/speech"
)

// place is where a claim stands: its words, and the sentences around them.
type place struct {
	text      models.Text
	spans     []models.Span
	sentences models.Span
}

// placeOf reads where a claim stands.
func placeOf(tx *store.Tx, c *models.Claim) (place, error) {
	s, err := sheetOf(tx, c)
	if err != nil {
		return place{}, err
	}
	return s.place(c), nil
}

// sheet is the version of an article that a claim stands in.
type sheet struct {
	text     models.Text
	segments []models.Segment
}

func sheetOf(tx *store.Tx, c *models.Claim) (s sheet, err error) {
	av, err := tx.ArticleVersion(c.ArticleID, c.ArticleVersion)
	if err != nil {
		return s, err
	}
	s.text = models.NewText(av.Text)
	s.segments, err = tx.Segments(av.ID)
	return s, err
}

// place returns where a claim stands.
func (s sheet) place(c *models.Claim) place {
	text := s.text
	p := place{text: text, spans: c.Spans}
	for _, seg := range s.segments {
		if !models.Overlap(c.Spans, seg.Start, seg.End) {
			continue
		}
		s := lookup.Trimmed(text, seg)
		if p.sentences.End == 0 {
			p.sentences = s
		}
		p.sentences.End = max(p.sentences.End, s.End)
	}
	p.sentences, _ = text.Span(p.sentences.Start, p.sentences.End)
	return p
}

// quoted returns the direct speech in the claim's sentences that its words have a
// part in, else its words; marks reports whether it is direct speech.
func (p place) quoted() (words string, marks bool) {
	var pieces []string
	for _, q := range speech.Quotations(p.text) {
		if !models.Overlap(p.spans, q.Start, q.End) {
			continue
		}
		if s, ok := p.text.Span(max(q.Start, p.sentences.Start), min(q.End, p.sentences.End)); ok {
			pieces = append(pieces, strings.TrimSpace(s.Quote))
		}
	}
	if len(pieces) == 0 {
		return models.JoinQuotes(p.spans), false
	}
	return strings.Join(pieces, speech.Between), true
}

// has reports whether every piece of a quotation stands in the claim's sentences, in order.
func (p place) has(quotation string) bool {
	rest := p.sentences.Quote
	for piece := range strings.SplitSeq(strings.ReplaceAll(quotation, speech.Between, pieceBreak), pieceBreak) {
		_, after, found := strings.Cut(rest, strings.TrimSpace(piece))
		if !found {
			return false
		}
		rest = after
	}
	return true
}

// pieceBreak stands between the pieces of a claim's own words.
const pieceBreak = " … "
