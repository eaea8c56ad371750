package attribution

import (
	"fmt"

	"linecheck/review/extract/attribution/chain"
)

// tally counts runs by role: right, found and in the gold labels.
type tally [3][3]int

type run struct {
	role     chain.Label
	from, to int
}

func runs(l []chain.Label) []run {
	var out []run
	for i := 0; i < len(l); i++ {
		if !l[i].Begins() {
			continue
		}
		to := i + 1
		for to < len(l) && l[to] == l[i]+1 {
			to++
		}
		out = append(out, run{l[i], i, to})
		i = to - 1
	}
	return out
}

func (t *tally) add(gold, found []chain.Label) {
	right := map[run]bool{}
	for _, r := range runs(gold) {
		t[r.role/2][2]++
		right[r] = true
	}
	for _, r := range runs(found) {
		t[r.role/2][1]++
		if right[r] {
			t[r.role/2][0]++
		}
	}
}

func (t *tally) f1(role int) float64 {
	return 2 * float64(t[role][0]) / float64(max(1, t[role][1]+t[role][2]))
}

func (t *tally) String() string {
	return fmt.Sprintf("source %.4f cue %.4f content %.4f", t.f1(0), t.f1(1), t.f1(2))
}
