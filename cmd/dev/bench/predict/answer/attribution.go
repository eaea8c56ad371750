package answer

import (
	"io"
	"strings"
	"unicode/utf8"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/extract"
	"linecheck/review/extract/attribution"
	"linecheck/review/text"
)

// attributions answers for the sentences of articles, which stand together and
// in order. One line of text is made of each.
func attributions(path string, _ Options, w io.Writer) error {
	list, err := rows.Lines[rows.Attributed](path)
	if err != nil {
		return err
	}
	enc := encoder(w)
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].ID == list[from].ID {
			to++
		}
		for _, labels := range attribute(list[from:to]) {
			if err := enc.Encode(rows.Attributed{Labels: labels}); err != nil {
				return err
			}
		}
		from = to
	}
	return nil
}

// word is a token of a row in the text that was made of the rows.
type word struct {
	row, index int
	start, end int // code points
}

// attribute labels the words of one article: by the learned model on the tokens as
// they are, or by the claims of the text where the build has no such model.
func attribute(list []rows.Attributed) [][]string {
	doc := make([][]string, len(list))
	for i := range list {
		doc[i] = list[i].Tokens
	}
	found := attribution.Tag(doc)
	if found == nil {
		return attributeByRules(list)
	}
	labels := make([][]string, len(list))
	for i := range found {
		labels[i] = make([]string, len(found[i]))
		for k, l := range found[i] {
			labels[i][k] = l.String()
		}
	}
	return labels
}

func attributeByRules(list []rows.Attributed) [][]string {
	labels := make([][]string, len(list))
	for i := range list {
		labels[i] = make([]string, len(list[i].Tokens))
		for k := range labels[i] {
			labels[i][k] = "O"
		}
	}
	prose, words := join(list)
	article := models.NewText(prose)
	l := labeller{list, labels, words}
	found := extract.Claims(article, text.Cut(article), extract.Options{}).Claims
	for i := range found {
		if c := &found[i]; c.Attribution.Attributed() && c.Mention != nil {
			l.put("source", *c.Mention)
		}
		if c := &found[i]; c.Attribution.Attributed() && c.Cue != nil {
			l.put("cue", *c.Cue)
		}
	}
	for _, s := range contents(found) {
		l.content(s)
	}
	return labels
}

// contents joins the claims that one cue reports.
func contents(found []models.Candidate) []models.Span {
	var out []models.Span
	last := -1
	for i := range found {
		c := &found[i]
		if !c.Attribution.Attributed() {
			last = -1
			continue
		}
		cue := -2 - i
		if c.Cue != nil {
			cue = c.Cue.Start
		}
		from, to := c.Spans[0].Start, c.Spans[len(c.Spans)-1].End
		if cue == last {
			s := &out[len(out)-1]
			s.Start, s.End = min(s.Start, from), max(s.End, to)
		} else {
			out = append(out, models.Span{Start: from, End: to})
		}
		last = cue
	}
	return out
}

type labeller struct {
	list   []rows.Attributed
	labels [][]string
	words  []word
}

// put labels the words of a span that have no label yet; a new row begins a new run.
func (l *labeller) put(role string, s models.Span) {
	row := -1
	for _, w := range l.words {
		if w.start < s.Start || w.end > s.End || l.labels[w.row][w.index] != "O" {
			continue
		}
		prefix := "I-"
		if w.row != row || l.labels[w.row][w.index-1] != "B-"+role && l.labels[w.row][w.index-1] != "I-"+role {
			prefix = "B-"
		}
		l.labels[w.row][w.index], row = prefix+role, w.row
	}
}

// content labels what is said, with the quotation marks around it and the "that" before it.
func (l *labeller) content(s models.Span) {
	first, last := -1, -1
	for i, w := range l.words {
		if w.start >= s.Start && w.end <= s.End {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return
	}
	for first > 0 && l.words[first-1].row == l.words[first].row && opener[strings.ToLower(l.token(first-1))] {
		first--
	}
	end := last
	for end+1 < len(l.words) && l.words[end+1].row == l.words[last].row && closer[l.token(end+1)] {
		end++
	}
	if l.token(end) == "''" {
		last = end
	}
	l.put("content", models.Span{Start: l.words[first].start, End: l.words[last].end})
}

func (l *labeller) token(i int) string { return l.list[l.words[i].row].Tokens[l.words[i].index] }

var (
	opener = map[string]bool{"``": true, "that": true}
	closer = map[string]bool{"''": true, ",": true, ".": true, "?": true, "!": true}
	marks  = map[string]string{"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
)

// join writes tokenised rows as lines of prose.
func join(list []rows.Attributed) (string, []word) {
	var b strings.Builder
	var words []word
	at := 0
	write := func(s string) {
		b.WriteString(s)
		at += utf8.RuneCountInString(s)
	}
	for r := range list {
		glued := true
		for i, t := range list[r].Tokens {
			if m, ok := marks[t]; ok {
				t = m
			}
			if !glued && !gluedBefore(t) {
				write(" ")
			}
			from := at
			write(t)
			words = append(words, word{r, i, from, at})
			glued = t == "“" || t == "(" || t == "[" || t == "$"
		}
		write("\n\n")
	}
	return b.String(), words
}

func gluedBefore(t string) bool {
	return strings.Contains(",.;:?!)]”%", t) || t == "n't" || strings.HasPrefix(t, "'") && len(t) > 1
}
