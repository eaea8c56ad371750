package anchor

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"linecheck/models"
	"linecheck/review/anchor/sequence"
)

// side is a version with what is known of its sentences.
type side struct {
	Version
	trimmed []Range // sentences without trailing white space
	ids     []int32 // the same for sentences that read alike, -1 for a blank one
	words   []word
	first   []int // index in words of each sentence's first word, and of the end
}

func newSide(v Version, l *lexicon, sentences map[string]int32) side {
	s := side{Version: v, first: make([]int, 0, len(v.Sentences)+1)}
	for _, r := range v.Sentences {
		text, _ := v.Text.Slice(r.Start, r.End)
		text = strings.TrimRightFunc(text, unicode.IsSpace)
		r.End = r.Start + utf8.RuneCountInString(text)
		s.trimmed = append(s.trimmed, r)
		id, ok := sentences[text]
		switch {
		case text == "":
			id = -1
		case !ok:
			id = int32(len(sentences)) //nolint:gosec // far fewer than 2^31
			sentences[text] = id
		}
		s.ids = append(s.ids, id)
		s.first = append(s.first, len(s.words))
		s.words = append(s.words, l.words(v.Text, r)...)
	}
	s.first = append(s.first, len(s.words))
	return s
}

func (s *side) slice(r Range) string {
	text, _ := s.Text.Slice(r.Start, r.End)
	return text
}

// wordsOf returns the words of sentences [lo, hi).
func (s *side) wordsOf(lo, hi int) []word { return s.words[s.first[lo]:s.first[hi]] }

// touched returns the sentences [lo, hi) that a span has a part in.
func (s *side) touched(span models.Span) (lo, hi int) {
	lo = sort.Search(len(s.Sentences), func(i int) bool { return s.Sentences[i].End > span.Start })
	for hi = lo; hi < len(s.Sentences) && s.Sentences[hi].Start < span.End; {
		hi++
	}
	return lo, hi
}

// matching says which sentences read alike and are certainly the same one.
type matching struct {
	old, new []int32
	to, from []int // counterparts, -1 for none
	moved    []bool
	occurs   map[int32][]int // where a sentence stands in the new version
}

// match pairs sentences. First those that occur once on both sides, and between
// them, again and again, those that occur once there. Then what occurs once on
// both sides and changed its place. Last, repeated sentences by their neighbours.
func match(old, new []int32) *matching {
	m := &matching{old: old, new: new, to: filled(len(old)), from: filled(len(new)), moved: make([]bool, len(old)), occurs: map[int32][]int{}}
	for j, id := range new {
		if id >= 0 {
			m.occurs[id] = append(m.occurs[id], j)
		}
	}
	m.inOrder(box{Range{0, len(old)}, Range{0, len(new)}}, sequence.Deep)
	m.elsewhere()
	for range sequence.Deep {
		if !m.byNeighbours() {
			break
		}
	}
	m.giveUpContested()
	m.findMoved()
	return m
}

// giveUpContested leaves open where a repeated sentence stands when its neighbours are beside another one like it.
func (m *matching) giveUpContested() {
	for i, j := range m.to {
		if j < 0 || len(m.occurs[m.old[i]]) < 2 {
			continue
		}
		for _, at := range m.occurs[m.old[i]] {
			if there := m.support(i, at); m.from[at] < 0 && there > 0 && there >= m.support(i, j) {
				m.to[i], m.from[j] = -1, -1
				break
			}
		}
	}
}

// support counts the neighbours of old sentence i that stand beside new sentence j.
func (m *matching) support(i, j int) (n int) {
	if m.beside(i-1) == j-1 {
		n++
	}
	if m.beside(i+1) == j+1 {
		n++
	}
	return n
}

func filled(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

func (m *matching) set(a, b int) { m.to[a], m.from[b] = b, a }

// box is a part of both versions.
type box struct{ old, new Range }

func (m *matching) inOrder(in box, depth int) {
	old, new := m.old[in.old.Start:in.old.End], m.new[in.new.Start:in.new.End]
	if len(old) == 0 || len(new) == 0 || depth == 0 {
		return
	}
	sure := sequence.Unique(old, new)
	if len(sure) == 0 {
		return
	}
	for _, p := range sure {
		m.set(in.old.Start+p.A, in.new.Start+p.B)
	}
	sequence.Gaps(len(old), len(new), sure, func(a0, a1, b0, b1 int) {
		m.inOrder(box{Range{in.old.Start + a0, in.old.Start + a1}, Range{in.new.Start + b0, in.new.Start + b1}}, depth-1)
	})
}

// elsewhere pairs what occurs once in the old version and once in the new one.
func (m *matching) elsewhere() {
	times := map[int32]int{}
	for _, id := range m.old {
		times[id]++
	}
	for i, id := range m.old {
		if m.to[i] < 0 && times[id] == 1 && len(m.occurs[id]) == 1 {
			m.set(i, m.occurs[id][0])
		}
	}
}

// byNeighbours pairs repeated sentences that are left: when the sentences before
// and after agree on one, or one of them does and there is but one left.
func (m *matching) byNeighbours() (found bool) {
	left := map[int32][2]int{}
	for i, id := range m.old {
		if m.to[i] < 0 {
			n := left[id]
			left[id] = [2]int{n[0] + 1, n[1]}
		}
	}
	for j, id := range m.new {
		if m.from[j] < 0 {
			n := left[id]
			left[id] = [2]int{n[0], n[1] + 1}
		}
	}
	for i, id := range m.old {
		if id < 0 || m.to[i] >= 0 || left[id][1] == 0 {
			continue
		}
		after, before := m.free(i, m.beside(i-1)+1), m.free(i, m.beside(i+1)-1)
		at := after
		if at < 0 {
			at = before
		}
		agreed := after >= 0 && after == before
		single := (after < 0) != (before < 0) && left[id] == [2]int{1, 1}
		if at >= 0 && (agreed || single) {
			m.set(i, at)
			n := left[id]
			left[id], found = [2]int{n[0] - 1, n[1] - 1}, true
		}
	}
	return found
}

// beside returns where old sentence i stands in the new version; the ends of the texts stand at the ends.
func (m *matching) beside(i int) int {
	switch {
	case i < 0:
		return -1
	case i >= len(m.to):
		return len(m.new)
	case m.to[i] < 0:
		return -10 // beside nothing
	default:
		return m.to[i]
	}
}

// free returns j if new sentence j reads like old sentence i and is nobody's, else -1.
func (m *matching) free(i, j int) int {
	if j < 0 || j >= len(m.new) || m.from[j] >= 0 || m.new[j] != m.old[i] {
		return -1
	}
	return j
}

// findMoved marks the pairs that are not in the order of the others.
func (m *matching) findMoved() {
	var pairs []sequence.Pair
	for i, j := range m.to {
		if j >= 0 {
			pairs = append(pairs, sequence.Pair{A: i, B: j})
			m.moved[i] = true
		}
	}
	for _, p := range sequence.Ascending(pairs) {
		m.moved[p.A] = false
	}
}

// places returns where a sentence reads like old sentence i: those that are nobody's, else all; at most as many as a person is offered.
func (m *matching) places(i int) []int {
	all := m.occurs[m.old[i]]
	var free []int
	for _, j := range all {
		if m.from[j] < 0 && len(free) < most {
			free = append(free, j)
		}
	}
	if len(free) > 0 {
		return free
	}
	return all[:min(len(all), most)]
}
