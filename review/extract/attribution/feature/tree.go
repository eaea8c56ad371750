package feature

import (
	"linecheck/review/extract/linear"
	"linecheck/review/extract/syntax"
)

// tree is what the parser says of the words of a paragraph; indexes are those of
// the paragraph. It is nil without a parser.
type tree struct {
	head     []int // -1 at a root
	rel      []uint32
	from, to []int // first and last word of the subtree
	// The nearest word at or above this one that hangs from a likely cue, -1 for none.
	under []int
	// The highest word whose subtree begins, or ends, with this one.
	first, last []int
}

// parse adds the tree of one sentence, from its first word on.
func (p *Paragraph) parse(from int, words []string, tags []syntax.Tag) {
	s := &syntax.Sentence{Tags: tags}
	for _, w := range words {
		s.Words = append(s.Words, syntax.Word{Text: w})
	}
	syntax.Parse(s)
	if s.Heads == nil {
		return
	}
	if p.tree == nil {
		n := p.Len()
		p.tree = &tree{head: make([]int, n), rel: make([]uint32, n), from: make([]int, n), to: make([]int, n), under: make([]int, n), first: make([]int, n), last: make([]int, n)}
	}
	t := p.tree
	for i, h := range s.Heads {
		k := from + i
		t.head[k], t.rel[k], t.from[k], t.to[k] = -1, linear.Word(s.Rels[i]), k, k
		if h >= 0 {
			t.head[k] = from + h
		}
	}
	for i := range s.Heads {
		k := from + i
		p.climb(k, func(a int) bool {
			t.from[a], t.to[a] = min(t.from[a], k), max(t.to[a], k)
			return true
		})
	}
	for i := range s.Heads {
		k := from + i
		t.under[k], t.first[k], t.last[k] = -1, k, k
		p.climb(k, func(a int) bool {
			if t.from[a] == k {
				t.first[k] = a
			}
			if t.to[a] == k {
				t.last[k] = a
			}
			if h := t.head[a]; h >= 0 && t.under[k] < 0 && p.cue[h] >= strong {
				t.under[k] = a
			}
			return true
		})
	}
}

// climb visits a word and those above it until visit says no.
func (p *Paragraph) climb(k int, visit func(int) bool) {
	for range 60 {
		if k < 0 || !visit(k) {
			return
		}
		k = p.tree.head[k]
	}
}

func (p *Paragraph) branches(m *maker, i int) {
	t := p.tree
	if t == nil {
		return
	}
	h := t.head[i]
	hw, hc, side := edge, uint32(9), flags(h > i)
	if h >= 0 {
		hw, hc = p.lemma[h], p.cue[h]
	}
	m.add(t.rel[i], hw)
	m.add(t.rel[i], hc, side, p.tag[i])
	m.add(t.rel[i], bucket(h-i))
	m.add(at(t.rel, i-1), t.rel[i], at(t.rel, i+1))
	f, l := t.first[i], t.last[i]
	m.add(t.rel[f], at(p.cue, t.head[f]), flags(t.head[f] > i), p.class[i])
	m.add(t.rel[f], at(p.lemma, t.head[f]), flags(t.head[f] > i))
	m.add(t.rel[f], bucket(t.to[f]-i), at(p.tag, i-1))
	m.add(t.rel[l], at(p.cue, t.head[l]), flags(t.head[l] > i), at(p.class, i+1))
	m.add(t.rel[l], bucket(i-t.from[l]), at(p.tag, i+1))
	if i+1 < p.Len() {
		n := t.first[i+1]
		m.add(t.rel[n], at(p.cue, t.head[n]), t.rel[l], p.class[i+1])
	}
	if i > 0 {
		n := t.last[i-1]
		m.add(t.rel[n], at(p.cue, t.head[n]), t.rel[f], p.class[i-1])
	}
	a := t.under[i]
	if a < 0 {
		m.add(p.class[i])
		return
	}
	c := t.head[a]
	where := flags(i == t.from[a], i == t.to[a], c > i, p.in[i] > 0)
	m.template = 160 + 16
	m.add(t.rel[a], where)
	m.add(t.rel[a], where, p.lemma[c])
	m.add(t.rel[a], where, p.tag[i])
	m.add(t.rel[a], p.lemma[c], p.class[i])
	m.add(t.rel[a], at(p.class, t.from[a]), where)
	m.add(t.rel[a], bucket(i-t.from[a]), bucket(t.to[a]-i))
	m.add(t.rel[a], where, t.rel[c], p.commas(min(i, c), max(i, c)))
	m.add(t.rel[a], where, at(p.word, t.from[a]), at(p.tag, t.from[a]+1))
	m.add(t.rel[a], where, at(p.word, t.to[a]+1), p.cue[c])
}
