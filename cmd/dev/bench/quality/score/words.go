package score

import (
	"fmt"
	"strings"

	"linecheck/cmd/dev/bench/quality/rows"
)

type run struct{ from, to int }

// labelled returns the runs of words of a role. An I- without its B- belongs to none.
func labelled(labels []string, role string) []run {
	var out []run
	for i := 0; i < len(labels); {
		if !strings.HasPrefix(labels[i], "B") {
			i++
			continue
		}
		kind := labels[i][min(2, len(labels[i])):]
		end := i + 1
		for end < len(labels) && labels[end] == "I-"+kind {
			end++
		}
		if kind == role {
			out = append(out, run{i, end})
		}
		i = end
	}
	return out
}

func (r run) overlap(s run) float64 {
	return max(0, float64(min(r.to, s.to)-max(r.from, s.from))) / float64(max(r.to, s.to)-min(r.from, s.from))
}

var attributionRoles = []string{"source", "cue", "content"}

// Attributions measures B-I-O labels; the rows of both lists stand in the same order.
func Attributions(gold, pred []rows.Attributed) (Result, error) {
	if len(gold) != len(pred) {
		return Result{}, fmt.Errorf("%d rows, want %d", len(pred), len(gold))
	}
	units := make([][]float64, len(gold))
	for i := range gold {
		if len(gold[i].Labels) != len(pred[i].Labels) {
			return Result{}, fmt.Errorf("row %d has %d labels, want %d", i+1, len(pred[i].Labels), len(gold[i].Labels))
		}
		for _, role := range attributionRoles {
			units[i] = append(units[i], runs(labelled(gold[i].Labels, role), labelled(pred[i].Labels, role))...)
		}
	}
	return sums("rows", units, func(sum []float64, _ float64) []Figure {
		var out []Figure
		for k, role := range attributionRoles {
			c := sum[8*k:]
			out = append(out, prf(role, c)...)
			out = append(out, Figure{role + " begin F1", f1(c[3:])}, Figure{role + " Jaccard", ratio(c[6], c[7])})
		}
		return out
	}), nil
}

// runs counts exact matches, equal beginnings, and the overlap with its number of terms.
func runs(gold, pred []run) []float64 {
	begin := func(list []run) map[int]bool {
		set := map[int]bool{}
		for _, r := range list {
			set[r.from] = true
		}
		return set
	}
	c := []float64{common(setOf(gold), setOf(pred)), float64(len(pred)), float64(len(gold))}
	bg, bp := begin(gold), begin(pred)
	c = append(c, common(bg, bp), float64(len(bp)), float64(len(bg)))
	sum, terms := 0., float64(len(gold))
	for _, g := range gold {
		best := 0.
		for _, p := range pred {
			best = max(best, g.overlap(p))
		}
		sum += best
	}
	for _, p := range pred {
		touches := false
		for _, g := range gold {
			touches = touches || g.overlap(p) > 0
		}
		terms += number(!touches)
	}
	return append(c, sum, terms)
}

// Propositions measures sets of words: a predicted set is right when it shares
// at least 80 % (or all) of its words with a gold one, one to one.
func Propositions(gold, pred []rows.Propositions) (Result, error) {
	by := byID(pred, func(r *rows.Propositions) string { return r.ID })
	units := make([][]float64, len(gold))
	for i := range gold {
		p := by[gold[i].ID]
		if p == nil {
			return Result{}, fmt.Errorf("no prediction for sentence %s", gold[i].ID)
		}
		var want []map[int]bool
		for _, x := range gold[i].Propositions {
			want = append(want, setOf(x))
		}
		got := predicted(&gold[i], p)
		for _, least := range []float64{.8, 1} {
			right := float64(pairs(want, got, least))
			units[i] = append(units[i], ratio(right, float64(len(got))), ratio(right, float64(len(want))))
		}
	}
	return sums("sentences", units, func(sum []float64, n float64) []Figure {
		var out []Figure
		for k, name := range []string{"Jaccard 0.8", "exact"} {
			p, r := ratio(sum[2*k], n), ratio(sum[2*k+1], n)
			out = append(out, Figure{name + " P", p}, Figure{name + " R", r}, Figure{name + " F1", ratio(2*p*r, p+r)})
		}
		return out
	}), nil
}

// predicted returns the sets of words of a prediction, each once, none empty.
func predicted(gold, p *rows.Propositions) []map[int]bool {
	var sets []map[int]bool
	for _, x := range p.Propositions {
		sets = append(sets, setOf(x))
	}
	if p.Propositions == nil {
		for _, spans := range p.Spans {
			set := map[int]bool{}
			for i, t := range gold.Tokens {
				for _, s := range spans {
					if s[0] <= t.Start && t.Start+len([]rune(t.Word)) <= s[1] {
						set[i] = true
					}
				}
			}
			sets = append(sets, set)
		}
	}
	var out []map[int]bool
	for _, s := range sets {
		known := len(s) == 0
		for _, o := range out {
			known = known || len(o) == len(s) && int(common(o, s)) == len(s)
		}
		if !known {
			out = append(out, s)
		}
	}
	return out
}

// pairs is the size of the largest pairing of sets that are alike.
func pairs(want, got []map[int]bool, least float64) int {
	of := map[int]int{}
	var place func(i int, seen map[int]bool) bool
	place = func(i int, seen map[int]bool) bool {
		for j := range got {
			if seen[j] || jaccard(want[i], got[j]) < least-1e-9 {
				continue
			}
			seen[j] = true
			if other, taken := of[j]; !taken || place(other, seen) {
				of[j] = i
				return true
			}
		}
		return false
	}
	n := 0
	for i := range want {
		if place(i, map[int]bool{}) {
			n++
		}
	}
	return n
}

func jaccard(a, b map[int]bool) float64 {
	both := common(a, b)
	return ratio(both, float64(len(a)+len(b))-both)
}
