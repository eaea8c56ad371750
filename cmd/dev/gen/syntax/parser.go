package syntax

import (
	"math"
	"math/rand/v2"
	"slices"

	"linecheck/review/extract/linear"
	"linecheck/review/extract/syntax"
	"linecheck/review/extract/syntax/arc"
	"linecheck/review/extract/syntax/pos"
)

// tagged is a sentence with predicted tags.
type tagged struct {
	*sentence
	in *arc.Input
}

func tagWith(m *linear.Model, list []*sentence) []tagged {
	out := make([]tagged, len(list))
	for i, s := range list {
		upos, xpos := make([]string, len(s.words)), make([]string, len(s.words))
		for k, label := range pos.Tag(m, s.words) {
			upos[k], xpos[k] = tagsOf(m, label)
		}
		out[i] = tagged{s, arc.Prepare(syntax.Keys(s.words, xpos), upos, xpos)}
	}
	return out
}

// moveLabels lists the moves that occur more than a few times.
func moveLabels(list []tagged) []string {
	count := map[string]int{}
	for _, s := range list {
		for i, h := range s.heads {
			switch {
			case h < 0 || h > i:
				count["L "+s.rels[i]]++
			default:
				count["R "+s.rels[i]]++
			}
		}
	}
	out := []string{"D", "S"}
	for l, n := range count {
		if n > 5 {
			out = append(out, l)
		}
	}
	slices.Sort(out)
	return out
}

// gold is the tree of a sentence in the terms of the transition system: the head
// of the root is word N, and an unknown relation is -1.
type gold struct {
	heads, rels []int
	deps        [][]int
}

func goldOf(s tagged, y *arc.System) gold {
	n := len(s.words)
	g := gold{make([]int, n+1), make([]int, n+1), make([][]int, n+1)}
	for i, h := range s.heads {
		if h < 0 {
			h = n
		}
		g.heads[i], g.rels[i] = h, slices.Index(y.Rels, s.rels[i])
		g.deps[h] = append(g.deps[h], i)
	}
	g.heads[n] = -1
	return g
}

// costs says of each kind of move how many gold arcs it puts out of reach
// (Goldberg and Nivre 2012).
func (g *gold) costs(s *arc.State) (cost [4]int) {
	b := s.Next
	onStack := func(i int) bool { return slices.Contains(s.Stack, i) }
	waiting := 0 // dependents of b on the stack
	for _, d := range g.deps[b] {
		if d < b && s.Heads[d] < 0 && onStack(d) {
			waiting++
		}
	}
	headOnStack := b < s.N && g.heads[b] < b && onStack(g.heads[b])
	cost[arc.Shift], cost[arc.Right] = waiting, waiting
	if headOnStack {
		cost[arc.Shift]++
	}
	if len(s.Stack) == 0 {
		return cost
	}
	t := s.Stack[len(s.Stack)-1]
	if b < s.N && g.heads[b] != t && (headOnStack || g.heads[b] > b) {
		cost[arc.Right]++
	}
	for _, d := range g.deps[t] {
		if d >= b {
			cost[arc.Left]++
			cost[arc.Reduce]++
		}
	}
	if s.Heads[t] < 0 && g.heads[t] > b {
		cost[arc.Left]++
	}
	return cost
}

// right reports whether the move costs least and gives the right relation.
func (g *gold) right(s *arc.State, m arc.Move, cost [4]int, least int) bool {
	if cost[m.Kind] > least {
		return false
	}
	if m.Kind == arc.Shift || m.Kind == arc.Reduce {
		return true
	}
	head, dep := s.Stack[len(s.Stack)-1], s.Next
	if m.Kind == arc.Left {
		head, dep = dep, head
	}
	return g.heads[dep] != head || g.rels[dep] < 0 || g.rels[dep] == m.Rel
}

// learner is the state of training a parser.
type learner struct {
	p        *perceptron
	y        *arc.System
	sums     []int32
	features []linear.Feature
	random   *rand.Rand
	explore  float64
}

// learn goes through a sentence once.
func (l *learner) learn(s tagged, g *gold) {
	st := arc.Start(l.y, len(s.words))
	for !st.Done() {
		l.features = st.Features(l.features[:0], s.in)
		l.p.score(l.sums, l.features)
		l.p.steps++
		guess, right := st.Best(l.sums), -1
		cost, least := g.costs(st), math.MaxInt
		for _, m := range l.y.Moves {
			if st.Legal(m) {
				least = min(least, cost[m.Kind])
			}
		}
		for i, m := range l.y.Moves {
			if (right < 0 || l.sums[i] > l.sums[right]) && st.Legal(m) && g.right(st, m, cost, least) {
				right = i
			}
		}
		next := guess
		if right >= 0 && !g.right(st, l.y.Moves[guess], cost, least) {
			l.p.add(l.features, right, 1)
			l.p.add(l.features, guess, -1)
			if l.random.Float64() >= l.explore {
				next = right
			}
		}
		st.Apply(l.y.Moves[next])
	}
}

// trainParser learns on list for some epochs, for moves labelled as by moveLabels.
// What it learns adds to p.
func trainParser(list []tagged, labels []string, p *perceptron, epochs int) {
	y := arc.NewSystem(labels)
	l := &learner{p: p, y: y, sums: make([]int32, len(labels))}
	golds := make([]gold, len(list))
	for i, s := range list {
		golds[i] = goldOf(s, y)
	}
	for range epochs {
		l.random = rand.New(rand.NewPCG(2, uint64(p.steps)))
		if p.steps > 1 {
			l.explore = .9
		}
		order := make([]int, len(list))
		for i := range order {
			order[i] = i
		}
		l.random.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		for _, i := range order {
			l.learn(list[i], &golds[i])
		}
	}
}
