package extract

import (
	"strings"

	"linecheck/models"
	"linecheck/review/extract/tag"
)

// duplicates drops the claims of headlines and standfirsts that a body claim
// repeats, and notes the segment as a duplicate.
func (a *engine) duplicates(out *models.Extraction) {
	index := map[string][]int{} // stem → claims of the body, by number
	count := 0
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if s.Role == models.RoleHeadline || s.Role == models.RoleStandfirst {
			continue
		}
		for d := range a.drafts[i] {
			for stem := range stems(a.drafts[i][d].Wording) {
				if n := index[stem]; len(n) < 200 {
					index[stem] = append(n, count)
				}
			}
			count++
		}
	}
	for i := range a.Sentences {
		s := &a.Sentences[i]
		if s.Role != models.RoleHeadline && s.Role != models.RoleStandfirst || len(a.drafts[i]) == 0 {
			continue
		}
		repeated := 0
		for d := range a.drafts[i] {
			if repeats(stems(a.drafts[i][d].Wording), index) {
				a.drafts[i][d].dropped = true
				repeated++
			}
		}
		if repeated == len(a.drafts[i]) {
			out.Notes = append(out.Notes, models.SegmentNote{
				Piece: s.Piece, Disposition: models.DispositionDuplicate,
				Reason: "The text below says the same; the claim is made there.",
			})
		} else {
			for d := range a.drafts[i] {
				a.drafts[i][d].dropped = false
			}
		}
	}
}

// repeats reports whether one body claim holds most of the words.
func repeats(words map[string]bool, index map[string][]int) bool {
	hits := map[int]int{}
	best := 0
	for w := range words {
		for _, n := range index[w] {
			hits[n]++
			best = max(best, hits[n])
		}
	}
	for w := range words {
		if w[0] >= '0' && w[0] <= '9' && len(index[w]) == 0 {
			return false // a figure that only the headline gives
		}
	}
	return len(words) > 0 && best*100 >= len(words)*62
}

// stems returns the content words of a wording, cut to their beginnings.
func stems(s string) map[string]bool {
	out := map[string]bool{}
	for _, t := range tag.Tokens(s, 0) {
		w := strings.TrimFunc(t.Lower, func(r rune) bool { return r == '\'' })
		if len(w) > 3 && !dull[w] || t.Capital && len(w) > 1 && !dull[w] || t.Text[0] >= '0' && t.Text[0] <= '9' {
			if len(w) > 5 {
				w = w[:5]
			}
			out[strings.ToValidUTF8(w, "")] = true
		}
	}
	return out
}

var dull = tag.Set(`the that this with from have been will would were they them their over into after before about which while also says said than more a an it is in of`)
