// Package heard prepares what the learned labeller says about who says what, and finds
// speech that is set off without quotation marks.
package heard

import (
	"linecheck/review/extract/attribution"
	"linecheck/review/extract/reading"
	"linecheck/review/extract/tag"
)

// Evidence nouns are things that show something without saying it.
var Evidence = tag.Set("video footage image images photo photos photograph photographs casing casings evidence result results test tests map maps satellite recording recordings scene")

// Sayings is what the learned labeller finds in an article: who says what. It is
// empty when the build carries no such model.
type Sayings struct {
	Reports []attribution.Report
	Content [][]int // by sentence and token: the report in whose content it stands, -1 for none
	Frame   [][]int // by sentence and token: the report whose source or cue it belongs to, -1 for none
	Sources [][]int // by sentence: the reports whose source begins there
	Known   map[attribution.Span]*reading.Source
}

// longest is how many words a paragraph may have to be labelled: linking what is in
// it takes the square of its length.
const longest = 600

// Listen labels the article.
func Listen(a *reading.Article) Sayings {
	doc := make([][]string, len(a.Paragraphs))
	for i := range a.Paragraphs {
		for n := a.Paragraphs[i].From; n < a.Paragraphs[i].To; n++ {
			for k := range a.Sentences[n].Tokens {
				doc[i] = append(doc[i], a.Sentences[n].Tokens[k].Text)
			}
		}
		if len(doc[i]) > longest {
			doc[i] = nil
		}
	}
	s := Sayings{Known: map[attribution.Span]*reading.Source{}}
	s.Content, s.Frame = make([][]int, len(a.Sentences)), make([][]int, len(a.Sentences))
	s.Sources = make([][]int, len(a.Sentences))
	for i := range a.Sentences {
		s.Content[i], s.Frame[i] = none(len(a.Sentences[i].Tokens)), none(len(a.Sentences[i].Tokens))
	}
	for _, r := range attribution.Find(doc) {
		if r.Parent >= 0 || r.Source.Empty() || len(r.Content) == 0 || !speaks(a, &r) {
			continue
		}
		n := len(s.Reports)
		s.Reports = append(s.Reports, r)
		for _, c := range r.Content {
			mark(a, s.Content, c, n)
		}
		if !r.Carried {
			i, _ := First(a, r.Source)
			s.Sources[i] = append(s.Sources[i], n)
			mark(a, s.Frame, r.Source, n)
			mark(a, s.Frame, r.Cue, n)
		}
	}
	return s
}

func none(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	return out
}

// mark writes n at the words of a span.
func mark(a *reading.Article, at [][]int, s attribution.Span, n int) {
	Each(a, s, func(i, k int) { at[i][k] = n })
}

// Each calls do with the sentence and the token of every word of a span.
func Each(a *reading.Article, s attribution.Span, do func(i, k int)) {
	p := &a.Paragraphs[s.Paragraph]
	from := 0
	for i := p.From; i < p.To; i++ {
		n := len(a.Sentences[i].Tokens)
		for k := max(s.From-from, 0); k < min(s.To-from, n); k++ {
			do(i, k)
		}
		from += n
	}
}

// shows are verbs whose "that" is what a thing holds, not what somebody says.
var shows = tag.Set("include mean show prove ensure demonstrate")

// speaks reports whether a report tells that somebody says or thinks something,
// rather than that a thing shows it.
func speaks(a *reading.Article, r *attribution.Report) bool {
	i, k := First(a, r.Content[0])
	open := &a.Sentences[i].Tokens[k]
	silent := false
	ok := r.Carried || open.Class == tag.That || open.Class == tag.Quote
	Each(a, r.Cue, func(i, k int) {
		t := &a.Sentences[i].Tokens[k]
		silent = silent || t.Class == tag.Not || shows[t.Lemma]
		ok = ok || t.Lower == "according" || t.Lower == "charge" || t.Class == tag.Verb && (tag.Speaks(t.Lemma) || reading.Believes(t.Lemma))
	})
	Each(a, r.Source, func(i, k int) { silent = silent || Evidence[a.Sentences[i].Tokens[k].Lower] })
	return ok && !silent
}

// First returns the sentence and the token at which a span begins.
func First(a *reading.Article, s attribution.Span) (sentence, token int) {
	i := a.Paragraphs[s.Paragraph].From
	for s.From >= len(a.Sentences[i].Tokens) {
		s.From -= len(a.Sentences[i].Tokens)
		i++
	}
	return i, s.From
}

// Source of report n, nil when nobody is named.
func (s *Sayings) Source(n int) *reading.Source {
	if n < 0 {
		return nil
	}
	return s.Known[s.Reports[n].Source]
}
