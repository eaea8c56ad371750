package versions

import (
	"regexp"
	"strings"
	"unicode"

	"linecheck/models"
	"linecheck/review/form"
)

// ticks moves the ticked words with the piece that they stand in; those that it has no longer, or twice, go.
func (m *mover) ticks(c *models.Claim, spans []models.Span) []models.Span {
	out, others := form.Shifted(c.Spans, spans, c.Ticks)
	for _, t := range others {
		out = append(out, left(m.draft.parsed.Text, spans, t.Quote)...)
	}
	return form.Within(spans, out)
}

const mostWords = 100 // of one tick that are looked for one by one

// left finds what is left of ticked words in the spans: the longest runs of them that stand there once.
func left(t models.Text, spans []models.Span, quote string) []models.Span {
	if found, ok := once(t, spans, quote); ok {
		return []models.Span{found}
	}
	at := wordPattern.FindAllStringIndex(quote, mostWords+1)
	if len(at) > mostWords {
		return nil
	}
	var out []models.Span
	for i := 0; i < len(at); i++ {
		for j := len(at) - 1; j >= i; j-- {
			if found, ok := once(t, spans, quote[at[i][0]:at[j][1]]); ok && whole(t, found) {
				out, i = append(out, found), j
				break
			}
		}
	}
	return out
}

// whole reports whether no letter or digit stands directly before or after s.
func whole(t models.Text, s models.Span) bool {
	before, _ := t.Slice(s.Start-1, s.Start)
	after, _ := t.Slice(s.End, s.End+1)
	return !strings.ContainsFunc(before+after, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

var wordPattern = regexp.MustCompile(`\S+`)
