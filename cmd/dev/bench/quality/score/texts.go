package score

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"linecheck/cmd/dev/bench/quality/rows"
)

// Segments measures sentences and clause starts, over all documents and over the news.
func Segments(gold []rows.Document, pred []rows.Segmented) (Result, error) {
	by := byID(pred, func(r *rows.Segmented) string { return r.ID })
	units := make([][]float64, len(gold))
	for i := range gold {
		p := by[gold[i].ID]
		if p == nil {
			return Result{}, fmt.Errorf("no prediction for document %s", gold[i].ID)
		}
		all := segments(&gold[i], p)
		units[i] = append(all, make([]float64, len(all))...)
		if gold[i].Genre == "news" {
			copy(units[i][len(all):], all)
		}
	}
	return sums("documents", units, func(sum []float64, _ float64) []Figure {
		var out []Figure
		for k, suffix := range []string{"", ", news"} {
			for n, name := range []string{"sentence", "EDU", "EDU inside"} {
				for _, f := range prf(name, sum[9*k+3*n:]) {
					out = append(out, Figure{f.Name + suffix, f.Value})
				}
			}
		}
		return out
	}), nil
}

func segments(g *rows.Document, p *rows.Segmented) []float64 {
	want, got := setOf(g.Sentences), setOf(p.Sentences)
	c := []float64{common(want, got), float64(len(got)), float64(len(want))}
	starts, edus := map[int]bool{}, setOf(p.EDUs)
	for _, e := range g.EDUs {
		starts[e.Start] = true
	}
	c = append(c, common(starts, edus), float64(len(edus)), float64(len(starts)))
	for s := range want {
		delete(starts, s[0])
		delete(edus, s[0])
	}
	return append(c, common(starts, edus), float64(len(edus)), float64(len(starts)))
}

// Rules counts the golden rules whose output is as expected.
func Rules(gold, pred []rows.Rule) Result {
	by := byID(pred, func(r *rows.Rule) int { return r.N })
	trim := func(list []string) []string {
		out := make([]string, len(list))
		for i, s := range list {
			out[i] = strings.TrimSpace(s)
		}
		return out
	}
	units := make([][]float64, len(gold))
	for i, g := range gold {
		var got []string
		if p := by[g.N]; p != nil {
			got = p.Output
		}
		units[i] = []float64{number(slices.Equal(trim(got), trim(g.Expected)))}
	}
	return sums("rules", units, func(sum []float64, _ float64) []Figure { return []Figure{{"passed", sum[0]}} })
}

// wordRune reports whether a rune belongs to a word: a letter, a number or "_".
func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

func splitWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !wordRune(r) })
}

// shingles counts the runs of four words of a text; a shorter text is one run.
func shingles(text string) map[string]int {
	w := splitWords(text)
	out := map[string]int{}
	if len(w) == 0 {
		return out
	}
	for i := range max(1, len(w)-3) {
		out[strings.Join(w[i:min(len(w), i+4)], " ")]++
	}
	return out
}

// Articles measures article bodies by their runs of four words, every page alike.
func Articles(gold, pred map[string]rows.Page) Result {
	pages := make([]string, 0, len(gold))
	for page := range gold {
		pages = append(pages, page)
	}
	slices.Sort(pages)
	units := make([][]float64, len(pages))
	for i, page := range pages {
		want, got := shingles(gold[page].Body), shingles(pred[page].Body)
		var both, extra, missing float64
		for s, n := range want {
			m := min(n, got[s])
			both += float64(m)
			missing += float64(n - m)
		}
		for s, n := range got {
			extra += float64(max(0, n-want[s]))
		}
		all := both + extra + missing
		units[i] = []float64{ratio(both, all), ratio(extra, all), ratio(missing, all)}
	}
	return sums("pages", units, func(c []float64, _ float64) []Figure {
		return prf("shingle", []float64{c[0], c[0] + c[1], c[0] + c[2]})
	})
}
