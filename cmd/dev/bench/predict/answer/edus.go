package answer

import (
	"slices"

	"linecheck/models"
	"linecheck/review/extract/boundary"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/syntax"
	"linecheck/review/extract/tag"
)

// units returns where the discourse units of a text begin, sentence by sentence;
// by rules over clauses when the models are not in this build.
func units(article models.Text, layout models.Layout, sentences [][2]int) []int {
	if !boundary.Known() {
		return unitsByRule(article, layout, sentences)
	}
	out := []int{}
	for _, s := range sentences {
		quote, ok := article.Slice(s[0], s[1])
		if !ok {
			continue
		}
		sentence := syntax.Analyse(quote, article.Byte(s[0]))
		if syntax.Parse(sentence); sentence.Heads == nil {
			return unitsByRule(article, layout, sentences)
		}
		for _, w := range boundary.Starts(sentence) {
			out = append(out, article.Point(sentence.Words[w].Start))
		}
	}
	return out
}

func unitsByRule(article models.Text, layout models.Layout, sentences [][2]int) []int {
	out := []int{}
	for _, s := range sentences {
		out = append(out, s[0])
	}
	a := reading.Read(article, layout)
	for i := range a.Paragraphs {
		for k := a.Paragraphs[i].From; k < a.Paragraphs[i].To; k++ {
			out = append(out, clauses(a, &a.Paragraphs[i], &a.Sentences[k])...)
		}
	}
	slices.Sort(out)
	return out
}

// clauses returns where the clauses of a sentence begin, and where one goes on
// after another that stood in it.
func clauses(a *reading.Article, p *reading.Paragraph, s *reading.Sentence) []int {
	owner := make([]int, len(s.Tokens)) // 0: a mark, which goes with its neighbour
	for n, u := range a.Units(p, s) {
		for k, c := range clauseOf(u) {
			if class := u.Tokens[k].Class; class != tag.Comma && class != tag.Stop {
				owner[u.Index[k]] = n<<16 + c + 1
			}
		}
	}
	var out []int
	last := 0
	for k, o := range owner {
		if o == 0 || o == last {
			continue
		}
		if last != 0 {
			first := k
			if s.Tokens[k-1].Class == tag.Quote && (k < 2 || s.Tokens[k-2].End < s.Tokens[k-1].Start) {
				first = k - 1
			}
			out = append(out, a.Text.Point(s.Tokens[first].Start))
		}
		last = o
	}
	return out
}

// clauseOf returns the innermost clause of each token of a unit; the words that
// open a clause belong to it.
func clauseOf(u *reading.Unit) []int {
	owner := make([]int, len(u.Tokens))
	for n := range u.Clauses {
		c := &u.Clauses[n]
		from := c.From
		if c.Marker >= 0 {
			from = min(from, c.Marker)
		}
		own := n
		if part(u, n) {
			own = owner[min(from, len(owner)-1)]
		}
		for k := from; k < min(c.To, len(owner)); k++ {
			owner[k] = own
		}
	}
	return owner
}

// part reports whether clause n is no discourse unit of its own: a complement that nobody says or thinks.
func part(u *reading.Unit, n int) bool {
	c := &u.Clauses[n]
	return c.Kind == clause.Question || c.Kind == clause.Content && !c.Noun && c.Parent >= 0 && !u.Reports(c.Parent)
}
