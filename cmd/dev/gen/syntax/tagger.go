package syntax

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/syntax/pos"
)

// tagLabels lists the pairs of tags that occur more than twice.
func tagLabels(list []*sentence) []string {
	count := map[string]int{}
	for _, s := range list {
		for i := range s.words {
			count[s.upos[i]+" "+s.xpos[i]]++
		}
	}
	var out []string
	for l, n := range count {
		if n > 2 {
			out = append(out, l)
		}
	}
	slices.Sort(out)
	return out
}

// trainTagger learns on list; weights below least are left out.
func trainTagger(list []*sentence, epochs int, least float64) (*linear.Model, error) {
	labels := tagLabels(list)
	number := map[string]int{}
	for i, l := range labels {
		number[l] = i
	}
	p := newPerceptron(len(labels))
	order := slices.Clone(list)
	random := rand.New(rand.NewPCG(1, 1))
	sums := make([]int32, len(labels))
	var features []linear.Feature
	for range epochs {
		random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, s := range order {
			w := pos.Prepare(s.words)
			last, before := -1, -1
			for i := range s.words {
				features = w.Features(features[:0], i, last, before)
				p.score(sums, features)
				guess := linear.Best(sums)
				right, ok := number[s.upos[i]+" "+s.xpos[i]]
				if p.steps++; ok && guess != right {
					p.add(features, right, 1)
					p.add(features, guess, -1)
				}
				last, before = guess, last
			}
		}
	}
	return p.model(labels, least)
}

// tagScore is how many words have the right tags.
type tagScore struct{ words, upos, xpos int }

func (t *tagScore) add(s *sentence, i int, upos, xpos string) {
	t.words++
	if upos == s.upos[i] {
		t.upos++
	}
	if xpos == s.xpos[i] {
		t.xpos++
	}
}

func scoreTagger(m *linear.Model, list []*sentence) (t tagScore) {
	for _, s := range list {
		for i, label := range pos.Tag(m, s.words) {
			upos, xpos := tagsOf(m, label)
			t.add(s, i, upos, xpos)
		}
	}
	return t
}

func tagsOf(m *linear.Model, label int) (upos, xpos string) {
	upos, xpos, _ = strings.Cut(m.Labels[label], " ")
	return upos, xpos
}

func (t tagScore) String() string {
	n := float64(t.words) / 100
	return fmt.Sprintf("UPOS %.2f XPOS %.2f of %d words", float64(t.upos)/n, float64(t.xpos)/n, t.words)
}
