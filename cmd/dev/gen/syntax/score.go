package syntax

import (
	"fmt"
	"strings"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/syntax/arc"
)

// tally counts right, predicted and wanted things.
type tally struct{ right, ours, gold int }

func (t tally) f1() float64 { return 200 * float64(t.right) / float64(max(t.ours+t.gold, 1)) }

// treeScore is how good trees are.
type treeScore struct {
	words, heads, both int
	rels               map[string]*tally
}

func (t *treeScore) count(rel string) *tally {
	if t.rels == nil {
		t.rels = map[string]*tally{}
	}
	if t.rels[rel] == nil {
		t.rels[rel] = &tally{}
	}
	return t.rels[rel]
}

func (t *treeScore) add(s *sentence, heads []int, rels []string) {
	for i, h := range heads {
		t.words++
		t.count(rels[i]).ours++
		t.count(s.rels[i]).gold++
		if h == s.heads[i] {
			t.heads++
			if rels[i] == s.rels[i] {
				t.both++
				t.count(rels[i]).right++
			}
		}
	}
}

// of sums the relation and its subtypes.
func (t *treeScore) of(names ...string) tally {
	var out tally
	for rel, k := range t.rels {
		for _, n := range names {
			if rel == n || strings.HasPrefix(rel, n+":") {
				out.right, out.ours, out.gold = out.right+k.right, out.ours+k.ours, out.gold+k.gold
			}
		}
	}
	return out
}

func (t *treeScore) String() string {
	n := float64(t.words) / 100
	return fmt.Sprintf("UAS %.2f LAS %.2f subjects %.1f ccomp %.1f conj %.1f advcl %.1f relcl %.1f obl %.1f", float64(t.heads)/n, float64(t.both)/n,
		t.of("nsubj", "csubj").f1(), t.of("ccomp").f1(), t.of("conj").f1(), t.of("advcl").f1(), t.of("acl:relcl").f1(), t.of("obl").f1())
}

func scoreParser(m *linear.Model, list []tagged) *treeScore {
	y := arc.NewSystem(m.Labels)
	t := &treeScore{}
	for _, s := range list {
		heads, numbers := arc.Parse(m, y, s.in)
		rels := make([]string, len(numbers))
		for i, r := range numbers {
			rels[i] = y.Rels[r]
		}
		t.add(s.sentence, heads, rels)
	}
	return t
}
