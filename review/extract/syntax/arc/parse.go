package arc

import "linecheck/review/extract/linear"

// Parse finds the best tree greedily: of every word its head, -1 at the root,
// and the number of its relation. There is one root.
func Parse(m *linear.Model, y *System, in *Input) (heads, rels []int) {
	n := len(in.word) - 2
	s := Start(y, n)
	sums := make([]int32, len(m.Labels))
	features := make([]linear.Feature, 0, 160)
	for !s.Done() {
		clear(sums)
		features = s.Features(features[:0], in)
		m.Add(sums, features...)
		s.Apply(y.Moves[s.Best(sums)])
	}
	s.oneRoot()
	return s.Heads[:n], s.Rels[:n]
}

// Best returns the legal move with the highest sum.
func (s *State) Best(sums []int32) int {
	best := -1
	for i, m := range s.system.Moves {
		if (best < 0 || sums[i] > sums[best]) && s.Legal(m) {
			best = i
		}
	}
	return best
}

// oneRoot keeps the first root and puts the others below it.
func (s *State) oneRoot() {
	root := none
	for i, h := range s.Heads[:s.N] {
		switch {
		case h != s.N:
		case root == none:
			root, s.Heads[i] = i, none
		default:
			s.Heads[i], s.Rels[i] = root, s.system.loose
		}
	}
}
