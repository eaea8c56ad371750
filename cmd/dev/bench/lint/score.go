package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"linecheck/cmd/dev/bench/lint/corpus"
	"linecheck/cmd/dev/bench/lint/peer"
	"linecheck/cmd/dev/bench/lint/plant"
	"linecheck/review/lint"
)

// check is the checker under test, or its peer.
type check func(lint.Input) []lint.Finding

// recall plants faults and prints how many of each kind are found, and reports
// whether enough are.
func (o *options) recall(w io.Writer, articles []corpus.Article) bool {
	fmt.Fprintf(w, "\n%-34s %7s %15s %15s\n", "planted faults", "", "found", "peer")
	enough := true
	for _, kind := range plant.Kinds() {
		planted, ours, theirs := 0, 0, 0
		var missed []string
		for n := range articles {
			a := &articles[n]
			r := rand.New(rand.NewPCG(o.Seed, uint64(n))) //nolint:gosec // repeatable on purpose
			before := lint.Check(a.Input())
			seen := map[string]bool{}
			for range o.Rounds {
				f, ok := kind.Make(a, r)
				if !ok || seen[f.What] {
					continue
				}
				seen[f.What] = true
				planted++
				if finds(lint.Check, before, f, kind.Rules) {
					ours++
				} else {
					missed = append(missed, a.Name+": "+f.What)
				}
				if finds(peer.Check, peer.Check(a.Input()), f, kind.Rules) {
					theirs++
				}
			}
		}
		fmt.Fprintf(w, "%-34s %7d %8d %6s %8d %6s\n", kind.Name, planted, ours, share(ours, planted), theirs, share(theirs, planted))
		for _, m := range missed[:min(len(missed), o.Missed)] {
			fmt.Fprintln(w, "    missed: "+m)
		}
		enough = enough && float64(ours) >= leastFound*float64(planted)
	}
	return enough
}

func share(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", float64(n)/float64(of))
}

// finds says whether a checker finds the fault: by one of the rules, at the fault, and not without it.
func finds(c check, before []lint.Finding, f plant.Fault, rules []lint.Rule) bool {
	return slices.ContainsFunc(c(f.Input), func(found lint.Finding) bool {
		if !slices.Contains(rules, found.Rule) || slices.ContainsFunc(before, func(b lint.Finding) bool { return b.Fingerprint == found.Fingerprint }) {
			return false
		}
		for _, p := range found.Places {
			if p.Start < max(f.To, f.From+1) && f.From < p.End || f.From == f.To && p.Start <= f.From && f.From <= p.End {
				return true
			}
		}
		return false
	})
}
