package answer

import (
	"linecheck/models"
	"linecheck/review/extract/boundary"
	"linecheck/review/extract/syntax"
)

// units returns where the discourse units of a text begin. A sentence that
// cannot be parsed is one unit.
func units(article models.Text, sentences [][2]int) []int {
	out := []int{}
	for _, s := range sentences {
		quote, ok := article.Slice(s[0], s[1])
		if !ok {
			continue
		}
		sentence := syntax.Analyse(quote, article.Byte(s[0]))
		syntax.Parse(sentence)
		starts := boundary.Starts(sentence)
		if starts == nil {
			out = append(out, s[0])
		}
		for _, w := range starts {
			out = append(out, article.Point(sentence.Words[w].Start))
		}
	}
	return out
}
