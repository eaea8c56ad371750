// Package names trains the ranker that says what a pronoun stands for.
package names

import (
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/names"
)

// folds of the cross-validation, by document.
const folds = 5

// Train makes the ranker from the pronouns of GUM and of GAP below data, and
// prints what cross-validation says of it.
func Train(data string, save func(name string, m *linear.Model) error, log io.Writer) error {
	gum, err := readGUM(filepath.Join(data, "segmentation", "gum_dev.jsonl.gz"))
	if err != nil {
		return err
	}
	gap, err := readGAP(filepath.Join(data, "pronouns", "gap-development.tsv"))
	if err != nil {
		return err
	}
	all := decisions(append(append([]document{}, gum...), gap...))
	for _, name := range []string{"GUM", "GAP"} {
		for kind, what := range []string{"a person", "several", "a thing"} {
			n, found := 0, 0
			for _, d := range all {
				if d.set == name && d.kind == kind {
					n++
					if len(d.right) > 0 {
						found++
					}
				}
			}
			fmt.Fprintf(log, "%s, %s: %d, among the candidates %d\n", name, what, n, found)
		}
	}
	measure(gum, validate(all, log)).Print(log)
	m, err := linear.Build([]string{"score"}, fit(all), .02)
	if err != nil {
		return err
	}
	return save(names.Model, m)
}

// validate prints how often the ranker is right on documents that it did not learn from.
// It returns the weights by the fold that they did not see.
func validate(all []decision, log io.Writer) (out [folds]map[linear.Feature][]float64) {
	for _, part := range []int{1, 2, 4} {
		right, n := map[string]int{}, map[string]int{}
		for fold := range folds {
			var learn []decision
			for _, d := range all {
				if d.fold != fold && (part == 1 || d.number%part == 0) {
					learn = append(learn, d)
				}
			}
			weights := fit(learn)
			if part == 1 {
				out[fold] = weights
			}
			for _, d := range all {
				if d.fold != fold || len(d.right) == 0 {
					continue
				}
				key := fmt.Sprintf("%s %d", d.set, d.kind)
				n[key]++
				if d.right[d.best(weights)] {
					right[key]++
				}
				if part == 1 {
					lead := fmt.Sprintf("%s, lead %2d", key, int(min(d.lead(weights)/.3, 9)))
					n[lead]++
					if d.right[d.best(weights)] {
						right[lead]++
					}
				}
			}
		}
		for _, key := range slices.Sorted(maps.Keys(n)) {
			fmt.Fprintf(log, "trained on 1/%d, %s: right %d of %d, %.3f\n", part, key, right[key], n[key], float64(right[key])/float64(max(1, n[key])))
		}
	}
	return out
}
