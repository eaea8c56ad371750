package names

import (
	"math/rand/v2"
	"slices"

	"linecheck/cmd/dev/gen/learn"
	"linecheck/models"
	"linecheck/review/extract/linear"
	"linecheck/review/extract/names"
	"linecheck/review/extract/reading"
	"linecheck/review/text"
)

// measure reads every document of GUM with the weights that its fold left out,
// each pronoun as the reader decides, and scores what the benchmark scores: the
// share of the pronouns with a named antecedent for which a place was given
// that overlaps a right one by half.
func measure(docs []document, weights [folds]map[linear.Feature][]float64) learn.Figure {
	type tally struct{ right, n int }
	list := make([]tally, len(docs))
	for i := range docs {
		d := &docs[i]
		given := answers(d, weights[d.fold])
		for at, gold := range d.pronouns {
			if !d.named[at] {
				continue
			}
			list[i].n++
			if span, ok := given[at]; ok && slices.ContainsFunc(gold, func(g [2]int) bool { return half(g, span) }) {
				list[i].right++
			}
		}
	}
	share := func(pick func(i int) int) float64 {
		right, n := 0, 0
		for i := range list {
			k := pick(i)
			right, n = right+list[k].right, n+list[k].n
		}
		return float64(right) / float64(max(1, n))
	}
	random := rand.New(rand.NewPCG(1, 2))
	var samples []float64
	for range 1000 {
		samples = append(samples, share(func(int) int { return random.IntN(len(list)) }))
	}
	slices.Sort(samples)
	return learn.Figure{Task: "gumpron", Name: "accuracy", Value: share(func(i int) int { return i }), Low: samples[25], High: samples[974]}
}

// answers returns for each pronoun, by code point, where the text names what it is read as.
func answers(d *document, weights map[linear.Feature][]float64) map[int][2]int {
	out := map[int][2]int{}
	article := models.NewText(d.text)
	read(article, func(a *reading.Article) {
		a.Reader.Watch = func(c *names.Decision) int {
			if len(c.Candidates) == 0 {
				return -1
			}
			var one decision
			for i := range c.Candidates {
				one.candidates = append(one.candidates, c.Candidates[i].Features)
			}
			best := one.best(weights)
			span := c.Candidates[best].Span
			out[article.Point(c.At)] = [2]int{article.Point(span[0]), article.Point(span[1])}
			return best
		}
	})
	return out
}

// read reads all of a text as article text.
func read(article models.Text, prepare func(*reading.Article)) {
	layout := text.Cut(article)
	for k := range layout.Pieces {
		layout.Pieces[k].Kind = models.SegmentSentence
	}
	a := reading.Read(article, layout)
	prepare(a)
	for p := range a.Paragraphs {
		para := &a.Paragraphs[p]
		for k := para.From; k < para.To; k++ {
			for _, u := range a.Units(para, &a.Sentences[k]) {
				a.Reader.Read(u.Scene(nil))
			}
		}
	}
}

// half reports whether two places overlap by at least half of what they cover together.
func half(g, x [2]int) bool {
	overlap := min(g[1], x[1]) - max(g[0], x[0])
	return overlap > 0 && 2*overlap >= max(g[1], x[1])-min(g[0], x[0])
}
