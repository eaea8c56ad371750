package plant

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"linecheck/cmd/dev/bench/lint/corpus"
)

// marks are the double marks of the paragraphs in which they make pairs, those that open and those that close.
func marks(a *corpus.Article) (opening, closing []place) {
	all := sentences(a)
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].Paragraph == all[i].Paragraph {
			j++
		}
		from, to := all[i].Start, all[j-1].End
		points := []rune(place{from, to}.in(a.Text))
		var open, closed []place
		for k, r := range points {
			if !strings.ContainsRune("\"“”", r) {
				continue
			}
			if k == 0 || unicode.IsSpace(points[k-1]) || points[k-1] == '(' {
				open = append(open, place{from + k, from + k + 1})
			} else {
				closed = append(closed, place{from + k, from + k + 1})
			}
		}
		if len(open) == len(closed) {
			opening, closing = append(opening, open...), append(closing, closed...)
		}
		i = j
	}
	return opening, closing
}

func dropClosing(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	_, closing := marks(a)
	return drop(a, closing, r)
}

func dropOpening(a *corpus.Article, r *rand.Rand) (Fault, bool) {
	opening, _ := marks(a)
	return drop(a, opening, r)
}

func drop(a *corpus.Article, all []place, r *rand.Rand) (Fault, bool) {
	p, ok := pick(r, all)
	if !ok {
		return Fault{}, false
	}
	f := replace(a, p, "")
	// The counterpart is what can be found, wherever in the paragraph it is.
	f.From, f.To = 0, f.Input.Text.Len()
	return f, true
}
