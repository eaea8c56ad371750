package answer

import (
	"strings"

	"linecheck/cmd/dev/bench/quality/rows"
	"linecheck/models"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
	"linecheck/review/text"
)

// place is a mention in the text, in bytes.
type place struct {
	names.Mention
	from, to int
	word     string // as printed
}

// mentions resolves the mentions of a text in reading order. All of it is read
// as article text. Prepare is called before the first is read; it may be nil.
func mentions(article models.Text, prepare func(*reading.Article)) []place {
	layout := text.Cut(article)
	for i := range layout.Pieces {
		layout.Pieces[i].Kind = models.SegmentSentence
	}
	a := reading.Read(article, layout)
	if prepare != nil {
		prepare(a)
	}
	var out []place
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		for k := p.From; k < p.To; k++ {
			for _, u := range a.Units(p, &a.Sentences[k]) {
				for _, m := range a.Reader.Read(u.Scene(nil)) {
					from, to := u.Tokens[m.From].Start, u.Tokens[m.To-1].End
					out = append(out, place{m, from, to, article.String()[from:to]})
				}
			}
		}
	}
	return out
}

// pronouns answers with the nearest earlier place at which the text names what a pronoun stands for.
func pronouns(d *rows.Document) rows.Resolved {
	article := models.NewText(d.Text)
	out := rows.Resolved{ID: d.ID, Pronouns: []rows.Resolves{}}
	list := mentions(article, nil)
	lower := asciiLower(d.Text)
	for i, m := range list {
		if !m.Pronoun || m.Text == "" {
			continue
		}
		if from, to, ok := before(lower, list[:i], &list[i]); ok {
			out.Pronouns = append(out.Pronouns, rows.Resolves{Start: article.Point(m.from), Antecedent: [2]int{article.Point(from), article.Point(to)}})
		}
	}
	return out
}

// before finds what m stands for in the text before it: the last mention of
// the same thing by name, or the words that m is read as.
func before(lower string, earlier []place, m *place) (from, to int, ok bool) {
	if m.Entity != nil {
		for k := len(earlier) - 1; k >= 0; k-- {
			if e := &earlier[k]; e.Entity == m.Entity && !e.Pronoun && e.from < m.from {
				return e.from, e.to, true
			}
		}
	}
	if m.Antecedent[1] > 0 && m.Antecedent[1] <= m.from {
		return m.Antecedent[0], m.Antecedent[1], true
	}
	words := asciiLower(m.Text)
	for _, form := range []string{words, strings.TrimPrefix(words, "the ")} {
		if at := strings.LastIndex(lower[:m.from], form); at >= 0 {
			return at, at + len(form), true
		}
	}
	return 0, 0, false
}

// asciiLower lowers A to Z only, so that offsets stay.
func asciiLower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// guess says which of two names the pronoun is read as: the one that the reader
// scores higher. Both are people, as the task says. A name that the text has not named before the pronoun is taken
// only when the other is no candidate either.
func guess(g *rows.Gap) rows.Guess {
	article := models.NewText(g.Text)
	out := rows.Guess{ID: g.ID}
	at := article.Byte(min(g.At, article.Len()))
	mentions(article, func(a *reading.Article) {
		one, other := named(a, article, g.A, g.AtA), named(a, article, g.B, g.AtB)
		for _, e := range []*names.Entity{one, other} {
			if e != nil {
				a.Reader.Table.Personal(e)
			}
		}
		a.Reader.Watch = func(d *names.Decision) int {
			if d.At == at {
				first, hasA := score(d, one, article.Byte(min(g.AtA, article.Len())))
				second, hasB := score(d, other, article.Byte(min(g.AtB, article.Len())))
				out.A, out.B = hasA && (!hasB || first >= second), hasB && (!hasA || second > first)
				if !hasA && !hasB {
					out.A = g.AtA > g.At || g.AtB > g.At
				}
			}
			return -1
		}
	})
	return out
}

// score returns the best score of an entity or of what stands at a byte, among the candidates.
func score(d *names.Decision, e *names.Entity, at int) (best int32, ok bool) {
	for i := range d.Candidates {
		c := &d.Candidates[i]
		if e != nil && c.Entity == e || c.Span[0] <= at && at < c.Span[1] {
			if !ok || c.Score > best {
				best, ok = c.Score, true
			}
		}
	}
	return best, ok
}

// named returns the entity of a name that stands at a code point.
func named(a *reading.Article, article models.Text, name string, at int) *names.Entity {
	if at < 0 || at > article.Len() {
		return nil
	}
	from := article.Byte(at)
	to := from + len(name)
	var run []tag.Token
	for i := range a.Sentences {
		for _, t := range a.Sentences[i].Tokens {
			if t.Start >= from && t.End <= to {
				run = append(run, t)
			}
		}
	}
	if len(run) == 0 {
		return nil
	}
	return a.Reader.Table.Named(run)
}
