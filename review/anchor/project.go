package anchor

import (
	"slices"

	"linecheck/models"
	"linecheck/review/anchor/sequence"
)

// projection is where the pieces of a claim went.
type projection struct {
	spans     []models.Span
	quotes    float64 // share of common letters of the quotes
	around    float64 // the least share of common words of the sentences it rests on
	far       bool    // one of them changed its place
	sentences []int   // old sentences that were reworded
}

// good reports whether a projection is within the bound.
func (p projection) good() bool {
	bound := Near
	if p.far {
		bound = Far
	}
	return len(p.spans) > 0 && len(p.spans) <= 50 && p.quotes >= bound && p.around >= bound
}

// project maps spans to the new version: by place in sentences that read as
// before, by words in reworded ones. at overrides where a sentence stands.
func (c *comparer) project(spans []models.Span, at map[int]int) projection {
	p := projection{around: 1}
	all, common, sentence := 0, 0, -1
	for _, s := range spans {
		lo, hi := c.old.touched(s)
		for i := lo; i < hi; i++ {
			part := Range{max(s.Start, c.old.Sentences[i].Start), min(s.End, c.old.trimmed[i].End)}
			if part.Start >= part.End {
				continue
			}
			weight := c.weigh(c.old.within(i, i+1, part))
			all += weight
			j, fixed := at[i]
			if !fixed {
				j = c.match.to[i]
			}
			if j >= 0 {
				shift := c.new.Sentences[j].Start - c.old.Sentences[i].Start
				p.add(c, Range{part.Start + shift, part.End + shift})
				common += weight
				continue
			}
			w, found := c.reworded.chosen[i]
			if !found {
				continue
			}
			if to, same := c.along(w, part); same > 0 {
				p.add(c, to)
				common += same
			}
			if i != sentence {
				sentence = i
				p.sentences = append(p.sentences, i)
				p.around, p.far = min(p.around, c.share(w)), p.far || !w.near
			}
		}
	}
	p.tidy(c)
	other := 0
	for _, s := range p.spans {
		lo, hi := c.new.touched(s)
		other += c.weigh(c.new.within(lo, hi, Range{s.Start, s.End}))
	}
	if all+other > 0 {
		p.quotes = 2 * float64(common) / float64(all+other)
	}
	return p
}

func (p *projection) add(c *comparer, r Range) {
	if span, ok := c.new.Text.Span(r.Start, r.End); ok {
		p.spans = append(p.spans, span)
	}
}

// tidy sorts the spans and joins those that overlap or have only white space between them.
func (p *projection) tidy(c *comparer) {
	slices.SortFunc(p.spans, func(a, b models.Span) int { return a.Start - b.Start })
	var out []models.Span
	for _, s := range p.spans {
		n := len(out)
		if n == 0 {
			out = append(out, s)
			continue
		}
		last := out[n-1]
		between, some := c.new.Text.Slice(last.End, s.Start)
		if s.Start > last.End && (!some || bare(between) != "") {
			out = append(out, s)
			continue
		}
		out[n-1], _ = c.new.Text.Span(last.Start, max(last.End, s.End))
	}
	p.spans = out
}

// along maps a part of a reworded sentence by the words it has in common with the
// new one, and says what those weigh. What was put in place of its first or last words is taken in.
func (c *comparer) along(w window, part Range) (to Range, same int) {
	inside := func(k int) bool { return c.old.words[k].start >= part.Start && c.old.words[k].end <= part.End }
	first, last := -1, -1
	low, high := c.new.first[w.lo], c.new.first[w.hi]
	for _, p := range w.pairs {
		word := c.old.words[p.A]
		switch {
		case word.end <= part.Start:
			low = p.B + 1
		case word.start >= part.End:
			high = min(high, p.B)
		case inside(p.A):
			if first < 0 {
				first = p.B
			}
			last = p.B
			same += c.words.weight(word.id)
		}
	}
	if same == 0 {
		return to, 0
	}
	held := c.old.within(w.old, w.old+1, part)
	if !c.paired(w, held[0]) {
		first = low
	}
	if !c.paired(w, held[len(held)-1]) {
		last = high - 1
	}
	return Range{c.new.words[first].start, c.new.words[last].end}, same
}

// paired reports whether a word of the old sentence has a counterpart in the window.
func (c *comparer) paired(w window, x word) bool {
	return slices.ContainsFunc(w.pairs, func(p sequence.Pair) bool { return c.old.words[p.A].start == x.start })
}

// within returns the words of sentences [lo, hi) that lie in a range.
func (s *side) within(lo, hi int, in Range) []word {
	var out []word
	for _, w := range s.wordsOf(lo, hi) {
		if w.start < in.End && in.Start < w.end {
			out = append(out, w)
		}
	}
	return out
}

func (c *comparer) weigh(list []word) int {
	n := 0
	for _, w := range list {
		n += c.words.weight(w.id)
	}
	return n
}

// share is how much of the shorter of the two sentences is common.
func (c *comparer) share(w window) float64 {
	common := 0
	for _, p := range w.pairs {
		common += c.words.weight(c.old.words[p.A].id)
	}
	shorter := min(c.weigh(c.old.wordsOf(w.old, w.old+1)), c.weigh(c.new.wordsOf(w.lo, w.hi)))
	return float64(common) / float64(max(1, shorter))
}

// alike reports whether a window is within the bound.
func (c *comparer) alike(w window) bool {
	if w.near {
		return c.share(w) >= Near
	}
	return c.share(w) >= Far
}
