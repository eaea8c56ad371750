package score

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"linecheck/cmd/dev/bench/quality/rows"
)

// alike is the least overlap at which two claims are the same.
const alike = .5

// matching pairs gold claims with predicted ones.
type matching struct {
	gold   []rows.Gold
	pred   []rows.Claim
	tokens [][2]int // of the article, code points

	want   []map[int]bool   // words of each gold claim
	got    [][]map[int]bool // words of each prediction, at its every anchor
	edges  [][]edge         // predictions like a gold claim, the most alike first
	goldOf map[int]int      // gold claim of a prediction
	order  []int            // predictions in the order in which they were first paired
	predOf map[int]int      // and the other way round
	parts  map[int][]int    // predictions that make up a gold claim together
	split  map[int]bool     // predictions that are parts
}

type edge struct {
	like float64
	pred int
}

func (m *matching) match() {
	for _, g := range m.gold {
		m.want = append(m.want, m.words(g.Spans))
	}
	for _, p := range m.pred {
		sets := []map[int]bool{m.words(p.Spans)}
		for _, spans := range p.Mentions {
			sets = append(sets, m.words(spans))
		}
		m.got = append(m.got, sets)
	}
	for _, a := range m.want {
		var list []edge
		for j, anchors := range m.got {
			best := 0.
			for _, b := range anchors {
				best = max(best, jaccard(a, b))
			}
			if best >= alike {
				list = append(list, edge{best, j})
			}
		}
		slices.SortFunc(list, func(x, y edge) int { return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(y.pred, x.pred)) })
		m.edges = append(m.edges, list)
	}
	m.pair()
	m.parts, m.split = map[int][]int{}, map[int]bool{}
	m.findParts()
	m.findFurther()
}

func (m *matching) words(spans []rows.Span) map[int]bool {
	set := map[int]bool{}
	for i, t := range m.tokens {
		for _, s := range spans {
			if s.Start <= t[0] && t[1] <= s.End {
				set[i] = true
			}
		}
	}
	return set
}

// pair finds the largest pairing, required claims and the most alike first.
func (m *matching) pair() {
	m.goldOf, m.predOf = map[int]int{}, map[int]int{}
	order := make([]int, len(m.gold))
	for i := range order {
		order[i] = i
	}
	likeness := func(i int) float64 {
		if len(m.edges[i]) == 0 {
			return 0
		}
		return m.edges[i][0].like
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(number(m.gold[a].Tier != "required"), number(m.gold[b].Tier != "required")), cmp.Compare(likeness(b), likeness(a)))
	})
	for _, i := range order {
		m.place(i, map[int]bool{})
	}
	for j, i := range m.goldOf {
		m.predOf[i] = j
	}
}

func (m *matching) place(i int, seen map[int]bool) bool {
	for _, e := range m.edges[i] {
		if seen[e.pred] {
			continue
		}
		seen[e.pred] = true
		other, taken := m.goldOf[e.pred]
		if taken && !m.place(other, seen) {
			continue
		}
		if !taken {
			m.order = append(m.order, e.pred)
		}
		m.goldOf[e.pred] = i
		return true
	}
	return false
}

// part reports whether prediction j can be a further part of gold claim i, of which got is found.
func (m *matching) part(i, j int, got map[int]bool) bool {
	b := m.got[j][0]
	_, taken := m.goldOf[j]
	size := float64(len(b))
	return !taken && !m.split[j] && size >= 3 && size-common(b, m.want[i]) <= .1*size && common(b, got) <= .2*size
}

// findParts gives an unpaired gold claim the predictions that make it up.
func (m *matching) findParts() {
	bySize := make([]int, len(m.pred))
	for j := range bySize {
		bySize[j] = j
	}
	slices.SortStableFunc(bySize, func(a, b int) int { return len(m.got[b][0]) - len(m.got[a][0]) })
	for i := range m.gold {
		if _, paired := m.predOf[i]; paired {
			continue
		}
		got := map[int]bool{}
		var use []int
		for _, j := range bySize {
			if m.part(i, j, got) {
				use = append(use, j)
				join(got, m.got[j][0])
			}
		}
		if len(use) > 1 && jaccard(m.want[i], got) >= alike {
			m.parts[i] = use
			for _, j := range use {
				m.split[j] = true
			}
		}
	}
}

// findFurther takes further parts of paired claims that may rightly be given as several.
func (m *matching) findFurther() {
	for _, j := range m.order {
		i := m.goldOf[j]
		if len(m.gold[i].Splits) == 0 {
			continue
		}
		got := map[int]bool{}
		join(got, m.got[j][0])
		for k := range m.pred {
			if m.part(i, k, got) {
				m.split[k] = true
				join(got, m.got[k][0])
			}
		}
	}
}

func join(to, from map[int]bool) {
	for x := range from {
		to[x] = true
	}
}

func (m *matching) found(i int) bool { return m.first(i) >= 0 }

// first returns the prediction for a gold claim, the largest of several; -1 if there is none.
func (m *matching) first(i int) int {
	if j, ok := m.predOf[i]; ok {
		return j
	}
	if use := m.parts[i]; len(use) > 0 {
		return use[0]
	}
	return -1
}

// every reports whether all predictions for a found gold claim say that it is, or is not, checkable.
func (m *matching) every(i int, checkable bool) bool {
	use := m.parts[i]
	if j, ok := m.predOf[i]; ok {
		use = []int{j}
	}
	for _, j := range use {
		if said := m.pred[j].Checkable; (said == nil || *said) != checkable {
			return false
		}
	}
	return true
}

// wordSpans returns where the words of a text stand.
func wordSpans(text []rune) [][2]int {
	var out [][2]int
	for i := 0; i < len(text); i++ {
		if !wordRune(text[i]) {
			continue
		}
		from := i
		for i < len(text) && wordRune(text[i]) {
			i++
		}
		out = append(out, [2]int{from, i})
	}
	return out
}

func endsInWord(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	return n > 0 && wordRune(r)
}

func startsInWord(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && wordRune(r)
}
