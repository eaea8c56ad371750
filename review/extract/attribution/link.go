package attribution

import (
	"cmp"
	"slices"

	"linecheck/review/extract/attribution/chain"
	"linecheck/review/extract/attribution/feature"
)

// linker links the runs of one paragraph.
type linker struct {
	words                  []string
	from                   []int // of the sentence of each word
	sources, cues, content []Span
}

// Link makes reports of the labels of a paragraph: one for each cue, and one for each
// content that no cue explains. Words are in the manner of the Penn treebank.
func Link(words []string, labels []Label) []Report {
	l := linker{words: words}
	l.from, _ = feature.Sentences(words)
	for i := 0; i < len(labels); i++ {
		if !labels[i].Begins() {
			continue
		}
		to := i + 1
		for to < len(labels) && labels[to] == labels[i]+1 {
			to++
		}
		s := Span{From: i, To: to}
		switch labels[i] {
		case chain.BeginSource:
			l.sources = append(l.sources, s)
		case chain.BeginCue:
			l.cues = append(l.cues, s)
		case chain.BeginContent:
			l.content = append(l.content, s)
		}
	}
	out := make([]Report, len(l.cues))
	for i, c := range l.cues {
		out[i].Cue = c
	}
	l.name(out)
	for k, c := range l.assign() {
		if c >= 0 {
			out[c].Content = append(out[c].Content, l.content[k])
		} else {
			out = append(out, Report{Content: []Span{l.content[k]}})
		}
	}
	slices.SortStableFunc(out, func(a, b Report) int { return cmp.Compare(a.start(), b.start()) })
	return out
}

func (r *Report) start() int {
	first := 1 << 30
	for _, s := range append([]Span{r.Source, r.Cue}, r.Content...) {
		if !s.Empty() {
			first = min(first, s.From)
		}
	}
	return first
}

// link is a possible link of a thing to a cue; the cheapest come first.
type link struct{ thing, cue, cost int }

// assign gives each content its cue, -1 for none. Every cue gets one content first.
func (l *linker) assign() []int {
	var list []link
	for k, q := range l.content {
		for c := range l.cues {
			if cost := l.contentCost(q, l.cues[c]); cost < far {
				list = append(list, link{k, c, cost})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b link) int { return cmp.Compare(a.cost, b.cost) })
	out := slices.Repeat([]int{-1}, len(l.content))
	taken := make([]bool, len(l.cues))
	for pass := range 2 {
		for _, x := range list {
			if out[x.thing] < 0 && (pass == 1 || !taken[x.cue]) {
				out[x.thing], taken[x.cue] = x.cue, true
			}
		}
	}
	return out
}

const far = 1000

func (l *linker) contentCost(q, c Span) int {
	switch {
	case q.From >= c.To:
		cost := l.between(c.To, q.From) + 1
		if l.words[q.From] == "``" && cost < 30+25 {
			return min(cost, 8) // a quotation goes on after "he said."
		}
		return cost
	case q.To <= c.From:
		return l.between(q.To, c.From) + 2
	}
	return 0
}

// between is how far two runs are apart: words between them, other runs, and ends of sentences.
func (l *linker) between(from, to int) int {
	cost := to - from
	for _, list := range [...][]Span{l.cues, l.content} {
		for _, s := range list {
			if s.From >= from && s.To <= to {
				cost += 25
			}
		}
	}
	if to > from {
		for i := from; i <= to && i < len(l.words); i++ {
			if l.from[i] == i && i > from {
				cost += 30
			}
		}
	}
	return cost
}

// name gives each cue its source: the nearest one, each source to one cue first; a cue
// without one takes the source before it in its sentence.
func (l *linker) name(out []Report) {
	var list []link
	for k, s := range l.sources {
		for c, cue := range l.cues {
			cost := 0
			switch {
			case s.To <= cue.From:
				cost = l.between(s.To, cue.From)
			case s.From >= cue.To:
				cost = l.between(cue.To, s.From)
				if s.From > cue.To {
					cost += 3
				}
			}
			if cost < far {
				list = append(list, link{k, c, cost})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b link) int { return cmp.Compare(a.cost, b.cost) })
	taken := make([]bool, len(l.sources))
	for pass := range 2 {
		for _, x := range list {
			s := l.sources[x.thing]
			if !out[x.cue].Source.Empty() || pass == 0 && taken[x.thing] || pass == 1 && (s.From > out[x.cue].Cue.From || l.from[s.From] != l.from[out[x.cue].Cue.From]) {
				continue
			}
			out[x.cue].Source, taken[x.thing] = s, true
		}
	}
}
