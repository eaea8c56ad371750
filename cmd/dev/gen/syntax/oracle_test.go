package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/syntax/arc"
)

// Any moves that the oracle calls right lead to the tree of a projective sentence.
func TestOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for _, heads := range [][]int{
		{-1}, {1, -1}, {-1, 0}, {2, 2, -1, 6, 6, 6, 2}, {1, 2, 3, -1}, {-1, 0, 1, 2}, {1, 4, 3, 1, -1, 8, 7, 8, 4, 8},
	} {
		s := tagged{sentence: &sentence{words: make([]string, len(heads)), heads: heads, rels: make([]string, len(heads))}}
		for i, h := range heads {
			s.rels[i] = [...]string{"a", "b"}[i%2]
			if h < 0 {
				s.rels[i] = "root"
			}
		}
		y := arc.NewSystem([]string{"D", "L a", "L b", "L root", "R a", "R b", "S"})
		g := goldOf(s, y)
		for range 20 {
			st := arc.Start(y, len(heads))
			for !st.Done() {
				cost := g.costs(st)
				var right []arc.Move
				for _, m := range y.Moves {
					if st.Legal(m) && g.right(st, m, cost, 0) {
						right = append(right, m)
					}
				}
				if len(right) == 0 {
					t.Fatalf("%v: no right move at %v %d", heads, st.Stack, st.Next)
				}
				st.Apply(right[random.IntN(len(right))])
			}
			if !slices.Equal(st.Heads[:len(heads)], g.heads[:len(heads)]) || !slices.Equal(st.Rels[:len(heads)], g.rels[:len(heads)]) {
				t.Errorf("%v became %v", heads, st.Heads)
			}
		}
	}
}

func TestPerceptron(t *testing.T) {
	p := newPerceptron(3)
	often, once := linear.Combine(1), linear.Combine(2)
	for range 4 {
		p.steps++
		p.add([]linear.Feature{often}, 2, 1)
	}
	p.add([]linear.Feature{once}, 0, -1)
	sums := make([]int32, 3)
	if p.score(sums, []linear.Feature{often, once}); !slices.Equal(sums, []int32{-1, 0, 4}) {
		t.Errorf("sums %v", sums)
	}
	if w := p.average(*p.entry(often, 2)); math.Abs(w-(4-14.0/5)) > 1e-9 {
		t.Errorf("average %v", w)
	}
	q := p.distilled(1)
	q.add([]linear.Feature{often, once}, 1, 1)
	if len(q.rows) != 1 || q.rows[0].key != often {
		t.Errorf("rows %v: the frozen one learned another feature", q.rows)
	}
}
