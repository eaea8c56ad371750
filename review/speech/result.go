package speech

import (
	"fmt"
	"strings"

	"linecheck/models"
	"linecheck/review/speech/match"
)

// short is how many words a quotation may have of which half could be chance.
const short = 8

// closing are the marks that belong to the word before them.
const closing = ".,;:!?…”’»)。，、！？؟،؛"

// marked returns where the marks end that stand behind a word which ends at the byte given.
func marked(text string, at int) int {
	return len(text) - len(strings.TrimLeft(text[at:], closing))
}

func (c *comparison) result() Result {
	r := Result{Words: len(c.Q), Same: c.same, Pieces: c.pieces, Places: []models.Span{}, Also: []Label{}}
	if !c.found() {
		r.Label, r.Pieces = LabelNotFound, []Piece{}
		r.Summary = "Not found: less than half of the quotation is in the passage."
		if len(c.P) == 0 {
			r.Summary = "Not found: the passage has no words."
		}
		return r
	}
	text := models.NewText(c.transcript)
	for _, b := range c.blocks {
		if s, ok := text.Span(text.Point(c.P[b.lo].Start), text.Point(c.P[b.hi-1].End)); ok {
			r.Places = append(r.Places, s)
		}
	}
	r.Label = LabelVerbatim
	for _, l := range Labels {
		switch {
		case !c.has[l]:
		case r.Label == LabelVerbatim:
			r.Label = l
		default:
			r.Also = append(r.Also, l)
		}
	}
	r.Summary = c.summary(r.Label)
	return r
}

// found reports whether enough of the quotation stands in the passage: half of
// it, and more than three fifths of a short one, where words that are frequent in
// the passage count for little.
func (c *comparison) found() bool {
	count := map[string]int{}
	for _, w := range c.P {
		count[w.Key]++
	}
	frequent := max(3, len(c.P)/150)
	all, got := 0, 0
	for i, w := range c.Q {
		weight := 4
		if count[w.Key] > frequent {
			weight = 1
		}
		switch {
		case c.To[i] != match.None:
			got += weight
			all += weight
		case !w.Bracketed:
			all += weight
		}
	}
	if len(c.Q) <= short {
		return 5*got > 3*all
	}
	return got > 0 && 2*got >= all
}

func (c *comparison) summary(l Label) string {
	switch l {
	case LabelStitched:
		s := "Stitched: the quotation runs together pieces that do not stand together in the passage."
		if c.changes > 0 {
			s += " " + strings.ToUpper(differs(c.changes)[:1]) + differs(c.changes)[1:] + "."
		}
		return s
	case LabelAltered:
		return "Altered: " + differs(c.changes) + " from the passage without a mark."
	case LabelBracketed:
		return "Bracketed: the words outside the brackets are those of the passage."
	case LabelTrimmed:
		return "Trimmed: the words are those of the passage, and it says more around them."
	case LabelNotFound, LabelVerbatim:
	}
	return "Verbatim: the words are those of the passage."
}

func differs(n int) string {
	if n == 1 {
		return "1 word differs"
	}
	return fmt.Sprintf("%d words differ", n)
}
