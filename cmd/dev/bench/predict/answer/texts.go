package answer

import (
	"io"
	"slices"
	"strings"
	"unicode"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/extract/clause"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
	"linecheck/review/text"
)

// trimmed returns a piece without the white space around it, false if nothing is left.
func trimmed(article models.Text, p models.Piece) (models.Span, bool) {
	s, ok := article.Slice(p.Start, p.End)
	if !ok {
		return models.Span{}, false
	}
	rest := strings.TrimLeftFunc(s, unicode.IsSpace)
	from := p.Start + len([]rune(s)) - len([]rune(rest))
	rest = strings.TrimRightFunc(rest, unicode.IsSpace)
	return article.Span(from, from+len([]rune(rest)))
}

func rule(r *rows.Rule) rows.Rule {
	article := models.NewText(r.Input)
	out := rows.Rule{N: r.N, Output: []string{}}
	for _, p := range text.Cut(article).Pieces {
		if s, ok := trimmed(article, p); ok {
			out.Output = append(out.Output, s.Quote)
		}
	}
	return out
}

// segments cuts a text; a line that the product sets aside is one sentence.
func segments(d *rows.Document) rows.Segmented {
	article := models.NewText(d.Text)
	layout := text.Cut(article)
	out := rows.Segmented{ID: d.ID, Sentences: [][2]int{}, EDUs: []int{}}
	for i := range layout.Pieces {
		p := &layout.Pieces[i]
		p.Kind = models.SegmentSentence
		if s, ok := trimmed(article, *p); ok {
			out.Sentences = append(out.Sentences, [2]int{s.Start, s.End})
			out.EDUs = append(out.EDUs, s.Start)
		}
	}
	a := reading.Read(article, layout)
	for i := range a.Paragraphs {
		for k := a.Paragraphs[i].From; k < a.Paragraphs[i].To; k++ {
			out.EDUs = append(out.EDUs, clauses(a, &a.Paragraphs[i], &a.Sentences[k])...)
		}
	}
	slices.Sort(out.EDUs)
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

// pages answers with the article text of pages that were pasted as a whole.
func pages(path string, _ Options, w io.Writer) error {
	list, err := rows.Lines[rows.Page](path)
	if err != nil {
		return err
	}
	out := make(map[string]rows.Page, len(list))
	for i := range list {
		article := models.NewText(list[i].Text)
		var body strings.Builder
		for _, p := range text.Cut(article).Pieces {
			if s, ok := trimmed(article, p); ok && p.Kind == models.SegmentSentence && p.Role != models.RoleHeadline {
				body.WriteString(s.Quote + "\n")
			}
		}
		out[list[i].Page] = rows.Page{Body: body.String()}
	}
	return encoder(w).Encode(out)
}
