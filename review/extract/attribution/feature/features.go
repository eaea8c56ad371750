package feature

import "linecheck/review/extract/linear"

const edge = uint32(0xE06E)

func at(list []uint32, i int) uint32 {
	if i < 0 || i >= len(list) {
		return edge
	}
	return list[i]
}

func flags(list ...bool) uint32 {
	var out uint32
	for i, b := range list {
		if b {
			out |= 1 << i
		}
	}
	return out
}

// maker appends features; template numbers follow the order of the calls.
type maker struct {
	to       []linear.Feature
	template uint8
}

func (m *maker) add(values ...uint32) {
	m.to = append(m.to, linear.Combine(m.template, values...))
	m.template++
}

// Features appends those of word i.
func (p *Paragraph) Features(to []linear.Feature, i int) []linear.Feature {
	m := &maker{to, 1}
	p.window(m, i)
	m.template = 64
	p.place(m, i)
	m.template = 96
	p.quotation(m, i)
	m.template = 128
	p.cues(m, i)
	m.template = 160
	p.branches(m, i)
	return m.to
}

func (p *Paragraph) window(m *maker, i int) {
	w, c, q := p.word, p.class, p.cue
	m.add()
	for d := -3; d <= 3; d++ {
		m.add(at(w, i+d))
	}
	for d := -3; d < 3; d++ {
		m.add(at(w, i+d), at(w, i+d+1))
		m.add(at(c, i+d), at(c, i+d+1), at(c, i+d+2))
	}
	m.add(at(w, i-1), at(w, i), at(w, i+1))
	m.add(at(w, i), at(w, i+1), at(w, i+2))
	m.add(at(w, i-2), at(w, i-1), at(w, i))
	m.add(at(w, i), at(c, i+1))
	m.add(at(w, i), at(c, i-1))
	m.add(at(w, i), at(c, i-1), at(c, i+1))
	m.add(at(c, i), at(w, i+1))
	m.add(at(c, i), at(w, i-1))
	m.add(at(c, i-1), at(c, i), at(w, i+1), at(c, i+2))
	m.add(at(c, i-2), at(w, i-1), at(c, i), at(c, i+1))
	for d := -1; d <= 1; d++ {
		m.add(at(p.shape, i+d), at(c, i+d))
	}
	for d := -2; d <= 2; d++ {
		m.add(at(p.tag, i+d), at(p.lemma, i))
		m.add(at(p.lemma, i+d), at(p.tag, i+d))
	}
	low := p.low[i]
	m.add(linear.Word(suffix(low, 3)), p.shape[i])
	m.add(linear.Word(suffix(low, 2)), at(c, i-1))
	m.add(linear.Word(low[:min(4, len(low))]))
	for d := -2; d <= 2; d++ {
		m.add(at(q, i+d), at(c, i))
	}
	m.add(at(q, i-1), at(q, i), at(q, i+1), at(c, i))
	m.add(at(q, i-2), at(q, i-1), at(c, i-1), at(c, i))
	m.add(at(q, i+1), at(q, i+2), at(c, i+1), at(c, i))
}

func (p *Paragraph) place(m *maker, i int) {
	begin, end := bucket(i-p.from[i]), bucket(p.to[i]-1-i)
	first, last := p.from[i] == 0, p.to[i] == len(p.words)
	s := flags(first, last, p.cued[i], p.opening, p.cueless)
	m.add(begin, p.class[i])
	m.add(end, p.class[i])
	m.add(begin, end)
	m.add(s, begin)
	m.add(s, end)
	m.add(s, p.class[i])
	m.add(p.previous, p.next, s)
	m.add(p.previous, flags(p.in[i] > 0, p.cued[i], first), begin)
	head := p.from[i]
	m.add(at(p.word, head), flags(p.in[i] > 0), begin)
	m.add(at(p.class, head), at(p.class, head+1), begin, flags(p.cued[i]))
	tail := p.to[i] - 1
	m.add(at(p.word, tail), at(p.word, tail-1), end, flags(p.cued[i]))
	m.add(bucket(p.to[i]-p.from[i]), s)
	if head > 0 {
		m.add(flags(p.cued[head-1], p.in[head-1] > 0, p.in[i] > 0, p.cued[i]), at(p.word, head-1), min(begin, 2))
	}
}

