//go:build figures

package syntax

import (
	"flag"
	"strings"
	"testing"
	"time"

	"linecheck/review/extract/syntax"
)

var data = flag.String("data", "", "directory of the data sets")

// TestFigures measures on parts of the treebanks that the shipped models did not learn from, with the
// least that is expected of words, UPOS, lemmas, UAS and LAS.
func TestFigures(t *testing.T) {
	c, err := load(*data)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []struct {
		name  string
		list  []*sentence
		least [5]float64
	}{
		{"EWT dev", c.ewt, [5]float64{99, 94.5, 98, 84, 81}},
		{"GUM held out", c.gum, [5]float64{99.5, 95.8, 98, 83, 80}},
		{"GUM news held out", c.news, [5]float64{99, 94, 97, 80, 76}},
	} {
		cut, tags, lemmas := wordScore(part.list), tagScore{}, 0
		trees := &treeScore{}
		start := time.Now()
		for _, s := range part.list {
			parsed := parsed(s)
			trees.add(s, parsed.Heads, parsed.Rels)
			for i, tag := range parsed.Tags {
				tags.add(s, i, tag.UPOS, tag.XPOS)
				if strings.EqualFold(parsed.Lemma(i), s.lemmas[i]) {
					lemmas++
				}
			}
		}
		speed := float64(tags.words) / time.Since(start).Seconds()
		n := float64(tags.words) / 100
		t.Logf("%s: words F1 %.2f; %v; lemmas %.2f; %v; %.0f words/s", part.name, cut.f1(), tags, float64(lemmas)/n, trees, speed)
		for i, got := range [5]float64{cut.f1(), float64(tags.upos) / n, float64(lemmas) / n, float64(trees.heads) / n, float64(trees.both) / n} {
			if got < part.least[i] {
				t.Errorf("%s: figure %d is %.2f, want %.2f", part.name, i, got, part.least[i])
			}
		}
	}
}

// parsed tags and parses the words as the treebank has them.
func parsed(s *sentence) *syntax.Sentence {
	out := &syntax.Sentence{Tags: syntax.Tags(s.words)}
	at := 0
	for _, w := range s.words {
		if i := strings.Index(s.text[at:], w); i >= 0 {
			at += i
		}
		out.Words = append(out.Words, syntax.Word{Start: at, End: at + len(w), Text: w})
		at += len(w)
	}
	syntax.Parse(out)
	return out
}

func wordScore(list []*sentence) (t tally) {
	for _, s := range list {
		spans, ok := align(s)
		if !ok {
			continue
		}
		want := map[[2]int]bool{}
		for _, p := range spans {
			want[p] = true
		}
		t.gold += len(spans)
		for _, w := range syntax.Words(s.text) {
			if t.ours++; want[[2]int{w.Start, w.End}] {
				t.right++
			}
		}
	}
	return t
}
