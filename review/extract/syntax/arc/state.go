// Package arc is the transition system of the parser: arc-eager (Nivre 2008)
// with the artificial root at the end of the buffer.
package arc

import "strings"

// Kind is what a transition does.
type Kind uint8

// The kinds of transitions.
const (
	Shift  Kind = iota // moves the first word of the buffer on the stack
	Reduce             // takes the top off the stack, it has a head
	Left               // makes the first of the buffer head of the top and takes that off
	Right              // makes the top head of the first of the buffer and moves that on the stack
)

// Move is a transition with the relation that it gives.
type Move struct {
	Kind Kind
	Rel  int
}

// System is the moves that the labels of a model stand for.
type System struct {
	Moves []Move
	Rels  []string
	root  int
	loose int // parataxis
}

// NewSystem reads labels such as "S", "D", "L nsubj" and "R obj".
func NewSystem(labels []string) *System {
	y := &System{root: -1}
	number := map[string]int{}
	for _, l := range labels {
		kind, rel, _ := strings.Cut(l, " ")
		m := Move{Kind: map[string]Kind{"S": Shift, "D": Reduce, "L": Left, "R": Right}[kind]}
		if rel != "" {
			n, ok := number[rel]
			if !ok {
				n = len(y.Rels)
				number[rel], y.Rels = n, append(y.Rels, rel)
			}
			switch m.Rel = n; rel {
			case "root":
				y.root = n
			case "parataxis":
				y.loose = n
			}
		}
		y.Moves = append(y.Moves, m)
	}
	return y
}

// none is the index of a word that is not there.
const none = -1

// State is a partial parse of a sentence of N words; word N is the root.
type State struct {
	N      int
	Stack  []int
	Next   int   // the first of the buffer
	Heads  []int // -1 when not known yet
	Rels   []int
	system *System

	left, left2, right, right2 []int // outermost dependents and the next ones
	leftRels, rightRels        []uint32
	lefts, rights              []uint32 // numbers of dependents
}

// Start returns the state before the first word.
func Start(y *System, n int) *State {
	size := n + 1
	ints := make([]int, 6*size)
	for i := range ints {
		ints[i] = none
	}
	numbers := make([]uint32, 4*size)
	cut := func(k int) []int { return ints[k*size : (k+1)*size : (k+1)*size] }
	count := func(k int) []uint32 { return numbers[k*size : (k+1)*size : (k+1)*size] }
	return &State{
		N: n, Stack: make([]int, 0, size), system: y, Heads: cut(0), Rels: cut(1),
		left: cut(2), left2: cut(3), right: cut(4), right2: cut(5),
		leftRels: count(0), rightRels: count(1), lefts: count(2), rights: count(3),
	}
}

// Done reports whether every word has its head.
func (s *State) Done() bool { return s.Next == s.N && len(s.Stack) == 0 }

// Legal reports whether the move is possible.
func (s *State) Legal(m Move) bool {
	empty := len(s.Stack) == 0
	atRoot := s.Next == s.N
	switch m.Kind {
	case Shift:
		return !atRoot
	case Reduce:
		return !empty && s.Heads[s.top()] != none
	case Left:
		return !empty && s.Heads[s.top()] == none && atRoot == (m.Rel == s.system.root)
	}
	return !empty && !atRoot && m.Rel != s.system.root
}

func (s *State) top() int { return s.Stack[len(s.Stack)-1] }

// Apply makes the move.
func (s *State) Apply(m Move) {
	switch m.Kind {
	case Shift:
		s.Stack = append(s.Stack, s.Next)
		s.Next++
	case Reduce:
		s.Stack = s.Stack[:len(s.Stack)-1]
	case Left:
		t := s.top()
		s.Heads[t], s.Rels[t] = s.Next, m.Rel
		s.left2[s.Next], s.left[s.Next] = s.left[s.Next], t
		s.leftRels[s.Next] = s.leftRels[s.Next]*31 + uint32(m.Rel) + 1
		s.lefts[s.Next]++
		s.Stack = s.Stack[:len(s.Stack)-1]
	case Right:
		t := s.top()
		s.Heads[s.Next], s.Rels[s.Next] = t, m.Rel
		s.right2[t], s.right[t] = s.right[t], s.Next
		s.rightRels[t] |= 1 << (uint32(m.Rel) % 32)
		s.rights[t]++
		s.Stack = append(s.Stack, s.Next)
		s.Next++
	}
}