func (p *Paragraph) quotation(m *maker, i int) {
	if p.in[i] == 0 {
		k := flags(p.cued[i], p.from[i] == i)
		prev, next := uint32(40), uint32(40)
		for _, q := range p.quotes {
			if q.to < i {
				prev = bucket(i - q.to)
			}
			if q.from > i {
				next = bucket(q.from - i)
				break
			}
		}
		m.add(prev, next)
		m.add(prev, p.class[i], k)
		m.add(next, p.class[i], k)
		m.add(prev, p.cue[i], at(p.class, i+1))
		m.add(uint32(len(p.quotes)), k)
		return
	}
	q := p.quotes[p.in[i]-1]
	m.template += 8
	size := bucket(q.to - q.from - 1)
	since, until := bucket(i-q.from), bucket(q.to-i)
	end := edge
	if !q.open {
		end = at(p.word, q.to-1)
	}
	capital := flags(q.from+1 < len(p.words) && p.words[q.from+1][0] >= 'A' && p.words[q.from+1][0] <= 'Z', q.open, q.from == 0, p.from[q.from] == q.from, q.to+1 >= len(p.words))
	m.add(size, capital)
	m.add(size, end, min(since, 2), min(until, 2))
	m.add(since, capital)
	m.add(until, capital, end)
	m.add(at(p.word, q.from-1), capital, min(since, 3))
	m.add(at(p.cue, q.from-1), at(p.class, q.from-2), min(since, 2), capital)
	m.add(at(p.word, q.to+1), end, min(until, 2))
	m.add(at(p.class, q.to+1), at(p.cue, q.to+2), end, capital, min(since, 2))
	m.add(at(p.cue, q.to+1), at(p.class, q.to+1), at(p.class, q.to+2), capital, min(until, 2))
	m.add(p.class[i], min(since, 2), min(until, 2), p.previous)
	m.add(flags(p.cued[i], p.cueless, p.opening), capital, p.previous, p.next)
	m.add(at(p.word, q.from-1), at(p.word, q.from-2), min(size, 7), min(since, 2))
}

// commas counts the clause marks between two words, up to three.
func (p *Paragraph) commas(from, to int) uint32 {
	n := uint32(0)
	for i := from + 1; i < to && n < 3; i++ {
		switch p.words[i] {
		case ",", "--", ":", ";", "``", "''":
			n++
		}
	}
	return n
}

func (p *Paragraph) cues(m *maker, i int) {
	l, r := p.left[i], p.right[i]
	lw, rw, ld, rd := edge, edge, uint32(40), uint32(40)
	lc, rc, ln, rp, rn := uint32(9), uint32(9), edge, edge, edge
	if l >= 0 {
		lw, ld, lc, ln = p.word[l], bucket(i-l), p.commas(l, i), at(p.word, l+1)
		if closed[at2(p.low, l+1)] != "" {
			ln = at(p.class, l+1)
		}
	}
	if r >= 0 {
		rw, rd, rc, rp, rn = p.word[r], bucket(r-i), p.commas(i, r), at(p.class, r-1), at(p.word, r+1)
	}
	c, quote := p.class[i], flags(p.in[i] > 0, r >= 0 && p.in[r] > 0, l >= 0 && p.in[l] > 0)
	m.add(lw, ld)
	m.add(rw, rd)
	m.add(lw, lc, quote)
	m.add(rw, rc, quote)
	m.add(ld, rd, quote)
	m.add(ld, lc, c)
	m.add(rd, rc, c)
	m.add(lw, ln, lc, quote)
	m.add(ln, ld, lc)
	m.add(ln, lc, c, quote)
	m.add(rw, rp, rc)
	m.add(rp, rd, rc, c)
	m.add(rn, rc, quote)
	m.add(lw, c, at(p.class, i-1))
	m.add(rw, c, at(p.class, i+1))
	m.add(lc, rc, quote, bucket(p.to[i]-1-i))
	m.add(lc, rc, quote, bucket(i-p.from[i]))
	a, b := p.after[i], p.before[i]
	if a >= 0 {
		m.add(bucket(a-i), at(p.class, a+1), at(p.class, a+2))
		m.add(at(p.word, a+1), at(p.cue, a+1), at(p.cue, a+2), at(p.cue, a+3), lc)
		m.add(at(p.word, a), at(p.class, a-1), at(p.class, a+1), at(p.class, a+2), lc)
	}
	m.template = 128 + 24
	if b >= 0 {
		m.add(bucket(i-b), at(p.class, b+1), at(p.class, b-1))
		m.add(at(p.word, b+1), at(p.word, b+2), lc, rc)
		m.add(at(p.class, b+1), at(p.cue, b+1), at(p.cue, b+2), lc, rc)
	}
}

func at2(list []string, i int) string {
	if i < 0 || i >= len(list) {
		return ""
	}
	return list[i]
}

// Moves appends the features that are weighed with the label before.
func (p *Paragraph) Moves(to []linear.Feature, i int) []linear.Feature {
	m := &maker{to, 192}
	start := flags(p.from[i] == i, p.in[i] > 0, i > 0 && p.in[i-1] > 0)
	m.add()
	m.add(p.word[i])
	m.add(at(p.word, i-1))
	m.add(at(p.class, i-1), p.class[i])
	m.add(p.cue[i], at(p.cue, i-1), at(p.cue, i+1))
	m.add(start, at(p.class, i-1))
	m.add(start, at(p.word, i-1), p.class[i])
	m.add(p.class[i], at(p.class, i+1), at(p.cue, i+1))
	return m.to
}
