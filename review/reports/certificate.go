package reports

import (
	"cmp"
	"strings"
	"unicode"

	"linecheck/models"
	"linecheck/review/coverage"
	"linecheck/review/export/model"
	"linecheck/review/lookup"
)

// certificate accounts for every segment, and lists what was not checked and why.
func (c *composer) certificate() (model.Coverage, []model.NotChecked) {
	cover := coverage.Of(c.version.Number, c.segments, c.claims)
	out := model.Coverage{Segments: cover.Segments, Sentences: cover.Sentences, Claims: cover.Claims, Uncovered: cover.Gaps}
	for _, d := range []models.Disposition{
		models.DispositionClaimed, models.DispositionNotCheckable, models.DispositionDuplicate, models.DispositionFurniture, models.DispositionNone,
	} {
		if n := cover.ByDisposition[d]; n > 0 {
			out.ByDisposition = append(out.ByDisposition, model.DispositionCount{Disposition: string(d), Count: n})
		}
	}
	out.LooseWords = c.looseWords(cover)
	left := c.unread()
	for i, row := range cover.Rows {
		seg := c.segments[i]
		sentence := lookup.Trimmed(c.text, seg)
		if row.Disposition == models.DispositionNotCheckable {
			out.NotCheckable = append(out.NotCheckable, model.NotCheckable{
				Span: model.Span{Start: sentence.Start, End: sentence.End}, Quote: sentence.Quote, Reason: seg.Reason, By: c.names[seg.DisposedBy],
			})
		}
		if row.Gap {
			left = append(left, model.NotChecked{What: sentence.Quote, Why: "Nobody has said what this text is yet."})
		}
	}
	return out, append(left, c.leftOut(cover)...)
}

// unread lists what no check of the text's words can reach.
func (c *composer) unread() []model.NotChecked {
	out := []model.NotChecked{{What: "Pictures, video and sound, and what links lead to", Why: "Only the words of the text were read."}}
	if l := c.article.Language; l != "en" && !strings.HasPrefix(l, "en-") {
		out = append(out, model.NotChecked{
			What: "Proposals of claims, and the copy checks that need to know the language",
			Why:  "The engine reads English, and the text is " + language(l) + ".",
		})
	}
	return out
}

func language(tag string) string {
	if tag == "" || tag == "und" {
		return "in a language that is not known"
	}
	return "in the language “" + tag + "”"
}

// leftOut lists the claims that were not checked to the end, or no longer count, and why.
func (c *composer) leftOut(cover coverage.Ledger) []model.NotChecked {
	var out []model.NotChecked
	for i := range c.claims {
		cl := &c.claims[i]
		why := ""
		switch {
		case cl.Status == models.StatusWaived:
			why = "Waived: " + cl.StatusReason
		case cl.Status == models.StatusVoid:
			why = "Withdrawn after it was checked: " + cl.StatusReason
		case cl.Status == models.StatusDismissed && cl.Disposition == models.DispositionNotCheckable && covered(cover, c.segments, cl):
			why = "Not checkable: " + cl.StatusReason
		case cl.Status.Working() && cl.TextChanged:
			why = "Its words changed in this version, and nobody has confirmed where it stands."
		}
		if why != "" {
			out = append(out, model.NotChecked{What: cmp.Or(cl.Wording, cl.Quote()), Why: strings.TrimSuffix(strings.TrimSpace(why), ":")})
		}
	}
	return out
}

// covered reports whether other claims cover the text of one that was dismissed:
// its segment then says nothing of the dismissal.
func covered(cover coverage.Ledger, segments []models.Segment, cl *models.Claim) bool {
	for i, seg := range segments {
		if models.Overlap(cl.Spans, seg.Start, seg.End) && cover.Rows[i].Disposition != models.DispositionClaimed {
			return false
		}
	}
	return true
}

// looseWords counts the words of claimed sentences that no claim covers.
func (c *composer) looseWords(cover coverage.Ledger) int {
	taken := make([]bool, c.text.Len())
	for i := range c.claims {
		if cl := &c.claims[i]; cl.Status.Covers() && cl.ArticleVersion == c.version.Number {
			for _, s := range cl.Spans {
				for at := s.Start; at < min(s.End, len(taken)); at++ {
					taken[at] = true
				}
			}
		}
	}
	n := 0
	for i, row := range cover.Rows {
		if row.Disposition == models.DispositionClaimed {
			quote, _ := c.text.Slice(c.segments[i].Start, c.segments[i].End)
			n += loose(quote, taken[c.segments[i].Start:])
		}
	}
	return n
}

// loose counts the words of a sentence that have no character taken.
func loose(sentence string, taken []bool) int {
	n, at := 0, 0
	open, touched := false, false // a word is being read; some of it is taken
	end := func() {
		if open && !touched {
			n++
		}
		open, touched = false, false
	}
	for _, ch := range sentence {
		switch {
		case unicode.IsLetter(ch), unicode.IsDigit(ch), unicode.IsMark(ch):
			open, touched = true, touched || taken[at]
		case open && strings.ContainsRune("'’.,", ch) || unicode.Is(unicode.Cf, ch):
			// inside of a word, or followed by what ends it
		default:
			end()
		}
		at++
	}
	end()
	return n
}
